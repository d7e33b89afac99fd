/** The memory that bodies may take together: the heap is finite, and running out of it ends the process. */
import type { Response } from 'express';
import { CdsError } from '../errors.js';

/** Bytes of one body, held until its call is answered. Both throw `CDS_OVERLOADED`, and hold none any more, when all are too many. */
export interface Held {
  /** What the headers announce: it is refused before a byte of it is read, or has a place kept for it. */
  expect(bytes: number): void;
  /** One's own number so far. */
  grow(bytes: number): void;
}

export type HoldBytes = (response: Response) => Held;

/** How long a place is kept for what was announced. From then on only what has come counts: to announce costs nothing. */
const KEPT_MS = 2_000;

/** Holds up to `most` bytes at once, but always one body: the heap may be small, the service is not useless then. */
export function holdBytes(most: number, keptMs = KEPT_MS): HoldBytes {
  let total = 0;
  return (response) => {
    let own = 0;
    let arrived = 0;
    let keeping: NodeJS.Timeout | undefined;
    const set = (bytes: number): void => {
      total += bytes - own;
      own = bytes;
    };
    const release = (): void => {
      clearTimeout(keeping);
      keeping = undefined;
      set(0);
    };
    const hold = (bytes: number): void => {
      // Whoever has hung up would never give them back.
      if (response.closed) throw new CdsError('CDS_BODY_UNREADABLE');
      const others = total - own;
      if (others > 0 && others + bytes > most) {
        release();
        throw new CdsError('CDS_OVERLOADED');
      }
      set(bytes);
    };
    response.once('close', release);
    return {
      expect(bytes) {
        hold(bytes);
        keeping = setTimeout(() => {
          keeping = undefined;
          set(arrived);
        }, keptMs).unref();
      },
      grow(bytes) {
        arrived = bytes;
        hold(keeping === undefined ? bytes : Math.max(own, bytes));
      },
    };
  };
}
