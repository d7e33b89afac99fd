/** Load shedding: so many calls are answered at a time, and the others refused. */
import type { RequestHandler, Response } from 'express';
import { CdsError } from '../errors.js';
import type { Metrics } from '../metrics.js';

export interface InFlight {
  /** Answers 503 with `Retry-After` before anything of a call is read. */
  readonly refuseWhenFull: RequestHandler;
  /** Counts a call until it is answered. Its body is there by then: one that arrives slowly keeps nobody out. */
  readonly enter: (response: Response) => void;
}

/** Lets `most` calls in at a time. */
export function callsInFlight(most: number, { callsInFlight: gauge }: Metrics): InFlight {
  let inFlight = 0;
  const refuseIfFull = (): void => {
    if (inFlight >= most) throw new CdsError('CDS_OVERLOADED');
  };
  return {
    refuseWhenFull(_request, _response, next) {
      refuseIfFull();
      next();
    },
    enter(response) {
      refuseIfFull();
      // Whoever has hung up would never leave again.
      if (response.closed) throw new CdsError('CDS_BODY_UNREADABLE');
      gauge.set(++inFlight);
      response.once('close', () => {
        gauge.set(--inFlight);
      });
    },
  };
}
