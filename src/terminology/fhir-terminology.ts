/** A FHIR R4 terminology server: what a code of any system for medicines is called in RxNorm. */
import { codesMedicines } from '../clinical/code-systems.js';
import { conceptOf, isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { askServer, RXNORM, type TerminologySource } from './source.js';

/** The target means the same as the code or something wider, in the words of R4 and of R5. */
const HOLDS = ['equivalent', 'equal', 'wider', 'subsumes', 'source-is-narrower-than-target'];

/**
 * Asks `ConceptMap/$translate` (https://hl7.org/fhir/R4/conceptmap-operation-translate.html), and takes no match that may be
 * narrower than the code, or only has to do with it.
 * @param base e.g. `https://tx.example.org/r4`
 */
export const fhirTerminology = (base: string): TerminologySource => ({
  knows: ({ system }) => codesMedicines(system) && system !== RXNORM,
  ask: async ({ system, code }) => {
    const url = new URL(`${base}/ConceptMap/$translate`);
    url.search = new URLSearchParams({ system, code, targetsystem: RXNORM }).toString();
    return matchesIn(await askServer(url, 'application/fhir+json')).flatMap((match) => {
      const told = parts(match, 'equivalence', 'relationship').map((part) => textOf(part['valueCode']));
      if (!told.some((word) => word !== undefined && HOLDS.includes(word))) return [];
      return parts(match, 'concept').flatMap((part) => conceptOf(part['valueCoding']).codings);
    });
  },
});

function matchesIn(answer: unknown): readonly Resource[] {
  if (!isRecord(answer) || answer['resourceType'] !== 'Parameters') return [];
  const parameters = listOf(answer['parameter']).filter(isRecord);
  const isResult = parameters.some(({ name, valueBoolean }) => name === 'result' && valueBoolean === true);
  return isResult ? parameters.filter(({ name }) => name === 'match') : [];
}

const parts = (match: Resource, ...names: readonly string[]): readonly Resource[] =>
  listOf(match['part'])
    .filter(isRecord)
    .filter(({ name }) => typeof name === 'string' && names.includes(name));
