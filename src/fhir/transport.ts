/** The one way out: every byte that leaves for a FHIR server, and every byte that comes back, passes here. */
import { request, type Dispatcher } from 'undici';
import { UNPACKED } from '../content-codings.js';
import { AddressRefused, AGENTS, type Agents } from '../outbound/guarded-agent.js';
import { urlWithin, type FhirBase } from './access.js';
import { newByteBudget, readResource, type ByteBudget, type TypedResource } from './json-body.js';
import { noteFreshness } from './medication-cache.js';
import { faultOfStatus, isAnswered, ReadFault } from './read-fault.js';
import { isRecord, textOf, type Resource } from './resource.js';

export interface Connection {
  readonly base: FhirBase;
  /** Bearer token: sent below `base` and nowhere else, kept for this call only. */
  readonly accessToken?: string;
  /** The end of the hook call: each read gets what is left. */
  readonly deadline: AbortSignal;
  /** How much time of the call had passed before it was opened. Milliseconds. */
  readonly spentMs?: number;
  /** Where they are to differ from those of the process. */
  readonly agents?: Agents;
}

/**
 * GETs one resource.
 *
 * @throws ReadFault and nothing else.
 */
export type Get = (url: string) => Promise<TypedResource>;

/** The causes of an error, itself first; undici wraps what went wrong below it. */
function* causesOf(error: unknown): Generator<Resource> {
  for (let cause = error; isRecord(cause); cause = cause['cause']) yield cause;
}

/** zlib and Brotli name their errors so: the body, and not the line, is broken. */
const UNPACKING = /^(?:Z_|ERR__|ERR_BROTLI|ERR_ZLIB)/;
/** OpenSSL's and Node's names for certificates and handshakes that fail. */
const TLS = /^(?:ERR_TLS|ERR_SSL|EPROTO$|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/;
/** What may go better on another connection; a name that is not found will not be found a moment later. */
const PASSING = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'UND_ERR_SOCKET']);

/** Names and addresses that never answered: they cost as much time as a server that hangs. */
const LOST_TIME = new Set(['ETIMEOUT', 'ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);

function faultOfLine(error: unknown, hasHeaders: boolean): ReadFault {
  const causes = [...causesOf(error)];
  if (causes.some((cause) => cause instanceof AddressRefused)) return new ReadFault('refused');
  const codes = causes.flatMap((cause) => textOf(cause['code']) ?? []);
  if (codes.some((code) => UNPACKING.test(code))) return new ReadFault('bad-body');
  if (codes.some((code) => TLS.test(code))) return new ReadFault('tls');
  if (codes.some((code) => LOST_TIME.has(code))) return new ReadFault('network', { hasHung: true });
  const mayPass = !hasHeaders && codes.some((code) => PASSING.has(code));
  return new ReadFault('network', { againAfterMs: mayPass ? 0 : undefined });
}

/** The OperationOutcome in the body of an error, if one can be read: it may tell more than the status. */
async function outcomeOf(response: Answer, budget: ByteBudget): Promise<TypedResource | undefined> {
  try {
    const body = await readResource(response, budget);
    return body.resourceType === 'OperationOutcome' ? body : undefined;
  } catch {
    return undefined;
  }
}

type Answer = Dispatcher.ResponseData;

/** Lines of the same name are one list (RFC 9110, 5.3). */
const headerOf = ({ headers }: Answer, name: string): string | null =>
  [headers[name] ?? []].flat().join(', ') || null;

async function resourceIn(response: Answer, budget: ByteBudget): Promise<TypedResource> {
  const { statusCode } = response;
  if (isAnswered(statusCode)) {
    const resource = await readResource(response, budget);
    noteFreshness(resource, headerOf(response, 'cache-control'));
    return resource;
  }
  const outcome = await outcomeOf(response, budget);
  throw faultOfStatus(statusCode, outcome, headerOf(response, 'retry-after'));
}

/** Milliseconds in which hardly any server can answer. */
const SHORTEST_MS = 25;

/** The way to one FHIR server for the length of one hook call. */
export function openConnection({
  base,
  accessToken,
  deadline,
  spentMs = 0,
  agents = AGENTS,
}: Connection): Get {
  const budget = newByteBudget();
  const arrived = performance.now() - spentMs;
  const headers = {
    accept: 'application/fhir+json',
    'accept-encoding': UNPACKED,
    'user-agent': 'cds-service',
    ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
  };

  /**
   * A server is to blame for the end of the call only if it had at least half of the time that has passed, and enough for an answer:
   * a call may come here with next to nothing left.
   */
  function timeoutOf(asked: number): ReadFault | undefined {
    if (!deadline.aborted) return undefined;
    const had = performance.now() - asked;
    return new ReadFault('timeout', { hasHung: had >= Math.max(asked - arrived, SHORTEST_MS) });
  }

  return async (url) => {
    const target = urlWithin(base.url, url);
    if (target === undefined) throw new ReadFault('refused');
    if (deadline.aborted) throw new ReadFault('timeout');
    const asked = performance.now();
    let hasHeaders = false;
    try {
      const dispatcher = agents[base.addresses];
      const response = await request(target, { headers, signal: deadline, dispatcher });
      hasHeaders = true;
      return await resourceIn(response, budget);
    } catch (error) {
      if (error instanceof ReadFault) throw error;
      throw timeoutOf(asked) ?? faultOfLine(error, hasHeaders);
    }
  };
}
