/** Verifies the JWT of a call (CDS Hooks 2.0.1, Trusting CDS Clients): who calls is who the token proves, and nobody else. */
import { compactVerify, type CryptoKey } from 'jose';
import type { Authenticator } from './caller.js';
import { faultOfClaims, faultOfHeader, TOLERANCE } from './check-token.js';
import type { KnownEhrs } from './known-ehrs.js';
import { CallerRefused, type RefusalKind } from './refusal.js';
import type { ReplayGuard } from './replay-guard.js';
import { claimsOf, headerOf, readToken } from './token.js';

export interface JwtAuthenticatorParts {
  /** The EHRs of this moment. */
  readonly ehrs: () => KnownEhrs;
  readonly replayGuard: ReplayGuard;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

async function isSignedWithOneOf(keys: readonly CryptoKey[], compact: string, alg: string): Promise<boolean> {
  for (const key of keys) {
    try {
      await compactVerify(compact, key, { algorithms: [alg] });
      return true;
    } catch {
      // Neither a wrong signature nor a key that is too weak is signed with; there may be another key of the same id.
    }
  }
  return false;
}

async function firstUse(
  guard: ReplayGuard,
  ...use: Parameters<ReplayGuard['isFirst']>
): Promise<RefusalKind | undefined> {
  try {
    return (await guard.isFirst(...use)) ? undefined : 'replayed';
  } catch {
    return 'replay-unknown';
  }
}

/** The order is from cheap to dear: forged tokens cost little, and only one that is signed uses up its `jti`. */
export function jwtAuthenticator({
  ehrs,
  replayGuard,
  now,
}: JwtAuthenticatorParts): Authenticator['authenticate'] {
  return async ({ authorization }, endpointUrl) => {
    const token = readToken(authorization);
    const { iss } = token.claims;
    const ehr = typeof iss === 'string' ? ehrs().get(iss) : undefined;
    if (ehr === undefined) throw new CallerRefused('issuer');
    const { entry, caller } = ehr;
    const refuseIf = (kind: RefusalKind | undefined): void => {
      if (kind !== undefined) throw new CallerRefused(kind, entry.id);
    };

    const header = headerOf(token);
    if (header === undefined) throw new CallerRefused('header', entry.id);
    refuseIf(faultOfHeader(header, entry));
    const claims = claimsOf(token);
    if (claims === undefined) throw new CallerRefused('claims', entry.id);
    refuseIf(faultOfClaims(claims, entry, { endpointUrl, now: now() / 1000 }));

    const keys = await ehr.keys(header);
    if (keys === undefined) throw new CallerRefused('keys-unavailable', entry.id);
    if (keys.length === 0) throw new CallerRefused('key', entry.id);
    if (!(await isSignedWithOneOf(keys, token.compact, header.alg)))
      throw new CallerRefused('signature', entry.id);

    if (entry.replay === 'strict') {
      const until = (claims.exp + TOLERANCE) * 1000;
      refuseIf(await firstUse(replayGuard, { ehr: entry.id, jti: claims.jti, until }));
    }
    return caller;
  };
}
