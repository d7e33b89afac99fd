/** A value set to be opened: what is in and what is left out, its codes by system, its words. */
import { canonicalSystem, isKnownSystem } from '../../clinical/code-systems.js';
import type { Member, ValueSet } from '../../clinical/value-set.js';
import { markup, type Markup, type Piece } from '../markup.js';

const SYSTEM_NAMES: readonly (readonly [url: string, name: string])[] = [
  ['http://snomed.info/sct', 'SNOMED CT'],
  ['http://loinc.org', 'LOINC'],
  ['http://www.nlm.nih.gov/research/umls/rxnorm', 'RxNorm'],
  ['http://hl7.org/fhir/sid/icd-10-cm', 'ICD-10-CM'],
  ['http://hl7.org/fhir/sid/icd-10', 'ICD-10'],
  ['http://hl7.org/fhir/sid/icd-9-cm', 'ICD-9-CM'],
  ['http://hl7.org/fhir/sid/ndc', 'NDC'],
  ['http://www.whocc.no/atc', 'ATC'],
];

export const valueSetId = ({ id }: ValueSet): string => `set-${id}`;

export function valueSetDetails(set: ValueSet): Markup {
  return markup`<details><summary>${set.title} <span class="quiet small">${counted(set)}</span></summary><div>
<p class="small" id="${valueSetId(set)}">${set.description} ${set.purpose}</p>
${alike(set.includes).map((members) => listOf(members))}
${alike(set.excludes).map((members) => listOf(members, 'taken out again'))}
${words('Words, where an entry has no known code', set.phrases)}
${words('Names, where they are all that the entry says', set.wholeNames ?? [])}
${words('But not as a part of', set.excludedPhrases)}
${words('And not in an entry that also names', set.vetoes ?? [])}
</div></details>
`;
}

const areSubstances = (system: string): boolean => !isKnownSystem(system) && system.endsWith('/substance');

function counted({ includes, phrases }: ValueSet): string {
  const parts = bySystem(includes).map(([system, { length }]) =>
    areSubstances(system)
      ? `${length} ${length === 1 ? 'substance' : 'substances'}`
      : `${length} ${nameOf(system)}`,
  );
  return [...parts, ...(phrases.length > 0 ? [`${phrases.length} in words`] : [])].join(', ');
}

function listOf(members: readonly [Member, ...Member[]], remark?: string): Markup {
  const [{ system, withWords = [] }] = members;
  const added = remark === undefined ? '' : `, ${remark}`;
  if (areSubstances(system)) {
    const names = members.map(({ code, display }) => display ?? code).sort();
    return markup`<p>${added === '' ? '' : `Substances${added}: `}${names.join(', ')}</p>`;
  }
  return markup`<h3>${nameOf(system)}${added} <span class="quiet">(${members.length})</span></h3>
${words('Only where the entry itself has one of the words', withWords)}
<ul class="codes">${members.map(memberOf)}</ul>`;
}

function memberOf({ code, display, descendants, temporal }: Member): Markup {
  const marks = [
    ...(descendants ? ['and everything below'] : []),
    ...(temporal === 'current' ? [] : [temporal === 'history' ? 'a history' : 'in remission']),
  ].join(', ');
  return markup`<li><code>${code}</code> ${display}${marks === '' ? undefined : markup` <span class="quiet">${marks}</span>`}</li>`;
}

const words = (title: string, phrases: readonly string[]): Piece =>
  phrases.length === 0 ? undefined : markup`<p class="small">${title}: ${quoted(phrases)}</p>`;

const quoted = (phrases: readonly string[]): string => phrases.map((phrase) => `“${phrase}”`).join(', ');

/** A system that we know under several names is one system. */
const nameOf = (system: string): string =>
  SYSTEM_NAMES.find(([url]) => canonicalSystem(url) === canonicalSystem(system))?.[1] ?? system;

function bySystem(members: readonly Member[]): readonly (readonly [string, readonly Member[]])[] {
  const systems = [...new Set(members.map(({ system }) => system))];
  return systems.map((system) => [system, members.filter((member) => member.system === system)]);
}

/** What is of one system and counts beside the same words stands together: the words may be many. */
function alike(members: readonly Member[]): readonly (readonly [Member, ...Member[]])[] {
  const lists = new Map<string, [Member, ...Member[]]>();
  for (const member of members) {
    const key = [member.system, ...(member.withWords ?? [])].join('\n');
    const list = lists.get(key);
    if (list) list.push(member);
    else lists.set(key, [member]);
  }
  return [...lists.values()];
}
