/** How callers call: too slowly, too often, too many at once, or so that two parsers could read it differently. */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { CdsError } from '../../src/errors.js';
import { callerNamed } from '../../src/trust/caller.js';
import { answerByHook, CALL, openDoor, SERVICE, servicesAnswering } from '../app/door.js';
import { answerTo, HEAD, listening, open } from './sockets.js';

const MEGABYTE = 1024 * 1024;
const SOMEBODY = callerNamed('a');

describe('S16 slow callers', () => {
  const QUICK = { headersTimeout: 400, requestTimeout: 800, connectionsCheckingInterval: 100 };

  it.each([
    ['that say nothing', ''],
    ['that never end their headers', 'POST / HTTP/1.1\r\nHost: x\r\nX: '],
    ['that never end their body', `${HEAD}Content-Length: 1000\r\n\r\n{`],
  ])('hold up nobody and are hung up on: 200 %s', async (_how, bytes) => {
    const server = await listening({}, QUICK);
    const sockets = Array.from({ length: 200 }, () => open(server.port));
    const closed = sockets.map((socket) => once(socket.resume(), 'close'));
    for (const socket of sockets) socket.write(bytes);
    const answer = await request(server.url).post(SERVICE).send(CALL);
    expect(answer.status).toBe(200);
    await Promise.all(closed);
    await server.stop();
  });

  it('are given ten seconds for headers, fifteen for the whole, and 16 KB of headers', async () => {
    const server = await listening();
    const head = `${HEAD}X: ${'x'.repeat(17_000)}\r\n\r\n`;
    expect(await answerTo(server.port, head)).toMatch(/^HTTP\/1\.1 431 /);
    await server.stop();
  });
});

describe('S16 callers that hang up', () => {
  it.each([0, 50, 150])(
    '%i ms after they have called leave nothing behind, neither a place nor memory',
    async (after) => {
      const authenticator = {
        authenticate: async () => {
          await wait(100);
          return SOMEBODY;
        },
      };
      const server = await listening({ authenticator, limits: { callsInFlight: 3, heldBytes: 50_000 } });
      const body = JSON.stringify({ ...CALL, prefetch: { padding: 'x'.repeat(10_000) } });
      const calls = Array.from({ length: 20 }, async (_, at) => {
        const socket = open(server.port);
        socket.write(`${HEAD}Content-Length: ${body.length}\r\n\r\n${at % 2 === 0 ? body : body.slice(9)}`);
        await wait(after);
        socket.destroy();
      });
      await Promise.all(calls);
      await wait(200);
      for (let call = 0; call < 3; call++)
        expect((await request(server.url).post(SERVICE).type('json').send(body)).status).toBe(200);
      await server.stop();
    },
  );
});

describe('S17 requests that two parsers could read differently', () => {
  const body = JSON.stringify(CALL);
  const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

  it.each([
    ['xchunked', `${HEAD}Transfer-Encoding: xchunked\r\n\r\n${chunked}`],
    ['chunked in quotes', `${HEAD}Transfer-Encoding: "chunked"\r\n\r\n${chunked}`],
    ['gzip, chunked', `${HEAD}Transfer-Encoding: gzip, chunked\r\n\r\n${chunked}`],
    ['chunked twice', `${HEAD}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n${chunked}`],
    ['chunked and a length', `${HEAD}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n${chunked}`],
    ['two lengths', `${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\n${body}`],
    ['a length with a sign', `${HEAD}Content-Length: +5\r\n\r\n${body}`],
    ['a folded header', `${HEAD}X: a\r\n b\r\nContent-Length: ${body.length}\r\n\r\n${body}`],
    ['a space before the colon', `${HEAD}Content-Length : 5\r\n\r\n${body}`],
    ['a bare line feed', `${HEAD}X: a\nContent-Length: 5\r\n\r\n${body}`],
    ['a chunk size in disguise', `${HEAD}Transfer-Encoding: chunked\r\n\r\n0x5\r\nabcde\r\n0\r\n\r\n`],
    ['no host', `POST ${SERVICE} HTTP/1.1\r\nConnection: close\r\n\r\n`],
  ])('are answered 400 and nothing after them is read: %s', async (_what, bytes) => {
    const server = await listening();
    const answers = await answerTo(server.port, `${bytes}GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(answers).toMatch(/^HTTP\/1\.1 400 /);
    expect(answers.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    await server.stop();
  });
});

describe('S20 too many calls', () => {
  const authenticator = {
    authenticate: ({ authorization = '' }) => {
      if (authorization === '') return Promise.reject(new CdsError('CDS_CALLER_UNKNOWN'));
      return Promise.resolve({ ...SOMEBODY, ehr: authorization });
    },
  };

  it('of one EHR are refused with 429, and those of another are served', async () => {
    const door = openDoor({ authenticator, limits: { perEhr: { calls: 20, seconds: 10 } } });
    const callAs = (ehr: string) => request(door.app).post(SERVICE).set('Authorization', ehr).send(CALL);
    const flood = await Promise.all(Array.from({ length: 60 }, () => callAs('a')));
    expect(flood.filter(({ status }) => status === 200)).toHaveLength(20);
    const refused = flood.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(40);
    for (const { headers } of refused) expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
    expect((await callAs('b')).status).toBe(200);
  });

  it('of nobody are refused with 429 before anything is verified', async () => {
    let verified = 0;
    const counting = {
      authenticate: () => {
        verified++;
        return Promise.reject(new CdsError('CDS_CALLER_UNKNOWN'));
      },
    };
    const door = openDoor({ authenticator: counting, limits: { perAddress: { calls: 5, seconds: 10 } } });
    const flood = await Promise.all(
      Array.from({ length: 20 }, () => request(door.app).post(SERVICE).send(CALL)),
    );
    expect(flood.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(verified).toBe(5);
    expect((await request(door.app).get('/health/ready')).status).toBe(200);
  });
});

describe('S30 many large calls at once', () => {
  /** Answers none before it is released. */
  async function slowServer(heldBytes: number) {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const services = servicesAnswering((asked) => held.then(() => answerByHook(asked)));
    const server = await listening({ services, limits: { heldBytes } });
    return {
      ...server,
      release: () => {
        release();
      },
    };
  }
  const body = { ...CALL, prefetch: { padding: 'x'.repeat(2 * MEGABYTE) } };

  it('are held up to a limit of memory, and the others refused with 503', async () => {
    const server = await slowServer(20 * MEGABYTE);
    let answered = 0;
    const calls = Array.from({ length: 40 }, async () => {
      const { status, headers } = await request(server.url).post(SERVICE).send(body);
      // Nine fit in: when all others are refused, these may be answered.
      if (++answered === 40 - 9) server.release();
      return `${status} ${headers['retry-after'] ?? ''}`;
    });
    const answers = await Promise.all(calls);
    expect(new Set(answers)).toEqual(new Set(['200 ', '503 1']));
    expect(answers.filter((answer) => answer === '200 ').length).toBeLessThanOrEqual(9);
    await server.stop();
  });

  it('are refused before a byte is read, by what their headers announce', async () => {
    const server = await slowServer(3 * MEGABYTE);
    const socket = open(server.port);
    socket.write(`${HEAD}Content-Length: ${2 * MEGABYTE}\r\n\r\n`);
    // A place is kept for the first, of which nothing has come yet; a short one fits in beside it.
    const short = request(server.url).post(SERVICE).send(CALL);
    const shortStatus = short.then(({ status }) => status);
    const second = open(server.port);
    second.write(`${HEAD}Content-Length: ${2 * MEGABYTE}\r\n\r\n`);
    const [answer] = (await once(second, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 503 [^]*Retry-After: 1\r\n/);
    server.release();
    expect(await shortStatus).toBe(200);
    for (const each of [socket, second]) each.destroy();
    await server.stop();
  });
});
