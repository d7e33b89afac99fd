/** A listening service, and clients that speak to it in bytes. */
import { once } from 'node:events';
import type { ServerOptions } from 'node:http';
import { connect, type Socket } from 'node:net';
import { createLog } from '../../src/log.js';
import { listen } from '../../src/listen.js';
import { openDoor, SERVICE } from '../app/door.js';

export interface Listening {
  readonly port: number;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export async function listening(
  parts: Parameters<typeof openDoor>[0] = {},
  server: ServerOptions = {},
): Promise<Listening> {
  const options = { host: '127.0.0.1', port: 0, readiness: { ready: false }, graceMs: 0, drainMs: 200 };
  const running = await listen(openDoor(parts).app, { ...options, log: createLog('silent'), server });
  return { port: running.port, url: `http://127.0.0.1:${running.port}`, stop: () => running.stop() };
}

export function open(port: number): Socket {
  return connect(port, '127.0.0.1').on('error', () => undefined);
}

/** What is answered to these very bytes, until the connection is closed. */
export async function answerTo(port: number, bytes: string): Promise<string> {
  const socket = open(port);
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  socket.write(bytes);
  await once(socket, 'close');
  return Buffer.concat(received).toString();
}

export const HEAD = `POST ${SERVICE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
