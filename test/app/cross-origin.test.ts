/** What browsers of other origins may do: preflights, and answers they may read. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { CALL, openDoor, SERVICE, servicesAnswering } from './door.js';

const ORIGIN = 'http://127.0.0.1:8080';
const refuse = { authenticate: () => Promise.reject(new Error('no preflight comes this far')) };
const listed = openDoor({ authenticator: refuse }, { CORS_ORIGINS: `https://ehr.example.org,${ORIGIN}` }).app;
const ENDPOINTS = ['/cds-services', SERVICE, `${SERVICE}/feedback`];

describe('a preflight', () => {
  const preflight = (app: typeof listed, path: string, origin: string): request.Test =>
    request(app)
      .options(path)
      .set('Origin', origin)
      .set('Access-Control-Request-Method', 'POST')
      .set('Access-Control-Request-Headers', 'authorization,content-type');

  it.each(ENDPOINTS)('of %s is answered 204 without authentication', async (path) => {
    const { status, headers } = await preflight(listed, path, ORIGIN);
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': ORIGIN,
      'access-control-allow-methods': 'GET,POST',
      'access-control-allow-headers': 'authorization,content-type',
      vary: 'Origin',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each([
    ['https://evil.example.org'],
    ['null'],
    ['https://ehr.example.org.evil.org'],
    ['http://ehr.example.org'],
  ])('from %s gets no allowed origin', async (origin) => {
    const { headers } = await preflight(listed, SERVICE, origin);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers['vary']).toBe('Origin');
  });

  it('from anywhere is allowed where every origin is, and still without credentials', async () => {
    const { headers } = await preflight(
      openDoor({}, { CORS_ORIGINS: '*' }).app,
      SERVICE,
      'https://any.example.org',
    );
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('from anywhere is allowed nothing where no origin is listed', async () => {
    const { headers } = await preflight(openDoor().app, SERVICE, ORIGIN);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('an answer to a browser', () => {
  const failing = openDoor(
    { services: servicesAnswering(() => Promise.reject(new Error())) },
    { CORS_ORIGINS: ORIGIN },
  );

  it.each<[number, string, object]>([
    [200, '/cds-services', {}],
    [400, SERVICE, {}],
    [404, '/cds-services/other', {}],
    [500, SERVICE, CALL],
  ])('of %d has the headers too', async (status, path, body) => {
    const sent = status === 200 ? request(failing.app).get(path) : request(failing.app).post(path).send(body);
    const answer = await sent.set('Origin', ORIGIN);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': ORIGIN,
      vary: expect.stringContaining('Origin'),
    });
  });
});
