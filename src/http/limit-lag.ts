/** Load shedding by the one thing that all calls share: an event loop that runs late gets no more work. */
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

/** Answers 503 with `Retry-After` before anything of a call is read. */
export function limitLag(most: number, lag: Lag): RequestHandler {
  return (_request, _response, next) => {
    if (lag() > most) throw new CdsError('CDS_OVERLOADED');
    next();
  };
}
