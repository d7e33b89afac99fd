/** The envelope of a hook call: read leniently, since clinical content must never be what makes a call fail. */
import { CdsError } from '../errors.js';
import { isRecord, textOf } from '../fhir/resource.js';
import { withoutBlanks } from '../fhir/without-blanks.js';
import { draftsOf, holdsIllegible } from './draft-orders.js';
import { HOOKS, type HookName } from './service.js';

/** What order-select and order-sign say about the orders (CDS Hooks Library, Context). */
interface OrderContext {
  /** `Practitioner/…` or `PractitionerRole/…`. */
  readonly userId?: string;
  /** Bare id. */
  readonly patientId: string;
  /** Bare id. */
  readonly encounterId?: string;
  /** The orders just selected, as sent. Empty: the EHR did not say which, so every draft may be meant. */
  readonly selections: readonly string[];
  /** A Bundle, or something like one. Its entries are not checked here. */
  readonly draftOrders: unknown;
}

/** Access to the EHR's FHIR server (CDS Hooks 2.0.1, Passing the Access Token to the CDS Service). Never logged or kept. */
interface FhirAuthorization {
  readonly accessToken: string;
  /** Seconds, if the EHR said so. */
  readonly expiresIn?: number;
  readonly scope?: string;
  /** Bare id of the only patient the token is good for. */
  readonly patient?: string;
}

export interface CdsRequest {
  readonly hook: HookName;
  /** Opaque: clients reuse it, and not all send a UUID. */
  readonly hookInstance: string;
  readonly fhirServer?: string;
  readonly fhirAuthorization?: FhirAuthorization;
  readonly context: OrderContext;
  /** Values as sent, by key. A key that is absent was not answered; `null` means asked, and none found. */
  readonly prefetch: Readonly<Record<string, unknown>>;
}

/** `x`, `Patient/x`, `https://…/Patient/x` and `…/Patient/x/_history/1` are all the patient `x`; `Group/x` is none. */
function bareId(value: unknown, type: string): string | undefined {
  const parts = textOf(value)?.split('/') ?? [];
  const history = parts.indexOf('_history');
  const [id, ofType = type] = (history === -1 ? parts : parts.slice(0, history)).reverse();
  return ofType === type ? textOf(id) : undefined;
}

/**
 * A selection that is not text cannot be told from the others by us: then none counts, and every draft is looked at.
 * Some clients send a Reference, or one selection without its list.
 */
function selectionsOf(value: unknown): readonly string[] {
  const sent = Array.isArray(value) ? value : [value];
  const read = sent.map((item) => textOf(isRecord(item) ? item['reference'] : item));
  return read.every((item) => item !== undefined) ? read : [];
}

function isDraftOrders(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { resourceType, entry } = value;
  const isBundle = resourceType === 'Bundle' || (resourceType === undefined && entry !== undefined);
  return isBundle && (entry === undefined || entry === null || typeof entry === 'object');
}

/** The largest order sets have some hundred. Each draft is judged beside all the others. */
const MOST_DRAFTS = 1_000;

const draftCount = (draftOrders: unknown): number =>
  isRecord(draftOrders) && Array.isArray(draftOrders['entry']) ? draftOrders['entry'].length : 0;

/** Entries of which none holds a resource: what is ordered was sent, and could not be read. */
const isIllegible = (draftOrders: unknown): boolean =>
  draftsOf(draftOrders).length === 0 && holdsIllegible(draftOrders);

function contextOf(context: unknown): OrderContext {
  if (!isRecord(context)) throw new CdsError('CDS_REQUEST_INVALID', 'context');
  const patientId = bareId(context['patientId'], 'Patient');
  if (patientId === undefined) throw new CdsError('CDS_REQUEST_INVALID', 'context.patientId');
  const { draftOrders: sent } = context;
  if (!isDraftOrders(sent)) throw new CdsError('CDS_REQUEST_INVALID', 'context.draftOrders');
  if (draftCount(sent) > MOST_DRAFTS) throw new CdsError('CDS_BODY_TOO_COMPLEX', 'context.draftOrders');
  const draftOrders = withoutBlanks(sent);
  if (isIllegible(draftOrders)) throw new CdsError('CDS_REQUEST_INVALID', 'context.draftOrders.entry');

  const userId = textOf(context['userId']);
  const encounterId = bareId(context['encounterId'], 'Encounter');
  return {
    patientId,
    selections: selectionsOf(context['selections']),
    draftOrders,
    ...(userId !== undefined && { userId }),
    ...(encounterId !== undefined && { encounterId }),
  };
}

/** RFC 6750 §2.1 allows less; what has other characters cannot stand in a header field at all. */
const SENDABLE = /^[\x20-\x7e]+$/;

/** A token that we could not use (none, one that cannot be sent, or of another type than Bearer) is no authorisation. */
function authorizationOf(value: unknown): FhirAuthorization | undefined {
  if (!isRecord(value)) return undefined;
  const accessToken = textOf(value['access_token']);
  const tokenType = textOf(value['token_type']) ?? 'Bearer';
  if (accessToken === undefined || !SENDABLE.test(accessToken)) return undefined;
  if (tokenType.toLowerCase() !== 'bearer') return undefined;

  const expiresIn = value['expires_in'];
  const scope = textOf(value['scope']);
  const patient = bareId(value['patient'], 'Patient');
  return {
    accessToken,
    ...(typeof expiresIn === 'number' && Number.isFinite(expiresIn) && { expiresIn }),
    ...(scope !== undefined && { scope }),
    ...(patient !== undefined && { patient }),
  };
}

function isHook(value: string): value is HookName {
  return HOOKS.some((hook) => hook === value);
}

/**
 * Reads a hook call. Members that are not known are accepted everywhere; of the orders and of the prefetched data nothing
 * is looked at.
 *
 * @throws CdsError 400, naming the member that is wrong.
 */
export function parseCdsRequest(body: unknown): CdsRequest {
  if (!isRecord(body)) throw new CdsError('CDS_BODY_UNREADABLE');
  const hook = textOf(body['hook']);
  if (hook === undefined) throw new CdsError('CDS_REQUEST_INVALID', 'hook');
  if (!isHook(hook)) throw new CdsError('CDS_HOOK_NOT_SERVED', 'hook');
  const hookInstance = textOf(body['hookInstance']);
  if (hookInstance === undefined) throw new CdsError('CDS_REQUEST_INVALID', 'hookInstance');

  const fhirServer = textOf(body['fhirServer']);
  const fhirAuthorization = authorizationOf(body['fhirAuthorization']);
  return {
    hook,
    hookInstance,
    context: contextOf(body['context']),
    prefetch: isRecord(body['prefetch']) ? body['prefetch'] : {},
    ...(fhirServer !== undefined && { fhirServer }),
    ...(fhirAuthorization !== undefined && { fhirAuthorization }),
  };
}
