/** Doses as ordered and as taken; what cannot be computed by plain arithmetic stays absent and is never guessed. */
import type { OrderedDose } from '../clinical/facts.js';
import { conceptOf, isRecord, textOf, type Resource } from '../fhir/resource.js';
import {
  amountOf,
  entriesOf,
  inMilligrams,
  inUnit,
  concentrationIn,
  rateOf,
  type Amount,
  type Product,
} from './amounts.js';
import { amountsInWords } from './amount-words.js';
import { durationInWords } from './duration-words.js';
import { onTheSameDay } from './frequency.js';
import { dosesOnItsDay, dosesPerDay, durationMinutes, isAsNeeded, isTimingMisread } from './timing.js';

const MINUTES_PER_HOUR = 60;

/** doseAndRate may carry the calculated, the ordered and the dispensed amount side by side: the ordered one first. */
function inOrderOfForce(dosage: Resource): readonly Resource[] {
  const rank = (entry: Resource): number => {
    if (entry['type'] === undefined) return 1;
    const words = JSON.stringify(conceptOf(entry['type'])).toLowerCase();
    return words.includes('ordered') ? 0 : words.includes('admin') ? 2 : 1;
  };
  const entries = entriesOf(dosage);
  if (entries.every(({ type }) => type === undefined)) return entries;
  return entries
    .map((entry, index) => ({ entry, key: rank(entry) * 100 + index }))
    .sort((a, b) => a.key - b.key)
    .map(({ entry }) => entry);
}

const upperEnd = (range: unknown): Amount | undefined =>
  isRecord(range) ? amountOf(range['high'] ?? range['low']) : undefined;

/** What the entries of a dosage tell, in their order. */
function amountsIn(
  dosage: Resource,
  readers: readonly ((entry: Resource) => Amount | undefined)[],
): readonly Amount[] {
  const amounts: Amount[] = [];
  for (const entry of inOrderOfForce(dosage)) {
    for (const read of readers) {
      const amount = read(entry);
      if (amount !== undefined) amounts.push(amount);
    }
  }
  return amounts;
}

const DOSES = [
  (entry: Resource) => amountOf(entry['doseQuantity']),
  (entry: Resource) => upperEnd(entry['doseRange']),
];
const RATES = [
  (entry: Resource) => amountOf(entry['rateQuantity']),
  (entry: Resource) => rateOf(entry['rateRatio']),
  (entry: Resource) => upperEnd(entry['rateRange']),
];
/** Nobody writes as many lines, and words take their time to be read: of more, those in words are not understood. */
const MOST_LINES_IN_WORDS = 100;

/** The words are looked at only where no element tells an amount. */
function dosesIn(dosage: Resource, product: Product, lines: number): readonly Amount[] {
  const doses = amountsIn(dosage, DOSES);
  if (doses.length + ratesIn(dosage).length > 0) return doses;
  if (lines > MOST_LINES_IN_WORDS) return textOf(dosage['text']) === undefined ? [] : [UNCLEAR];
  const said = amountsInWords(dosage, product);
  return said === 'unclear' ? [UNCLEAR] : said;
}
/** Told, and in no unit. */
const UNCLEAR: Amount = { value: Number.NaN, units: [] };

const ratesIn = (dosage: Resource): readonly Amount[] => amountsIn(dosage, RATES);

function firstOf(
  amounts: readonly Amount[],
  read: (amount: Amount) => number | undefined,
): number | undefined {
  for (const amount of amounts) {
    const value = read(amount);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The dosage lines that are not to be taken as needed. */
export const scheduledIn = (dosages: readonly Resource[]): readonly Resource[] =>
  dosages.filter((dosage) => !isAsNeeded(dosage));

/** Mg per day over all scheduled dosage lines; undefined as soon as one of them cannot be computed. */
export function milligramsPerDay(scheduled: readonly Resource[], product: Product): number | undefined {
  if (scheduled.length === 0) return undefined;
  let total = 0;
  for (const dosage of scheduled) {
    const dose = firstOf(dosesIn(dosage, product, scheduled.length), (amount) =>
      inMilligrams(amount, product),
    );
    const perDay = dosesPerDay(dosage);
    if (dose === undefined || perDay === undefined) return undefined;
    total += dose * perDay;
  }
  return total;
}

/** The doses of an order, one for each line that tells one, in the units it was written in; no weight is applied here. */
export function orderedDosesOf(dosages: readonly unknown[], product: Product): readonly OrderedDose[] {
  const lines = dosages.filter(isRecord);
  const doses = new Map(lines.map((dosage) => [dosage, doseIn(dosage, product, lines.length)]));
  const sameDay = onTheSameDay(lines);
  const perDay = (dosage: Resource): number =>
    (sameDay.get(dosage) ?? []).reduce((sum, line) => sum + (doses.get(line)?.milligramsPerDay ?? 0), 0);
  return [...doses]
    .map(([dosage, dose]) =>
      dose.milligramsPerDay === undefined ? dose : { ...dose, milligramsPerDay: perDay(dosage) },
    )
    .filter((dose) => Object.keys(dose).length > 0);
}

function doseIn(dosage: Resource, product: Product, lines: number): OrderedDose {
  const doses = dosesIn(dosage, product, lines);
  const rates = [...ratesIn(dosage), ...doses];
  const lasts = durationMinutes(dosage);
  const isMisread = isTimingMisread(dosage);
  // A dose that is told in mg flows in the bag it was diluted in: the strength of the product is not that of the bag.
  const isDiluted = doses.some((amount) => inUnit(amount, 'mL') === undefined);
  const perHour = firstOf(
    rates,
    (amount) => inUnit(amount, 'mg/h') ?? (isDiluted ? undefined : flowIn(amount, product)),
  );
  const perKilogramPerHour = firstOf(rates, (amount) => inUnit(amount, 'mg/kg/h'));
  const milligrams = firstOf(doses, (amount) => inMilligrams(amount, product)) ?? amountBy(perHour, lasts);
  const perKilogram =
    firstOf(doses, (amount) => inUnit(amount, 'mg/kg')) ?? amountBy(perKilogramPerHour, lasts);
  const known = [milligrams, perKilogram, perHour, perKilogramPerHour].some((value) => value !== undefined);
  const overMinutes =
    lasts ??
    minutes(milligrams, perHour) ??
    minutes(perKilogram, perKilogramPerHour) ??
    durationInWords(textOf(dosage['text']) ?? '');
  return {
    ...(milligrams !== undefined && { milligrams }),
    ...(milligrams !== undefined && !isMisread && { milligramsPerDay: milligrams * dosesOnItsDay(dosage) }),
    ...(perKilogram !== undefined && { milligramsPerKilogram: perKilogram }),
    ...(perHour !== undefined && { milligramsPerHour: perHour }),
    ...(perKilogramPerHour !== undefined && { milligramsPerKilogramPerHour: perKilogramPerHour }),
    ...(overMinutes !== undefined && { overMinutes }),
    ...(isMisread && { timingNotUnderstood: true as const }),
    ...(!known && doses.length + ratesIn(dosage).length > 0 && { notUnderstood: true as const }),
  };
}

/** A flow of a solution, e.g. mL/h, by its concentration. */
function flowIn(amount: Amount, { names }: Product): number | undefined {
  const flow = inUnit(amount, 'mL/h');
  const concentration = flow === undefined ? undefined : concentrationIn(names);
  return flow === undefined || concentration === undefined ? undefined : flow * concentration;
}

/** What a rate amounts to in its time. */
const amountBy = (perHour: number | undefined, lasts: number | undefined): number | undefined =>
  perHour === undefined || lasts === undefined
    ? undefined
    : Number(((perHour * lasts) / MINUTES_PER_HOUR).toPrecision(12));

function minutes(dose: number | undefined, perHour: number | undefined): number | undefined {
  if (dose === undefined || perHour === undefined) return undefined;
  return Number(((dose / perHour) * MINUTES_PER_HOUR).toFixed(2));
}
