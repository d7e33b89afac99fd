/** What callers send: too much, too deep, or in another way than agreed. */
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { CALL, expectOutcome, openDoor, SERVICE } from '../app/door.js';

const MEGABYTE = 1024 * 1024;
const { app } = openDoor();

const send = (body: string | Buffer, encoding = 'identity') =>
  request(app)
    .post(SERVICE)
    .set({ 'Content-Type': 'application/json', 'Content-Encoding': encoding })
    .serialize((sent: unknown) => sent as string)
    .send(body);

describe('S09 a bomb in a request', () => {
  /** Spaces are packed as well at once as after a long look. */
  const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  const spaces = Buffer.alloc(100 * MEGABYTE, 32);
  const bombs = {
    gzip: gzipSync(spaces, { level: 1 }),
    deflate: deflateSync(spaces, { level: 1 }),
    br: brotliCompressSync(spaces, QUICKLY),
  };

  it.each(['gzip', 'deflate', 'br'] as const)(
    'of %s is refused with 413 and not unpacked',
    async (encoding) => {
      const before = process.memoryUsage();
      const { status, body } = await send(bombs[encoding], encoding);
      const after = process.memoryUsage();
      expect(status).toBe(413);
      expectOutcome(body);
      expect(after.heapUsed + after.external - before.heapUsed - before.external).toBeLessThan(80 * MEGABYTE);
    },
  );

  it('in a bomb is no encoding that is understood', async () => {
    expect((await send(gzipSync(bombs.gzip), 'gzip, gzip')).status).toBe(415);
  });
});

describe('S10 JSON that is made to break its reader', () => {
  const whole = JSON.stringify(CALL).slice(0, -1);

  it.each([
    ['nested in lists', `{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`],
    ['nested in objects', `${'{"a":'.repeat(400_000)}1${'}'.repeat(400_000)}`],
    ['nested below a valid call', `${whole},"prefetch":{"a":${'['.repeat(100)}${']'.repeat(100)}}}`],
    ['of millions of values', `${whole},"prefetch":{"a":[${'0,'.repeat(1_000_000)}0]}}`],
  ])('is refused with 400, and the next call is served: %s', async (_how, body) => {
    const { status, body: answer } = await send(body);
    expect(status).toBe(400);
    expect(answer.issue[0].code).toBe('too-costly');
    expect((await send(JSON.stringify(CALL))).status).toBe(200);
  });

  it.each([
    ['__proto__', `${whole},"__proto__":{"polluted":1}}`],
    ['a constructor', `${whole},"constructor":{"prototype":{"polluted":1}}}`],
    [
      '__proto__ in the context',
      `${whole.replace('"context":{', '"context":{"__proto__":{"polluted":1},')}}`,
    ],
    ['a number without end', `${whole},"extra":1e999}`],
    ['members twice', `{"hook":"patient-view",${whole.slice(1)}}`],
  ])('changes no prototype and does no harm: %s', async (_how, body) => {
    expect((await send(body)).status).toBe(200);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('S18 another method or content than agreed', () => {
  it.each([
    ['get', SERVICE, 'POST, OPTIONS'],
    ['put', SERVICE, 'POST, OPTIONS'],
    ['delete', `${SERVICE}/feedback`, 'POST, OPTIONS'],
    ['post', '/cds-services', 'GET, HEAD, OPTIONS'],
    ['post', '/metrics', 'GET, HEAD'],
    ['put', '/rules', 'GET, HEAD'],
    ['delete', '/health/ready', 'GET, HEAD'],
  ] as const)('is refused with 405: %s %s', async (method, path, allow) => {
    const { status, headers, body } = await request(app)[method](path);
    expect([status, headers['allow']]).toEqual([405, allow]);
    expectOutcome(body);
  });

  it.each([
    'text/plain',
    'text/html',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-7',
    'application/json; charset=utf-16',
    'application/json-patch+json',
  ])('is refused with 415: %s', async (type) => {
    const { status, body } = await request(app)
      .post(SERVICE)
      .set('Content-Type', type)
      .send(JSON.stringify(CALL));
    expect(status).toBe(415);
    expectOutcome(body);
  });
});

describe('S19 browsers', () => {
  const ORIGIN = 'https://sandbox.example.org';
  const preflight = (environment: Readonly<Record<string, string>>, origin: string) =>
    request(openDoor({}, environment).app)
      .options(SERVICE)
      .set({ Origin: origin, 'Access-Control-Request-Method': 'POST' });

  it.each([
    ['none is listed', {}, ORIGIN],
    ['another is listed', { CORS_ORIGINS: ORIGIN }, 'https://evil.example.org'],
    ['one that begins like it is listed', { CORS_ORIGINS: ORIGIN }, `${ORIGIN}.evil.example`],
    ['one of another scheme is listed', { CORS_ORIGINS: ORIGIN }, ORIGIN.replace('https', 'http')],
    ['it is null', { CORS_ORIGINS: ORIGIN }, 'null'],
  ])('may not call where %s', async (_why, environment, origin) => {
    const { headers } = await preflight(environment, origin);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each([[{ CORS_ORIGINS: ORIGIN }], [{ CORS_ORIGINS: '*' }]])(
    'send no cookies: %p',
    async (environment) => {
      const { headers } = await preflight(environment, ORIGIN);
      expect(headers).toHaveProperty('access-control-allow-origin');
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    },
  );
});
