/** An order between the form of the screen and the MedicationRequest that an EHR drafts from it. */
import type { Dosage, MedicationRequest, TimingRepeat } from 'fhir/r4.js';
import { hl7 } from '../patients/codes.js';
import { frequencies, places, quantityIn, routes, units } from './dosage-words.js';
import { conceptOf } from './formulary.js';
import type { Choice, Concept, OrderForm } from './wire.js';

/** Whom and where a draft is for. */
export interface Drafting {
  readonly patientId: string;
  readonly encounterId: string;
  readonly now: Date;
}

const codeable = ({ text, coding }: Concept) => ({
  text,
  ...(coding && { coding: coding.map((one) => ({ ...one })) }),
});

/** Only what is a number: anything else that was typed as an amount is sent as words. */
const numberIn = (typed: string): number | undefined =>
  /^\d+(?:[.,]\d+)?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : undefined;

function doseOf({ dose, unit }: OrderForm): Partial<Dosage> {
  const value = numberIn(dose);
  const known = units.find(({ id }) => id === unit);
  if (value === undefined || known === undefined)
    return dose.trim() === '' ? {} : { text: `${dose} ${unit}` };
  const quantity = quantityIn(value, known);
  return { doseAndRate: [known.isRate === true ? { rateQuantity: quantity } : { doseQuantity: quantity }] };
}

function dosageOf(form: OrderForm): Dosage | undefined {
  const route = routes.find(({ id }) => id === form.route)?.concept;
  const minutes = numberIn(form.minutes);
  const repeat = {
    ...frequencies.find(({ id }) => id === form.frequency)?.repeat,
    ...(minutes !== undefined && { duration: minutes, durationUnit: 'min' as const }),
  };
  const dosage = {
    ...(Object.keys(repeat).length > 0 && { timing: { repeat } }),
    ...(route && { route }),
    ...doseOf(form),
  };
  return Object.keys(dosage).length > 0 ? dosage : undefined;
}

/** The draft; without a medicine where none was chosen, as EHRs send it while the form is being filled. */
export function draftFrom(form: OrderForm, { patientId, encounterId, now }: Drafting): MedicationRequest {
  const dosage = dosageOf(form);
  const setting = places.find(({ name }) => name === form.location)?.setting ?? 'outpatient';
  return {
    resourceType: 'MedicationRequest',
    id: `${patientId}-draft`,
    status: 'draft',
    intent: 'order',
    category: [hl7('medicationrequest-category', setting)],
    ...(form.medicine && { medicationCodeableConcept: codeable(form.medicine) }),
    subject: { reference: `Patient/${patientId}` },
    encounter: { reference: `Encounter/${encounterId}` },
    requester: { reference: 'Practitioner/demo-prescriber' },
    authoredOn: now.toISOString(),
    ...(dosage && { dosageInstruction: [dosage] }),
    ...(form.reason && { reasonCode: [codeable(form.reason)] }),
  };
}

const sameRepeat = (one: object = {}, other: object = {}): boolean =>
  Object.entries(one).every(([name, value]) => Reflect.get(other, name) === value);

/** One of the choices of the form; undefined where the order tells none, or another. */
export const frequencyOf = (repeat: TimingRepeat | undefined): Choice | undefined =>
  repeat && frequencies.find((one) => sameRepeat(one.repeat, repeat));

/** The form of an order that is drafted already. */
export function formFrom(order: MedicationRequest, location: string): OrderForm {
  const [dosage] = order.dosageInstruction ?? [];
  const [amount] = dosage?.doseAndRate ?? [];
  const quantity = amount?.doseQuantity ?? amount?.rateQuantity;
  const [reason] = order.reasonCode ?? [];
  const repeat = dosage?.timing?.repeat;
  const route = dosage?.route?.coding?.[0]?.code;
  const medicine = order.medicationCodeableConcept;
  return {
    medicine: medicine ? conceptOf(medicine) : null,
    dose: quantity?.value === undefined ? '' : String(quantity.value),
    unit: units.find(({ id }) => id === (quantity?.code ?? quantity?.unit))?.id ?? 'mg',
    route: routes.find(({ concept }) => concept.coding?.[0]?.code === route)?.id ?? '',
    frequency: frequencyOf(repeat)?.id ?? '',
    minutes: repeat?.duration === undefined ? '' : String(repeat.duration),
    reason: reason ? conceptOf(reason) : null,
    location,
  };
}
