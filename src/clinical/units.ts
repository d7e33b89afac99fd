/** Conversion between units by the UCUM library; what it does not understand is not guessed. */
import { UcumLhcUtils } from '@lhncbc/ucum-lhc';

const ucum = UcumLhcUtils.getInstance();

/** UCUM codes, and other ways in which records write them: in any case, with or without blanks. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kg: 'kg, kgs, kilo, kilos, kilogram, kilograms',
    g: 'gram, grams',
    '[stone_av]': 'st, stone, stones',
    '[lb_av]': 'lb, lbs, lb., lbs., lb_av, pound, pounds',
    '[oz_av]': 'oz, oz., oz_av, ounce, ounces',
    'mm[Hg]': 'mmhg',
    '%': 'percent',
    '1': 'inr, ratio',
    '/min': 'bpm, beats/min, beats/minute, beatsperminute, perminute, /minute',
    'kg/m2': 'kg/m2, kg/m², kg/m^2, kg/(m^2), kg/m*2, kg/m**2, kg/sqm',
    'mg/dL': 'mg/dl, mg%, mg/100ml',
    'g/dL': 'g/dl, gm/dl, gr/dl, g%, gm%, g/100ml',
    'g/L': 'g/l, gm/l',
    'umol/L': 'umol/l, mcmol/l, micromol/l, micromole/l, micromoles/l',
  }).flatMap(([code, spellings]) => spellings.split(', ').map((spelling) => [spelling, code])),
);

/**
 * One term of a unit: a power of ten, a symbol with an exponent, a bracketed symbol, an annotation. Symbols are short: what
 * every JavaScript object inherits (`valueOf`) is longer, and the library would take it for a unit.
 */
const TERM = String.raw`(?:10\*-?\d{0,2}|[A-Za-z%]{1,6}(?:\[[A-Za-z0-9_]+\])?-?\d{0,2}|\[[A-Za-z0-9_]+\]\d?|1)?(?:\{[A-Za-z0-9_.#% -]*\})?`;
/** The library prints texts that it cannot parse, and so could print what a record says: only what looks like UCUM reaches it. */
const UNIT = new RegExp(`^(?=.{1,40}$)${TERM}(?:[./]${TERM}){0,4}$`);

/** Bare ratios. */
const SAME: readonly (readonly string[])[] = [['1', '']];

/**
 * Units a volume in any case and language: `mIU/ml`, `m[iU]/mL`, `UI/L`, `mIE/ml`, `u/l`, `units/L`, `mIntlUnit/mL`. UCUM keeps
 * U and IU apart, and converts no IU; records write the activity of an enzyme, and the amount of a hormone, in either.
 */
const UNITS_A_VOLUME =
  /^(mc|[munk]|milli|micro)?(?:u|iu|\[iu\]|ui|ie|(?:int|intl|international)?unit(?:s|\(s\))?)\/([md])?l$/;
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['mc', 'u'],
  ['micro', 'u'],
  ['milli', 'm'],
]);

/**
 * The value in another unit; undefined where the units are not known or not comparable.
 *
 * @param molarMass - g/mol, for conversion between mass and amount of substance.
 */
export function convert(value: number, from: string, to: string, molarMass?: number): number | undefined {
  if (from === to) return value;
  const unit = inUcum(from);
  const wanted = inUcum(to);
  if (unit === wanted || SAME.some((units) => units.includes(unit) && units.includes(wanted))) return value;
  // No share of a whole is more than one: a larger number without a unit is a percentage.
  if ((isBare(unit) || unit === '1') && wanted === '%' && value > 1)
    return value <= PER_CENT ? value : undefined;
  if (isBare(unit) && wanted === '%')
    return isShare(value) ? Number((value * PER_CENT).toPrecision(12)) : undefined;
  // Of an adult or a child, and in no other unit than this a number of that size.
  if (isBare(unit) && wanted === 'kg/m2') return value >= 10 && value <= PER_CENT ? value : undefined; // design choice
  if (!UNIT.test(unit) || !UNIT.test(wanted)) return undefined;
  return converted(value, unit, wanted, molarMass);
}

/** One that can be told from a percentage without a unit. */
const isShare = (value: number): boolean => value >= 0.05 && value <= 0.9; // design choice

/** Integers come without a unit, as scores do. */
const isBare = (unit: string): boolean => unit === '' || unit === '{score}';

/** No unit is longer. */
const MAX_LENGTH = 40;
const PER_CENT = 100;

/** Records write the sign of micro in two ways, neither of them UCUM's. */
function inUcum(unit: string): string {
  const plain = unit.trim().replace(/[µμ]/gu, 'u');
  if (plain.length > MAX_LENGTH) return plain;
  const spelling = plain.toLowerCase().replace(/\s+/g, '');
  return SPELLINGS.get(spelling) ?? unitsAVolume(spelling) ?? withoutBrackets(plain);
}

function unitsAVolume(unit: string): string | undefined {
  const found = UNITS_A_VOLUME.exec(unit);
  if (!found) return undefined;
  const [, prefix = '', part = ''] = found;
  return `${PREFIXES.get(prefix) ?? prefix}U/${part}L`;
}

/** `mg/(kg.h)` is `mg/kg/h`. */
const withoutBrackets = (unit: string): string =>
  unit.replace(/\/\(([^()/]+)\)/g, (_, inner: string) => `/${inner.replaceAll('.', '/')}`);

/** Units come again and again; what a record invents must not fill the memory. */
const MOST_FACTORS = 1000;
const factors = new Map<string, number | undefined>();

/** None of our units has an offset (UCUM §22: special units), so a factor is all that there is to know. */
function converted(
  value: number,
  from: string,
  to: string,
  molarMass: number | undefined,
): number | undefined {
  const key = `${from} ${to} ${molarMass ?? ''}`;
  if (!factors.has(key)) {
    if (factors.size >= MOST_FACTORS) factors.clear();
    factors.set(key, factorBetween(from, to, molarMass));
  }
  const factor = factors.get(key);
  return factor === undefined ? undefined : value * factor;
}

/** The library throws at some texts that are no units at all. */
function factorBetween(from: string, to: string, molarMass: number | undefined): number | undefined {
  try {
    const options = molarMass === undefined ? {} : { molecularWeight: molarMass };
    const { status, toVal } = ucum.convertUnitTo(from, 1, to, options);
    return status === 'succeeded' && toVal !== null ? toVal : undefined;
  } catch {
    return undefined;
  }
}

/** UCUM writes in brackets what a unit is of, and in braces what is said of it (`m[IU]/L`, `{INR}`); readers see the words. */
export const unitInWords = (unit: string): string =>
  unit === '1' ? '' : unit.replace(/[{}[\]]/g, '').replace(/_av\b/g, '');
