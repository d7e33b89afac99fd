/** The body of a hook call for a test patient and the orders of the session. */
import type { Resource } from '../../src/fhir/resource.js';

interface Session {
  readonly order: Resource;
  readonly drafts: readonly Resource[];
  readonly services: readonly Resource[];
  readonly resources: readonly Resource[];
}

export function hookRequest(
  hook: 'order-select' | 'order-sign',
  { order, drafts, services, resources }: Session,
  change: Readonly<Record<string, unknown>>,
): Resource {
  const encounter = resources.find(({ resourceType }) => resourceType === 'Encounter');
  return {
    hook,
    hookInstance: '5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11',
    context: {
      userId: 'Practitioner/pr1',
      patientId: 'p1',
      ...(encounter && { encounterId: encounter['id'] }),
      ...(hook === 'order-select' && { selections: ['MedicationRequest/draft-1'] }),
      draftOrders: {
        resourceType: 'Bundle',
        type: 'collection',
        entry: [order, ...drafts, ...services].map((resource) => ({ resource })),
      },
    },
    ...change,
  };
}
