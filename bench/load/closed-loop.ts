/** So many calls, so many at a time: for CPU per call and throughput. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from '../processes/child.js';
import { Refused, type Call, type Callers } from './callers.js';

export interface Slice {
  /** Milliseconds of CPU, all threads. */
  readonly cpuMs: number;
  /** Milliseconds for which the event loop worked. */
  readonly busyMs: number;
  /** Calls answered in a second. */
  readonly perSecond: number;
}

const PAUSE_MS = 200;

/** Whoever is refused for load comes again, and the time this takes counts. */
async function sendUntilTaken(callers: Callers, call: Call): Promise<void> {
  try {
    await callers.send(call);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await wait(PAUSE_MS);
    await sendUntilTaken(callers, call);
  }
}

/** So many at a time, the next as soon as one is answered. */
export async function sendAll(callers: Callers, calls: Iterable<Call>, atOnce: number): Promise<void> {
  const iterator = calls[Symbol.iterator]();
  const waiting: Iterable<Call> = { [Symbol.iterator]: () => iterator };
  const caller = async (): Promise<void> => {
    for (const call of waiting) await sendUntilTaken(callers, call);
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
}

export async function closedLoop(
  child: Child,
  callers: Callers,
  calls: readonly Call[],
  atOnce: number,
): Promise<Slice> {
  const before = await child.read();
  const start = performance.now();
  await sendAll(callers, calls, atOnce);
  const seconds = (performance.now() - start) / 1000;
  const after = await child.read();
  return {
    cpuMs: (after.cpuUs - before.cpuUs) / 1000 / calls.length,
    busyMs: (after.busyMs - before.busyMs) / calls.length,
    perSecond: calls.length / seconds,
  };
}
