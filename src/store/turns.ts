/** One at a time, in the order of coming; whoever waits too long gives up and takes nothing with it. */

export interface Turns {
  /** Resolves when it is the caller's turn; rejects if that takes too long. */
  take(): Promise<void>;
  /** Ends the turn. */
  give(): void;
}

/** @param limitMs - how long a turn is waited for. */
export function oneAtATime(limitMs: number): Turns {
  const waiting = new Set<() => void>();
  let taken = false;
  return {
    take() {
      if (!taken) {
        taken = true;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const begin = (): void => {
          clearTimeout(limit);
          resolve();
        };
        const limit = setTimeout(() => {
          waiting.delete(begin);
          reject(new Error('too many wait for the database'));
        }, limitMs);
        waiting.add(begin);
      });
    },
    give() {
      const [next] = waiting;
      if (next === undefined) {
        taken = false;
        return;
      }
      waiting.delete(next);
      next();
    },
  };
}
