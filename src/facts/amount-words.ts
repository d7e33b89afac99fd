/** One amount told by the words of a dosage, where its elements tell none; words that could mean two things tell none. */
import type { DoseUnit } from '../clinical/rule.js';
import { textOf, type Resource } from '../fhir/resource.js';
import {
  AMOUNT,
  ANY_MASS,
  ANY_PIECE,
  BEFORE_A_PIECE,
  BEHIND_A_PIECE,
  CONCENTRATION,
  countOf,
  FRACTION,
  GRAMS,
  HALF_A_PIECE,
  isTablet,
  numberOf,
  piecesOf,
  unitOfMass,
  VOLUME,
} from './amount-patterns.js';
import type { Amount, Product } from './amounts.js';
import { isBesideAnother } from './another-medicine.js';
import { mayBeNoDose } from './not-one-dose.js';

const LONGEST = 500;

/** What is to be known of a product to read of it: its units beside the usual ones, and which names are not its own. */
type InWords = Pick<Product, 'doseUnits' | 'namesAnother'>;

/** `unclear`: the words hold an amount, and not one that is plain. Several amounts say the same in different ways. */
type AmountsInWords = readonly Amount[] | 'unclear';

export function amountsInWords(dosage: Resource, product: InWords): AmountsInWords {
  const { doseUnits: ownUnits, namesAnother } = product;
  const text = textOf(dosage['text']);
  if (text === undefined) return [];
  const plain = text.slice(0, LONGEST).replace(CONCENTRATION, ' ');
  const pieces = piecesIn(plain, ownUnits);
  const masses = [...plain.matchAll(AMOUNT)].map(massOf);
  if ([...plain.matchAll(ANY_MASS)].length > masses.length) return 'unclear';
  if (pieces.length + masses.length === 0)
    return [VOLUME, GRAMS, ANY_PIECE, HALF_A_PIECE].some((amount) => amount.test(plain)) ? 'unclear' : [];
  const apart = masses.filter((mass) => !pieces.some((piece) => isInside(mass, piece)));
  const places = [...pieces, ...apart];
  if (text.length > LONGEST || FRACTION.test(plain) || mayBeNoDose(plain, places)) return 'unclear';
  if (namesAnother && places.some((place) => isBesideAnother(plain, place, namesAnother))) return 'unclear';
  if (
    masses.some(({ value }) => !(value > 0)) ||
    pieces.some(({ count }) => !(count > 0 && count <= MOST_PIECES))
  )
    return 'unclear';
  const [mass, again, ...more] = masses;
  const [piece, ...others] = pieces;
  if (more.length + others.length > 0) return 'unclear';
  if (piece === undefined) return again === undefined ? alone(mass, plain) : both(mass, again, plain);
  if (again !== undefined) return 'unclear';
  if (mass === undefined)
    return piece.unit === undefined ? 'unclear' : [{ value: piece.count, units: [piece.unit] }];
  return ofPieces(piece, mass, plain, ownUnits);
}

/** Where it stands in the text. */
interface Place {
  readonly start: number;
  readonly end: number;
}

type Mass = Amount & Place;

interface Piece extends Place {
  readonly count: number;
  /** None where the product does not tell what one piece holds. */
  readonly unit: string | undefined;
}

const isInside = (mass: Mass, piece: Piece): boolean => mass.start >= piece.start && mass.end <= piece.end;

/** `5-325 mg` are the strengths of two medicines. */
const WIDEST_RANGE = 10; // design choice
/** More pieces are not one dose, but what is dispensed. */
const MOST_PIECES = 10; // design choice

/** Of a range the upper end, as of a range in numbers; two numbers that make no range are not read. */
function upperEnd(from: string, to: string): number {
  const [low, high] = [numberOf(from), numberOf(to)];
  return low <= high && high <= low * WIDEST_RANGE ? high : Number.NaN;
}

function massOf(found: RegExpExecArray): Mass {
  const { from = '', to = from, ...unit } = found.groups ?? {};
  return { value: upperEnd(from, to), units: [unitOfMass(unit)], ...placeOf(found) };
}

function piecesIn(text: string, ownUnits: readonly DoseUnit[]): readonly Piece[] {
  const own = ownUnits.flatMap(({ words }) => words);
  return [...text.matchAll(piecesOf(own))].map((found) => {
    const { from = '', to = from, word, again, name = '' } = found.groups ?? {};
    const unit = name.toLowerCase();
    const count = word === undefined ? upperEnd(from, to) : countOf(word);
    return {
      count: again === undefined || countOf(again) === count ? count : Number.NaN,
      unit: own.includes(unit) ? unit : isTablet(unit) ? 'tablet' : undefined,
      ...placeOf(found),
    };
  });
}

const placeOf = ({ index, 0: all }: RegExpExecArray): Place => ({ start: index, end: index + all.length });

function alone(mass: Mass | undefined, text: string): AmountsInWords {
  if (mass === undefined) return 'unclear';
  const [before, behind] = [text.slice(0, mass.start), text.slice(mass.end)];
  const isStrength = BEFORE_A_PIECE.test(behind) || BEHIND_A_PIECE.test(before);
  return isStrength ? 'unclear' : [{ value: mass.value, units: mass.units }];
}

const AS_MUCH = /^\.?\s?(?:\(|=|\(=)\s?$/u;

/** `0.5 mg/kg (35 mg)`: once by weight, and once as it was computed. */
function both(mass: Mass | undefined, again: Mass, text: string): AmountsInWords {
  if (mass === undefined || !AS_MUCH.test(text.slice(mass.end, again.start))) return 'unclear';
  const differ = mass.units[0]?.includes('/kg') !== again.units[0]?.includes('/kg');
  const closes =
    /^\s?(?:\)|$)/u.test(text.slice(again.end)) || !text.slice(mass.end, again.start).includes('(');
  return differ && closes ? [mass, again].map(({ value, units }) => ({ value, units })) : 'unclear';
}

/** `2 tablets (10 mg total)` */
const TOTAL = /^ ?(?:total|insgesamt|gesamt|au total|in totale)\)/iu;

/** `1 ampoule of 50 mg`, `two 28 mg devices`: so many times what one holds. `2 devices (56 mg)`: the same again. */
function ofPieces(piece: Piece, mass: Mass, text: string, ownUnits: readonly DoseUnit[]): AmountsInWords {
  const { count } = piece;
  const of = (value: number): AmountsInWords => [{ value: Number(value.toPrecision(12)), units: mass.units }];
  const between = text.slice(piece.end, mass.start).trim().toLowerCase();
  if (isInside(mass, piece) || /^(?:zu|à|a|da|de|of|mit|je|@)(?: je)?$/.test(between))
    return of(count * mass.value);
  const own = ownUnits.find(({ words }) => piece.unit !== undefined && words.includes(piece.unit));
  const isSame = mass.units[0] === 'mg' && own !== undefined && own.milligrams * count === mass.value;
  const isTotal = AS_MUCH.test(text.slice(piece.end, mass.start)) && TOTAL.test(text.slice(mass.end));
  if (isSame || isTotal || (count === 1 && AS_MUCH.test(text.slice(piece.end, mass.start))))
    return of(mass.value);
  return 'unclear';
}
