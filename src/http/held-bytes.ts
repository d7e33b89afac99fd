/** The memory that bodies may take together: the heap is finite, and running out of it ends the process. */
import type { Response } from 'express';
import { CdsError } from '../errors.js';

/** Bytes of one body, held until its call is answered: `CDS_OVERLOADED`, and none held any more, when all are too many. */
export interface Held {
  /**
   * What the headers announce: it throws before a byte is read, or keeps a place for it.
   *
   * @param tooLate - called when it has still not come as a whole while others are waiting, too.
   */
  expect(bytes: number, tooLate: (error: CdsError) => void): void;
  /** All of it has come. */
  complete(): void;
  /** One's own number so far. */
  grow(bytes: number): void;
}

/** How long a body may take to arrive while others do. Alone it has the time of any request, and is then cut off by Node. */
const PATIENCE_MS = 10_000;
/** How often it is looked again whether others have come meanwhile. */
const AGAIN_MS = 1_000;

export type HoldBytes = (response: Response) => Held;

/** How long a place is kept for what was announced. From then on only what has come counts: to announce costs nothing. */
const KEPT_MS = 2_000;

/** Holds up to `most` bytes at once, but always one body: the heap may be small, the service is not useless then. */
export function holdBytes(most: number): HoldBytes {
  let total = 0;
  return (response) => {
    let own = 0;
    let arrived = 0;
    let isKept = false;
    let waiting: NodeJS.Timeout | undefined;
    const set = (bytes: number): void => {
      total += bytes - own;
      own = bytes;
    };
    const release = (): void => {
      clearTimeout(waiting);
      isKept = false;
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
      expect(bytes, tooLate) {
        hold(bytes);
        isKept = true;
        const giveUp = (): void => {
          if (total > own) tooLate(new CdsError('CDS_OVERLOADED'));
          else waiting = setTimeout(giveUp, AGAIN_MS).unref();
        };
        waiting = setTimeout(() => {
          isKept = false;
          set(arrived);
          waiting = setTimeout(giveUp, PATIENCE_MS - KEPT_MS).unref();
        }, KEPT_MS).unref();
      },
      grow(bytes) {
        arrived = bytes;
        hold(isKept ? Math.max(own, bytes) : bytes);
      },
      complete() {
        clearTimeout(waiting);
        isKept = false;
        set(arrived);
      },
    };
  };
}
