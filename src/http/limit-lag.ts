/** Load shedding by the one thing that all calls share: an event loop that many calls keep late gets no more of them. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RequestHandler } from 'express';
import { CdsError } from '../errors.js';

/** How late the event loop has lately run, in milliseconds. */
export type Lag = () => number;

const RESOLUTION_MS = 20;
const WINDOW_MS = 1_000;

/** Watches the event loop of this process: the mean over about the last second, so that one long step counts for little. */
export function watchEventLoop(): Lag {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  let lag = 0;
  setInterval(() => {
    lag = delays.count === 0 ? 0 : delays.mean / 1e6 - RESOLUTION_MS;
    delays.reset();
  }, WINDOW_MS).unref();
  return () => lag;
}

/**
 * Where fewer calls are open it is not they that hold up the loop, but the machine or one large body: refusing them would free
 * nothing, and a call that is refused is read as "all clear".
 */
const FEW = 8;

/** Answers 503 with `Retry-After` before anything of a call is read. */
export function limitLag(most: number, lag: Lag): RequestHandler {
  let open = 0;
  return (_request, response, next) => {
    if (open >= FEW && lag() > most) throw new CdsError('CDS_OVERLOADED');
    open += 1;
    response.once('close', () => {
      open -= 1;
    });
    next();
  };
}
