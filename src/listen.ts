/** The life of the server: it listens within limits, and drains before it stops. */
import { createServer, type RequestListener, type ServerOptions, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from './log.js';

/** Whether the process wants calls; shared with the readiness probe. */
export interface Readiness {
  ready: boolean;
}

export interface ListenOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly readiness: Readiness;
  readonly log: Log;
  /** How long after draining began calls are still taken, until load balancers have noticed. Milliseconds. */
  readonly graceMs?: number;
  /** How long calls in flight may then still take. Milliseconds. */
  readonly drainMs?: number;
  readonly server?: ServerOptions;
}

export interface Listening {
  readonly port: number;
  /** Drains: not ready at once, no new connections after the grace, none at all after the drain. */
  stop(): Promise<void>;
}

/** Against slow and many connections. Keep-alive outlasts the idle time of common load balancers (60 s). */
const SERVER_OPTIONS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
  insecureHTTPParser: false,
} as const satisfies ServerOptions;
const MAX_CONNECTIONS = 1_000;
/** Now and then a connection is made anew, so that callers spread over the replicas there are. */
const MAX_REQUESTS_PER_SOCKET = 10_000;

/** Why an address cannot be had, behind the variable of the environment that names it. */
const ADDRESS_FAULTS: ReadonlyMap<unknown, string> = new Map([
  ['EADDRINUSE', 'PORT is taken already'],
  ['EACCES', 'PORT is one that this user may not listen on'],
  ['EADDRNOTAVAIL', 'HOST is no address of this machine'],
  ['ENOTFOUND', 'HOST is a name without an address'],
  ['EAI_AGAIN', 'HOST is a name that could not be looked up'],
]);

/** Why {@link listen} rejected, in one line that names what is to be set otherwise; `undefined`: for another reason. */
export const faultOfAddress = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? ADDRESS_FAULTS.get(error.code) : undefined;

/** Starts to serve. Rejects if the address cannot be had: {@link faultOfAddress}. */
export async function listen(app: RequestListener, options: ListenOptions): Promise<Listening> {
  const { host, readiness, log, graceMs = 1_000, drainMs = 10_000 } = options;
  const server = createServer({ ...SERVER_OPTIONS, ...options.server });
  server.maxConnections = MAX_CONNECTIONS;
  server.maxRequestsPerSocket = MAX_REQUESTS_PER_SOCKET;
  // Node leaves fields beyond a number out without a word; whether there are too many is for the application to say.
  server.maxHeadersCount = 0;
  let draining = false;
  const answering = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    if (draining) response.setHeader('Connection', 'close');
  });
  server.on('request', app);

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  readiness.ready = true;

  const drain = async (): Promise<void> => {
    draining = true;
    readiness.ready = false;
    log.info('draining');
    // Who is being answered is told as well: whoever kept the connection would hold the process until the drain is over.
    for (const response of answering) if (!response.headersSent) response.setHeader('Connection', 'close');
    await wait(graceMs);
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    server.closeIdleConnections();
    await Promise.race([closed, wait(drainMs, undefined, { ref: false })]);
    server.closeAllConnections();
    await closed;
    log.info('stopped');
  };
  let stopped: Promise<void> | undefined;
  return { port, stop: () => (stopped ??= drain()) };
}

/**
 * Drains on SIGTERM or SIGINT and ends the process with 0; a second signal ends it at once.
 *
 * @param lastly - run after the last answer, e.g. to close a store.
 */
export function stopOnSignals(listening: Listening, lastly: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void listening
        .stop()
        .then(lastly)
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
  }
}
