/** Whom a configuration trusts, and how: by JWT, by being on loopback, or both. */
import type { Site } from '../clinical/site-policy.js';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import type { Authenticator } from './caller.js';
import { fetchKeySet } from './fetch-key-set.js';
import { jwtAuthenticator } from './jwt-authenticator.js';
import { keySetOf } from './key-set.js';
import { knowEhrs, type KnownEhrs } from './known-ehrs.js';
import { publishedKeys, type KeySource } from './published-keys.js';
import type { Ehr } from './registry.js';
import { rememberInMemory, type ReplayGuard } from './replay-guard.js';
import { unauthenticated } from './unauthenticated.js';

export interface TrustParts {
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Absent: this process remembers by itself which tokens were used. */
  readonly replayGuard?: ReplayGuard;
}

export interface Trust {
  readonly authenticator: Authenticator;
  /** From now on these are the EHRs that are known; calls that are being answered keep their caller. */
  replaceEhrs(ehrs: readonly Ehr[]): void;
  /** The EHRs that have a policy. */
  readonly sites: () => readonly Site[];
}

/** A call that comes with credentials stands or falls with them; only one without any may be unauthenticated. */
function unlessCredentials(
  withCredentials: Authenticator['authenticate'],
  without: Authenticator['authenticate'],
): Authenticator['authenticate'] {
  return (headers, endpointUrl) =>
    (headers.authorization === undefined ? without : withCredentials)(headers, endpointUrl);
}

/** Without a registry there is nothing that credentials could be held against: they are ignored. */
export function createTrust(config: Config, parts: TrustParts): Trust {
  const { log, now = Date.now, replayGuard = rememberInMemory(now) } = parts;
  const keysOf = ({ id, jwks, jwksUrl, allowPrivateNetwork, ...ehr }: Ehr): KeySource => {
    if (jwksUrl === undefined) return keySetOf(jwks) ?? (() => Promise.resolve(undefined));
    return publishedKeys({
      fetchKeySet: () => fetchKeySet(jwksUrl, allowPrivateNetwork ? 'private' : 'public'),
      now,
      // Keys outlast a registry that is read anew; the deadline is that of the moment.
      patience: () => (entryOf(id) ?? ehr).deadlineMs,
      onFailure: () => {
        log.warn('keys not fetched', { ehr: id });
      },
    });
  };

  let ehrs: KnownEhrs = knowEhrs(config.ehrs, keysOf);
  const entryOf = (id: string): Ehr | undefined =>
    [...ehrs.values()].find(({ entry }) => entry.id === id)?.entry;
  const byJwt = jwtAuthenticator({ ehrs: () => ehrs, replayGuard, now });
  const open = unauthenticated(config).authenticate;
  const eitherWay = config.ehrs.length === 0 ? open : unlessCredentials(byJwt, open);
  return {
    authenticator: {
      authenticate: config.allowUnauthenticated ? eitherWay : byJwt,
      browserOrigins: () => [...ehrs.values()].flatMap(({ entry }) => entry.corsOrigins),
    },
    replaceEhrs: (entries) => {
      ehrs = knowEhrs(entries, keysOf, ehrs);
    },
    sites: () =>
      [...ehrs.values()].flatMap(({ entry: { id, sitePolicy } }) =>
        sitePolicy ? [{ ehr: id, policy: sitePolicy }] : [],
      ),
  };
}

/** The authenticator alone, for a process that never changes its mind. */
export const authenticatorFor = (config: Config, log: Log): Authenticator =>
  createTrust(config, { log }).authenticator;
