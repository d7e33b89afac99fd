/** Places where keys are published that fail, hang, redirect or stand inside the house. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RequestListener } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { startJwksServer, type JwksServer } from './jwks-server.js';
import { publishing, trusting } from './trusting.js';
import { bearer, jwkOf } from './tokens.js';

const A = jwkOf('p384-a');
const B = jwkOf('p384-b');
const byA = (): string => bearer();
const byB = (): string => bearer({ key: 'p384-b' });

let server: JwksServer;
let trap: JwksServer;
beforeEach(async () => {
  [server, trap] = await Promise.all([startJwksServer(A), startJwksServer(B)]);
});
afterEach(async () => {
  await Promise.all([server.close(), trap.close()]);
});

const big = JSON.stringify({ keys: [A], filler: 'x'.repeat(256 * 1024) });
const failures: [string, RequestListener][] = [
  ['closes the connection', (request) => void request.socket.destroy()],
  ['never answers', () => undefined],
  ['never ends its answer', (_request, response) => void response.write('{"keys":[')],
  ['answers 500', (_request, response) => void response.writeHead(500).end(JSON.stringify({ keys: [A] }))],
  ['answers 404', (_request, response) => void response.writeHead(404).end()],
  ['answers 203', (_request, response) => void response.writeHead(203).end(JSON.stringify({ keys: [A] }))],
  ['answers HTML', (_request, response) => void response.end('<html>')],
  ['answers nothing', (_request, response) => void response.end()],
  ['answers null', (_request, response) => void response.end('null')],
  ['answers a list', (_request, response) => void response.end('[]')],
  ['answers without keys', (_request, response) => void response.end('{}')],
  ['answers too much', (_request, response) => void response.end(big)],
  [
    'answers with a bomb',
    (_request, response) => void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(big)),
  ],
];

describe('where keys are published, a server that', () => {
  it.each(failures)('%s gives none, and costs one fetch', async (_what, answer) => {
    server.answerWith(answer);
    const { who, logged } = trusting([publishing(server.url)]);
    expect(await who(byA())).toBe('refused: keys-unavailable');
    expect(await who(byA())).toBe('refused: keys-unavailable');
    expect(server.asked()).toBe(1);
    expect(logged).toEqual([['keys not fetched', { ehr: 'a' }]]);
  });

  it('that takes longer than the call has is not waited for, and serves the next one', async () => {
    const { who } = trusting([publishing(server.url, { deadlineMs: 100 })]);
    server.answerWith((_request, response) => {
      setTimeout(() => response.end(JSON.stringify({ keys: [A] })), 600);
    });
    const before = performance.now();
    expect(await who(byA())).toBe('refused: keys-unavailable');
    expect(performance.now() - before).toBeLessThan(500);
    await wait(800);
    expect(await who(byA())).toBe('a');
    expect(server.asked()).toBe(1);
  });

  it.each([301, 302, 303, 307, 308])('redirects with %d is not followed', async (status) => {
    server.answerWith((_request, response) => void response.writeHead(status, { Location: trap.url }).end());
    const { who } = trusting([publishing(server.url)]);
    expect(await who(byB())).toBe('refused: keys-unavailable');
    expect(trap.asked()).toBe(0);
  });

  it('stands inside the house is not connected to, unless its entry permits it', async () => {
    const { who } = trusting([publishing(server.url, { allowPrivateNetwork: false })]);
    expect(await who(byA())).toBe('refused: keys-unavailable');
    expect(server.asked()).toBe(0);
  });

  it.each(failures)('%s once the keys are known leaves them in use', async (_what, answer) => {
    const { who, pass } = trusting([publishing(server.url)]);
    await who(byA());
    server.answerWith(answer);
    pass(60);
    expect(await who(byB())).toBe('refused: key');
    expect(server.asked()).toBe(2);
    expect(await who(byA())).toBe('a');
  });

  it('is back after a while is asked again', async () => {
    server.answerWith((_request, response) => void response.writeHead(503).end());
    const { who, pass } = trusting([publishing(server.url)]);
    await who(byA());
    server.publish({ keys: [A] });
    pass(4);
    expect(await who(byA())).toBe('refused: keys-unavailable');
    expect(server.asked()).toBe(1);
    pass(1);
    expect(await who(byA())).toBe('a');
  });
});
