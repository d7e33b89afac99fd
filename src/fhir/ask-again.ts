/** One more try, where a fault may be gone the next moment. */
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ReadFault } from './read-fault.js';

/** Milliseconds, at random, so that many callers do not come back together. */
const JITTER_MS = { from: 20, to: 80 };
/** A server that wants to be left alone for longer than this is. `Retry-After` counts in whole seconds, and one is what most say. */
const LONGEST_MS = 1_000;

/**
 * Reads, and reads once more where that may help and the call's time allows.
 *
 * @throws ReadFault of the last try that was made.
 */
export async function askAgain<T>(deadline: AbortSignal, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const afterMs = error instanceof ReadFault ? error.againAfterMs : undefined;
    if (afterMs === undefined || afterMs > LONGEST_MS) throw error;
    const wait = afterMs + randomInt(JITTER_MS.from, JITTER_MS.to);
    await pause(wait, undefined, { signal: deadline }).catch(() => undefined);
    if (deadline.aborted) throw error;
    return read();
  }
}
