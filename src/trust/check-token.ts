/** What a token says, held against the registry entry and the clock; cheap, so it comes before keys and signatures. */
import type { RefusalKind } from './refusal.js';
import type { Ehr } from './registry.js';
import type { Claims, Header } from './token.js';

/** How far clocks may differ, in seconds. */
export const TOLERANCE = 60;
/**
 * The longest life of a token, in seconds. CDS Hooks recommends five minutes; a client in use sends tokens of a day, and the
 * prescriber of one that is refused sees "all clear". Without a bound a stolen token would be good, and its `jti` had to be
 * remembered, for ever.
 */
export const LONGEST_LIFE = 86_400;

/** What `jku` may be. Keys that stand in the registry itself have a place only if it names one. */
export const placeOfKeys = ({ jku, jwksUrl }: Ehr): string | undefined => jku ?? jwksUrl;

/** What is wrong with the header, if anything. */
export function faultOfHeader({ alg, jku }: Header, ehr: Ehr): RefusalKind | undefined {
  if (!ehr.algorithms.some((algorithm) => algorithm === alg)) return 'algorithm';
  // Keys are only ever fetched from where the registry says; a token that names another place is not this EHR's.
  if (jku !== undefined && jku !== placeOfKeys(ehr)) return 'key-url';
  return undefined;
}

interface Moment {
  /** The public URL of the endpoint called. */
  readonly endpointUrl: string;
  /** Seconds since 1970. */
  readonly now: number;
}

/** No text says whether feedback is meant for its own URL or for that of its service: either is, and never the other way round. */
const audiencesOf = (endpointUrl: string): readonly string[] => [
  endpointUrl,
  endpointUrl.replace(/\/feedback$/, ''),
];

/** One slash at the end makes no other endpoint: URLs of services are typed by hand. */
const withoutSlash = (url: string): string => url.replace(/\/$/, '');

/** What is wrong with the claims, if anything. */
export function faultOfClaims(
  claims: Claims,
  ehr: Ehr,
  { endpointUrl, now }: Moment,
): RefusalKind | undefined {
  const { aud, exp, iat, nbf = 0 } = claims;
  const ours = new Set([...audiencesOf(endpointUrl), ...(ehr.audience ?? [])].map(withoutSlash));
  if (![aud].flat().some((audience) => ours.has(withoutSlash(audience)))) return 'audience';
  if (exp + TOLERANCE <= now) return 'expired';
  if (Math.max(iat, nbf) - TOLERANCE > now) return 'not-yet-valid';
  return exp - iat > LONGEST_LIFE ? 'lifetime' : undefined;
}
