/** Whether an order tells its dose in one place and nowhere else, so that the dose can be changed there. */
import type { ChangeableDose } from '../clinical/facts.js';
import { isRecord, type Resource } from '../fhir/resource.js';
import { amountOf, type Product } from './amounts.js';
import { isSoldInAmounts, tellsOtherAmounts } from './other-amounts.js';
import { durationMinutes } from './timing.js';

type Told = Pick<ChangeableDose, 'measure' | 'each'>;

const MEASURES: Readonly<Record<string, Told>> = {
  mg: { measure: 'milligrams', each: 1 },
  'mg/kg': { measure: 'milligramsPerKilogram', each: 1 },
};

/** UCUM has it for whatever is counted: the name of the unit beside it tells what. */
const COUNTED = '1';

/** Of MedicationRequest (FHIR R4) alone: other types and versions have other places, and what stands there is not known. */
export function changeableDoseOf(order: Resource, product: Product): ChangeableDose | undefined {
  const dosage = onlyRecord(order['dosageInstruction']);
  const quantity = onlyRecord(dosage?.['doseAndRate'])?.['doseQuantity'];
  if (dosage === undefined || !isRecord(quantity) || !isFromR4(order)) return undefined;
  const told = toldBy(quantity, product);
  if (told === undefined || isSoldInAmounts(product) || tellsOtherAmounts(order, quantity, product))
    return undefined;
  const overMinutes = durationMinutes(dosage);
  return {
    ...told,
    hasRoomForMinutes: hasRoomForMinutes(dosage['timing']),
    ...(overMinutes !== undefined && { overMinutes }),
  };
}

function isFromR4(order: Resource): boolean {
  const { resourceType, medication, medicationCodeableConcept, medicationReference } = order;
  const named = [medicationCodeableConcept, medicationReference].filter((one) => one !== undefined);
  return resourceType === 'MedicationRequest' && medication === undefined && named.every(isRecord);
}

/** The one item of an element that repeats. */
function onlyRecord(value: unknown): Resource | undefined {
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : undefined;
  return isRecord(only) ? only : undefined;
}

/** Code and name of the unit have to mean the same. */
function toldBy(quantity: Resource, { doseUnits }: Product): (Told & { amount: number }) | undefined {
  // What would be written into a copy of the order has to stand there as FHIR has it.
  if (typeof quantity['value'] !== 'number') return undefined;
  const { value = 0, units = [] } = amountOf(quantity) ?? {};
  if (!(value > 0) || !Number.isFinite(value) || quantity['comparator'] !== undefined) return undefined;
  const meanings = units
    .filter((unit) => unit !== COUNTED)
    .map((unit): Told | undefined => {
      const piece = doseUnits.find(({ words }) => words.includes(unit.replace(/[{}]/g, '')));
      return piece ? { measure: 'milligrams', each: piece.milligrams } : MEASURES[unit];
    });
  const [first] = meanings;
  if (first === undefined) return undefined;
  const isSame = meanings.every((one) => one?.measure === first.measure && one.each === first.each);
  return isSame ? { ...first, amount: value * first.each } : undefined;
}

/** A code of the timing is a complete statement of it (FHIR R4, Timing.code). */
function hasRoomForMinutes(timing: unknown): boolean {
  if (timing === undefined) return true;
  if (!isRecord(timing) || timing['code'] !== undefined) return false;
  const { repeat } = timing;
  return (
    repeat === undefined || (isRecord(repeat) && Object.keys(repeat).every((name) => IN_REPEAT.has(name)))
  );
}

/** Members of Timing.repeat (FHIR R4) that tell no duration beside it, as an extension or `durationUnits` may. */
const IN_REPEAT: ReadonlySet<string> = new Set([
  ...['boundsDuration', 'boundsRange', 'boundsPeriod', 'count', 'countMax', 'duration', 'durationUnit'],
  ...[
    'frequency',
    'frequencyMax',
    'period',
    'periodMax',
    'periodUnit',
    'dayOfWeek',
    'timeOfDay',
    'when',
    'offset',
  ],
]);
