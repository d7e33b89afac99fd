/** Two EHRs at once: no datum, token, server or feedback of one ever serves the other. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { startFaultyFhir, type FaultyFhir } from '../fhir/faulty-fhir.js';
import type { PatientCase } from '../support/patient.js';
import { someone } from '../vignettes/baseline.js';
import { callBy, cardsOf, ENDPOINT, serviceFor } from './known-callers.js';

jest.setTimeout(60_000);

const marked = (mark: string): PatientCase =>
  someone({ age: 42 }).has('F20.9', { display: `Schizophrenia ${mark}` });
const patients = { a: marked('alphamark'), b: marked('betamark') } as const;
const other = { a: 'betamark', b: 'alphamark' } as const;
type Name = keyof typeof patients;
const NAMES: readonly Name[] = ['a', 'b'];

let servers: Readonly<Record<Name, FaultyFhir>>;
const entries: Record<
  Name,
  { fhirServers: readonly string[]; labelRegion: 'EU' | 'US'; deadlineMs: number }
> = {
  a: { fhirServers: [], labelRegion: 'US', deadlineMs: 50_000 },
  b: { fhirServers: [], labelRegion: 'EU', deadlineMs: 50_000 },
};
const service = serviceFor(entries);

beforeAll(async () => {
  const [a, b] = await Promise.all(NAMES.map((name) => startFaultyFhir(patients[name].resources)));
  servers = { a: a!, b: b! };
  for (const name of NAMES) entries[name].fhirServers = [servers[name].base];
});
afterAll(() => Promise.all(NAMES.map((name) => servers[name].close())));

const readBy = (name: Name, number: number, fhirServer = servers[name].base) =>
  callBy(
    name,
    service,
    patients[name].request('order-select', {
      fhirServer,
      fhirAuthorization: { access_token: `token-${name}-${number}`, token_type: 'Bearer', expires_in: 300 },
    }),
  );

describe('S21 two EHRs with interleaved calls', () => {
  it('each get their own data with their own tokens, and none of the other', async () => {
    const calls = Array.from({ length: 60 }, (_, number) => ({ name: NAMES[number % 2]!, number }));
    const answers = await Promise.all(calls.map(({ name, number }) => readBy(name, number)));
    answers.forEach((answer, at) => {
      const { name } = calls[at]!;
      expect(answer.status).toBe(200);
      const text = JSON.stringify(cardsOf(answer));
      expect(text).not.toContain(other[name]);
      expect(text).toContain(other[name] === 'betamark' ? 'alphamark' : 'betamark');
    });
    for (const name of NAMES) {
      const tokens = servers[name].asked.map(({ headers }) => headers.authorization ?? '');
      expect(tokens.length).toBeGreaterThan(100);
      expect(tokens.filter((token) => !token.startsWith(`Bearer token-${name}-`))).toEqual([]);
      expect(new Set(tokens).size).toBe(30);
    }
  });

  it('cannot name the FHIR server of the other', async () => {
    for (const name of NAMES) servers[name].heal();
    expect((await readBy('a', 1, servers.b.base)).status).toBe(200);
    expect((await readBy('b', 1, servers.a.base)).status).toBe(200);
    expect([...servers.a.asked, ...servers.b.asked]).toEqual([]);
  });
});

describe('S23 feedback', () => {
  const send = (body: unknown, ehr = 'a') =>
    request(service.app)
      .post(`${ENDPOINT}/feedback`)
      .set('Authorization', `Bearer ${ehr}`)
      .send(body as object);
  const item = {
    card: '5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11',
    outcome: 'overridden',
    outcomeTimestamp: '2026-07-01T15:05:31Z',
  };

  it('is taken from known callers only, and counted as theirs', async () => {
    expect((await send({ feedback: [item] }, 'nobody')).status).toBe(401);
    expect(service.logged()).not.toContain('"msg":"feedback"');
    expect((await send({ feedback: [item] })).status).toBe(200);
    expect(service.logged()).toMatch(/"ehr":"a"[^\n]*"msg":"feedback"|"msg":"feedback"[^\n]*"ehr":"a"/);
  });

  it.each([
    [400, 'ten thousand items', { feedback: Array.from({ length: 10_000 }, () => ({ ...item, card: 'c' })) }],
    [
      413,
      'two megabytes',
      { feedback: [{ ...item, overrideReason: { userComment: 'x'.repeat(2_000_000) } }] },
    ],
    [400, 'nothing', {}],
  ])('is refused with %i when it is %s', async (status, _what, body) => {
    expect((await send(body)).status).toBe(status);
  });
});
