/** RxNav of the US National Library of Medicine: the ingredients of an RxNorm code, also of one that is retired. */
import { isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { askServer, RXNORM, type TerminologySource } from './source.js';

const RXCUI = /^\d{1,9}$/;

/**
 * Asks `rxcui/{code}/historystatus.json`, which answers for active, obsolete, remapped and quantified concepts alike
 * (https://lhncbc.nlm.nih.gov/RxNav/APIs/api-RxNorm.getRxcuiHistoryStatus.html).
 * @param base e.g. `https://rxnav.nlm.nih.gov/REST`
 */
export const rxnav = (base: string): TerminologySource => ({
  knows: ({ system, code }) => system === RXNORM && RXCUI.test(code),
  ask: async ({ code }) => {
    const answer = await askServer(new URL(`${base}/rxcui/${code}/historystatus.json`), 'application/json');
    return rxcuisIn(answer)
      .filter((rxcui) => RXCUI.test(rxcui) && rxcui !== code)
      .map((rxcui) => ({ system: RXNORM, code: rxcui }));
  },
});

/** Fields may be missing, and their names are capitalised unevenly. */
function rxcuisIn(answer: unknown): readonly string[] {
  const history = member(answer, 'rxcuiStatusHistory');
  const [features, derived] = [member(history, 'definitionalFeatures'), member(history, 'derivedConcepts')];
  const found = [
    ...codesOf(derived, 'ingredientConcept', 'ingredientRxcui'),
    ...codesOf(features, 'ingredientAndStrength', 'baseRxcui'),
    ...codesOf(derived, 'remappedConcept', 'remappedRxCui'),
    ...codesOf(derived, 'quantifiedConcept', 'quantifiedRxcui'),
    ...codesOf(derived, 'scdConcept', 'scdConceptRxcui'),
  ];
  return [...new Set(found)];
}

function member(value: unknown, name: string): Resource {
  const inner = isRecord(value) ? value[name] : undefined;
  return isRecord(inner) ? inner : {};
}

const codesOf = (parent: Resource, list: string, name: string): readonly string[] =>
  listOf(parent[list])
    .filter(isRecord)
    .flatMap((entry) => textOf(entry[name]) ?? []);
