/** Connections whose far end is checked after connecting and before a byte is written: DNS can then promise what it likes. */
import { connect, type LookupFunction, type Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPermittedAddress, type AddressPolicy } from './address.js';
import { createLookUp } from './look-up.js';

/** The name led to an address that is not permitted. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

class ConnectTimeout extends Error {
  readonly code = 'ETIMEDOUT';
}

/** A bound for sockets whose call has long been answered; the call itself is bound by its deadline. */
const CONNECT_TIMEOUT_MS = 5000;

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** One for the whole process: a name is asked for once, however many wait for it. */
const lookUp = createLookUp();

interface Guard {
  readonly policy: AddressPolicy;
  /** How names are looked up, if not as all others are. */
  readonly lookup?: LookupFunction;
  /** PEM certificates that are trusted instead of those that Node trusts. */
  readonly ca?: string;
}

/** Connects over TCP and looks at where that led. */
export function connectChecked(
  host: string,
  port: number,
  { policy, lookup = lookUp }: Guard,
  done: (error: Error | null, socket: Socket) => void,
) {
  const options = { host, port, lookup, noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 };
  const socket = connect(options);
  const fail = (error: Error) => {
    clearTimeout(timer);
    done(error, socket);
  };
  const timer = setTimeout(
    () => socket.destroy(new ConnectTimeout('no connection')),
    CONNECT_TIMEOUT_MS,
  ).unref();
  socket.once('error', fail);
  socket.once('connect', () => {
    clearTimeout(timer);
    // Whoever takes the socket over listens for errors too, but not from the first moment on, and one unheard is a crash.
    socket.off('error', fail).on('error', () => undefined);
    if (isPermittedAddress(socket.remoteAddress ?? '', policy) === true) {
      done(null, socket);
    } else {
      socket.destroy();
      done(new AddressRefused('address not permitted'), socket);
    }
  });
}

/** TLS starts only on a socket that has passed the check. */
function guardedConnector(guard: Guard): buildConnector.connector {
  const { ca } = guard;
  const startTls = buildConnector({ timeout: CONNECT_TIMEOUT_MS, ...(ca !== undefined && { ca }) });
  return (options, callback) => {
    const port = options.port === '' ? DEFAULT_PORTS[options.protocol] : Number(options.port);
    connectChecked(options.hostname, port ?? 0, guard, (error, socket) => {
      if (error) callback(error, null);
      else if (options.protocol === 'https:') startTls({ ...options, httpSocket: socket }, callback);
      else callback(null, socket);
    });
  };
}

/** An agent of its own, with a pool of its own. */
export const guardedAgent = (guard: Guard): Agent => new Agent({ connect: guardedConnector(guard) });

export type Agents = Readonly<Record<AddressPolicy, Agent>>;

/** One pool per policy, so that a connection made under one is never used under another. */
export const AGENTS: Agents = {
  public: guardedAgent({ policy: 'public' }),
  private: guardedAgent({ policy: 'private' }),
  loopback: guardedAgent({ policy: 'loopback' }),
};
