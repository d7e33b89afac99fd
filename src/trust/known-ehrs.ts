/** The EHRs of a registry, found by the issuer that their tokens name. */
import type { Caller } from './caller.js';
import type { KeySource } from './published-keys.js';
import type { Ehr } from './registry.js';

interface KnownEhr {
  readonly entry: Ehr;
  /** What a verified call of this EHR may do. */
  readonly caller: Caller;
  readonly keys: KeySource;
}

/** By issuer. A map, since names such as `constructor` are found in every object. */
export type KnownEhrs = ReadonlyMap<string, KnownEhr>;

function callerOf(ehr: Ehr): Caller {
  return Object.freeze({
    ehr: ehr.id,
    labelRegion: ehr.labelRegion,
    hooks: ehr.hooks,
    deadlineMs: ehr.deadlineMs,
    maxCards: ehr.maxCards,
    unavailable: ehr.unavailable,
    acuteLocations: ehr.acuteLocations,
    fhirServers: ehr.fhirServers,
    allowPrivateNetwork: ehr.allowPrivateNetwork,
    queryProfile: ehr.queryProfile,
    ...(ehr.sitePolicy && { sitePolicy: ehr.sitePolicy }),
    repeats: ehr.repeats,
    mode: ehr.mode,
    corsOrigins: ehr.corsOrigins,
  });
}

/** Two entries that agree in this have the same keys. */
const keyOrigin = ({ id, jwksUrl, jwks, allowPrivateNetwork }: Ehr): string =>
  JSON.stringify([id, jwksUrl, jwks, allowPrivateNetwork]);

/**
 * @param keysOf - where the keys of an entry come from.
 * @param before - the EHRs that were known until now: whoever publishes keys at the same place as before keeps those.
 */
export function knowEhrs(
  entries: readonly Ehr[],
  keysOf: (ehr: Ehr) => KeySource,
  before: KnownEhrs = new Map(),
): KnownEhrs {
  const kept = new Map([...before.values()].map(({ entry, keys }) => [keyOrigin(entry), keys]));
  return new Map(
    entries.map((entry) => [
      entry.issuer,
      { entry, caller: callerOf(entry), keys: kept.get(keyOrigin(entry)) ?? keysOf(entry) },
    ]),
  );
}
