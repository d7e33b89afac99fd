/** Whether a token was used before: its `jti` is good once for each EHR. */
import { createHash } from 'node:crypto';

interface Use {
  /** Id in the EHR registry. */
  readonly ehr: string;
  readonly jti: string;
  /** When the token can no longer be used in any case, in milliseconds since 1970: until then the use is remembered. */
  readonly until: number;
}

/**
 * Remembers uses. An implementation decides between concurrent uses of one `jti`: exactly one of them is the first.
 * Where it cannot tell, it rejects, and the call is refused.
 */
export interface ReplayGuard {
  /** Remembers the use. True if it is the first. */
  isFirst(use: Use): Promise<boolean>;
}

/** An EHR at its highest permitted rate fills this in a quarter of an hour; tokens usually live five minutes. */
const MAX_PER_EHR = 250_000;
/** More than one, so that forgetting is faster than remembering; a full sweep would make one call wait. */
const SWEPT_PER_USE = 4;

/** No longer than a digest, however long the id is. */
const digestOf = (jti: string): string => createHash('sha256').update(jti).digest('base64url');

class Memory {
  readonly #max: number;
  readonly #until = new Map<string, number>();
  #sweeper = this.#until.entries();

  constructor(max: number) {
    this.#max = max;
  }

  #sweep(now: number): void {
    for (let count = 0; count < SWEPT_PER_USE; count++) {
      const next = this.#sweeper.next();
      if (next.done === true) {
        this.#sweeper = this.#until.entries();
        return;
      }
      const [key, until] = next.value;
      if (until <= now) this.#until.delete(key);
    }
  }

  isFirst(jti: string, until: number, now: number): boolean {
    this.#sweep(now);
    const key = digestOf(jti);
    const remembered = this.#until.get(key);
    if (remembered !== undefined && remembered > now) return false;
    if (remembered === undefined && this.#until.size >= this.#max)
      throw new Error('no room to remember uses');
    this.#until.set(key, until);
    return true;
  }
}

/**
 * Remembers in this process: enough for one. Each EHR has room of its own, so none can use up that of another; when there
 * is none left, its calls are refused until old uses have expired.
 *
 * @param now - milliseconds since 1970.
 */
export function rememberInMemory(now: () => number, maxPerEhr = MAX_PER_EHR): ReplayGuard {
  const memories = new Map<string, Memory>();
  const memoryOf = (ehr: string): Memory => {
    const memory = memories.get(ehr) ?? new Memory(maxPerEhr);
    memories.set(ehr, memory);
    return memory;
  };
  return {
    isFirst: ({ ehr, jti, until }) =>
      new Promise((resolve) => {
        resolve(memoryOf(ehr).isFirst(jti, until, now()));
      }),
  };
}
