/** The memory that bodies may take together: the heap is finite, and running out of it ends the process. */
import type { Response } from 'express';
import { CdsError } from '../errors.js';

/** Bytes reserved for one body, until its call is answered. */
export interface Held {
  /** Corrects the number, once it is known. */
  becomes(bytes: number): void;
}

/** Reserves bytes; throws `CDS_OVERLOADED` when too many are held already. */
export type HoldBytes = (bytes: number, response: Response) => Held;

/** Holds up to `most` bytes at once, but always one body: the heap may be small, the service is not useless then. */
export function holdBytes(most: number): HoldBytes {
  let total = 0;
  return (bytes, response) => {
    let own = 0;
    const becomes = (changed: number): void => {
      const others = total - own;
      if (others > 0 && others + changed > most) throw new CdsError('CDS_OVERLOADED');
      total = others + changed;
      own = changed;
    };
    becomes(bytes);
    response.once('close', () => {
      total -= own;
      own = 0;
    });
    return { becomes };
  };
}
