/** Places an order as an EHR does that sends no prefetch, unless it is added: the service reads the record from the FHIR server. */
import { randomUUID } from 'node:crypto';
import type { CdsResponse } from '../../src/cds-hooks/response.js';
import type { SamplePatient } from '../patients/sample-patient.js';
import type { FhirAuthorization } from './access-tokens.js';

/** How the service may read. */
export interface FhirAccess {
  readonly fhirServer: string;
  readonly fhirAuthorization?: FhirAuthorization;
}

export interface OrderSelect extends Partial<FhirAccess> {
  readonly hook: 'order-select';
  readonly hookInstance: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** The call for a patient's orders, of which the first is selected (CDS Hooks Library, order-select 1.0). */
export function orderSelect({ id, encounterId, orders }: SamplePatient, access?: FhirAccess): OrderSelect {
  return {
    hook: 'order-select',
    hookInstance: randomUUID(),
    ...access,
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
 * @param authorization - `Bearer` and a JWT for this one call.
 * @throws Error if the answer is anything but cards.
 */
export async function callService(
  endpoint: string,
  call: OrderSelect,
  authorization: string,
): Promise<CdsResponse> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(call),
  });
  if (!response.ok) throw new Error(`the service answered ${response.status}`);
  return (await response.json()) as CdsResponse;
}
