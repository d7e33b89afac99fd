/** The life of the server: it is ready, it drains, and its limits hold on real connections. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/log.js';
import { listen, type Listening, type ListenOptions, type Readiness } from '../../src/listen.js';
import { answerByHook, CALL, openDoor, SERVICE, servicesAnswering, type Door } from './door.js';

async function start(
  parts: Parameters<typeof openDoor>[0] = {},
  options: Partial<ListenOptions> = {},
): Promise<{ door: Door; server: Listening; readiness: Readiness; url: string }> {
  const readiness = { ready: false };
  const door = openDoor({ ready: () => readiness.ready, ...parts });
  const log = createLog('silent');
  const server = await listen(door.app, {
    host: '127.0.0.1',
    port: 0,
    readiness,
    log,
    graceMs: 0,
    ...options,
  });
  return { door, server, readiness, url: `http://127.0.0.1:${server.port}` };
}

const post = (url: string): Promise<Response> =>
  fetch(url + SERVICE, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(CALL),
  });

/** What the server answers to these very bytes, until it closes the connection. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  socket.write(bytes);
  await once(socket, 'close');
  return Buffer.concat(received).toString();
}

describe('a server', () => {
  it('is ready once it listens, and knows its port', async () => {
    const { server, url } = await start();
    expect(server.port).toBeGreaterThan(0);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    await server.stop();
  });

  it('does not start where the port is taken', async () => {
    const { server } = await start();
    await expect(start({}, { port: server.port })).rejects.toThrow('EADDRINUSE');
    await server.stop();
  });

  it('answers what is in flight before it stops, and is not ready meanwhile', async () => {
    let release = (): void => undefined;
    let reached = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const calling = new Promise<void>((resolve) => (reached = resolve));
    const services = servicesAnswering(async (request) => {
      reached();
      await held;
      return answerByHook(request);
    });
    const { server, url, readiness } = await start({ services });
    const answer = post(url);
    await calling;
    const stopped = server.stop();
    expect(readiness.ready).toBe(false);
    release();
    const { status, headers } = await answer;
    expect([status, headers.get('connection')]).toEqual([200, 'close']);
    await stopped;
    await expect(post(url)).rejects.toThrow();
  });

  it('still takes calls during the grace, and asks to reconnect elsewhere', async () => {
    const { server, url } = await start({}, { graceMs: 300 });
    const stopped = server.stop();
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    expect((await post(url)).status).toBe(200);
    await stopped;
  });

  it('gives up on what never ends', async () => {
    const services = servicesAnswering(() => new Promise(() => undefined));
    const { server, url, door } = await start({ services }, { drainMs: 50 });
    const answer = post(url).then(
      () => 'answered',
      () => 'cut off',
    );
    while ((await door.metrics.callsInFlight.get()).values[0]?.value !== 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all([server.stop(), server.stop()]);
    expect(await answer).toBe('cut off');
    while (door.lines().length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(door.lines().at(-1)).toMatchObject({ outcome: 'aborted' });
  });
});

describe('bytes that are no honest HTTP', () => {
  const head = `POST ${SERVICE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
  const body = JSON.stringify(CALL);
  const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

  it.each([
    ['an unknown transfer encoding', `${head}Transfer-Encoding: xchunked\r\n\r\n${chunked}`],
    ['two transfer encodings', `${head}Transfer-Encoding: gzip, chunked\r\n\r\n${chunked}`],
    [
      'a transfer encoding and a length',
      `${head}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n${chunked}`,
    ],
    ['two lengths', `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\n${body}`],
    ['a space before the colon', `${head}Content-Length : 5\r\n\r\n${body}`],
    ['no host', `POST ${SERVICE} HTTP/1.1\r\nConnection: close\r\n\r\n`],
    ['no HTTP at all', 'hello\r\n\r\n'],
  ])('are refused 400 and the connection closed: %s', async (_what, bytes) => {
    const { server } = await start();
    expect(await raw(server.port, bytes)).toMatch(/^HTTP\/1\.1 400 /);
    await server.stop();
  });

  it('are refused 431 where the headers have no end', async () => {
    const { server } = await start();
    expect(await raw(server.port, `${head}X: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    await server.stop();
  });

  it('are answered with their length in HTTP/1.0, as proxies speak it', async () => {
    const { server } = await start();
    const old = head.replace('HTTP/1.1', 'HTTP/1.0');
    const answer = await raw(server.port, `${old}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toMatch(/\r\nContent-Length: \d+\r\n/i);
    await server.stop();
  });

  it('are served where the body comes in chunks', async () => {
    const { server } = await start();
    const answer = await raw(
      server.port,
      `${head}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n${chunked}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    await server.stop();
  });
});
