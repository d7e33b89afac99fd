/** One person as chance makes them: a record, an order, and the call of an EHR about it. */
import type { MedicationRequest, PractitionerRole } from 'fhir/r4.js';
import { hl7 } from '../../demo/patients/codes.js';
import { dosageOf } from '../../demo/patients/dosing.js';
import type { CdsRequest } from '../../src/cds-hooks/request.js';
import type { LabelRegion } from '../../src/clinical/facts.js';
import type { Source } from '../../src/clinical/known.js';
import { daysAgo } from './clock.js';
import type { Cohort, Ordered, Place } from './mix/cohort.js';
import { cohorts, regions } from './mix/cohorts.js';
import { pressure } from './mix/findings.js';
import { live, type Person } from './mix/likely.js';
import { allergies, mess, UNKNOWN_BIRTH_DATE, UNKNOWN_SEX } from './mix/mess.js';
import { Random } from './random.js';
import { PersonRecord } from './record.js';

export interface Call {
  readonly cohort: string;
  readonly region: LabelRegion;
  readonly request: CdsRequest;
  /** Parts of the record that do not arrive. */
  readonly faults: readonly Source[];
  /** Acute use in which nothing has to be said: nothing that matters even there, and a record that arrives and can be read. */
  readonly isRoutineAcute: boolean;
}

/** The same seed and place give the same person. */
export function personAt(place: number, seed: number): Call {
  const random = new Random(seed, place);
  const cohort = random.oneOf(cohorts);
  const record = new PersonRecord(`p${place}`);
  const person: Person = {
    age: ageIn(cohort, random),
    sex: random.chance(cohort.women) ? 'female' : 'male',
    record,
  };
  const visit = random.oneOf(cohort.places);
  const isKnown = introduce(person, random);
  admit(record, visit);
  const allergy = random.oneOf(allergies);
  allergy.write(record, random);
  const matters = live(person, cohort.record, random) || allergy.matters === true;
  const isInHospital = visit.class === 'EMER' || cohort.isAcute === true;
  const isSevere = pressure(person, random, record.mentions('I10'), isInHospital);
  if (cohort.sessions) remember(record, cohort.sessions, random);
  live(person, mess, random);

  const arrives = isKnown && record.faults.length === 0 && !record.namesMedicinesInWordsOnly;
  return {
    cohort: cohort.name,
    region: random.oneOf(regions).region,
    request: callFor(record, visit, order(record, cohort, random), cohort),
    faults: record.faults,
    isRoutineAcute: cohort.isAcute === true && arrives && !matters && !isSevere,
  };
}

function ageIn({ ages: [mean, deviation, youngest, oldest] }: Cohort, random: Random): number {
  return Math.min(oldest, Math.max(youngest, random.around(mean, deviation)));
}

/** Tells whether age and sex are known. */
function introduce({ age, sex, record }: Person, random: Random): boolean {
  const hasSex = !random.chance(UNKNOWN_SEX);
  const hasBirthDate = !random.chance(UNKNOWN_BIRTH_DATE);
  record.add({
    resourceType: 'Patient',
    id: record.patientId,
    gender: hasSex ? sex : 'unknown',
    ...(hasBirthDate && { birthDate: daysAgo(Math.round(age * 365.25) + random.between(1, 300)) }),
  });
  return hasSex && hasBirthDate;
}

function admit(record: PersonRecord, place: Place): void {
  if (place.class === undefined) return;
  record.add({
    resourceType: 'Encounter',
    id: record.encounterId,
    status: 'in-progress',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: place.class },
    subject: record.subject,
    ...(place.location !== undefined && { location: [{ location: { display: place.location } }] }),
  });
}

/** Sessions of the last weeks: those who come for the first time have none. */
function remember(
  record: PersonRecord,
  [medicine, rate]: NonNullable<Cohort['sessions']>,
  random: Random,
): void {
  if (!random.chance(rate)) return;
  const interval = random.between(3, 14);
  for (const session of [1, 2, 3]) record.wasGiven(medicine, session * interval);
}

const draft = (record: PersonRecord, id: string): MedicationRequest => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'draft',
  intent: 'order',
  subject: record.subject,
  authoredOn: daysAgo(0),
});

function order(record: PersonRecord, cohort: Cohort, random: Random): MedicationRequest {
  const { medicine, dosing, category }: Ordered = random.oneOf(cohort.orders);
  const { reason } = random.oneOf(cohort.reasons);
  const [specialty, rate] = cohort.specialty ?? ['', 0];
  const isTold = random.chance(rate);
  return {
    ...draft(record, 'order'),
    medicationCodeableConcept: medicine,
    dosageInstruction: [...dosageOf(dosing ?? {})],
    ...(reason && { reasonCode: [reason] }),
    ...(category && { category: [hl7('medicationrequest-category', category)] }),
    ...(isTold && { contained: [roleOf(specialty)], requester: { reference: '#role' } }),
  };
}

const roleOf = (specialty: string): PractitionerRole => ({
  resourceType: 'PractitionerRole',
  id: 'role',
  specialty: [{ text: specialty }],
});

function callFor(
  record: PersonRecord,
  { class: visitClass }: Place,
  selected: MedicationRequest,
  { beside = [] }: Cohort,
): CdsRequest {
  const others = beside.map((medicationCodeableConcept, index) => ({
    ...draft(record, `beside-${index}`),
    medicationCodeableConcept,
  }));
  return {
    hook: 'order-select',
    hookInstance: record.patientId,
    context: {
      userId: 'Practitioner/prescriber',
      patientId: record.patientId,
      ...(visitClass !== undefined && { encounterId: record.encounterId }),
      selections: ['MedicationRequest/order'],
      draftOrders: {
        resourceType: 'Bundle',
        type: 'collection',
        entry: [selected, ...others].map((resource) => ({ resource })),
      },
    },
    prefetch: record.prefetch(),
  };
}
