/** Why a read gave nothing, in our own closed words: no text, URL or id from the EHR travels with it. */
import type { GapReason } from '../clinical/known.js';
import { isNotSupported, restrictionIn } from './operation-outcome.js';
import type { Resource } from './resource.js';

export class ReadFault extends Error {
  override readonly name = 'ReadFault';
  readonly reason: GapReason;
  /** The server has no such type. */
  readonly notOffered: boolean;

  constructor(reason: GapReason, notOffered = false) {
    super(reason);
    this.reason = reason;
    this.notOffered = notOffered;
  }
}

const BY_STATUS: ReadonlyMap<number, GapReason> = new Map([
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [410, 'not-found'],
  [429, 'throttled'],
]);

function reasonOf(status: number): GapReason {
  const known = BY_STATUS.get(status);
  if (known !== undefined) return known;
  if (status >= 500) return 'server-error';
  return status >= 400 ? 'refused' : 'redirected';
}

/**
 * The fault that an HTTP status other than success means.
 *
 * @param outcome - the OperationOutcome in the body, if there was one: it may say that the record is restricted.
 */
export function faultOfStatus(status: number, outcome?: Resource): ReadFault {
  const isUnsupported = status === 400 && outcome !== undefined && isNotSupported(outcome);
  const notOffered = status === 404 || status === 501 || isUnsupported;
  const restriction = outcome && restrictionIn(outcome);
  return restriction ? new ReadFault(restriction) : new ReadFault(reasonOf(status), notOffered);
}
