/** The demo runs as production does: its EHR signs each call, and its FHIR server asks for a token that ends. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemo, type Demo } from '../../demo/demo.js';
import { createAccessTokens } from '../../demo/ehr/access-tokens.js';
import { makeSigningKeys } from '../../demo/ehr/keys.js';
import { orderSelect } from '../../demo/ehr/order-select.js';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ PORT: '0', LOG_LEVEL: 'silent' });
});
afterAll(() => demo.stop());

async function statusWith(authorization: string): Promise<number> {
  const [patient] = demo.patients;
  if (patient === undefined) throw new Error('the demo has no patients');
  const response = await fetch(demo.service.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(orderSelect(patient, demo.ehr.access(patient.id))),
  });
  return response.status;
}

describe('the service of the demo', () => {
  it('takes a call that its EHR has signed, once', async () => {
    const authorization = await demo.ehr.authorize(demo.service.endpoint);
    expect(await statusWith(authorization)).toBe(200);
    expect(await statusWith(authorization)).toBe(401);
  });

  it('refuses a call that somebody else has signed, or that was signed for another service', async () => {
    const others = await makeSigningKeys();
    expect(await statusWith(`Bearer ${await others.sign(demo.ehr.url, demo.service.endpoint)}`)).toBe(401);
    expect(await statusWith(await demo.ehr.authorize('https://cds.example.org'))).toBe(401);
  });

  it('can be called by hand with a token of its EHR', async () => {
    const token = await (await fetch(`${demo.ehr.url}/token`)).text();
    expect(await statusWith(`Bearer ${token}`)).toBe(200);
  });

  it('is known from keys of ES384 that its EHR publishes, without the private half', async () => {
    const { keys } = (await (await fetch(`${demo.ehr.url}/jwks.json`)).json()) as { keys: object[] };
    expect(keys).toEqual([expect.objectContaining({ kty: 'EC', crv: 'P-384', alg: 'ES384' })]);
    expect(keys[0]).not.toHaveProperty('d');
  });
});

describe('the FHIR server of the demo', () => {
  it.each(['', 'Bearer nobody', 'Basic YTpi'])('refuses to be read with %j', async (authorization) => {
    const response = await fetch(`${demo.fhirServer.url}/Patient/wren-hollowell`, {
      headers: { authorization },
    });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it('takes an access token until it ends', () => {
    let now = 0;
    const { issue, admits } = createAccessTokens(() => now);
    const { access_token: token } = issue('p1', 60);
    expect(admits(`Bearer ${token}`)).toBe(true);
    now = 60_000;
    expect(admits(`Bearer ${token}`)).toBe(false);
  });
});
