/** Callers of a service with a registry: who is let in, and that whoever is not learns nothing. */
import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { CdsRequest } from '../../src/cds-hooks/request.js';
import { REFUSALS } from '../../src/trust/refusal.js';
import type { Caller } from '../../src/trust/caller.js';
import type { Ehr } from '../../src/trust/registry.js';
import { bearer, ENDPOINT, jwkOf, SECONDS, token, type Changes } from '../trust/tokens.js';
import { EHR, trusting, type Trusting } from '../trust/trusting.js';
import {
  CALL,
  CARD,
  expectOutcome,
  FEEDBACK,
  openDoor,
  SERVICE,
  servicesAnswering,
  type Door,
} from './door.js';

const OTHER: Ehr = {
  ...EHR,
  id: 'b',
  issuer: 'https://b.example.org/fhir',
  jwks: { keys: [jwkOf('p384-b')] as never },
  fhirServers: ['https://b.example.org/fhir'],
  labelRegion: 'CH',
  acuteLocations: ['Notfall'],
};
const byOther = (changes: Changes = {}): string =>
  bearer({ key: 'p384-b', ...changes, claims: { iss: OTHER.issuer, ...changes.claims } });

const PUBLIC = { PUBLIC_URL: 'https://cds.example.org', ALLOW_UNAUTHENTICATED: 'true' };
const seen: [Caller, CdsRequest][] = [];
const services = servicesAnswering((cdsRequest, caller) => {
  seen.push([caller, cdsRequest]);
  return Promise.resolve({ cards: [CARD] });
});

function knowing(...ehrs: readonly Ehr[]): Door & Trusting {
  const trusted = trusting(ehrs);
  return { ...trusted, ...openDoor({ services, authenticator: trusted.trust.authenticator }, PUBLIC) };
}

const call = ({ app }: Door, authorization: string, path = SERVICE, body: object = CALL): request.Test =>
  request(app).post(path).set('Authorization', authorization).send(body);

const WRONG: readonly (readonly [kind: string, authorization: string])[] = [
  ['malformed', 'Bearer x'],
  ['issuer', bearer({ claims: { iss: 'https://evil.example.org' } })],
  ['header', bearer({ header: { kid: undefined } })],
  ['algorithm', bearer({ header: { alg: 'none' } })],
  ['key-url', bearer({ header: { jku: 'https://evil.example.org' } })],
  ['claims', bearer({ claims: { jti: undefined } })],
  ['audience', bearer({ claims: { aud: 'https://evil.example.org' } })],
  ['expired', bearer({ claims: { exp: 1 } })],
  ['not-yet-valid', bearer({ claims: { nbf: SECONDS + 1000 } })],
  ['lifetime', bearer({ claims: { exp: SECONDS + 99_999 } })],
  ['key', bearer({ header: { kid: 'nobody' } })],
  ['signature', bearer({ key: 'p384-b', header: { kid: 'p384-a' } })],
];

describe('S15 a caller who is refused', () => {
  it('learns nothing: the answer is the same, whatever is wrong and whatever is sent', async () => {
    const door = knowing(EHR);
    const answers = new Set<string>();
    const used = bearer();
    await call(door, used);
    for (const authorization of [...WRONG.map(([, value]) => value), used, '', `x`.repeat(9000)]) {
      for (const [path, body] of [
        [SERVICE, CALL],
        [SERVICE, []],
        [`${SERVICE}/feedback`, FEEDBACK],
      ] as const) {
        const { status, text, headers } = await call(door, authorization, path, body);
        const same = Object.entries(headers).filter(([name]) => name !== 'date' && name !== 'x-request-id');
        answers.add(JSON.stringify([status, text, same]));
      }
    }
    const [answer = ''] = answers;
    expect(answers.size).toBe(1);
    expect(answer).toContain('[401,');
    expect(answer).toContain('OperationOutcome');
    expect(answer).toContain('"www-authenticate","Bearer"');
  });

  it.each(WRONG)('is counted and logged as %s, and the token is not', async (kind, authorization) => {
    const door = knowing(EHR);
    await call(door, authorization);
    const counted = await door.metrics.authenticationFailures.get();
    expect(counted.values.map(({ labels, value }) => [labels.kind, value])).toEqual([[kind, 1]]);
    const isNamed = kind !== 'malformed' && kind !== 'issuer';
    const expected = {
      reason: kind,
      outcome: 'CDS_CALLER_UNKNOWN',
      status: 401,
      ...(isNamed && { ehr: 'a' }),
    };
    const lines = door.lines().filter(({ msg }) => msg === 'request');
    expect(lines).toEqual([expect.objectContaining(expected)]);
    expect(JSON.stringify(lines)).not.toContain(authorization.slice('Bearer '.length, 100));
    expect(JSON.stringify(lines)).not.toContain('evil');
    expect(REFUSALS).toContain(kind);
  });

  it('for no fault of the call is asked to come again, and not told that the token is wrong', async () => {
    const replayGuard = { isFirst: () => Promise.reject(new Error('no store')) };
    const { trust } = trusting([EHR], { replayGuard });
    const door = openDoor({ services, authenticator: trust.authenticator }, PUBLIC);
    const { status, headers, body } = await request(door.app)
      .post(SERVICE)
      .set('Authorization', bearer())
      .send(CALL);
    expect([status, headers['retry-after'], headers['www-authenticate']]).toEqual([503, '1', undefined]);
    expectOutcome(body);
    expect(await door.metrics.registry.metrics()).toContain(
      'cds_authentication_failures_total{kind="replay-unknown"} 1',
    );
  });

  it('without credentials is one as well', async () => {
    const door = knowing(EHR);
    expect((await request(door.app).post(SERVICE).send(CALL)).status).toBe(401);
    expect(await door.metrics.registry.metrics()).toContain(
      'cds_authentication_failures_total{kind="missing"} 1',
    );
  });

  it('with two credentials is one, though each is good', async () => {
    const door = knowing(EHR);
    const sent = request(door.app).post(SERVICE).send(CALL);
    void sent.set('Authorization', [bearer(), bearer()] as unknown as string);
    expect((await sent).status).toBe(401);
  });
});

describe('a caller who is known', () => {
  it('is served with what its entry says', async () => {
    const door = knowing(EHR, OTHER);
    seen.length = 0;
    expect((await call(door, byOther())).status).toBe(200);
    expect(seen[0]![0]).toEqual({
      ehr: 'b',
      labelRegion: 'CH',
      hooks: ['order-select', 'order-sign'],
      deadlineMs: expect.any(Number),
      spentMs: expect.any(Number),
      maxCards: 3,
      queryProfile: 'us-core',
      unavailable: 'card',
      acuteLocations: ['Notfall'],
      fhirServers: ['https://b.example.org/fhir'],
      allowPrivateNetwork: false,
      mode: 'active',
      repeats: 'show',
      corsOrigins: [],
    });
  });

  it('gives feedback with a token for the feedback’s URL or for that of the service', async () => {
    const door = knowing(EHR);
    const path = `${SERVICE}/feedback`;
    const claims = { aud: `${ENDPOINT}/feedback` };
    expect((await call(door, bearer({ claims }), path, FEEDBACK)).status).toBe(200);
    expect((await call(door, bearer(), path, FEEDBACK)).status).toBe(200);
    expect((await call(door, bearer({ claims }))).status).toBe(401);
  });

  it('is served at a hook that its entry does not name: no answer would be read as "nothing to say"', async () => {
    const door = knowing({ ...EHR, hooks: ['order-select'] });
    const { status, body } = await call(door, bearer());
    expect([status, (body as { cards: unknown[] }).cards.length]).toEqual([200, 1]);
  });

  it('may ask what is served without saying who it is', async () => {
    const { app } = knowing(EHR);
    expect((await request(app).get('/cds-services')).status).toBe(200);
    expect((await request(app).get('/cds-services').set('Authorization', 'Bearer x')).status).toBe(200);
  });
});

describe('S21 two EHRs whose calls come together', () => {
  it('are each served as themselves: region, servers and tokens of one never meet the other', async () => {
    const door = knowing(EHR, OTHER);
    seen.length = 0;
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const ofOther = index % 2 === 1;
        const fhirAuthorization = {
          access_token: `${ofOther ? 'b' : 'a'}-${randomUUID()}`,
          token_type: 'Bearer',
          expires_in: 300,
          scope: 'patient/*.read',
          subject: 'x',
        };
        const fhirServer = (ofOther ? OTHER : EHR).fhirServers[0];
        const body = { ...CALL, fhirServer, fhirAuthorization };
        return call(door, ofOther ? byOther() : bearer(), SERVICE, body);
      }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const met = seen.map(([{ ehr, labelRegion, fhirServers }, asked]) =>
      [ehr, labelRegion, fhirServers[0], asked.fhirServer, asked.fhirAuthorization?.accessToken[0]].join(' '),
    );
    expect(met).toHaveLength(200);
    expect(new Set(met)).toEqual(
      new Set([
        'a US https://a.example.org/fhir https://a.example.org/fhir a',
        'b CH https://b.example.org/fhir https://b.example.org/fhir b',
      ]),
    );
  });

  it('cannot speak for each other, nor use each other’s tokens', async () => {
    const door = knowing(EHR, OTHER);
    const crossed = [
      bearer({ claims: { iss: OTHER.issuer } }),
      bearer({ claims: { iss: OTHER.issuer }, header: { kid: 'p384-b' } }),
      byOther({ claims: { iss: EHR.issuer } }),
      byOther({ claims: { iss: EHR.issuer }, header: { kid: 'p384-a' } }),
    ];
    const answers = await Promise.all(crossed.map((authorization) => call(door, authorization)));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  it('may use the same ids of keys and of tokens', async () => {
    const kid = 'k1';
    const one = { ...EHR, jwks: { keys: [jwkOf('p384-a', { kid })] as never } };
    const two = { ...OTHER, jwks: { keys: [jwkOf('p384-b', { kid })] as never } };
    const door = knowing(one, two);
    const [header, jti] = [{ kid }, 'same'];
    const answers = await Promise.all([
      call(door, `Bearer ${token({ header, claims: { jti } })}`),
      call(door, byOther({ header, claims: { jti } })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});
