/** Amounts as ordered, in mg; what cannot be computed by plain arithmetic stays absent and is never guessed. */
import type { OrderedDose } from '../clinical/facts.js';
import { conceptOf, isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { dosesPerDay, durationMinutes, isAsNeeded } from './timing.js';

const MILLIGRAMS: ReadonlyMap<string, number> = new Map([
  ['mg', 1],
  ['milligram', 1],
  ['milligrams', 1],
  ['g', 1000],
  ['ug', 0.001],
  ['mcg', 0.001],
  ['μg', 0.001],
]);
const PIECES = [
  '{tbl}',
  '{tablet}',
  '{pill}',
  '{capsule}',
  'tablet',
  'tablets',
  'tab',
  'capsule',
  'capsules',
  'cap',
  'each',
  '1',
  '{each}',
];
const STRENGTH = /(?<![\d.,])([\d.,]*\d) ?MG(?![\w/])/gi;
/** In mg/kg/h. */
const RATES: ReadonlyMap<string, number> = new Map([
  ['mg/kg/h', 1],
  ['mg/kg/hr', 1],
  ['mg/kg/hour', 1],
  ['mg/(kg.h)', 1],
  ['mg/kg/min', 60],
  ['ug/kg/min', 0.06],
  ['mcg/kg/min', 0.06],
  ['μg/kg/min', 0.06],
]);
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL = /^\d*(?:[.,]\d+)?$/;

interface Amount {
  readonly value: number;
  /** Code and name: the code may be of another system than UCUM. */
  readonly units: readonly string[];
}

function amountOf(value: unknown): Amount | undefined {
  if (!isRecord(value) || typeof value['value'] !== 'number') return undefined;
  const units = [textOf(value['code']), textOf(value['unit'])].filter((unit) => unit !== undefined);
  // NFKC makes the micro sign and the Greek letter one.
  return { value: value['value'], units: units.map((unit) => unit.normalize('NFKC').toLowerCase()) };
}

/** The first amount whose unit is known, in the unit that the table counts in. */
const firstIn = (amounts: readonly Amount[], factors: ReadonlyMap<string, number>): number | undefined =>
  amounts.flatMap(({ value, units }) => {
    const factor = units.map((unit) => factors.get(unit)).find((known) => known !== undefined);
    return factor === undefined ? [] : [Number((value * factor).toPrecision(12))];
  })[0];

const isIn = ({ units }: Amount, wanted: readonly string[]): boolean =>
  units.some((unit) => wanted.includes(unit));

/** `1,000` is a thousand, `0,5` a half; anything less plain is not read. */
function strengthIn(written: string): number | undefined {
  if (THOUSANDS.test(written)) return Number(written.replaceAll(',', ''));
  return DECIMAL.test(written) ? Number(written.replace(',', '.')) : undefined;
}

/** doseAndRate may carry the calculated, the ordered and the dispensed amount side by side: the ordered one first. */
function entriesOf(dosage: Resource): readonly Resource[] {
  const entries = [...listOf(dosage['doseAndRate']), dosage].filter(isRecord);
  const rank = (entry: Resource): number => {
    const words = JSON.stringify(conceptOf(entry['type'])).toLowerCase();
    return words.includes('ordered') ? 0 : words.includes('admin') ? 2 : 1;
  };
  return entries
    .map((entry, index) => ({ entry, key: rank(entry) * 100 + index }))
    .sort((a, b) => a.key - b.key)
    .map(({ entry }) => entry);
}

const amountsOf = (dosage: Resource): readonly Amount[] =>
  entriesOf(dosage).flatMap((entry) => {
    const range = isRecord(entry['doseRange']) ? entry['doseRange'] : {};
    return [amountOf(entry['doseQuantity']), amountOf(range['high'])].filter(
      (amount) => amount !== undefined,
    );
  });

/** A single dose in mg; tablets count only where the product's name tells one strength. */
function milligramsOf(dosage: Resource, productNames: readonly string[]): number | undefined {
  const amounts = amountsOf(dosage);
  const direct = firstIn(amounts, MILLIGRAMS);
  if (direct !== undefined) return direct;
  const pieces = amounts.find((amount) => isIn(amount, PIECES));
  const strengths = new Set(
    productNames.flatMap((name) =>
      [...name.slice(0, 500).matchAll(STRENGTH)].map(([, written = '']) => strengthIn(written)),
    ),
  );
  const [strength] = strengths;
  return pieces && strengths.size === 1 && strength !== undefined ? pieces.value * strength : undefined;
}

/** Scheduled mg per day over all dosage lines; undefined as soon as one scheduled line cannot be computed. */
export function milligramsPerDay(
  dosages: readonly unknown[],
  productNames: readonly string[],
): number | undefined {
  const scheduled = dosages.filter(isRecord).filter((dosage) => !isAsNeeded(dosage));
  if (scheduled.length === 0) return undefined;
  let total = 0;
  for (const dosage of scheduled) {
    const dose = milligramsOf(dosage, productNames);
    const perDay = dosesPerDay(dosage);
    if (dose === undefined || perDay === undefined) return undefined;
    total += dose * perDay;
  }
  return total;
}

/** The first dose of an order that is told, in the units it was written in; no weight is applied here. */
export function orderedDoseOf(
  dosages: readonly unknown[],
  productNames: readonly string[],
): OrderedDose | undefined {
  const doses = dosages.filter(isRecord).map((dosage) => doseIn(dosage, productNames));
  return doses.find((dose) => Object.keys(dose).length > 0) ?? doses[0];
}

function doseIn(dosage: Resource, productNames: readonly string[]): OrderedDose {
  const milligrams = milligramsOf(dosage, productNames);
  const perKilogram = amountsOf(dosage).find((amount) => isIn(amount, ['mg/kg']));
  const rates = entriesOf(dosage).flatMap((entry) => amountOf(entry['rateQuantity']) ?? []);
  const perHour = firstIn([...rates, ...amountsOf(dosage)], RATES);
  const overMinutes = durationMinutes(dosage);
  return {
    ...(milligrams !== undefined && { milligrams }),
    ...(perKilogram && { milligramsPerKilogram: perKilogram.value }),
    ...(perHour !== undefined && { milligramsPerKilogramPerHour: perHour }),
    ...(overMinutes !== undefined && { overMinutes }),
  };
}
