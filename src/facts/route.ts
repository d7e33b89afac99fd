/** Tells the route of a medicine from a coded route, from its words, or from the product's dose form. */
import type { Route } from '../clinical/facts.js';
import { hasPhrase, wordsOf } from '../clinical/words.js';
import type { Concept } from '../fhir/resource.js';

interface RouteNames {
  readonly route: Route;
  /** SNOMED CT (HL7 value set `route-codes`), EDQM standard terms, HL7 v2 table 0162 and v3 RouteOfAdministration, and NCIt (routes of the FDA's SPL, as C-CDA has them). */
  readonly codes: readonly string[];
  /** Words that mean this route wherever they stand. */
  readonly words: readonly string[];
  /** Words that mean it only where a route was asked for: elsewhere they name an organ, a history or nothing. */
  readonly asked?: readonly string[];
}

/** Asked in this order, since `nasal inhalation` is nasal, and `subcutaneous infusion` is subcutaneous. */
const ROUTES: readonly RouteNames[] = [
  {
    route: 'epidural',
    codes: ['404820008', '20009000', 'EPI', 'EPIDURINJ', 'C38210'],
    words: [],
    asked: ['epidural', 'peridural', 'epidurale', 'peridurale'],
  },
  {
    route: 'intrathecal',
    codes: ['72607000', '20042000', 'IT', 'ITINJ', 'C38267'],
    words: [],
    asked: ['intrathecal', 'spinal', 'intrathekale', 'intrathecale', 'intratecale'],
  },
  {
    route: 'sublingual',
    codes: ['37839007', '20067000', 'SL', 'C38300'],
    words: ['sublingual', 'sublingually', 'under the tongue'],
    asked: ['sl', 'sublinguale'],
  },
  {
    route: 'buccal',
    codes: ['54471007', '372473007', '20002500', '20054000', 'BUC', 'C38193'],
    words: ['buccal', 'buccally', 'transmucosal', 'oromucosal', 'lozenge', 'lozenges', 'troche', 'troches'],
    asked: ['bukkal', 'buccale', 'mundhohle', 'mucosa orale'],
  },
  {
    route: 'nasal',
    codes: ['46713006', '20049000', 'NASINHLC', 'NASINHL', 'IN', 'NS', 'C38284'],
    words: ['nasal', 'nasally', 'intranasal', 'intranasally', 'nostril', 'nostrils'],
    asked: ['nas', 'nasale', 'nasalen', 'nase', 'intranasale', 'endonasal', 'nasenspray'],
  },
  {
    route: 'intravenous',
    codes: ['47625008', '20045000', 'IV', 'IVINJ', 'IVPUSH', 'IVDRIP', 'C38276', 'C38274', 'C38279'],
    words: ['intravenous', 'intravenously', 'iv', 'i v', 'ivp', 'ivpb'],
    asked: ['intravenos', 'intravenose', 'intraveineuse', 'endovenosa', 'endovenoso', 'intravenosa'],
  },
  {
    route: 'intramuscular',
    codes: ['78421000', '20035000', 'IM', 'C28161'],
    words: ['intramuscular', 'intramuscularly', 'im'],
    asked: ['i m', 'intramuskular', 'intramuskulare', 'intramusculaire', 'intramuscolare'],
  },
  {
    route: 'subcutaneous',
    codes: ['34206005', '20066000', 'SQ', 'SC', 'SUBCUT', 'C38299'],
    words: ['subcutaneous', 'subcutaneously', 'subq', 'subcut'],
    asked: ['sc', 's c', 'sq', 'subkutan', 'subkutane', 'sous cutanee', 'sottocutaneo', 'subcutanea'],
  },
  { route: 'intraosseous', codes: ['417255000', '20036500', 'IO'], words: ['intraosseous'] },
  {
    route: 'ophthalmic',
    codes: ['54485002', '20051000', 'OPHTHALTA', 'C38287'],
    words: ['ophthalmic', 'eye drop', 'eye drops', 'eye ointment', 'intravitreal'],
    asked: ['eye', 'eyes', 'ocular', 'auge', 'augen', 'ophtalmique', 'oftalmico', 'oftalmica'],
  },
  {
    route: 'otic',
    codes: ['10547007', '20001000', 'OTICDROP', 'C38192'],
    words: ['otic', 'ear drop', 'ear drops'],
    asked: ['ear', 'ears', 'auricular', 'ohr', 'ohren', 'auriculaire', 'auricolare'],
  },
  {
    route: 'vaginal',
    codes: ['16857009', '20072000', 'VAGINSI', 'C38313'],
    words: ['vaginally', 'per vagina', 'pessary'],
    asked: ['vaginal', 'vaginale'],
  },
  {
    route: 'rectal',
    codes: ['37161004', '20061000', 'PR', 'C38295'],
    words: ['rectally', 'per rectum', 'suppository'],
    asked: ['rectal', 'pr', 'rektal', 'rektale', 'rectale', 'rettale'],
  },
  {
    route: 'transdermal',
    codes: ['45890007', '20070000', 'TRNSDERM', 'C38305'],
    words: ['transdermal', 'patch'],
    asked: ['transdermale', 'transdermique', 'transdermico', 'transdermica'],
  },
  {
    route: 'inhaled',
    codes: ['447694001', '20020000', '20050000', 'IPINHL', 'ORINHL', 'NEB', 'C38216'],
    words: ['inhalation', 'inhaled', 'inhaler', 'nebulised', 'nebulized', 'nebuliser', 'nebulizer'],
    asked: [
      'respiratory',
      'inhalativ',
      'inhalee',
      'inalatorio',
      'vernebeln',
      'nebulisation',
      'nebulizzazione',
    ],
  },
  {
    route: 'topical',
    codes: ['6064005', '20003000', 'TOPICAL', 'SKIN', 'C38304'],
    words: [
      ...['topical', 'topically', 'cutaneous', 'cream', 'ointment', 'gel', 'lotion', 'shampoo'],
      ...['mouthwash', 'oral rinse'],
    ],
    asked: ['skin', 'haut', 'topisch', 'kutan', 'cutanee', 'cutaneo'],
  },
  {
    route: 'oral',
    codes: ['26643006', '20053000', 'PO', 'C38288'],
    words: [
      ...[
        'oral',
        'orally',
        'by mouth',
        'p o',
        'per os',
        'swallow',
        'tablet',
        'tablets',
        'capsule',
        'capsules',
      ],
      'syrup',
    ],
    asked: ['po', 'peroral', 'orale', 'einnehmen'],
  },
  { route: 'intravenous', codes: [], words: ['infusion'] },
];

const OUTSIDE_THE_BODY: readonly Route[] = ['topical', 'ophthalmic', 'otic', 'vaginal', 'inhaled'];

/** Rescue devices, and what is rinsed out again. */
const NOT_TO_BE_TAKEN = [
  'auto-injector',
  'autoinjector',
  'soaj',
  'irrigation',
  'mouthwash',
  'mouth rinse',
  'oral rinse',
  'gargle',
];

const FORM_ROUTES: Readonly<Record<string, Route>> = {
  oral: 'oral',
  sublingual: 'sublingual',
  buccal: 'buccal',
  nasal: 'nasal',
  topical: 'topical',
  ophthalmic: 'ophthalmic',
  inhaled: 'inhaled',
  transdermal: 'transdermal',
  rectal: 'rectal',
  otic: 'otic',
  vaginal: 'vaginal',
};

/**
 * A coded route wins over the words of a route, these over the dose form, and that over all other words.
 *
 * @param others - all other words (`wordsOf`).
 */
export function routeOf(
  concepts: readonly Concept[],
  form: string | undefined,
  others: readonly string[],
): Route | undefined {
  const coded = codedRoute(concepts);
  if (coded !== undefined) return coded;
  const named = concepts
    .flatMap(({ codings, text }) => [...codings.map(({ display }) => display), text])
    .filter((name) => name !== undefined)
    .map(wordsOf);
  return (
    routeInWords(named, ({ words, asked = [] }) => [...words, ...asked]) ??
    (named.some((words) => words.trim() === 'in') ? 'nasal' : undefined) ??
    (form === undefined ? undefined : FORM_ROUTES[form]) ??
    routeInWords(others, ({ words }) => words)
  );
}

/** Code → the place of its route in the list: where codes disagree, the first of the list counts. */
const PLACES: ReadonlyMap<string, number> = new Map(
  ROUTES.flatMap(({ codes }, place) => codes.map((code) => [code, place] as const)),
);

function codedRoute(concepts: readonly Concept[]): Route | undefined {
  let first = Infinity;
  for (const { codings } of concepts) {
    for (const { code } of codings) {
      const place = code === undefined ? undefined : PLACES.get(code.toUpperCase());
      if (place !== undefined && place < first) first = place;
    }
  }
  return ROUTES[first]?.route;
}

function routeInWords(
  words: readonly string[],
  wordsFor: (names: RouteNames) => readonly string[],
): Route | undefined {
  if (words.length === 0) return undefined;
  return ROUTES.find((names) => words.some((text) => hasPhrase(text, wordsFor(names))))?.route;
}

/**
 * Creams, drops and inhalers do not reach the circulation in a way that counts here; auto-injectors are rescue devices.
 *
 * @param words - all that is said of it (`wordsOf`).
 */
export function isSystemic(
  route: Route | undefined,
  form: string | undefined,
  words: readonly string[],
): boolean {
  if (words.some((said) => hasPhrase(said, NOT_TO_BE_TAKEN))) return false;
  if (form !== undefined && FORM_ROUTES[form] !== undefined && OUTSIDE_THE_BODY.includes(FORM_ROUTES[form]))
    return false;
  return route === undefined || !OUTSIDE_THE_BODY.includes(route);
}

const BY_NEEDLE: readonly Route[] = ['intravenous', 'intramuscular', 'subcutaneous', 'intraosseous'];

/** Given by needle: the route decides, and where none is told the product's dose form. */
export const isInjected = (route: Route | undefined, form: string | undefined): boolean =>
  route === undefined ? form === 'parenteral' : BY_NEEDLE.includes(route);
