/** The one way out: every byte that leaves for a FHIR server, and every byte that comes back, passes here. */
import { fetch, type Response } from 'undici';
import { AddressRefused, AGENTS } from '../outbound/guarded-agent.js';
import { urlWithin, type FhirBase } from './access.js';
import { newByteBudget, readResource, type ByteBudget, type TypedResource } from './json-body.js';
import { faultOfStatus, ReadFault } from './read-fault.js';
import { isRecord, textOf, type Resource } from './resource.js';

export interface Connection {
  readonly base: FhirBase;
  /** Bearer token: sent below `base` and nowhere else, kept for this call only. */
  readonly accessToken?: string;
  /** The end of the hook call: each read gets what is left. */
  readonly deadline: AbortSignal;
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

function faultOf(error: unknown, deadline: AbortSignal): ReadFault {
  if (error instanceof ReadFault) return error;
  if (deadline.aborted) return new ReadFault('timeout');
  const causes = [...causesOf(error)];
  if (causes.some((cause) => cause instanceof AddressRefused)) return new ReadFault('refused');
  const isUnpacking = causes.some((cause) => UNPACKING.test(textOf(cause['code']) ?? ''));
  return new ReadFault(isUnpacking ? 'bad-body' : 'network');
}

/** The OperationOutcome in the body of an error, if one can be read: it may tell more than the status. */
async function outcomeOf(response: Response, budget: ByteBudget): Promise<TypedResource | undefined> {
  try {
    const body = await readResource(response, budget);
    return body.resourceType === 'OperationOutcome' ? body : undefined;
  } catch {
    return undefined;
  }
}

/** The way to one FHIR server for the length of one hook call. */
export function openConnection({ base, accessToken, deadline }: Connection): Get {
  const budget = newByteBudget();
  const headers = {
    accept: 'application/fhir+json',
    ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
  };

  async function get(url: URL): Promise<TypedResource> {
    const response = await fetch(url, {
      headers,
      redirect: 'manual',
      signal: deadline,
      dispatcher: AGENTS[base.addresses],
    });
    if (response.ok) return readResource(response, budget);
    throw faultOfStatus(response.status, await outcomeOf(response, budget));
  }

  return async (url) => {
    const target = urlWithin(base.url, url);
    if (target === undefined) throw new ReadFault('refused');
    if (deadline.aborted) throw new ReadFault('timeout');
    try {
      return await get(target);
    } catch (error) {
      throw faultOf(error, deadline);
    }
  };
}
