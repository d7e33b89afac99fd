/** Everybody is let in: for loopback only, which the configuration makes sure of. */
import type { Config } from '../config.js';
import { callerNamed, NOBODY, type Authenticator } from './caller.js';

/** Serves every call as one and the same caller, who may have FHIR servers on loopback read. */
export function unauthenticated(config: Config): Authenticator {
  const { labelRegion, deadlineMs, maxCards, unavailable, corsOrigins } = config;
  const settings = { labelRegion, deadlineMs, maxCards, unavailable, corsOrigins };
  const caller = callerNamed(NOBODY, { ...settings, fhirServers: 'loopback' });
  return { authenticate: () => Promise.resolve(caller) };
}
