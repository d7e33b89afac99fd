/** How dosages write amounts, in English, German, French and Italian: numbers, masses and pieces. */
import type { DoseUnit } from '../clinical/rule.js';
import { BODY_WORDS, MASS_WORDS, TABLETS, TIME_WORDS } from './unit-words.js';

const listed = (words: string): readonly string[] => words.split(' ');

/** The longest first, so that none is cut short. */
const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

const COUNTS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, ein: 1, eine: 1, einen: 1, zwei: 2, drei: 3, vier: 4 },
  ...{ un: 1, une: 1, deux: 2, trois: 3, una: 1, uno: 1, due: 2, tre: 3 },
};
const COUNT = anyOf(Object.keys(COUNTS));

/** How masses and times are written, and what they are in UCUM. */
const MASSES: Readonly<Record<string, string>> = { mg: 'mg', ug: 'ug', µg: 'ug', μg: 'ug', ...MASS_WORDS };
const TIMES: Readonly<Record<string, string>> = { h: 'h', min: 'min', ...TIME_WORDS };
const MASS = anyOf(Object.keys(MASSES));
const TIME = anyOf(Object.keys(TIMES));
const KILOGRAM = anyOf(['kg', ...Object.keys(BODY_WORDS)]);

/** Pieces of which only the words beside them tell it. */
const VESSELS = listed(
  'ampullen ampulle ampoules ampoule amp fiale fiala vials vial durchstechflaschen durchstechflasche flacons flacon lozenges lozenge troches troche pastillen pastille pastilles',
);
const PIECES = [...TABLETS, ...VESSELS];

const NUMBER = String.raw`\d{1,5}(?:[.,]\d{1,4})?`;
const TO = String.raw`(?:-|–|to|bis|à|a)`;
/** A number, or two of which the second is the upper end. */
const FROM_TO = String.raw`(?<from>${NUMBER})(?:\s?${TO}\s?(?<to>${NUMBER}))?`;
const PER = String.raw`\s?(?:\/|pro|per|par|je)\s?`;
/** Neither inside a word nor the rest of a number. */
const BEGINS = String.raw`(?<![\p{L}\d.,/⁄-])`;
const ENDS = String.raw`(?![\p{L}\d])`;

/** Of what the kilograms are. */
const BODY = 'kgw?|bw|körpergewicht|body ?weight|de poids corporel|de poids|di peso corporeo|di peso';

/** An amount of substance: a number or two, its unit, and what it is counted by; none that goes on behind a stroke. */
export const AMOUNT = new RegExp(
  [
    String.raw`${BEGINS}${FROM_TO}\s?(?<mass>${MASS})`,
    String.raw`(?:${PER}(?<kilogram>${KILOGRAM})(?:\s?(?:${BODY})${ENDS})?)?`,
    String.raw`(?:${PER}(?<time>${TIME}))?`,
    String.raw`(?:${PER}(?:dose|dosis))?`,
    String.raw`(?![\p{L}\d]|\s?/|\s?[.·⋅×*]?\s?kg)`,
  ].join(''),
  'giu',
);
/** A strength: what one mL holds. */
export const CONCENTRATION = new RegExp(
  String.raw`${NUMBER}\s?(?:${MASS})\s?(?:\/|pro|per|par)\s?(?:${NUMBER}\s?)?ml${ENDS}`,
  'giu',
);
/** Whatever else looks like an amount: a volume, or a mass or a piece that is written or counted in a way that is not read. */
export const VOLUME = new RegExp(String.raw`\d\s?(?:ml|gm|grams?|gramm|grammes?|grammi)${ENDS}`, 'iu');
/** In lower case: a needle is of so many `G`. */
export const GRAMS = /(?<![\p{L}\d.,/-])\d+(?:[.,]\d+)?\s?g(?![\p{L}\d]|\s?(?:needle|Nadel))/u;
/** `half a vial`, `½ tablet`. */
export const HALF_A_PIECE = new RegExp(
  String.raw`(?:[¼½¾]|\d ?\/ ?\d|(?<!\p{L})(?:half|halbe?n?|demi|mezz[ao]))\s?-?(?:(?:of )?an? |of |einer? )?(?:${anyOf(PIECES)})${ENDS}`,
  'iu',
);
export const ANY_MASS = new RegExp(String.raw`\d\s?(?:${MASS})${ENDS}`, 'giu');
export const ANY_PIECE = new RegExp(String.raw`[\d¼½¾]\s?(?:${anyOf(PIECES)})${ENDS}`, 'iu');
/** Halves in one sign, or as fractions. */
export const FRACTION = /[¼½¾⁄]|(?<![\d/.,])[1-9] ?\/ ?[2-9](?![\d/])/u;

/** `mg`, `ug/kg/min`: in UCUM. */
export function unitOfMass({ mass = '', kilogram, time }: Partial<Record<string, string>>): string {
  const units = [MASSES[mass.toLowerCase()] ?? mass];
  if (kilogram !== undefined) units.push('kg');
  if (time !== undefined) units.push(TIMES[time.toLowerCase()] ?? time);
  return units.join('/');
}

/** A thousand or one: countries differ. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

export const numberOf = (written: string): number =>
  AMBIGUOUS.test(written) ? Number.NaN : Number(written.replace(',', '.'));

export const countOf = (word: string): number => COUNTS[word.toLowerCase()] ?? Number.NaN;

export const isTablet = (name: string): boolean => TABLETS.includes(name);

const counted = new Map<string, RegExp>();

/**
 * `2 devices`, `2 (two) devices`, `two 28 mg devices`.
 *
 * @param own - names of the product's own units; the pattern of each product is made once.
 */
export function piecesOf(own: DoseUnit['words']): RegExp {
  const key = own.join('|');
  const known = counted.get(key);
  if (known !== undefined) return known;
  const made = new RegExp(
    [
      String.raw`${BEGINS}(?:${FROM_TO}(?![\d.,])|(?<word>${COUNT}))\s?`,
      String.raw`(?:\((?<again>${COUNT})\)\s?)?(?:x\s?)?`,
      String.raw`(?:${NUMBER}\s?(?:${MASS})[ -])?`,
      String.raw`(?<name>${anyOf([...own, ...PIECES])})${ENDS}`,
    ].join(''),
    'giu',
  );
  counted.set(key, made);
  return made;
}

/** `5 mg tablets`, `tablets of 5 mg`: what one holds, and not how many. */
export const BEFORE_A_PIECE = new RegExp(String.raw`^[^\p{L}\d]*(?:${anyOf(PIECES)})${ENDS}`, 'iu');
export const BEHIND_A_PIECE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${anyOf(PIECES)})\.?\s?[(=]?(?:zu|à|a|da|de|of|mit)?\s?$`,
  'iu',
);
