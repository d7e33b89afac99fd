/** What a call may read, and from where: the record of its patient, opened with what was sent along. */
import { draftsOf } from '../src/cds-hooks/draft-orders.js';
import type { CdsRequest } from '../src/cds-hooks/request.js';
import { referencesIn, referencesOfOrders } from '../src/facts/build-facts.js';
import type { FhirCall } from '../src/fhir/answer.js';
import { openPatientRecord, type OpenRecord } from '../src/fhir/patient-record.js';
import type { Resource } from '../src/fhir/resource.js';
import type { Caller } from '../src/trust/caller.js';
import { queriesFor } from './query-profiles.js';
import type { Tools } from './tools.js';

/**
 * Nothing is read before something is asked of it.
 *
 * @param orders - what they refer to is read with the record.
 */
export function openRecord(
  orders: readonly Resource[],
  request: CdsRequest,
  caller: Caller,
  tools: Pick<Tools, 'guards' | 'now'>,
  deadline: AbortSignal,
): OpenRecord {
  const { patientId, encounterId, userId, draftOrders } = request.context;
  return openPatientRecord({
    queries: queriesFor(caller.queryProfile),
    patientId,
    prefetch: request.prefetch,
    ...accessOf(request, caller),
    guards: tools.guards,
    deadline,
    now: tools.now(),
    given: draftsOf(draftOrders),
    references: referencesOfOrders(orders),
    referencesIn,
    ...(encounterId !== undefined && { encounterId }),
    ...(userId !== undefined && { userId }),
  });
}

/** Which server may be read for this call, and with which token. */
function accessOf(request: CdsRequest, caller: Caller): Omit<FhirCall, 'deadline' | 'guards'> {
  const token = request.fhirAuthorization?.accessToken;
  return {
    access: { fhirServers: caller.fhirServers, allowPrivateNetwork: caller.allowPrivateNetwork },
    ehr: caller.ehr,
    ...(request.fhirServer !== undefined && { fhirServer: request.fhirServer }),
    ...(token !== undefined && { accessToken: token }),
  };
}
