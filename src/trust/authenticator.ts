/** Which authenticator a configuration asks for. */
import type { Config } from '../config.js';
import { CdsError } from '../errors.js';
import type { Log } from '../log.js';
import type { Authenticator } from './caller.js';
import { unauthenticated } from './unauthenticated.js';

/** Nobody is let in: callers that cannot be verified are not trusted. */
const refuseAll: Authenticator = {
  authenticate: () => Promise.reject(new CdsError('CDS_CALLER_UNKNOWN')),
};

/** A call that comes with credentials stands or falls with them; only one without any may be unauthenticated. */
function unlessCredentials(withCredentials: Authenticator, without: Authenticator): Authenticator {
  return {
    authenticate: (headers, endpointUrl) =>
      (headers.authorization === undefined ? without : withCredentials).authenticate(headers, endpointUrl),
  };
}

/**
 * The authenticator for this configuration. The EHRs of a registry cannot be verified yet: their calls are refused, and a
 * line at the start says so. Without a registry there is nothing that credentials could be held against: they are ignored.
 */
export function authenticatorFor(config: Config, log: Log): Authenticator {
  if (config.allowUnauthenticated && config.ehrs.length === 0) return unauthenticated(config);
  log.warn('callers cannot be verified: every call is refused');
  return config.allowUnauthenticated ? unlessCredentials(refuseAll, unauthenticated(config)) : refuseAll;
}
