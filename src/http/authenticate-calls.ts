/** Who makes a call, as HTTP tells it; a caller that is refused is counted and logged by kind, and told nothing. */
import type { Request, Response } from 'express';
import { baseUrl, type Config } from '../config.js';
import type { Metrics } from '../metrics.js';
import type { Authenticator, Caller } from '../trust/caller.js';
import { CallerRefused } from '../trust/refusal.js';
import { confineOrigin } from './cross-origin.js';
import { traceOf } from './trace.js';

interface Parts {
  readonly config: Config;
  readonly authenticator: Authenticator;
  readonly metrics: Metrics;
}

/** The public URL of the endpoint called: nothing that a request says of its host is believed. */
function endpointOf({ path, socket }: Request, config: Config): string {
  return `${baseUrl(config, socket.localPort)}/cds-services${path.replace(/\/$/, '')}`;
}

/** Node keeps the first of several `Authorization` fields; a call that is given two identities has none. */
const authorizationOf = (request: Request): string | undefined =>
  request.headers.authorization === undefined
    ? undefined
    : request.headersDistinct['authorization']?.join(', ');

export function authenticateCalls({ config, authenticator, metrics }: Parts) {
  const noteRefusal = ({ kind, ehr }: CallerRefused, response: Response): void => {
    Object.assign(traceOf(response), { reason: kind, ...(ehr !== undefined && { ehr }) });
    metrics.authenticationFailures.inc({ kind });
  };

  return async (request: Request, response: Response): Promise<Caller> => {
    const credentials = { authorization: authorizationOf(request) };
    try {
      const caller = await authenticator.authenticate(credentials, endpointOf(request, config));
      traceOf(response).ehr = caller.ehr;
      confineOrigin(response, request.headers.origin, caller.corsOrigins);
      return caller;
    } catch (error) {
      if (error instanceof CallerRefused) noteRefusal(error, response);
      throw error;
    }
  };
}
