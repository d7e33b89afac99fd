/** Whom a configuration trusts: by token, on loopback, or both. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { authenticatorFor } from '../../src/trust/authenticator.js';
import type { Authenticator } from '../../src/trust/caller.js';
import { CALL, openDoor, SERVICE, type Door } from '../app/door.js';

const folder = mkdtempSync(join(tmpdir(), 'registry-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const EHR_REGISTRY = join(folder, 'ehrs.json');
const ehr = {
  id: 'a',
  issuer: 'https://a.example.org',
  jwksUrl: 'https://a.example.org/jwks',
  fhirServers: ['https://a.example.org/fhir'],
};
writeFileSync(EHR_REGISTRY, JSON.stringify({ ehrs: [ehr] }));

const silent = createLog('silent');
const doorOf = (environment: Record<string, string>): Door =>
  openDoor({ authenticator: authenticatorFor(readConfig('product', environment), silent) });

describe('a service with a registry that is open as well', () => {
  it.each([
    ['without credentials', undefined, 200],
    ['with credentials', 'Bearer a.b.c', 401],
    ['with empty credentials', '', 401],
    ['with other credentials', 'Basic YTpi', 401],
  ])('serves calls %s: %s', async (_what, authorization, expected) => {
    const { app } = doorOf({ EHR_REGISTRY, ALLOW_UNAUTHENTICATED: 'true' });
    const sent = request(app).post(SERVICE).send(CALL);
    const answer = await (authorization === undefined ? sent : sent.set('Authorization', authorization));
    expect(answer.status).toBe(expected);
  });
});

describe('a service that is open and has no registry', () => {
  it.each([[undefined], ['Bearer a.b.c']])('serves calls with the credentials %s', async (authorization) => {
    const { app } = doorOf({ ALLOW_UNAUTHENTICATED: 'true' });
    const sent = request(app).post(SERVICE).send(CALL);
    expect((await (authorization ? sent.set('Authorization', authorization) : sent)).status).toBe(200);
  });
});

describe('an authenticator', () => {
  it.each([
    ['of its socket', {}, /^http:\/\/127\.0\.0\.1:\d+\/cds-services\/order-check/],
    [
      'that is public',
      { PUBLIC_URL: 'https://cds.example.org/x/' },
      /^https:\/\/cds\.example\.org\/x\/cds-services\/order-check/,
    ],
  ])(
    'is told the URL of the endpoint %s, and not what the client calls it',
    async (_what, environment, expected) => {
      const urls: string[] = [];
      const authenticator: Authenticator = {
        authenticate: (_headers, url) => {
          // Each request of supertest has a server, and a port, of its own.
          urls.push(url.replace(/^(http:..127.0.0.1:)[1-9]\d+/, '$11'));
          return Promise.reject(new Error());
        },
      };
      const { app } = openDoor({ authenticator }, environment);
      for (const path of [SERVICE, `${SERVICE}/`, `${SERVICE}/feedback`]) {
        await request(app)
          .post(path)
          .set('Host', 'evil.example.org')
          .set('X-Forwarded-Host', 'evil.example.org')
          .send(CALL);
      }
      expect(urls[0]).toMatch(new RegExp(`${expected.source}$`));
      expect(urls[1]).toBe(urls[0]);
      expect(urls[2]).toBe(`${urls[0]!}/feedback`);
    },
  );
});
