/** What is known of a request while it is answered, for its one line in the log and for the metrics. */
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { RequestHandler, Response } from 'express';
import type { HookName } from '../cds-hooks/service.js';
import type { CdsErrorCode } from '../errors.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { RefusalKind } from '../trust/refusal.js';

export interface Trace {
  readonly requestId: string;
  /** When the request came in, on the clock of `performance.now`. */
  readonly started: number;
  route: 'service' | 'feedback' | 'discovery' | 'other';
  outcome: 'answered' | CdsErrorCode;
  /** Proven, unless the outcome is `CDS_CALLER_UNKNOWN`: then it is the one that the token names. */
  ehr?: string;
  /** Why the caller was refused. */
  reason?: RefusalKind;
  hook?: HookName;
  cards?: number;
}

const traces = new WeakMap<Response, Trace>();

/** The trace that belongs to an answer; it exists as soon as {@link traceRequests} has run. */
export function traceOf(response: Response): Trace {
  const known = traces.get(response);
  if (known !== undefined) return known;
  const started = performance.now();
  const trace: Trace = { requestId: randomUUID(), started, route: 'other', outcome: 'answered' };
  traces.set(response, trace);
  return trace;
}

/** Methods as they may be logged: a method is text that was sent. */
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Gives every request an id, and writes its line once it is answered or given up by the client. */
export function traceRequests(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const { requestId, started } = traceOf(response);
    response.set('X-Request-Id', requestId);
    response.once('close', () => {
      const { outcome, ...trace } = traceOf(response);
      const ms = Math.round(performance.now() - started);
      const end = response.writableFinished ? outcome : 'aborted';
      const method = METHODS.find((known) => known === request.method) ?? 'other';
      log.info('request', { ...trace, outcome: end, method, status: response.statusCode, ms });
      if (trace.route !== 'service') return;
      const hook = trace.hook ?? 'none';
      metrics.calls.inc({ hook, outcome: end });
      metrics.callSeconds.observe({ hook }, ms / 1000);
    });
    next();
  };
}
