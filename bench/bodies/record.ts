/** A patient's record of any length, with all that EHRs write around a code; the same record on every day but for its dates. */
import type { CodeableConcept, Condition, FhirResource, MedicationRequest, Observation } from 'fhir/r4.js';
import { hl7, loinc } from '../../demo/patients/codes.js';
import { dosageOf } from '../../demo/patients/dosing.js';
import { bloodPressure, weight, type Measurement } from '../../demo/patients/measurements.js';
import { onceDaily } from '../../demo/patients/products.js';
import { DIAGNOSES, MEDICINES } from './common-codes.js';

export const PATIENT = 'bench-patient';
export const ENCOUNTER = 'bench-encounter';
const DAY_MS = 86_400_000;
const subject = { reference: `Patient/${PATIENT}`, display: 'Bench, Beatrice' };
const encounter = { reference: `Encounter/${ENCOUNTER}`, display: 'Office visit' };
const requester = { reference: 'Practitioner/bench-prescriber', display: 'Prescriber, Paula, MD' };

const daysAgo = (days: number): string => {
  const midnight = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  return new Date(midnight - days * DAY_MS).toISOString();
};

/** What stands around the content of every resource. */
const envelope = (id: string, title: string, date: string) => ({
  id,
  meta: {
    versionId: '1',
    lastUpdated: date,
    profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core'],
  },
  text: {
    status: 'generated' as const,
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><table><tr><td>Title</td><td>${title}</td></tr><tr><td>Recorded</td><td>${date}</td></tr></table></div>`,
  },
  identifier: [{ use: 'usual' as const, system: 'urn:oid:1.2.840.114350.1.13.0.1.7.2.798268', value: id }],
});

const titleOf = ({ text = '' }: CodeableConcept): string => text;

function condition(code: CodeableConcept, number: number): Condition {
  const onset = daysAgo(30 + 11 * number);
  return {
    resourceType: 'Condition',
    ...envelope(`bench-condition-${number}`, titleOf(code), onset),
    clinicalStatus: hl7('condition-clinical', number % 4 === 3 ? 'resolved' : 'active'),
    verificationStatus: hl7('condition-ver-status', 'confirmed'),
    category: [hl7('condition-category', 'problem-list-item')],
    code,
    subject,
    encounter,
    onsetDateTime: onset,
    recordedDate: onset,
    recorder: requester,
    note: [{ text: 'Reviewed with the patient at the last visit; stable, continue the present plan.' }],
    ...(number % 4 === 3 && { abatementDateTime: daysAgo(10 + 5 * number) }),
  };
}

function medicationRequest(medicationCodeableConcept: CodeableConcept, number: number): MedicationRequest {
  const authoredOn = daysAgo(20 + 7 * number);
  return {
    resourceType: 'MedicationRequest',
    ...envelope(`bench-request-${number}`, titleOf(medicationCodeableConcept), authoredOn),
    status: number % 5 === 4 ? 'completed' : 'active',
    intent: 'order',
    category: [hl7('medicationrequest-category', 'outpatient')],
    priority: 'routine',
    medicationCodeableConcept,
    subject,
    encounter,
    requester,
    authoredOn,
    dosageInstruction: [...dosageOf(onceDaily)],
    dispenseRequest: {
      validityPeriod: { start: authoredOn },
      numberOfRepeatsAllowed: 3,
      quantity: { value: 90, unit: 'tablet', system: 'http://unitsofmeasure.org', code: '{tbl}' },
      expectedSupplyDuration: { value: 90, unit: 'day', system: 'http://unitsofmeasure.org', code: 'd' },
    },
  };
}

function observation(measurement: Measurement, number: number): Observation {
  const effectiveDateTime = daysAgo(number);
  return {
    resourceType: 'Observation',
    ...envelope(`bench-observation-${number}`, titleOf(measurement.code), effectiveDateTime),
    status: 'final',
    subject,
    encounter,
    effectiveDateTime,
    ...measurement,
  };
}

const laboratory = (code: string, name: string, value: number, unit: string): Measurement => ({
  category: [hl7('observation-category', 'laboratory')],
  code: loinc(code, name),
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
});

const chosen = (list: readonly CodeableConcept[], number: number): CodeableConcept =>
  list[number % list.length] ?? {};

/** Who the patient is, and what was measured: in every record. */
const BASICS: readonly FhirResource[] = [
  {
    resourceType: 'Patient',
    ...envelope(PATIENT, 'Bench, Beatrice', daysAgo(400)),
    active: true,
    name: [{ use: 'official', family: 'Bench', given: ['Beatrice'] }],
    gender: 'female',
    birthDate: daysAgo(365 * 63).slice(0, 10),
  },
  {
    resourceType: 'Encounter',
    ...envelope(ENCOUNTER, 'Office visit', daysAgo(0)),
    status: 'in-progress',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject,
    location: [{ location: { display: 'Outpatient clinic' } }],
  },
  {
    resourceType: 'AllergyIntolerance',
    ...envelope('bench-allergy', 'No known allergy', daysAgo(300)),
    patient: subject,
    code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' }] },
    clinicalStatus: hl7('allergyintolerance-clinical', 'active'),
    verificationStatus: hl7('allergyintolerance-verification', 'confirmed'),
  },
];
const MEASURED: readonly FhirResource[] = [
  observation(bloodPressure(128, 78), 1),
  observation(weight(74), 2),
  observation(laboratory('1742-6', 'Alanine aminotransferase', 24, 'U/L'), 3),
  observation(laboratory('1920-8', 'Aspartate aminotransferase', 22, 'U/L'), 4),
  observation(laboratory('3016-3', 'Thyrotropin', 2.1, 'mIU/L'), 5),
];

/** So many Conditions and as many MedicationRequests, with who the patient is and what was measured. */
export const recordOf = (ofEach: number): readonly FhirResource[] => [
  ...BASICS,
  ...MEASURED,
  ...Array.from({ length: ofEach }, (_, number) => condition(chosen(DIAGNOSES, number), number)),
  ...Array.from({ length: ofEach }, (_, number) => medicationRequest(chosen(MEDICINES, number), number)),
];

/** As little as an EHR can send: the patient and the encounter. */
export const SHORT_RECORD: readonly FhirResource[] = BASICS.slice(0, 2);
