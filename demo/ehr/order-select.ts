/** Places an order as an EHR does that sends no prefetch: the service reads the record from the FHIR server. */
import { randomUUID } from 'node:crypto';
import type { CdsResponse } from '../../src/cds-hooks/response.js';
import type { SamplePatient } from '../patients/sample-patient.js';

export interface OrderSelect {
  readonly hook: 'order-select';
  readonly hookInstance: string;
  readonly fhirServer: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** The call for a patient's orders, of which the first is selected (CDS Hooks Library, order-select 1.0). */
export function orderSelect({ id, encounterId, orders }: SamplePatient, fhirServer: string): OrderSelect {
  return {
    hook: 'order-select',
    hookInstance: randomUUID(),
    fhirServer,
    context: {
      userId: 'Practitioner/demo-prescriber',
      patientId: id,
      encounterId,
      selections: orders.slice(0, 1).map((order) => `MedicationRequest/${order.id ?? ''}`),
      draftOrders: {
        resourceType: 'Bundle',
        type: 'collection',
        entry: orders.map((resource) => ({ resource })),
      },
    },
  };
}

/**
 * @param endpoint - URL of the service.
 * @throws Error if the answer is anything but cards.
 */
export async function callService(endpoint: string, call: OrderSelect): Promise<CdsResponse> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(call),
  });
  if (!response.ok) throw new Error(`the service answered ${response.status}`);
  return (await response.json()) as CdsResponse;
}
