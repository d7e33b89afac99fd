/** RxNav of the US National Library of Medicine: the ingredients of an RxNorm code or an NDC, also of one that is retired. */
import { isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { askServer, NDC, RXNORM, type TerminologySource } from './source.js';

const RXCUI = /^\d{1,9}$/;
/** Ten digits with their hyphens, or eleven with or without; ten without hyphens may be three different products. */
const NDC_CODE = /^(?:\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-\d{4}-\d{1,2}|\d{11})$/;

/**
 * Asks `ndcstatus.json` of an NDC for its RxNorm code, also where it is obsolete or alien
 * (https://lhncbc.nlm.nih.gov/RxNav/APIs/api-RxNorm.getNDCStatus.html), and `rxcui/{code}/historystatus.json` of an RxNorm
 * code, which answers for active, obsolete, remapped and quantified concepts alike
 * (https://lhncbc.nlm.nih.gov/RxNav/APIs/api-RxNorm.getRxcuiHistoryStatus.html).
 * @param base e.g. `https://rxnav.nlm.nih.gov/REST`
 */
export const rxnav = (base: string): TerminologySource => ({
  knows: ({ system, code }) =>
    (system === RXNORM && RXCUI.test(code)) || (system === NDC && NDC_CODE.test(code)),
  ask: async ({ system, code }) => {
    const of = system === NDC ? await rxcuiOf(base, code) : code;
    if (of === undefined) return [];
    const related = await relatedTo(base, of);
    return [of, ...related.filter((rxcui) => rxcui !== of)]
      .filter((rxcui) => system === NDC || rxcui !== code)
      .map((rxcui) => ({ system: RXNORM, code: rxcui }));
  },
});

async function rxcuiOf(base: string, ndc: string): Promise<string | undefined> {
  const answer = await askServer(new URL(`${base}/ndcstatus.json?ndc=${ndc}`), 'application/json');
  const rxcui = textOf(member(answer, 'ndcStatus')['rxcui']);
  return rxcui !== undefined && RXCUI.test(rxcui) ? rxcui : undefined;
}

/** Fields may be missing, and their names are capitalised unevenly. */
async function relatedTo(base: string, rxcui: string): Promise<readonly string[]> {
  const answer = await askServer(new URL(`${base}/rxcui/${rxcui}/historystatus.json`), 'application/json');
  const history = member(answer, 'rxcuiStatusHistory');
  const [features, derived] = [member(history, 'definitionalFeatures'), member(history, 'derivedConcepts')];
  const found = [
    ...codesOf(derived, 'ingredientConcept', 'ingredientRxcui'),
    ...codesOf(features, 'ingredientAndStrength', 'baseRxcui'),
    ...codesOf(derived, 'remappedConcept', 'remappedRxCui'),
    ...codesOf(derived, 'quantifiedConcept', 'quantifiedRxcui'),
    ...codesOf(derived, 'scdConcept', 'scdConceptRxcui'),
  ];
  return [...new Set(found)].filter((code) => RXCUI.test(code));
}

function member(value: unknown, name: string): Resource {
  const inner = isRecord(value) ? value[name] : undefined;
  return isRecord(inner) ? inner : {};
}

const codesOf = (parent: Resource, list: string, name: string): readonly string[] =>
  listOf(parent[list])
    .filter(isRecord)
    .flatMap((entry) => textOf(entry[name]) ?? []);
