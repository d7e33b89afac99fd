/** Calls as EHRs make them, with all that is recorded sent along. */
import { orderSelect } from '../../demo/ehr/order-select.js';
import { samplePatients } from '../../demo/patients/index.js';

/** Nobody listens there: a call that may read finds out at once that it cannot. */
export const NO_SERVER = 'http://127.0.0.1:1/fhir';

export interface PlainCall {
  readonly hook: string;
  readonly context: {
    readonly patientId: string;
    readonly selections: readonly string[];
    readonly draftOrders: {
      readonly entry: readonly { readonly resource: Readonly<Record<string, unknown>> }[];
    };
  };
  readonly prefetch: Readonly<Record<string, unknown>>;
}

function prefetchOf(record: readonly { readonly resourceType: string }[]): Record<string, unknown> {
  const ofType = (resourceType: string) => ({
    resourceType: 'Bundle',
    type: 'searchset',
    entry: record
      .filter((resource) => resource.resourceType === resourceType)
      .map((resource) => ({ resource })),
  });
  return {
    patient: record.find(({ resourceType }) => resourceType === 'Patient'),
    conditions: ofType('Condition'),
    medicationRequests: ofType('MedicationRequest'),
    medicationStatements: ofType('MedicationStatement'),
    allergies: ofType('AllergyIntolerance'),
    vitalSigns: ofType('Observation'),
    laboratory: ofType('Observation'),
  };
}

/** A real call for each sample patient, as JSON. */
export const CALLS: readonly string[] = samplePatients(new Date('2026-07-01T12:00:00Z')).map((patient) =>
  JSON.stringify({
    ...orderSelect(patient, { fhirServer: NO_SERVER }),
    prefetch: prefetchOf(patient.record),
  }),
);

/** One of them. */
export const plainCall = JSON.parse(CALLS[0] ?? '') as PlainCall;
