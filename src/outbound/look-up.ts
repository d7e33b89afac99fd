/**
 * Names to addresses, each by itself. Node's own look-up is done in two of the process's threads: there, two names whose DNS
 * is dead hold up every other name for ten seconds and more.
 */
import { lookup as askSystem, type LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { hostsOfMachine, type Hosts } from './hosts-file.js';

/** First try; the second one takes twice as long. Milliseconds. */
const FIRST_TRY_MS = 800;
const TRIES = 2;
/** All tries at all DNS servers together; how long the other family is waited for once one has answered. Milliseconds. */
const MOST_MS = 4000;
const OTHER_FAMILY_MS = 50;

type Addresses = readonly LookupAddress[];

export interface LookUpOptions {
  readonly hosts?: Hosts;
  /** DNS servers, if not those of the machine (`127.0.0.1:53`). */
  readonly servers?: readonly string[];
  /** What is asked about names that DNS does not have: the system knows more ways than DNS. */
  readonly system?: (name: string) => Promise<Addresses>;
}

class LookUpFailed extends Error {
  readonly code: 'ETIMEOUT' | 'ENOTFOUND';

  constructor(code: LookUpFailed['code']) {
    super(code);
    this.code = code;
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const bySystem = (name: string): Promise<Addresses> =>
  new Promise((resolve, reject) => {
    askSystem(name, { all: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

/** IPv4 first. A resolver of its own for each look-up sees changes of `resolv.conf`. */
async function byDns(name: string, servers: readonly string[] | undefined): Promise<Addresses> {
  const resolver = new Resolver({ timeout: FIRST_TRY_MS, tries: TRIES });
  if (servers) resolver.setServers(servers);
  const all = setTimeout(() => {
    resolver.cancel();
  }, MOST_MS);
  const ask = async (family: 4 | 6): Promise<Addresses> => {
    const found = await (family === 4 ? resolver.resolve4(name) : resolver.resolve6(name));
    setTimeout(() => {
      resolver.cancel();
    }, OTHER_FAMILY_MS).unref();
    return found.map((address) => ({ address, family }));
  };
  try {
    const answers = await Promise.allSettled([ask(4), ask(6)]);
    const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (found.length > 0) return found;
    const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [codeOf(answer.reason)] : []));
    const isLate = codes.some((code) => code === 'ETIMEOUT' || code === 'ECANCELLED');
    throw new LookUpFailed(isLate ? 'ETIMEOUT' : 'ENOTFOUND');
  } finally {
    clearTimeout(all);
  }
}

/** Runs one task after the other: of the process's threads, names that only the system may know take one at most. */
function oneByOne(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}

/** A look-up for `net.connect`: the machine's own names, then DNS, then the system. Each name is asked for once at a time. */
export function createLookUp(options: LookUpOptions = {}): LookupFunction {
  const { hosts = hostsOfMachine(), servers, system = bySystem } = options;
  const inTurn = oneByOne();
  const underWay = new Map<string, Promise<Addresses>>();

  async function find(name: string): Promise<Addresses> {
    const own = hosts(name);
    if (own) return own;
    try {
      return await byDns(name, servers);
    } catch (error) {
      // Where DNS does not answer, neither does the system, and takes longer about it.
      if (codeOf(error) === 'ETIMEOUT') throw error;
      return inTurn(() => system(name));
    }
  }

  function findOnce(name: string): Promise<Addresses> {
    const known = underWay.get(name);
    if (known) return known;
    const made = find(name).finally(() => underWay.delete(name));
    underWay.set(name, made);
    return made;
  }

  return (hostname, { all, family }, done) => {
    const wanted = family === 4 || family === 'IPv4' ? 4 : family === 6 || family === 'IPv6' ? 6 : undefined;
    findOnce(hostname.toLowerCase()).then(
      (addresses) => {
        const found = addresses.filter((each) => wanted === undefined || each.family === wanted);
        const [first] = found;
        if (!first) done(new LookUpFailed('ENOTFOUND'), '', 0);
        else if (all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error: unknown) => {
        done(error instanceof Error ? error : new LookUpFailed('ENOTFOUND'), '', 0);
      },
    );
  };
}
