/** The memory that bodies may take together: the heap is finite, and running out of it ends the process. */
import type { Response } from 'express';
import { CdsError } from '../errors.js';

/** Bytes of one body, held until its call is answered. */
export interface Held {
  /** One's own number so far; throws `CDS_OVERLOADED`, and holds none any more, when all together are too many. */
  grow(bytes: number): void;
}

export type HoldBytes = (response: Response) => Held;

/** Holds up to `most` bytes at once, but always one body: the heap may be small, the service is not useless then. */
export function holdBytes(most: number): HoldBytes {
  let total = 0;
  return (response) => {
    let own = 0;
    const release = (): void => {
      total -= own;
      own = 0;
    };
    response.once('close', release);
    return {
      grow(bytes) {
        // Whoever has hung up would never give them back.
        if (response.closed) throw new CdsError('CDS_BODY_UNREADABLE');
        const others = total - own;
        if (others > 0 && others + bytes > most) {
          release();
          throw new CdsError('CDS_OVERLOADED');
        }
        total = others + bytes;
        own = bytes;
      },
    };
  };
}
