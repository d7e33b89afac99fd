/** How much is taken in: every limit on what callers send, in one place, each with its reason. */
import { getHeapStatistics } from 'node:v8';

/** So many calls in so many seconds; the count starts anew after that. */
export interface Rate {
  readonly calls: number;
  readonly seconds: number;
}

export interface Limits {
  /** Bytes of a hook call's body, decompressed. */
  readonly callBytes: number;
  /** Bytes of a feedback's body, decompressed. */
  readonly feedbackBytes: number;
  /** Bytes of all bodies that are held at once. */
  readonly heldBytes: number;
  readonly callsInFlight: number;
  /** Of one address, before it is known who calls. */
  readonly perAddress: Rate;
  /** Of one EHR, once it is known. */
  readonly perEhr: Rate;
  /** How late the event loop may run, in milliseconds. */
  readonly lagMs: number;
}

const MEGABYTE = 1024 * 1024;

/** JSON takes some eight times its length once it is parsed and turned into facts; half of the heap is left for the rest. */
const HEAP_PER_BYTE = 16;

export const LIMITS: Limits = {
  // Prefetched data of a patient with a long history takes megabytes.
  callBytes: 10 * MEGABYTE,
  feedbackBytes: MEGABYTE,
  heldBytes: Math.floor(getHeapStatistics().heap_size_limit / HEAP_PER_BYTE),
  // At two seconds a call this is more than one process can answer; what comes on top would only wait.
  callsInFlight: 100,
  // A whole hospital may come from one address (a proxy, an interface engine): only a flood reaches this.
  perAddress: { calls: 10_000, seconds: 10 },
  // Busy hospitals select some tens of orders in a second.
  perEhr: { calls: 3_000, seconds: 10 },
  // A tenth of the usual deadline: beyond it, calls spend their time waiting for each other.
  lagMs: 200,
};
