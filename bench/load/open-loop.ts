/**
 * Calls at moments that are set beforehand, whether the ones before were answered or not, as an EHR calls: latency counts
 * from the moment at which a call was due, so that a service which stalls cannot hide it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Call, Callers } from './callers.js';

export interface Tail {
  /** Milliseconds, in the order of the schedule; of the calls that were answered. */
  readonly latencies: readonly number[];
  readonly errors: number;
}

/** Random to look at, the same in every run (a linear congruential generator, Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 1) / 2 ** 32;
  };
}

/** Moments in milliseconds from the start, as independent callers would choose them (Poisson), at this mean rate. */
export function schedule(perSecond: number, calls: number, seed = 1): readonly number[] {
  const random = randomFrom(seed);
  let at = 0;
  return Array.from({ length: calls }, () => (at -= (Math.log(random()) * 1000) / perSecond));
}

/** Sends each call when it is due, and waits for the last answer. */
export async function openLoop(
  callers: Callers,
  moments: readonly number[],
  callAt: (index: number) => Call,
): Promise<Tail> {
  const start = performance.now();
  const latencies: number[] = [];
  let errors = 0;
  const pending: Promise<void>[] = [];
  for (const [index, due] of moments.entries()) {
    const early = due - (performance.now() - start);
    if (early > 1) await wait(early);
    pending.push(
      callers.send(callAt(index)).then(
        () => void latencies.push(performance.now() - start - due),
        () => void (errors += 1),
      ),
    );
  }
  await Promise.all(pending);
  return { latencies, errors };
}
