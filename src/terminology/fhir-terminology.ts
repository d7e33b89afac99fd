/** A FHIR R4 terminology server: what a code of any system for medicines is in RxNorm, or at least what it is called. */
import type { CodingLike } from '../clinical/code-index.js';
import { codesMedicines } from '../clinical/code-systems.js';
import { conceptOf, isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { askServer, RXNORM, type CodeAsked, type TerminologySource } from './source.js';

/** The target means the same as the code or something wider, in the words of R4 and of R5. */
const HOLDS = ['equivalent', 'equal', 'wider', 'subsumes', 'source-is-narrower-than-target'];

/**
 * Asks `ConceptMap/$translate` (https://hl7.org/fhir/R4/conceptmap-operation-translate.html), and takes no match that may be
 * narrower than the code, or only has to do with it. Where there is none, `CodeSystem/$lookup`
 * (https://hl7.org/fhir/R4/codesystem-operation-lookup.html) tells the name that the code system itself gives the code.
 * @param base e.g. `https://tx.example.org/r4`
 */
export const fhirTerminology = (base: string): TerminologySource => ({
  knows: ({ system }) => codesMedicines(system),
  ask: async (asked) => {
    const translated = asked.system === RXNORM ? [] : await translate(base, asked);
    return translated.length > 0 ? translated : lookUp(base, asked);
  },
});

async function translate(base: string, { system, code }: CodeAsked): Promise<readonly CodingLike[]> {
  const parameters = await operation(base, 'ConceptMap/$translate', { system, code, targetsystem: RXNORM });
  const isResult = parameters.some(({ name, valueBoolean }) => name === 'result' && valueBoolean === true);
  if (!isResult) return [];
  return parameters
    .filter(({ name }) => name === 'match')
    .flatMap((match) => {
      const told = parts(match, 'equivalence', 'relationship').map((part) => textOf(part['valueCode']));
      if (!told.some((word) => word !== undefined && HOLDS.includes(word))) return [];
      return parts(match, 'concept').flatMap((part) => conceptOf(part['valueCoding']).codings);
    });
}

async function lookUp(base: string, { system, code }: CodeAsked): Promise<readonly CodingLike[]> {
  const parameters = await operation(base, 'CodeSystem/$lookup', { system, code });
  const display = textOf(parameters.find(({ name }) => name === 'display')?.['valueString']);
  return display === undefined ? [] : [{ system, code, display }];
}

/** The parameters of the answer; none where it is no `Parameters`. */
async function operation(
  base: string,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<readonly Resource[]> {
  const url = new URL(`${base}/${path}`);
  url.search = new URLSearchParams(query).toString();
  const answer = await askServer(url, 'application/fhir+json');
  if (!isRecord(answer) || answer['resourceType'] !== 'Parameters') return [];
  return listOf(answer['parameter']).filter(isRecord);
}

const parts = (match: Resource, ...names: readonly string[]): readonly Resource[] =>
  listOf(match['part'])
    .filter(isRecord)
    .filter(({ name }) => typeof name === 'string' && names.includes(name));
