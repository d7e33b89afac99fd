/** Hook calls over HTTP: envelopes, encodings and answers, with a service that is made up. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { CdsRequest } from '../../src/cds-hooks/request.js';
import type { Caller } from '../../src/trust/caller.js';
import { answerByHook, CALL, CARD, expectOutcome, openDoor, SERVICE, servicesAnswering } from './door.js';

const { app } = openDoor();
const call = (body: unknown): request.Test =>
  request(app)
    .post(SERVICE)
    .set('Content-Type', 'application/json')
    .send(typeof body === 'string' ? body : JSON.stringify(body));

describe('a hook call', () => {
  it.each([
    ['order-sign', [CARD]],
    ['order-select', []],
  ])('of %s is answered by the service of that hook', async (hook, cards) => {
    const { status, headers, text } = await call({ ...CALL, hook });
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json(;|$)/);
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toBe(JSON.stringify({ cards }));
  });

  it('is never taken for another one of the same instance', async () => {
    const answers = await Promise.all([call(CALL), call(CALL), call(CALL)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it.each([
    ['application/json'],
    ['Application/JSON'],
    ['application/json; charset=utf-8'],
    ['application/json;charset="UTF-8"'],
    ['application/json; charset=us-ascii'],
    ['application/fhir+json'],
    ['application/json; fhirVersion=4.0'],
  ])('may be of the media type %s', async (type) => {
    const { status } = await request(app).post(SERVICE).set('Content-Type', type).send(JSON.stringify(CALL));
    expect(status).toBe(200);
  });

  it.each([
    ['*/*'],
    ['application/json, text/plain, */*'],
    ['application/fhir+json, */*; q=0.1'],
    ['text/html'],
    [''],
  ])('may accept %j', async (accept) => {
    const { status, headers } = await call(CALL).set('Accept', accept);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('may be compressed with %s', async (encoding, compress) => {
    const { status } = await request(app)
      .post(SERVICE)
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', encoding)
      .serialize((body: unknown) => body as string)
      .send(compress(JSON.stringify(CALL)));
    expect(status).toBe(200);
  });

  it('may carry megabytes of prefetched data', async () => {
    const coding = { system: 'http://snomed.info/sct', code: '38341003', display: 'Hypertensive disorder' };
    const entry = Array.from({ length: 40_000 }, (_, id) => ({
      resource: { resourceType: 'Condition', id: `c${id}`, code: { coding: [coding] } },
    }));
    const { status } = await call({ ...CALL, prefetch: { conditions: { resourceType: 'Bundle', entry } } });
    expect(status).toBe(200);
  });

  it('gives the service the caller and the request', async () => {
    const seen: [CdsRequest, Caller][] = [];
    const door = openDoor(
      {
        services: servicesAnswering((...given) => {
          seen.push(given);
          return answerByHook(given[0]);
        }),
      },
      { LABEL_REGION: 'EU', DEADLINE_MS: '700', MAX_CARDS: '2', UNAVAILABLE: '412' },
    );
    await request(door.app).post(SERVICE).send(CALL);
    expect(seen).toEqual([
      [
        expect.objectContaining({ hook: 'order-sign', prefetch: {} }),
        {
          ehr: 'unauthenticated',
          labelRegion: 'EU',
          hooks: ['order-select', 'order-sign'],
          deadlineMs: expect.any(Number),
          spentMs: expect.any(Number),
          maxCards: 2,
          unavailable: '412',
          acuteLocations: [],
          fhirServers: 'loopback',
          allowPrivateNetwork: false,
          mode: 'active',
          corsOrigins: [],
        },
      ],
    ]);
  });
});

describe('a hook call that is refused', () => {
  it.each<[number, string, unknown]>([
    [400, 'hook', { ...CALL, hook: undefined }],
    [400, 'hook', { ...CALL, hook: 'patient-view' }],
    [400, 'hookInstance', { ...CALL, hookInstance: null }],
    [400, 'context', { ...CALL, context: undefined }],
    [400, 'context.patientId', { ...CALL, context: { ...CALL.context, patientId: '' } }],
    [400, 'context.draftOrders', { ...CALL, context: { patientId: 'pt-1' } }],
  ])('with %d names %s', async (status, member, body) => {
    const answer = await call(body);
    expect(answer.status).toBe(status);
    expectOutcome(answer.body);
    expect(answer.body.issue[0].expression).toEqual([member]);
  });

  it.each([
    ['nothing', ''],
    ['half of it', '{"hook": "order-'],
    ['a comment', '{} // text'],
    ['a trailing comma', '{"hook":"order-sign",}'],
    ['text', '"order-sign"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['HTML', '<html></html>'],
  ])('sends %s instead of a JSON object', async (_what, body) => {
    const { status, body: answer, headers } = await call(body);
    expect(status).toBe(400);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expectOutcome(answer);
  });

  it.each([
    ['text/plain', undefined],
    ['application/x-www-form-urlencoded', undefined],
    ['application/xml', undefined],
    ['application/jsonp', undefined],
    ['json', undefined],
    ['application/json; charset=utf-7', undefined],
    ['application/json; charset=utf-16', undefined],
    ['application/json; charset=latin1', undefined],
    ['application/json', 'compress'],
    ['application/json', 'x-unknown'],
  ])('is of the media type %s, encoded %s', async (type, encoding) => {
    const sent = request(app).post(SERVICE).set('Content-Type', type);
    const { status, body } = await (encoding ? sent.set('Content-Encoding', encoding) : sent).send(
      JSON.stringify(CALL),
    );
    expect(status).toBe(415);
    expectOutcome(body);
  });

  it.each([
    ['GET', SERVICE, 'POST, OPTIONS'],
    ['PUT', SERVICE, 'POST, OPTIONS'],
    ['DELETE', SERVICE, 'POST, OPTIONS'],
    ['PATCH', SERVICE, 'POST, OPTIONS'],
    ['GET', `${SERVICE}/feedback`, 'POST, OPTIONS'],
    ['POST', '/cds-services', 'GET, HEAD, OPTIONS'],
    ['POST', '/health/live', 'GET, HEAD'],
    ['POST', '/health/ready', 'GET, HEAD'],
    ['POST', '/metrics', 'GET, HEAD'],
    ['DELETE', '/rules', 'GET, HEAD'],
    ['POST', '/rules/one', 'GET, HEAD'],
  ] as const)('comes as %s %s', async (method, path, allow) => {
    const { status, headers, body } = await request(app)[method.toLowerCase() as 'get'](path);
    expect([status, headers['allow']]).toEqual([405, allow]);
    expectOutcome(body);
  });

  it.each([
    ['POST', '/cds-services/other'],
    ['GET', '/cds-services/other'],
    ['POST', '/cds-services/other/feedback'],
    ['POST', '/cds-services/__proto__'],
    ['POST', '/cds-services/Order-Check'],
    ['POST', `${SERVICE}/x`],
    ['POST', '/cds-services/%E0%A4%A'],
    ['GET', '/'],
    ['GET', '/rules/other'],
    ['GET', '/rules/%ff'],
    ['GET', '/favicon.ico'],
    ['GET', '/CDS-SERVICES'],
  ] as const)('finds nothing at %s %s', async (method, path) => {
    const { status, body } = await request(app)[method.toLowerCase() as 'get'](path);
    expect(status).toBe(404);
    expectOutcome(body);
  });

  it('is over the limit, as sent or once decompressed', async () => {
    const big = JSON.stringify({ ...CALL, prefetch: { padding: 'x'.repeat(11 * 1024 * 1024) } });
    const bomb = request(app)
      .post(SERVICE)
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'gzip')
      .serialize((body: unknown) => body as string)
      .send(gzipSync(big));
    for (const { status, body } of await Promise.all([call(big), bomb])) {
      expect(status).toBe(413);
      expectOutcome(body);
    }
  });

  it.each([
    ['nested deeper than any resource', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['made of millions of values', `{"a":[${'0,'.repeat(2_000_000)}0]}`],
  ])('is %s', async (_what, body) => {
    const answer = await call(body);
    expect(answer.status).toBe(400);
    expect(answer.body.issue[0].code).toBe('too-costly');
  });
});
