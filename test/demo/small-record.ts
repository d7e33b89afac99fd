/** A small record of two patients, and how it is asked for, for the tests of the FHIR server. */
import type { Bundle, FhirResource } from 'fhir/r4.js';

export const LOINC = 'http://loinc.org';
const ICD10CM = 'http://hl7.org/fhir/sid/icd-10-cm';

export const observation = (id: string, code: string, effectiveDateTime: string) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { coding: [{ system: LOINC, code }] },
  subject: { reference: 'Patient/ada' },
  effectiveDateTime,
});

const condition = (id: string, patient: string, code: string) => ({
  resourceType: 'Condition',
  id,
  clinicalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
  },
  code: { coding: [{ system: ICD10CM, code }] },
  subject: { reference: `Patient/${patient}` },
});

export const sample = [
  { resourceType: 'Patient', id: 'ada', gender: 'female' },
  { resourceType: 'Patient', id: 'ben' },
  condition('c1', 'ada', 'F33.2'),
  condition('c2', 'ada', 'I10'),
  condition('c3', 'ben', 'I10'),
  observation('o1', '8480-6', '2026-03-01T10:00:00Z'),
  observation('o2', '8462-4', '2026-03-01T12:00:00+05:00'),
  observation('o3', '8867-4', '2026-03-02'),
  observation('o4', '8480-6', '2026-02-01T10:00:00Z'),
  { resourceType: 'Medication', id: 'm1', code: { text: 'sertraline' } },
  {
    resourceType: 'MedicationRequest',
    id: 'r1',
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/ada' },
    medicationReference: { reference: 'Medication/m1' },
  },
];

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: FhirResource;
}

export async function ask(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as FhirResource,
  };
}

/** What a search answers; anything else than a Bundle is an error. */
export async function searchset(url: string): Promise<Bundle> {
  const { body } = await ask(url);
  if (body.resourceType !== 'Bundle') throw new Error(`a ${body.resourceType} instead of a Bundle`);
  return body;
}

export const idsIn = ({ entry = [] }: Bundle): readonly string[] =>
  entry.map(({ resource }) => resource?.id ?? '');
export const linkOf = ({ link }: Bundle, relation: string) =>
  link?.find((one) => one.relation === relation)?.url;
