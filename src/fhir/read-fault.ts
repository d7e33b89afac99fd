/** Why a read gave nothing, in our own closed words: no text, URL or id from the EHR travels with it. */
import type { GapReason } from '../clinical/known.js';
import { isNotSupported, restrictionIn } from './operation-outcome.js';
import type { Resource } from './resource.js';

interface FaultTraits {
  /** The server has no such type. */
  readonly notOffered?: boolean;
  /** The server let the time of the call pass: others would wait for it as long. */
  readonly hasHung?: boolean;
  /** Asking once more may help, after so many milliseconds at least. Absent: it would not. */
  readonly againAfterMs?: number | undefined;
}

export class ReadFault extends Error {
  override readonly name = 'ReadFault';
  readonly reason: GapReason;
  readonly notOffered: boolean;
  readonly hasHung: boolean;
  readonly againAfterMs: number | undefined;

  constructor(reason: GapReason, { notOffered = false, hasHung = false, againAfterMs }: FaultTraits = {}) {
    super(reason);
    this.reason = reason;
    this.notOffered = notOffered;
    this.hasHung = hasHung;
    this.againAfterMs = againAfterMs;
  }
}

const BY_STATUS: ReadonlyMap<number, GapReason> = new Map([
  [206, 'truncated'],
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [410, 'not-found'],
  [429, 'throttled'],
]);

/** Gateways and servers that say that it is a matter of the moment (RFC 9110 §15.6). */
const PASSING = new Set([502, 503, 504]);

/**
 * Whether what comes with a status is the answer to a GET (RFC 9110 §15.3): another one of success says that it is still to be
 * made (202), that it is a part (206), or that there is none, whatever the body looks like.
 */
export const isAnswered = (status: number): boolean => status === 200 || status === 203;

function reasonOf(status: number): GapReason {
  const known = BY_STATUS.get(status);
  if (known !== undefined) return known;
  if (status >= 500) return 'server-error';
  if (status >= 400) return 'refused';
  return status >= 300 ? 'redirected' : 'bad-body';
}

/** Retry-After (RFC 9110 §10.2.3): seconds, which some servers send with a fraction, or a date. */
function retryAfterMs(header: string | null | undefined): number | undefined {
  if (header === null || header === undefined) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(header.trim())) return Number(header) * 1000;
  const date = /GMT\s*$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** A 500 that comes with an explanation is about this question: asked again, it stays as it is. */
function traitsOf(status: number, outcome: Resource | undefined, retryAfter: string | null): FaultTraits {
  if (status === 429) return { againAfterMs: retryAfterMs(retryAfter) };
  const isPassing = PASSING.has(status) || (status === 500 && outcome === undefined);
  return isPassing ? { againAfterMs: retryAfterMs(retryAfter) ?? 0 } : {};
}

/**
 * The fault that an HTTP status means which is no answer.
 *
 * @param outcome - the OperationOutcome in the body, if there was one: it may say that the record is restricted.
 * @param retryAfter - the header of that name.
 */
export function faultOfStatus(
  status: number,
  outcome?: Resource,
  retryAfter: string | null = null,
): ReadFault {
  const isUnsupported = status === 400 && outcome !== undefined && isNotSupported(outcome);
  const notOffered = status === 404 || status === 501 || isUnsupported;
  const restriction = outcome && restrictionIn(outcome);
  if (restriction) return new ReadFault(restriction);
  return new ReadFault(reasonOf(status), { notOffered, ...traitsOf(status, outcome, retryAfter) });
}
