/** Everybody is let in: for loopback only, which the configuration makes sure of. */
import { HOOKS } from '../cds-hooks/service.js';
import type { Config } from '../config.js';
import type { Authenticator, Caller } from './caller.js';

/** Serves every call as one and the same caller, who may have FHIR servers on loopback read. */
export function unauthenticated(config: Config): Authenticator {
  const caller: Caller = Object.freeze({
    ehr: 'unauthenticated',
    labelRegion: config.labelRegion,
    hooks: HOOKS,
    deadlineMs: config.deadlineMs,
    maxCards: config.maxCards,
    unavailable: config.unavailable,
    acuteLocations: [],
    fhirServers: 'loopback',
    allowPrivateNetwork: false,
    mode: 'active',
    corsOrigins: config.corsOrigins,
  });
  return { authenticate: () => Promise.resolve(caller) };
}
