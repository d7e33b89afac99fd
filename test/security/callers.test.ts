/** Who calls, over HTTP: a token that is forged, stolen, used again, out of time, or signed with a key of tomorrow. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { openDoor, CALL, SERVICE } from '../app/door.js';
import { startJwksServer, type JwksServer } from '../trust/jwks-server.js';
import { bearer, ISSUER, jwkOf, SECONDS, type Changes } from '../trust/tokens.js';
import { EHR, publishing, trusting } from '../trust/trusting.js';

const PUBLIC = { PUBLIC_URL: 'https://cds.example.org' };

let ehr: JwksServer;
let trap: JwksServer;
beforeEach(async () => {
  [ehr, trap] = await Promise.all([startJwksServer(jwkOf('p384-a')), startJwksServer(jwkOf('p384-b'))]);
});
afterEach(() => Promise.all([ehr.close(), trap.close()]));

/** A service that knows one EHR, and what it answers to a token. */
function knowing(entry: typeof EHR) {
  const { trust, pass } = trusting([entry]);
  const { app } = openDoor({ authenticator: trust.authenticator }, PUBLIC);
  const statusOf = async (authorization: string): Promise<number> =>
    (await request(app).post(SERVICE).set('Authorization', authorization).send(CALL)).status;
  return { statusOf, pass };
}

describe('S02 keys at a place that the token names', () => {
  it('are not fetched, and the token is refused', async () => {
    const { statusOf } = knowing(publishing(ehr.url));
    const byTrap = { key: 'p384-b', header: { jku: trap.url } } as const;
    for (const kid of ['p384-a', 'p384-b'])
      expect(await statusOf(bearer({ ...byTrap, header: { ...byTrap.header, kid } }))).toBe(401);
    for (const jku of [`${ehr.url}?`, `${ehr.url}#`, ehr.url.toUpperCase(), ` ${ehr.url}`, trap.url])
      expect(await statusOf(bearer({ header: { jku } }))).toBe(401);
    expect(trap.asked()).toBe(0);
  });

  it('may be named where they are', async () => {
    expect(await knowing(publishing(ehr.url)).statusOf(bearer({ header: { jku: ehr.url } }))).toBe(200);
  });
});

describe('S05 a token that proves nothing', () => {
  it.each<readonly [string, Changes]>([
    ['unsigned', { header: { alg: 'none' } }],
    ['signed with the public key as a secret', { key: 'rsa', algorithm: 'HS256' }],
    ['signed by somebody else', { key: 'p384-b', header: { kid: 'p384-a' } }],
    ['signed with a key that it brings along', { key: 'p384-b', header: { jwk: jwkOf('p384-b') } }],
    ['signed on another curve', { key: 'p256', algorithm: 'ES256', header: { alg: 'ES384' } }],
    ['signed with an algorithm of no entry', { key: 'rsa', algorithm: 'RS256' }],
    ['with no id of a key', { header: { kid: undefined } }],
    ['with an extension that is critical', { header: { crit: ['x'], x: 1 } }],
    ['of another type', { header: { typ: 'at+jwt' } }],
    ['of another issuer', { claims: { iss: 'https://evil.example.org' } }],
    ['for somebody else', { claims: { aud: 'https://evil.example.org' } }],
    ['for nobody', { claims: { aud: [] } }],
    ['without an end', { claims: { exp: undefined } }],
    ['without a beginning', { claims: { iat: undefined } }],
    ['without an id', { claims: { jti: undefined } }],
    ['that lives for days', { claims: { exp: SECONDS + 3 * 86_400 } }],
  ])('is refused with 401: %s', async (_what, changes) => {
    const { statusOf } = knowing(EHR);
    expect(await statusOf(bearer(changes))).toBe(401);
    expect(await statusOf(bearer())).toBe(200);
  });

  it('is refused with 401 when its text was changed after it was signed', async () => {
    const [head, , signature] = bearer().split('.');
    const claims = {
      iss: ISSUER,
      aud: `https://cds.example.org${SERVICE}`,
      jti: 'x',
      iat: SECONDS,
      exp: SECONDS + 300,
    };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    expect(await knowing(EHR).statusOf(`${head ?? ''}.${payload}.${signature ?? ''}`)).toBe(401);
  });
});

describe('S06 a token that was used', () => {
  it('is good once: after the first call, and among fifty at the same time', async () => {
    const { statusOf } = knowing(EHR);
    const [one, other] = [bearer(), bearer()];
    expect([await statusOf(one), await statusOf(one)]).toEqual([200, 401]);
    const together = await Promise.all(Array.from({ length: 50 }, () => statusOf(other)));
    expect(together.filter((status) => status === 200)).toHaveLength(1);
    expect(together.filter((status) => status === 401)).toHaveLength(49);
  });
});

describe('S28 clocks that differ', () => {
  it.each([
    ['ended 59 seconds ago', { iat: SECONDS - 300, exp: SECONDS - 59 }, 200],
    ['ended 61 seconds ago', { iat: SECONDS - 300, exp: SECONDS - 61 }, 401],
    ['begins in 59 seconds', { iat: SECONDS + 59, exp: SECONDS + 300 }, 200],
    ['begins in 61 seconds', { iat: SECONDS + 61, exp: SECONDS + 300 }, 401],
    ['is not valid for 59 seconds', { nbf: SECONDS + 59 }, 200],
    ['is not valid for 61 seconds', { nbf: SECONDS + 61 }, 401],
  ])('by a minute at most are forgiven: one that %s', async (_when, claims, status) => {
    expect(await knowing(EHR).statusOf(bearer({ claims }))).toBe(status);
  });
});

describe('S29 keys that change', () => {
  const at = (seconds: number): Changes => ({
    claims: { iat: SECONDS + seconds, exp: SECONDS + seconds + 300 },
  });

  it('are fetched anew for a key that is not known, and at most once for two hundred of them', async () => {
    const { statusOf, pass } = knowing(publishing(ehr.url));
    expect(await statusOf(bearer())).toBe(200);
    ehr.publish({ keys: [jwkOf('p384-b')] });
    pass(31);
    expect(await statusOf(bearer({ ...at(31), key: 'p384-b' }))).toBe(200);
    const before = ehr.asked();
    for (let kid = 0; kid < 200; kid += 50) {
      const flood = Array.from({ length: 50 }, (_, more) =>
        statusOf(bearer({ ...at(31), header: { kid: `unknown-${kid + more}` } })),
      );
      expect(new Set(await Promise.all(flood))).toEqual(new Set([401]));
    }
    expect(ehr.asked() - before).toBeLessThanOrEqual(1);
  });

  it('are kept while they cannot be fetched', async () => {
    const { statusOf, pass } = knowing(publishing(ehr.url));
    expect(await statusOf(bearer())).toBe(200);
    ehr.answerWith((_request, response) => void response.writeHead(503).end());
    pass(3600);
    expect(await statusOf(bearer(at(3600)))).toBe(200);
  });
});
