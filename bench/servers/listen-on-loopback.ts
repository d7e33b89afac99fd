/** Listens on any free port, says so as the service does, and ends on SIGTERM. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export function listenOnLoopback(listener: RequestListener): void {
  const server = createServer({ keepAliveTimeout: 65_000 }, listener).listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`${JSON.stringify({ msg: 'listening', port })}\n`);
  });
  process.once('SIGTERM', () => process.exit(0));
}
