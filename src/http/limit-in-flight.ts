/** Load shedding: calls beyond a number in flight are refused before anything of them is read. */
import type { RequestHandler } from 'express';
import { CdsError } from '../errors.js';
import type { Metrics } from '../metrics.js';

/** Lets `most` calls through at a time; the others are answered 503 with `Retry-After`. */
export function limitInFlight(most: number, { callsInFlight }: Metrics): RequestHandler {
  let inFlight = 0;
  return (_request, response, next) => {
    if (inFlight >= most) throw new CdsError('CDS_OVERLOADED');
    callsInFlight.set(++inFlight);
    response.once('close', () => {
      callsInFlight.set(--inFlight);
    });
    next();
  };
}
