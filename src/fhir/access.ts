/** Which FHIR servers may be dialled for a caller, decided on parsed URLs before anything is connected. */
import { LRUCache } from 'lru-cache';
import { isPermittedAddress, type AddressPolicy } from '../outbound/address.js';

/** What the EHR registry grants a caller. */
export interface FhirAccess {
  /** Base URLs of the caller's FHIR servers; `loopback`: any server on this machine, with or without a token. */
  readonly fhirServers: readonly string[] | 'loopback';
  /** Plain http and loopback or private addresses are permitted among `fhirServers`. */
  readonly allowPrivateNetwork: boolean;
}

/** A FHIR server that may be dialled. */
export interface FhirBase {
  /** Without a slash at the end. */
  readonly url: string;
  /** Which addresses its name may turn out to stand for. */
  readonly addresses: AddressPolicy;
}

/** An encoded slash reads as a path inside the base for us and as a way out of it for some servers. */
const ENCODED_SLASH = /%2f|%5c/i;

/** WHATWG parsing has already resolved `..`, `%2e`, backslashes, letter case and IP addresses in disguise. */
function parse(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  const isHttp = parsed.protocol === 'https:' || parsed.protocol === 'http:';
  const hasUser = parsed.username !== '' || parsed.password !== '';
  return isHttp && !hasUser && !ENCODED_SLASH.test(parsed.pathname) ? parsed : undefined;
}

const withoutSlash = (path: string): string => path.replace(/\/+$/, '');

function isAtOrBelow(url: URL, base: URL): boolean {
  const prefix = withoutSlash(base.pathname);
  return url.origin === base.origin && (url.pathname === prefix || url.pathname.startsWith(`${prefix}/`));
}

/** The URL, if it has the origin of the base and a path at or below it. A relative URL is relative to the base. */
export function urlWithin(base: string, url: string): URL | undefined {
  const absolute = URL.canParse(url, `${base}/`) ? new URL(url, `${base}/`).href : '';
  const target = parse(absolute);
  return target && isAtOrBelow(target, new URL(base)) ? target : undefined;
}

function isPermittedHost({ hostname }: URL, policy: AddressPolicy): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  // A name is looked up only on connecting, and checked there; `localhost` is the one name that says where it leads.
  return isPermittedAddress(literal, policy) ?? (policy !== 'loopback' || hostname === 'localhost');
}

function policyOf({ fhirServers, allowPrivateNetwork }: FhirAccess): AddressPolicy {
  if (fhirServers === 'loopback') return 'loopback';
  return allowPrivateNetwork ? 'private' : 'public';
}

function isListed(server: URL, { fhirServers }: FhirAccess): boolean {
  if (fhirServers === 'loopback') return true;
  return fhirServers.some((listed) => {
    const base = parse(listed);
    return base !== undefined && isAtOrBelow(server, base);
  });
}

/** Servers that were permitted, as they were named: an EHR names the same ones in every call. */
const named = new LRUCache<string, URL>({ max: 100 });
const LONGEST_KEPT = 2_000;

/**
 * The FHIR server named by a call, if its caller may have it dialled.
 *
 * @returns `undefined` for another origin or path, plain http on a public network, userinfo, a query, or no URL at all.
 */
export function permittedBase(fhirServer: string, access: FhirAccess): FhirBase | undefined {
  const server = named.get(fhirServer) ?? parse(fhirServer);
  if (server?.search !== '' || server.hash !== '') return undefined;
  const addresses = policyOf(access);
  const isPlainAllowed = server.protocol === 'https:' || addresses !== 'public';
  if (!isPlainAllowed || !isListed(server, access) || !isPermittedHost(server, addresses)) return undefined;
  if (fhirServer.length <= LONGEST_KEPT) named.set(fhirServer, server);
  return { url: withoutSlash(server.href), addresses };
}
