/** An order as an EHR sends it, for a patient of whom nothing is known but what is added. */

interface Added {
  readonly prefetch?: Readonly<Record<string, unknown>>;
  readonly fhirServer?: string;
}

export const PATIENT = {
  resourceType: 'Patient',
  id: 'p1',
  gender: 'female',
  birthDate: '1980-01-01',
} as const;

/** The body of an order-sign call. */
export const bodyOf = (added: Added): string =>
  JSON.stringify({
    hook: 'order-sign',
    hookInstance: 'ad2a4d8b-1a6f-4a57-9c4a-8d6f0e2b7c11',
    context: {
      userId: 'Practitioner/1',
      patientId: PATIENT.id,
      draftOrders: {
        resourceType: 'Bundle',
        entry: [
          {
            resource: {
              resourceType: 'MedicationRequest',
              id: 'd1',
              status: 'draft',
              intent: 'order',
              subject: { reference: `Patient/${PATIENT.id}` },
              medicationCodeableConcept: {
                coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '238082' }],
              },
            },
          },
        ],
      },
    },
    ...added,
  });

interface Answered {
  /** 0: no answer at all. */
  readonly status: number;
  readonly isComplete: boolean;
  /** The header, if there is one. */
  readonly retryAfter: string | null;
  readonly ms: number;
}

/** Sends one call, and tells how it went. */
export async function call(service: string, body: string): Promise<Answered> {
  const started = performance.now();
  try {
    const response = await fetch(`${service}/cds-services/ketamine-safety`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await response.text();
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      isComplete: response.status === 200 && !text.includes('"data-incomplete"'),
      ms: performance.now() - started,
    };
  } catch {
    return { status: 0, isComplete: false, retryAfter: null, ms: performance.now() - started };
  }
}
