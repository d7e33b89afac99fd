/** Amounts as ordered, in mg; what cannot be computed by plain arithmetic stays absent and is never guessed. */
import type { OrderedDose } from '../clinical/facts.js';
import { conceptOf, isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { dosesPerDay } from './timing.js';

const MILLIGRAMS: Readonly<Record<string, number>> = { mg: 1, milligram: 1, milligrams: 1, g: 1000, ug: 0.001, mcg: 0.001, µg: 0.001 };
const PIECES = ['{tbl}', '{tablet}', '{pill}', '{capsule}', 'tablet', 'tablets', 'tab', 'capsule', 'capsules', 'cap', 'each', '1', '{each}'];
const STRENGTH = /(\d+(?:\.\d+)?) ?MG(?![\w/])/gi;

interface Amount {
  readonly value: number;
  readonly unit: string;
}

function amountOf(value: unknown): Amount | undefined {
  if (!isRecord(value) || typeof value['value'] !== 'number') return undefined;
  const unit = textOf(value['code']) ?? textOf(value['unit']) ?? '';
  return { value: value['value'], unit: unit.toLowerCase() };
}

/** doseAndRate may carry the calculated, the ordered and the dispensed amount side by side: the ordered one first. */
function entriesOf(dosage: Resource): readonly Resource[] {
  const entries = [...listOf(dosage['doseAndRate']), dosage].filter(isRecord);
  const rank = (entry: Resource): number => {
    const words = JSON.stringify(conceptOf(entry['type'])).toLowerCase();
    return words.includes('ordered') ? 0 : words.includes('admin') ? 2 : 1;
  };
  return entries.map((entry, index) => ({ entry, key: rank(entry) * 100 + index })).sort((a, b) => a.key - b.key).map(({ entry }) => entry);
}

const amountsOf = (dosage: Resource): readonly Amount[] =>
  entriesOf(dosage).flatMap((entry) => {
    const range = isRecord(entry['doseRange']) ? entry['doseRange'] : {};
    return [amountOf(entry['doseQuantity']), amountOf(range['high'])].filter((amount) => amount !== undefined);
  });

/** A single dose in mg; tablets count only where the product's name tells one strength. */
function milligramsOf(dosage: Resource, productNames: readonly string[]): number | undefined {
  const amounts = amountsOf(dosage);
  const direct = amounts.find(({ unit }) => MILLIGRAMS[unit] !== undefined);
  if (direct) return direct.value * (MILLIGRAMS[direct.unit] ?? 1);
  const pieces = amounts.find(({ unit }) => PIECES.includes(unit));
  const strengths = new Set(productNames.flatMap((name) => [...name.slice(0, 500).matchAll(STRENGTH)].map((found) => Number(found[1]))));
  const [strength] = strengths;
  return pieces && strengths.size === 1 && strength !== undefined ? pieces.value * strength : undefined;
}

/** Scheduled mg per day over all dosage lines; undefined as soon as one scheduled line cannot be computed. */
export function milligramsPerDay(dosages: readonly unknown[], productNames: readonly string[]): number | undefined {
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

export function isAsNeeded(dosage: Resource): boolean {
  return dosage['asNeededBoolean'] === true || dosage['asNeeded'] === true || dosage['asNeededCodeableConcept'] !== undefined;
}

/** The dose of an order in the units it was written in; no weight is applied here. */
export function orderedDoseOf(dosages: readonly unknown[], productNames: readonly string[]): OrderedDose | undefined {
  const [dosage] = dosages.filter(isRecord);
  if (!dosage) return undefined;
  const milligrams = milligramsOf(dosage, productNames);
  const perKilogram = amountsOf(dosage).find(({ unit }) => unit === 'mg/kg');
  const rates = entriesOf(dosage).flatMap((entry) => amountOf(entry['rateQuantity']) ?? []);
  const perHour = [...rates, ...amountsOf(dosage)].find(({ unit }) => ['mg/kg/h', 'mg/kg/hr', 'mg/(kg.h)', 'mg/kg/hour'].includes(unit));
  const overMinutes = durationMinutes(dosage);
  return {
    ...(milligrams !== undefined && { milligrams }),
    ...(perKilogram && { milligramsPerKilogram: perKilogram.value }),
    ...(perHour && { milligramsPerKilogramPerHour: perHour.value }),
    ...(overMinutes !== undefined && { overMinutes }),
  };
}

function durationMinutes(dosage: Resource): number | undefined {
  const timing = isRecord(dosage['timing']) ? dosage['timing'] : {};
  const [repeat] = listOf(timing['repeat']);
  if (!isRecord(repeat) || typeof repeat['duration'] !== 'number') return undefined;
  const minutes = { s: 1 / 60, min: 1, h: 60, d: 1440 }[textOf(repeat['durationUnit']) ?? ''];
  return minutes === undefined ? undefined : repeat['duration'] * minutes;
}
