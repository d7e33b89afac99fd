/** Browser pages of an EHR: read from the registry of the moment, each for its own EHR alone. */
import { describe, expect, it } from '@jest/globals';
import request, { type Response } from 'supertest';
import { bearer, jwkOf } from '../trust/tokens.js';
import { EHR, trusting } from '../trust/trusting.js';
import { CALL, openDoor, SERVICE } from './door.js';

const A = 'https://a.example.org';
const B = 'https://b.example.org';
const LOCAL = 'http://127.0.0.1:8080';
const entry = { ...EHR, corsOrigins: [A] };
const other = {
  ...EHR,
  id: 'b',
  issuer: B,
  jwks: { keys: [jwkOf('p384-b')] as never },
  corsOrigins: [B],
};
const byOther = (): string => bearer({ key: 'p384-b', claims: { iss: B } });

const { trust } = trusting([entry, other]);
const { app } = openDoor(
  { authenticator: trust.authenticator },
  { PUBLIC_URL: 'https://cds.example.org', CORS_ORIGINS: LOCAL },
);
const allowed = ({ headers }: Response): unknown => headers['access-control-allow-origin'];

describe('S19 a page of an EHR', () => {
  it.each([
    [A, A],
    [B, B],
    [LOCAL, LOCAL],
    ['https://evil.example.org', undefined],
  ])('at %s is told before its call that it may come from %s', async (origin, expected) => {
    const preflight = request(app).options(SERVICE).set('Origin', origin);
    expect(allowed(await preflight.set('Access-Control-Request-Method', 'POST'))).toBe(expected);
    expect(allowed(await request(app).get('/cds-services').set('Origin', origin))).toBe(expected);
  });

  it.each([
    ['of the first EHR at its own origin', bearer(), A, A],
    ['of the second EHR at its own origin', byOther(), B, B],
    ['of the first EHR at that of the second', bearer(), B, undefined],
    ['of the second EHR at that of the first', byOther(), A, undefined],
    ['of an EHR where only unauthenticated pages come from', bearer(), LOCAL, undefined],
    ['from nowhere', bearer(), 'null', undefined],
  ])('%s may read the answer only if it is the EHR’s own', async (_what, authorization, origin, expected) => {
    const sent = request(app).post(SERVICE).set('Authorization', authorization).set('Origin', origin);
    const answer = await sent.send(CALL);
    expect([answer.status, allowed(answer)]).toEqual([200, expected]);
    expect(answer.headers['vary']).toContain('Origin');
  });

  it('whose caller is refused may read that it is', async () => {
    const sent = request(app).post(SERVICE).set('Authorization', 'Bearer x').set('Origin', A);
    const answer = await sent.send(CALL);
    expect([answer.status, allowed(answer)]).toEqual([401, A]);
  });

  it('is known by the registry of the moment', async () => {
    const preflight = (): request.Test =>
      request(app).options(SERVICE).set('Origin', A).set('Access-Control-Request-Method', 'POST');
    trust.replaceEhrs([other]);
    expect(allowed(await preflight())).toBeUndefined();
    trust.replaceEhrs([entry, other]);
    expect(allowed(await preflight())).toBe(A);
  });
});
