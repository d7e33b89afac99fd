/** What a prescriber has dismissed already, and may therefore not be told again. */
import type { Caller } from '../trust/caller.js';
import type { CdsRequest } from './request.js';

/** When a finding of this basis was dismissed, ISO 8601; undefined: it was not, or nobody can tell. */
export type Dismissed = (basis: string) => string | undefined;

export interface Acknowledgements {
  /**
   * What this user dismissed for this patient and encounter within a day. Resolves soon, and never rejects: where it cannot be
   * told, nothing was dismissed.
   */
  of(request: CdsRequest, caller: Caller): Promise<Dismissed>;
}

/** What an answer rests on beside its cards: kept with them, never sent. */
export interface Grounds {
  /** By rule; only where the same may have to be known again. */
  readonly bases?: ReadonlyMap<string, string>;
  readonly notRepeated?: readonly NotRepeated[];
}

export interface NotRepeated {
  readonly rule: string;
  readonly indicator: string;
  /** When it was dismissed, ISO 8601. */
  readonly dismissed: string;
}
