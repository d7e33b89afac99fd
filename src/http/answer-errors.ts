/** The one place where a request that failed is answered: an OperationOutcome of fixed words. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { operationOutcome } from '../cds-hooks/operation-outcome.js';
import { CdsError, type CdsErrorCode } from '../errors.js';
import { bugLine, type Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { readToEnd } from './read-to-end.js';
import { traceOf } from './trace.js';

/** Errors of express and its body parser, by the status they carry. Their messages and bodies are never looked at. */
const BY_STATUS: ReadonlyMap<unknown, CdsErrorCode> = new Map([
  [400, 'CDS_BODY_UNREADABLE'],
  [413, 'CDS_BODY_TOO_LARGE'],
  [415, 'CDS_MEDIA_TYPE'],
]);

function cdsErrorOf(error: unknown): CdsError | undefined {
  if (error instanceof CdsError) return error;
  // A path that cannot be decoded names nothing; the router says so with a status, a fault of ours has none.
  if (error instanceof URIError && 'status' in error) return new CdsError('CDS_PATH_UNKNOWN');
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  const code = BY_STATUS.get(error.status);
  return code === undefined ? undefined : new CdsError(code);
}

/** Answers every error; one that nobody expected is a bug, logged by its place and answered 500. */
export function answerErrors(log: Log, metrics: Metrics): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const trace = traceOf(response);
    const { requestId } = trace;
    const known = cdsErrorOf(error);
    const answer = known ?? new CdsError('CDS_BUG');
    trace.outcome = answer.code;
    if (known === undefined) log.error('bug', { requestId, ...bugLine(error) });
    if (answer.code === 'CDS_RESPONSE_INVALID') {
      metrics.invalidResponses.inc();
      log.error('invalid response withheld', { ...trace, ...(answer.member && { member: answer.member }) });
    }
    if (response.headersSent) {
      // Express ends the connection; it is given our error, since it prints what it is given.
      next(answer);
      return;
    }
    const { status, headers } = answer.refusal;
    // Whoever is refused learns nothing, not even an id: the body is the same for every cause.
    const shownId = status >= 500 ? requestId : undefined;
    readToEnd(request, response, () => {
      response
        .status(status)
        .set({ ...headers })
        .json(operationOutcome(answer, shownId));
    });
  };
}

/** The end of a route: any method that has come so far is not one it is used with (RFC 9110, 405). */
export function onlyMethods(allow: string): RequestHandler {
  return (_request, response) => {
    response.set('Allow', allow);
    throw new CdsError('CDS_METHOD_NOT_ALLOWED');
  };
}
