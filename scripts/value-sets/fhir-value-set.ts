/** Writes the FHIR ValueSet of a source, one concept a line, so that a change of one code is a change of one line. */
import type { SourceConcept, SourcePart, ValueSetSource } from './source.js';

const BASE = 'https://ketamine-cds.org/fhir';

/** How the sources name a system, and its url. */
const SYSTEMS: Readonly<Record<string, string>> = {
  substances: `${BASE}/CodeSystem/substance`,
  requests: `${BASE}/CodeSystem/request`,
  'SNOMED CT': 'http://snomed.info/sct',
  LOINC: 'http://loinc.org',
  'ICD-10-CM': 'http://hl7.org/fhir/sid/icd-10-cm',
  'ICD-10': 'http://hl7.org/fhir/sid/icd-10',
  'ICD-9-CM': 'http://hl7.org/fhir/sid/icd-9-cm',
  'HL7 yes or no': 'http://terminology.hl7.org/CodeSystem/v2-0136',
  'HL7 interpretation': 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
};

/** What the owners of a terminology want to be read wherever its codes stand. */
const NOTICES: readonly (readonly [system: string, notice: string])[] = [
  [
    'SNOMED CT',
    'SNOMED CT © SNOMED International. Free of charge in member countries, under an Affiliate licence elsewhere.',
  ],
  ['LOINC', 'LOINC © Regenstrief Institute, Inc., used under the LOINC licence (https://loinc.org/license).'],
];

/**
 * The text of `cards/value-sets/<id>.json`.
 * @param names INN of each substance by its code: what a substance without a name of its own is called
 * @throws Error on a system that the sources do not know, and on a code without a name.
 */
export function fhirValueSet(id: string, source: ValueSetSource, names: ReadonlyMap<string, string>): string {
  const pascal = id.replace(/(?:^|-)([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
  const phrases = [
    ...source.words.map((phrase) => extension('phrase', 'valueString', phrase)),
    ...source.wholeNames.map((phrase) => extension('whole-name', 'valueString', phrase)),
    ...source.excludedWords.map((phrase) => extension('phrase-excluded', 'valueString', phrase)),
    ...source.vetoes.map((phrase) => extension('phrase-veto', 'valueString', phrase)),
  ];
  const notices = NOTICES.filter(([system]) => source.parts.some((part) => part.system === system));
  const parts = (excluded: boolean): readonly string[] =>
    source.parts.filter((part) => part.excluded === excluded).flatMap((part) => partLines(part, names));
  const [include, exclude] = [parts(false), parts(true)];
  const members = [
    member('resourceType', 'ValueSet'),
    member('id', id),
    ...(phrases.length > 0 ? [`"extension": [\n    ${phrases.join(',\n    ')}\n  ]`] : []),
    member('url', `${BASE}/ValueSet/${id}`),
    member('version', source.version),
    member('name', pascal),
    member('title', source.title),
    member('status', 'active'),
    '"experimental": false',
    member('date', source.date),
    member('publisher', 'ketamine-cds'),
    member('description', source.description),
    member('purpose', `In: ${source.included}. Out: ${source.excluded}.`),
    ...(notices.length > 0 ? [member('copyright', notices.map(([, notice]) => notice).join(' '))] : []),
    ...(include.length > 0 ? [compose(include, exclude)] : []),
  ];
  return `{\n  ${members.join(',\n  ')}\n}\n`;
}

const member = (name: string, value: string): string => `"${name}": ${JSON.stringify(value)}`;

const extension = (name: string, key: string, value: string): string =>
  `{"url": "${BASE}/StructureDefinition/${name}", "${key}": ${JSON.stringify(value)}}`;

function compose(include: readonly string[], exclude: readonly string[]): string {
  const list = (name: string, parts: readonly string[]): string =>
    `"${name}": [\n      ${parts.join(',\n      ')}\n    ]`;
  const lists = [list('include', include), ...(exclude.length > 0 ? [list('exclude', exclude)] : [])];
  return `"compose": {\n    ${lists.join(',\n    ')}\n  }`;
}

function partLines(part: SourcePart, names: ReadonlyMap<string, string>): readonly string[] {
  const system = SYSTEMS[part.system];
  if (system === undefined) throw new Error(`${part.system}: no system of these sources`);
  if (part.branches) {
    return part.concepts.map(
      ({ code, temporal }) =>
        `{${extensions(temporal, part.withWords)}"system": "${system}", "filter": [{"property": "concept", "op": "is-a", "value": "${code}"}]}`,
    );
  }
  const concepts = part.concepts.map((concept) => conceptLine(concept, part.system, names));
  const withWords =
    part.withWords.length === 0 ? '' : `${extensions(undefined, part.withWords).trim()}\n        `;
  return [
    `{\n        ${withWords}"system": "${system}",\n        "concept": [\n          ${concepts.join(',\n          ')}\n        ]\n      }`,
  ];
}

function conceptLine(
  { code, display, temporal }: SourceConcept,
  system: string,
  names: ReadonlyMap<string, string>,
): string {
  const name = display ?? (system === 'substances' ? names.get(code) : undefined);
  if (name === undefined) throw new Error(`${system} ${code}: no name`);
  return `{${extensions(temporal)}"code": "${code}", "display": ${JSON.stringify(name)}}`;
}

function extensions(temporal: string | undefined, withWords: readonly string[] = []): string {
  const list = [
    ...(temporal === undefined ? [] : [extension('temporal', 'valueCode', temporal)]),
    ...withWords.map((phrase) => extension('with-words', 'valueString', phrase)),
  ];
  return list.length === 0 ? '' : `"extension": [${list.join(', ')}], `;
}
