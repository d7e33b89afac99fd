/** The keys that an EHR publishes: kept, renewed while they are used, fetched anew for an id that is not among them. */
import { setTimeout as wait } from 'node:timers/promises';
import { isWithoutKeys, keySetOf, type FindKeys } from './key-set.js';

/** Where the keys of one EHR come from; `undefined`: they are not known. */
export type KeySource = (
  ...header: Parameters<FindKeys>
) => Promise<Awaited<ReturnType<FindKeys>> | undefined>;

export interface PublishedKeysParts {
  readonly fetchKeySet: () => Promise<unknown>;
  /** Milliseconds. */
  readonly now: () => number;
  /** How long a call may wait for keys, in milliseconds. A fetch that takes longer goes on, and serves the next call. */
  readonly patience: () => number;
  /** Told of every fetch that came to nothing. */
  readonly onFailure: () => void;
}

/** Whoever can write a token can invent ids of keys: they must not make us fetch oftener than this. */
const PAUSE_MS = 30_000;
/** While there are no keys every call is refused, which a prescriber sees as "all clear": that must not last for a slip. */
const UNKNOWN_PAUSE_MS = 5_000;
/** How long a key that was withdrawn may still be taken for good while its EHR can be reached. */
const RENEW_AFTER_MS = 10 * 60_000;
/** How long the last keys stand in for an EHR that cannot be reached. */
const KEEP_MS = 24 * 60 * 60_000;

export function publishedKeys({ fetchKeySet, now, patience, onFailure }: PublishedKeysParts): KeySource {
  let known: { readonly find: FindKeys; readonly at: number; readonly isEmpty: boolean } | undefined;
  let triedAt: number | undefined;
  /** When they were last fetched for an id that was not among them: the first fetch of all is none of these. */
  let missedAt: number | undefined;
  let pending: Promise<void> | undefined;

  /** True where the clock was set back, too. */
  const isPast = (since: number, ms: number): boolean => now() - since >= ms || now() < since;

  async function fetchOnce(at: number): Promise<void> {
    try {
      const published = await fetchKeySet();
      const find = keySetOf(published);
      if (find === undefined) onFailure();
      else known = { find, at, isEmpty: isWithoutKeys(published) };
    } catch {
      onFailure();
    } finally {
      pending = undefined;
    }
  }

  /** Calls that come while keys are being fetched wait for the same answer. */
  function renew(last: number | undefined, pauseMs = PAUSE_MS): Promise<void> {
    if (pending !== undefined) return pending;
    if (last !== undefined && !isPast(last, pauseMs)) return Promise.resolve();
    triedAt = now();
    pending = fetchOnce(triedAt);
    return pending;
  }

  function renewForId(): Promise<void> {
    const isUnderWay = pending !== undefined;
    const renewed = renew(missedAt);
    if (!isUnderWay && pending !== undefined) missedAt = triedAt;
    return renewed;
  }

  const keep = (): typeof known => (known && now() - known.at < KEEP_MS ? known : undefined);

  return async (header) => {
    const kept = keep();
    const found = (await kept?.find(header)) ?? [];
    if (kept !== undefined && found.length > 0) {
      // Nobody waits for this; the call has its key.
      if (isPast(kept.at, RENEW_AFTER_MS)) void renew(triedAt);
      return found;
    }
    const isWithout = kept?.isEmpty ?? true;
    await atMost(patience(), isWithout ? renew(triedAt, UNKNOWN_PAUSE_MS) : renewForId());
    return keep()?.find(header);
  };
}

async function atMost(ms: number, work: Promise<void>): Promise<void> {
  const done = new AbortController();
  const end = wait(ms, undefined, { ref: false, signal: done.signal }).catch(() => undefined);
  await Promise.race([work, end]);
  done.abort();
}
