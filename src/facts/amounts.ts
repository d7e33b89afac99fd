/** Amounts as records write them, in the unit that is asked for: by UCUM, by the strength of a piece, by a concentration. */
import type { DoseUnit } from '../clinical/rule.js';
import { convert } from '../clinical/units.js';
import { isRecord, recordsIn, textOf, type Resource } from '../fhir/resource.js';
import type { NamesAnother } from './another-medicine.js';
import { plainNumber } from './quantity.js';
import { TABLETS, UNIT_WORDS } from './unit-words.js';

export interface Amount {
  readonly value: number;
  /** Code and name of the unit: the code may be of another system than UCUM. */
  readonly units: readonly string[];
}

const PIECES = ['{tbl}', '{tablet}', '{pill}', '{capsule}', '{each}', 'each', '1', ...TABLETS];
const STRENGTH = /(?<![\d.,])([\d.,]*\d) ?MG(?![\w/])/gi;
const CONCENTRATION = /(?<![\d.,])([\d.,]*\d) ?MG ?\/ ?(?:([\d.,]*\d) ?)?ML(?!\w)/gi;
const MILLIGRAMS = /mg/i;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL = /^\d*(?:[.,]\d+)?$/;
const DIGITS = 12;

/**
 * A Quantity (FHIR R4). Undefined where there is none, or where it is nought: an EHR writes that before anything was
 * entered. A value that is no number is an amount all the same, and in no unit.
 */
export function amountOf(value: unknown): Amount | undefined {
  if (!isRecord(value) || value['value'] === undefined || value['value'] === null) return undefined;
  const number = plainNumber(value['value']);
  if (number === 0) return undefined;
  const units: string[] = [];
  for (const name of ['code', 'unit'] as const) {
    const unit = textOf(value[name]);
    // NFKC makes the micro sign and the Greek letter one.
    if (unit !== undefined) units.push(inUcum(unit));
  }
  return { value: number ?? Number.NaN, units };
}

/** Units that most records write so: in lower-case UCUM already. */
const AS_WRITTEN: ReadonlySet<string> = new Set(['mg', 'ug', 'g', 'ml', 'h', 'min', 'mg/kg', '1', ...PIECES]);

/** `mg/kg/dose` is `mg/kg`: what is ordered is a dose. */
const PER_DOSE = / ?\/ ?dos(?:e|is)$/;
/** `mg/kg KG` and `mg/kg body weight` are `mg/kg`. */
const OF_BODY_WEIGHT = /(\/ ?kg) ?(?:kg|kgw|bw|body ?weight|körpergewicht)(?=$| ?\/)/;
/** UCUM puts it between units; at the end it marks an abbreviation. */
const FULL_STOP = /\.$/;

/** What stands in a compound unit is translated part by part. */
const inUcum = (unit: string): string =>
  AS_WRITTEN.has(unit)
    ? unit
    : unit
        .normalize('NFKC')
        .trim()
        .toLowerCase()
        .replaceAll(' per ', '/')
        .replace(FULL_STOP, '')
        .replace(OF_BODY_WEIGHT, '$1')
        .replace(PER_DOSE, '')
        .replace(/[a-zμ]+/g, (word) => UNIT_WORDS[word] ?? word.replace(/^μ/, 'u'));

/** A Ratio as a rate: `0.5 mg/kg` to `40 min` is 0.0125 mg/kg/min. */
export function rateOf(value: unknown): Amount | undefined {
  if (!isRecord(value)) return undefined;
  const numerator = amountOf(value['numerator']);
  const denominator = amountOf(value['denominator']);
  if (!numerator || !denominator || !(denominator.value > 0)) return undefined;
  const per = denominator.units[0] ?? '';
  return {
    value: numerator.value / denominator.value,
    units: numerator.units.map((unit) => (per === '' ? unit : `${unit}/${per}`)),
  };
}

/** What is larger is no amount of anything, and could not be counted with. */
const isAmount = (value: number): boolean => value > 0 && value <= Number.MAX_SAFE_INTEGER;

/** The amount in a UCUM unit; undefined for what is no such number, and for units that are not known or not comparable. */
export function inUnit({ value, units }: Amount, wanted: string): number | undefined {
  if (!isAmount(value)) return undefined;
  // UCUM holds `mg/kg` and an annotation such as `{puff}` for numbers of the same kind.
  const isRatio = wanted.includes('/');
  for (const unit of units) {
    const found = unit.includes('/') === isRatio ? convert(value, unit, wanted) : undefined;
    if (found !== undefined) return Number(found.toPrecision(DIGITS));
  }
  return undefined;
}

/** `1,000` is a thousand, `0,5` a half; anything less plain is not read. */
function numberIn(written: string): number | undefined {
  if (THOUSANDS.test(written)) return Number(written.replaceAll(',', ''));
  return DECIMAL.test(written) ? Number(written.replace(',', '.')) : undefined;
}

const only = ([first, ...others]: readonly (number | undefined)[]): number | undefined =>
  others.every((other) => other === first) ? first : undefined;

/** Mg in one piece, where the names of a product tell one strength and no other. */
export function strengthIn(names: readonly string[]): number | undefined {
  const found: (number | undefined)[] = [];
  for (const name of names) {
    if (!MILLIGRAMS.test(name)) continue;
    for (const [, written = ''] of name.slice(0, 500).matchAll(STRENGTH)) found.push(numberIn(written));
  }
  return only(found);
}

/** Mg in one mL, where the names of a product tell one concentration and no other. */
export const concentrationIn = (names: readonly string[]): number | undefined =>
  only(
    names.flatMap((name) =>
      [...name.slice(0, 500).matchAll(CONCENTRATION)].map(([, written = '', per = '1']) => {
        const [milligrams, millilitres] = [numberIn(written), numberIn(per)];
        return milligrams === undefined || !millilitres ? undefined : milligrams / millilitres;
      }),
    ),
  );

/** How a product's pieces and volumes become mg. */
export interface Product {
  readonly names: readonly string[];
  readonly doseUnits: readonly DoseUnit[];
  /** Asked where words alone tell an amount. */
  readonly namesAnother?: NamesAnother;
}

/** The amount in mg: as mg, as pieces that hold a known amount, or as a volume of known concentration. */
export function inMilligrams(amount: Amount, { names, doseUnits }: Product): number | undefined {
  if (!isAmount(amount.value)) return undefined;
  const own = doseUnits.find(({ words }) =>
    amount.units.some((unit) => words.includes(unit.replace(/[{}]/g, ''))),
  );
  if (own) return amount.value * own.milligrams;
  const strength = amount.units.some((unit) => PIECES.includes(unit)) ? strengthIn(names) : undefined;
  if (strength !== undefined) return amount.value * strength;
  const direct = inUnit(amount, 'mg');
  if (direct !== undefined) return direct;
  const millilitres = inUnit(amount, 'mL');
  const concentration = millilitres === undefined ? undefined : concentrationIn(names);
  if (millilitres === undefined || concentration === undefined) return undefined;
  return Number((millilitres * concentration).toPrecision(DIGITS));
}

/** The amounts of a dosage line and its doseAndRate entries. */
export const entriesOf = (dosage: Resource): readonly Resource[] => [
  ...recordsIn(dosage['doseAndRate']),
  dosage,
];
