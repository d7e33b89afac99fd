/** A server that this machine alone can reach: where it listens, and how it ends at once. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Ends, and every connection with it. */
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/** @param port - any that is free where it is 0. Rejects if it cannot be had. */
export async function listenOnLoopback(server: Server, port = 0): Promise<Listening> {
  await once(server.listen(port, HOST), 'listening');
  const { port: given } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${given}`,
    port: given,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
