/** The calls that are measured: order-select by an EHR that sends everything along, something, or nothing. */
import type { CodeableConcept, FhirResource } from 'fhir/r4.js';
import { rxnorm } from '../../demo/patients/codes.js';
import { dosageOf, type Dosing } from '../../demo/patients/dosing.js';
import { antidepressantInfusion, ketamineVial, onceDaily } from '../../demo/patients/products.js';
import { prefetchOf } from '../../scripts/population/prefetch.js';
import { ENCOUNTER, PATIENT, recordOf, SHORT_RECORD } from './record.js';

type Drug = 'ketamine' | 'other';
const PRODUCTS: Readonly<Record<Drug, { readonly concept: CodeableConcept; readonly dosing: Dosing }>> = {
  ketamine: { concept: ketamineVial, dosing: antidepressantInfusion },
  other: { concept: rxnorm('308182', 'amoxicillin 250 MG Oral Capsule'), dosing: onceDaily },
};

function call(drug: Drug, more: object): object {
  const { concept, dosing } = PRODUCTS[drug];
  const order: FhirResource = {
    resourceType: 'MedicationRequest',
    id: 'bench-order',
    status: 'draft',
    intent: 'order',
    subject: { reference: `Patient/${PATIENT}` },
    encounter: { reference: `Encounter/${ENCOUNTER}` },
    requester: { reference: 'Practitioner/bench-prescriber' },
    medicationCodeableConcept: concept,
    dosageInstruction: [...dosageOf(dosing)],
  };
  return {
    hook: 'order-select',
    hookInstance: '5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11',
    context: {
      userId: 'Practitioner/bench-prescriber',
      patientId: PATIENT,
      encounterId: ENCOUNTER,
      selections: ['MedicationRequest/bench-order'],
      draftOrders: { resourceType: 'Bundle', type: 'collection', entry: [{ resource: order }] },
    },
    ...more,
  };
}

const EHR = 'http://127.0.0.1:9/fhir/r4';
const access = (fhirServer: string) => ({
  fhirServer,
  fhirAuthorization: {
    access_token: 'bench-access-token',
    token_type: 'Bearer',
    expires_in: 300,
    scope: 'patient/*.rs',
    subject: 'ketamine-safety',
  },
});
const bytesOf = (value: object): Buffer => Buffer.from(JSON.stringify(value));

/** A call with a record of so many Conditions and as many MedicationRequests; 20 make 70 kB. */
export const callWithRecord = (drug: Drug, ofEach: number): Buffer =>
  bytesOf(call(drug, { ...access(EHR), prefetch: prefetchOf(recordOf(ofEach), new Map()) }));

/** A call with the patient and the encounter alone: 3 kB. */
export const shortCall = (drug: Drug): Buffer =>
  bytesOf(call(drug, { ...access(EHR), prefetch: prefetchOf(SHORT_RECORD, new Map()) }));

/** A call with nothing: the record is to be read from the server. */
export const callToRead = (fhirServer: string): Buffer => bytesOf(call('ketamine', access(fhirServer)));

export const SIZES = { '70 kB': 20, '635 kB': 200, '6.3 MB': 2_000 } as const;
