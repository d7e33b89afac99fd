/** One call of a hook: what was sent, by whom, at which moment and until when, and what there is to answer it with. */
import type { Draft } from '../src/cds-hooks/draft-orders.js';
import type { CdsRequest } from '../src/cds-hooks/request.js';
import type { Caller } from '../src/trust/caller.js';
import type { Tools } from './tools.js';

export interface Call {
  readonly request: CdsRequest;
  readonly caller: Caller;
  readonly tools: Tools;
  readonly now: Date;
  /** Aborts once the time of the call is over. */
  readonly deadline: AbortSignal;
}

/** What is to be judged. */
export interface Ordered {
  readonly drafts: readonly Draft[];
  /** Every draft of the session is meant: one that could not be read, too. */
  readonly isEvery: boolean;
}

/** The drafts of its ordering session. */
export interface SessionDrafts {
  readonly drafts: readonly Draft[];
  /** Whether a draft is this patient's. */
  readonly isOwn: (draft: Pick<Draft, 'resource'>) => boolean;
  /** There are more, which could not be read. */
  readonly hasIllegible: boolean;
}
