/** Whether a place of an order that is not meant for doses, such as its category or a contained Medication, tells an amount all the same. */
import { isRecord, recordsIn, type Resource } from '../fhir/resource.js';
import type { Product } from './amounts.js';
import { TABLETS } from './unit-words.js';

/** With or without a number before it: `84mg`, `LVI mg`, `eighty-four milligrams`. */
const MASS =
  /(?<!\p{L})(?:mg|mcg|[uµμ]g|ml|m[iy]l+igram\p{L}*|m[iy][kc]rogram\p{L}*|m[iy]l+ilit\p{L}*)(?!\p{L})/iu;
/** Roman numerals up to 399. */
const ROMAN = '(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
/** `III`; not `IV`, `i.v.` and what else is one letter. */
const NUMERAL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?!iv(?!\p{L}))(?=[ivxlc]{2})${ROMAN}(?![\p{L}\p{N}])`,
  'iu',
);
const BARE_NUMBER = /^\s*[\p{N}.,]+\s*$/u;
/** No text of these places is longer; the rest of it is not looked through. */
const LONGEST_TEXT = 500;
const DEEPEST = 20;

/** Names of things, and no words of anybody. */
const NAMES = new Set(['id', 'reference', 'url', 'system', 'resourceType']);

type Pieces = Product['doseUnits'];

/** A Roman numeral, or one letter of it before a unit of the product: `III`, `V devices`. */
export function tellsNumeral(text: string, pieces: Pieces): boolean {
  return NUMERAL.test(text) || (pieces.length > 0 && countsPieces(pieces, ROMAN).test(text));
}

const ANY_NUMBER = String.raw`(?:[\p{N}.,]+|${ROMAN}|one|two|three|four|six|ein|eine[nr]?|zwei|drei|vier|sechs|une?|deux|trois|quatre|un[oa]|due|tre|quattro|sei)`;
const made = new Map<string, RegExp>();

/** The pattern of each product is made once. */
function countsPieces(pieces: Pieces, number: string): RegExp {
  const names = pieces.flatMap(({ words }) => words);
  const key = [number, ...names].join('|');
  const pattern =
    made.get(key) ??
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])${number}[\s-]?(?:${[...names, ...TABLETS].join('|')})(?!\p{L})`,
      'iu',
    );
  made.set(key, pattern);
  return pattern;
}

/** Whatever measures or counts the medicine. */
const tellsAmount = (text: string, pieces: Pieces): boolean =>
  text.length > LONGEST_TEXT || MASS.test(text) || countsPieces(pieces, ANY_NUMBER).test(text);

/** A code that an extension has as its value: a number alone is an amount as well. */
const isAmountAsCode = (code: string, pieces: Pieces): boolean =>
  BARE_NUMBER.test(code) || tellsAmount(code, pieces);

/** @param name - of the member that the value stands in. */
export function tellsAmountIn(value: unknown, name: string, pieces: Pieces, depth = 0): boolean {
  if (typeof value === 'string') {
    if (NAMES.has(name)) return false;
    return name === 'valueCode' ? isAmountAsCode(value, pieces) : tellsAmount(value, pieces);
  }
  if (typeof value !== 'object' || value === null) return false;
  if (depth > DEEPEST) return true;
  if (Array.isArray(value)) return value.some((item) => tellsAmountIn(item, name, pieces, depth + 1));
  if (!isRecord(value)) return false;
  if (value['resourceType'] === 'Medication') return isAmountOfMedicine(value, pieces, depth);
  if (isCountOfPieces(value, pieces)) return true;
  return Object.entries(value).some(([member, inner]) => tellsAmountIn(inner, member, pieces, depth + 1));
}

const unitsOf = ({ unit, code }: Resource): readonly string[] =>
  [unit, code].filter((name) => typeof name === 'string').map((name) => name.toLowerCase());

function isCountOfPieces(quantity: Resource, pieces: Pieces): boolean {
  const names = pieces.flatMap(({ words }) => words);
  return (
    typeof quantity['value'] === 'number' &&
    unitsOf(quantity).some((unit) => names.includes(unit.replace(/[{}]/g, '')))
  );
}

/** What its names say is judged as those of the product. Its amount may be that of one piece, or of what is in a vial. */
function isAmountOfMedicine(medication: Resource, pieces: Pieces, depth: number): boolean {
  const { amount, totalVolume, ingredient, ...others } = medication;
  const told = [
    ...[amount, totalVolume].flatMap(quantitiesIn),
    ...recordsIn(ingredient).flatMap(({ strength, strengthRatio, strengthQuantity }) =>
      [strength, strengthRatio, strengthQuantity].flatMap(quantitiesIn),
    ),
  ];
  return (
    told.some((quantity) => !isOfOnePiece(quantity, pieces)) ||
    Object.entries(others).some(
      ([name, inner]) => name !== 'code' && tellsAmountIn(inner, name, pieces, depth + 1),
    )
  );
}

/** A Quantity, or the numerator of a Ratio of something other than a volume. */
function quantitiesIn(value: unknown): readonly Resource[] {
  if (!isRecord(value)) return [];
  const { numerator, denominator } = value;
  if (!isRecord(numerator)) return [value];
  return isRecord(denominator) && unitsOf(denominator).includes('ml') ? [] : [numerator];
}

const isOfOnePiece = (quantity: Resource, pieces: Pieces): boolean => {
  const units = unitsOf(quantity);
  if (quantity['value'] === undefined || quantity['value'] === 1 || units.includes('ml')) return true;
  return units.includes('mg') && pieces.some(({ milligrams }) => milligrams === quantity['value']);
};
