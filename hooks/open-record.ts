/** What a call may read, and from where: the record of its patient, opened with what was sent along. */
import { isMedicationOrder } from '../src/cds-hooks/draft-orders.js';
import type { CdsRequest } from '../src/cds-hooks/request.js';
import { referencesIn, referencesOfOrders } from '../src/facts/build-facts.js';
import type { FhirCall } from '../src/fhir/answer.js';
import { openPatientRecord, type OpenRecord } from '../src/fhir/patient-record.js';
import type { Resource } from '../src/fhir/resource.js';
import type { Caller } from '../src/trust/caller.js';
import type { Call, SessionDrafts } from './call.js';
import { queriesFor } from './query-profiles.js';

/**
 * Nothing is read before something is asked of it. Drafts beside the orders count as medicines, so what stands behind their
 * references is read with the record.
 *
 * @param orders - those that may be judged: everything they refer to is read.
 */
export function openRecord(
  orders: readonly Resource[],
  { drafts, isOwn }: SessionDrafts,
  { request, caller, tools, now, deadline }: Call,
): OpenRecord {
  const { patientId, encounterId, userId } = request.context;
  const medicines = drafts
    .filter((draft) => isMedicationOrder(draft) && isOwn(draft))
    .map(({ resource }) => resource);
  return openPatientRecord({
    queries: queriesFor(caller.queryProfile),
    patientId,
    prefetch: request.prefetch,
    ...accessOf(request, caller),
    guards: tools.guards,
    deadline,
    now,
    given: drafts,
    references: [...referencesOfOrders(orders), ...referencesIn(medicines)],
    referencesIn,
    ...(encounterId !== undefined && { encounterId }),
    ...(userId !== undefined && { userId }),
  });
}

/** Which server may be read for this call, and with which token. */
function accessOf(request: CdsRequest, caller: Caller): Omit<FhirCall, 'deadline' | 'guards'> {
  const { fhirServer, fhirAuthorization, context } = request;
  const isUsable = fhirAuthorization === undefined || isFor(context.patientId, fhirAuthorization);
  return {
    access: { fhirServers: caller.fhirServers, allowPrivateNetwork: caller.allowPrivateNetwork },
    ehr: caller.ehr,
    ...(caller.spentMs !== undefined && { spentMs: caller.spentMs }),
    ...(fhirServer !== undefined && { fhirServer }),
    ...(isUsable ? fhirAuthorization && { accessToken: fhirAuthorization.accessToken } : { noAccess: true }),
  };
}

type Authorization = NonNullable<CdsRequest['fhirAuthorization']>;

/** A token for another patient would read that one's record; one that has run out would be refused, read by read. */
const isFor = (patientId: string, { patient = patientId, expiresIn = Infinity }: Authorization): boolean =>
  patient === patientId && expiresIn > 0;
