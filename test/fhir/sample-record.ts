/** A small patient with something of everything, and the queries that read it. */
import type { Query } from '../../src/fhir/query.js';
import { readPatientRecord, type PatientRecord, type RecordRequest } from '../../src/fhir/patient-record.js';
import { listOf, referenceOf, type Resource } from '../../src/fhir/resource.js';

export const PATIENT_ID = 'pat.1-A';
const subject = { reference: `Patient/${PATIENT_ID}` };

export const RESOURCES: readonly Resource[] = [
  { resourceType: 'Patient', id: PATIENT_ID },
  { resourceType: 'Condition', id: 'c1', subject },
  { resourceType: 'Condition', id: 'c2', subject },
  {
    resourceType: 'MedicationRequest',
    id: 'r1',
    subject,
    medicationReference: { reference: 'Medication/m1' },
  },
  {
    resourceType: 'MedicationRequest',
    id: 'r2',
    subject,
    medicationReference: { reference: 'Medication/m1' },
  },
  { resourceType: 'AllergyIntolerance', id: 'a1', patient: subject },
  { resourceType: 'Encounter', id: 'e1', subject, location: [{ location: { reference: 'Location/l1' } }] },
  { resourceType: 'Medication', id: 'm1', code: { text: 'sertraline' } },
  { resourceType: 'Location', id: 'l1' },
  { resourceType: 'Patient', id: 'other' },
  { resourceType: 'Condition', id: 'c9', subject: { reference: 'Patient/other' } },
];

const search = (key: string, resourceType: string, source: Query['source']): Query => ({
  key,
  template: `${resourceType}?patient={{context.patientId}}&_count=50`,
  resourceType,
  source,
});

export const QUERIES: readonly Query[] = [
  { key: 'patient', template: 'Patient/{{context.patientId}}', resourceType: 'Patient', source: 'patient' },
  search('conditions', 'Condition', 'conditions'),
  search('medicationRequests', 'MedicationRequest', 'medications'),
  { ...search('medicationStatements', 'MedicationStatement', 'medications'), optional: true },
  search('allergies', 'AllergyIntolerance', 'allergies'),
  {
    key: 'encounter',
    template: 'Encounter/{{context.encounterId}}',
    resourceType: 'Encounter',
    source: 'encounter',
  },
];

/** The references that a service would follow in these resources. */
const referencesIn = (resources: readonly Resource[]): readonly string[] =>
  resources.flatMap((resource) => {
    const places = listOf(resource['location']) as readonly { readonly location?: unknown }[];
    return [resource['medicationReference'], ...places.map(({ location }) => location)].flatMap(
      (reference) => referenceOf(reference) ?? [],
    );
  });

export const NOW = new Date('2026-05-04T10:00:00Z');

/** Reads the sample patient. Without a server, only what is passed along counts. */
export function readSample(request: Partial<RecordRequest> = {}): Promise<PatientRecord> {
  return readPatientRecord({
    queries: QUERIES,
    patientId: PATIENT_ID,
    encounterId: 'e1',
    access: { fhirServers: 'loopback', allowPrivateNetwork: false },
    deadline: AbortSignal.timeout(15_000),
    now: NOW,
    referencesIn,
    ...request,
  });
}

export const idsOf = (record: PatientRecord, key: string): readonly unknown[] =>
  record.readings
    .get(key)
    ?.resources.map(({ id }) => id)
    .sort() ?? [];

export const reasonsOf = (record: PatientRecord, key: string): readonly string[] =>
  record.readings.get(key)?.gaps.map(({ reason }) => reason) ?? ['not asked'];
