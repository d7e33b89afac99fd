/** The names that this machine gives itself: `/etc/hosts`, or what a container's orchestrator writes into it (hosts(5)). */
import { readFileSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import type { LookupAddress } from 'node:dns';
import ipaddr from 'ipaddr.js';

/** The addresses of a name, in lower case; `undefined` if the machine has no such name. */
export type Hosts = (name: string) => readonly LookupAddress[] | undefined;

const PATH = '/etc/hosts';
/** A change is seen after so many milliseconds. */
const KEPT_MS = 5000;

/** RFC 6761, 6.3: this name never leaves the machine, whatever the file says of it. */
const LOCALHOST: readonly LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** Lines of an address and its names, with comments behind `#`. Lines that are anything else are left out. */
export function parseHosts(text: string): ReadonlyMap<string, readonly LookupAddress[]> {
  const hosts = new Map<string, LookupAddress[]>();
  for (const line of text.split('\n')) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (!ipaddr.isValid(address)) continue;
    for (const name of names) {
      const known = hosts.get(name.toLowerCase()) ?? [];
      hosts.set(name.toLowerCase(), [...known, { address, family: isIPv4(address) ? 4 : 6 }]);
    }
  }
  return hosts;
}

function read(): string {
  try {
    return readFileSync(PATH, 'utf8');
  } catch {
    return '';
  }
}

/** The names of this machine, read anew now and then. */
export function hostsOfMachine(): Hosts {
  let hosts: ReturnType<typeof parseHosts> = new Map();
  let until = Number.NEGATIVE_INFINITY;
  return (name) => {
    if (performance.now() >= until) {
      hosts = parseHosts(read());
      until = performance.now() + KEPT_MS;
    }
    return hosts.get(name) ?? (name === 'localhost' ? LOCALHOST : undefined);
  };
}
