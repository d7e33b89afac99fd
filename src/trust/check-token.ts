/** What a token says, held against the registry entry and the clock; cheap, so it comes before keys and signatures. */
import type { RefusalKind } from './refusal.js';
import type { Ehr } from './registry.js';
import type { Claims, Header } from './token.js';

/** How far clocks may differ, in seconds. */
export const TOLERANCE = 60;
/**
 * The longest life of a token, in seconds. CDS Hooks recommends five minutes and clients keep to it; an hour leaves room for
 * those that renew theirs seldom. Without a bound a stolen token would be good, and its `jti` had to be remembered, for ever.
 */
const LONGEST_LIFE = 3600;

/** What is wrong with the header, if anything. */
export function faultOfHeader({ alg, jku }: Header, ehr: Ehr): RefusalKind | undefined {
  if (!ehr.algorithms.some((algorithm) => algorithm === alg)) return 'algorithm';
  // Keys are only ever fetched from where the registry says; a token that names another place is not this EHR's.
  if (jku !== undefined && jku !== ehr.jwksUrl) return 'key-url';
  return undefined;
}

interface Moment {
  /** The public URL of the endpoint called. */
  readonly endpointUrl: string;
  /** Seconds since 1970. */
  readonly now: number;
}

/** What is wrong with the claims, if anything. */
export function faultOfClaims(
  claims: Claims,
  ehr: Ehr,
  { endpointUrl, now }: Moment,
): RefusalKind | undefined {
  const { aud, exp, iat, nbf = 0 } = claims;
  const ours = new Set([endpointUrl, ...(ehr.audience ?? [])]);
  if (![aud].flat().some((audience) => ours.has(audience))) return 'audience';
  if (exp + TOLERANCE <= now) return 'expired';
  if (Math.max(iat, nbf) - TOLERANCE > now) return 'not-yet-valid';
  return exp - iat > LONGEST_LIFE ? 'lifetime' : undefined;
}
