/** What is remembered of a FHIR server between calls: whether it answers, how much it is asked at once, its Medications. */
import {
  bulkhead,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  isBrokenCircuitError,
  isBulkheadRejectedError,
  type CircuitBreakerPolicy,
  type IPolicy,
} from 'cockatiel';
import type { Agents } from '../outbound/guarded-agent.js';
import type { FhirEvents } from './fhir-events.js';
import { MedicationCache } from './medication-cache.js';
import { ReadFault } from './read-fault.js';

/** Reads of one type from one server at once; more wait, and still more are not made. */
const MOST_AT_ONCE = 48;
const MOST_WAITING = 1000;
/**
 * Reads in a row that hang. What fails at once costs a call nothing and is asked every time; and they are counted, not
 * timed, since calls about one drug are rare.
 */
const MOST_HANGING = 20;
const REST_MS = 5000;
const MOST_TYPES = 40;
const MOST_SERVERS = 200;

interface TypeGuard {
  readonly breaker: CircuitBreakerPolicy;
  readonly bulkhead: IPolicy;
}

const hasHung = (error: unknown): boolean => error instanceof ReadFault && error.hasHung;

/** Settles with the task or, at the deadline, as `timeout`: a task that waits for others has a deadline of its own. */
function until<T>(deadline: AbortSignal, task: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => {
      reject(new ReadFault('timeout'));
    };
    deadline.addEventListener('abort', end, { once: true });
    task.then(resolve, reject).finally(() => {
      deadline.removeEventListener('abort', end);
    });
  });
}

/** A read that was to find out whether a server still hangs, and had too little of its call's time left to find out anything. */
class ToldNothing extends Error {
  readonly fault: ReadFault;

  constructor(fault: ReadFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

const toldNothing = (error: unknown): error is ReadFault =>
  error instanceof ReadFault && error.reason === 'timeout' && !error.hasHung;

/** Reads, unless the server is left alone. What fails at once, whatever it is, has told that the server no longer hangs. */
function tryOut<T>(breaker: CircuitBreakerPolicy, deadline: AbortSignal, read: () => Promise<T>): Promise<T> {
  if (deadline.aborted) return Promise.reject(new ReadFault('timeout'));
  return breaker.execute(() => {
    const isTrial = breaker.state !== CircuitState.Closed;
    return read().catch((error: unknown) => {
      throw isTrial && toldNothing(error) ? new ToldNothing(error) : error;
    });
  });
}

function faultOf(error: unknown): unknown {
  if (isBrokenCircuitError(error)) return new ReadFault('breaker-open');
  if (error instanceof ToldNothing) return error.fault;
  return isBulkheadRejectedError(error) ? new ReadFault('throttled') : error;
}

/** One FHIR server of one EHR. */
export class ServerGuard {
  readonly medications = new MedicationCache();
  readonly #byType = new Map<string, TypeGuard>();
  readonly #restMs: number;

  constructor(restMs = REST_MS) {
    this.#restMs = restMs;
  }

  /**
   * Reads, unless the server has been hanging for this FHIR type: then one read at a time finds out whether it still does.
   *
   * @throws ReadFault of the read, or `breaker-open`, `throttled`, `timeout` of its own.
   */
  async pass<T>(type: string, deadline: AbortSignal, read: () => Promise<T>): Promise<T> {
    if (deadline.aborted) throw new ReadFault('timeout');
    const guard = this.#of(type);
    // A second one would wait for the first, and with a server that hangs that is the whole call.
    if (guard.breaker.state === CircuitState.HalfOpen) throw new ReadFault('breaker-open');
    try {
      return await until(
        deadline,
        guard.bulkhead.execute(() => tryOut(guard.breaker, deadline, read)),
      );
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** Whether reads of this type are left out, but for those that find out whether the server still hangs. */
  isOpen(type: string): boolean {
    return this.#of(type).breaker.state !== CircuitState.Closed;
  }

  /** Types come from references in the record too: beyond a number they share one guard. */
  #of(type: string): TypeGuard {
    const key = this.#byType.has(type) || this.#byType.size < MOST_TYPES ? type : '';
    const known = this.#byType.get(key);
    if (known !== undefined) return known;
    const breaker = circuitBreaker(
      handleWhen((error) => hasHung(error) || error instanceof ToldNothing),
      {
        // After a trial that told nothing, the next read is one.
        halfOpenAfter: new DelegateBackoff(({ result }) =>
          'error' in result && hasHung(result.error) ? this.#restMs : 0,
        ),
        breaker: new ConsecutiveBreaker(MOST_HANGING),
      },
    );
    const made = { breaker, bulkhead: bulkhead(MOST_AT_ONCE, MOST_WAITING) };
    this.#byType.set(key, made);
    return made;
  }
}

/** What all reads of a process share. */
export interface FhirGuards {
  /** Where they are to differ from those of the process. */
  readonly agents?: Agents;
  /** Who is told. */
  readonly events?: FhirEvents;
  /** The same one whenever the same EHR names the same server, and never one of another EHR. */
  readonly of: (ehr: string, server: string) => ServerGuard;
}

/** @param parts - `restMs`: how long a server that failed is left alone. */
export function createGuards(parts: { readonly agents?: Agents; readonly restMs?: number } = {}): FhirGuards {
  const guards = new Map<string, ServerGuard>();
  return {
    ...(parts.agents && { agents: parts.agents }),
    of: (ehr, server) => {
      const key = `${ehr} ${server}`;
      const guard = guards.get(key) ?? new ServerGuard(parts.restMs);
      guards.delete(key);
      guards.set(key, guard);
      const [oldest] = guards.keys();
      if (guards.size > MOST_SERVERS && oldest !== undefined) guards.delete(oldest);
      return guard;
    },
  };
}
