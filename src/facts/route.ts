/** Tells the route of a medicine from a coded route, from its words, or from the product's dose form. */
import type { Route } from '../clinical/facts.js';
import { containsWords, wordsOf } from '../clinical/words.js';
import type { Concept } from '../fhir/resource.js';

/** SNOMED CT (HL7 value set `route-codes`) and HL7 v3 RouteOfAdministration codes, and the words records use. */
const ROUTE_WORDS: readonly { readonly route: Route; readonly codes: readonly string[]; readonly words: readonly string[] }[] = [
  { route: 'epidural', codes: ['404820008', 'EPI', 'EPIDURINJ'], words: ['epidural', 'peridural'] },
  { route: 'intrathecal', codes: ['72607000', 'IT', 'ITINJ'], words: ['intrathecal', 'spinal'] },
  { route: 'sublingual', codes: ['37839007', 'SL'], words: ['sublingual', 'sublingually', 'under the tongue', 'sl'] },
  { route: 'buccal', codes: ['54471007', 'BUC'], words: ['buccal', 'buccally', 'transmucosal', 'oromucosal', 'lozenge', 'troche'] },
  { route: 'nasal', codes: ['46713006', 'NASINHLC', 'NASINHL', 'IN'], words: ['nasal', 'nasally', 'intranasal', 'intranasally', 'nostril', 'nostrils', 'nasal spray', 'nasal inhalation'] },
  { route: 'intravenous', codes: ['47625008', 'IV', 'IVINJ', 'IVPUSH', 'IVDRIP'], words: ['intravenous', 'intravenously', 'iv', 'i v', 'ivp', 'ivpb', 'iv push', 'infusion', 'i v infusion'] },
  { route: 'intramuscular', codes: ['78421000', 'IM'], words: ['intramuscular', 'intramuscularly', 'im', 'i m'] },
  { route: 'subcutaneous', codes: ['34206005', 'SQ', 'SC', 'SUBCUT'], words: ['subcutaneous', 'subcutaneously', 'sc', 's c', 'sq', 'subq', 'subcut'] },
  { route: 'intraosseous', codes: ['417255000', 'IO'], words: ['intraosseous'] },
  { route: 'ophthalmic', codes: ['54485002', 'OPHTHALTA'], words: ['ophthalmic', 'eye', 'eyes', 'eye drops', 'ocular', 'intravitreal'] },
  { route: 'otic', codes: ['10547007', 'OTICDROP'], words: ['otic', 'ear', 'ears', 'ear drops', 'auricular'] },
  { route: 'vaginal', codes: ['16857009', 'VAGINSI'], words: ['vaginal', 'vaginally', 'per vagina', 'pessary'] },
  { route: 'rectal', codes: ['37161004', 'PR'], words: ['rectal', 'rectally', 'per rectum', 'pr', 'suppository'] },
  { route: 'transdermal', codes: ['45890007', 'TRNSDERM'], words: ['transdermal', 'patch', 'transdermal patch'] },
  { route: 'inhaled', codes: ['447694001', 'IPINHL', 'ORINHL', 'NEB'], words: ['inhalation', 'inhaled', 'inhaler', 'nebulised', 'nebulized', 'nebuliser', 'nebulizer', 'respiratory'] },
  { route: 'topical', codes: ['6064005', 'TOPICAL', 'SKIN'], words: ['topical', 'topically', 'cutaneous', 'cream', 'ointment', 'gel', 'lotion', 'shampoo', 'skin', 'mouthwash', 'oral rinse'] },
  { route: 'oral', codes: ['26643006', 'PO'], words: ['oral', 'orally', 'by mouth', 'po', 'p o', 'per os', 'swallow', 'tablet', 'tablets', 'capsule', 'capsules', 'syrup'] },
];

const OUTSIDE_THE_BODY: readonly Route[] = ['topical', 'ophthalmic', 'otic', 'vaginal', 'inhaled'];

const FORM_ROUTES: Readonly<Record<string, Route>> = {
  oral: 'oral',
  nasal: 'nasal',
  topical: 'topical',
  ophthalmic: 'ophthalmic',
  inhaled: 'inhaled',
  transdermal: 'transdermal',
  rectal: 'rectal',
  otic: 'otic',
  vaginal: 'vaginal',
};

/** A coded route wins over words; two-letter words count only where a route was asked for. */
export function routeOf(concepts: readonly Concept[], form: string | undefined, texts: readonly string[]): Route | undefined {
  const codes = concepts.flatMap(({ codings }) => codings.flatMap(({ code }) => code ?? []));
  const coded = ROUTE_WORDS.find((entry) => codes.some((code) => entry.codes.includes(code.toUpperCase())));
  if (coded) return coded.route;
  const named = concepts.flatMap(({ codings, text }) => [...codings.flatMap(({ display }) => display ?? []), text ?? '']);
  return (
    routeInWords(named, 1) ??
    named.map((text) => (wordsOf(text).trim() === 'in' ? 'nasal' : undefined)).find((route) => route !== undefined) ??
    (form === undefined ? undefined : FORM_ROUTES[form]) ??
    routeInWords(texts, 3)
  );
}

function routeInWords(texts: readonly string[], minLength: number): Route | undefined {
  return ROUTE_WORDS.find(({ words }) => {
    const usable = words.filter((word) => word.length >= minLength || word === 'iv' || word === 'im');
    return texts.some((text) => containsWords(text, usable));
  })?.route;
}

/** Creams, drops and inhalers do not reach the circulation in a way that counts here; auto-injectors are rescue devices. */
export function isSystemic(route: Route | undefined, form: string | undefined, texts: readonly string[]): boolean {
  if (texts.some((text) => containsWords(text, ['auto-injector', 'autoinjector', 'irrigation', 'mouthwash']))) return false;
  if (form !== undefined && FORM_ROUTES[form] !== undefined && OUTSIDE_THE_BODY.includes(FORM_ROUTES[form])) return false;
  return route === undefined || !OUTSIDE_THE_BODY.includes(route);
}
