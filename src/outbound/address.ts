/** Which IP addresses may be connected to: a name that is allowed must not lead inside the house. */
import ipaddr from 'ipaddr.js';

/** `private` adds loopback and private addresses to the public ones; `loopback` is these alone. */
export type AddressPolicy = 'public' | 'private' | 'loopback';

const PERMITTED: Readonly<Record<AddressPolicy, readonly string[]>> = {
  public: ['unicast'],
  private: ['unicast', 'private', 'uniqueLocal', 'loopback'],
  loopback: ['loopback'],
};

/** Cloud metadata services that sit in a range which hospitals use too; those in 169.254.0.0/16 are link-local. */
const METADATA = new Set(['fd00:ec2::254', 'fd20:ce::254']);

/**
 * Whether an address may be connected to. IPv4-mapped IPv6 counts as the IPv4 address in it; every special range that is
 * not named (link-local, carrier-grade NAT, NAT64, 6to4, multicast, unspecified, …) is never permitted.
 *
 * @returns `undefined` if the text is no IP address.
 */
export function isPermittedAddress(address: string, policy: AddressPolicy): boolean | undefined {
  if (!ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address);
  return PERMITTED[policy].includes(parsed.range()) && !METADATA.has(parsed.toString());
}
