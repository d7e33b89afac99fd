/** The registry of trusted EHRs, from its file to what the service knows. */
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config.js';
import { GENERAL_HOSPITAL as ehr, registryFile } from '../support/registry-file.js';
import { jwkOf } from './tokens.js';

const key = jwkOf('p384-a');
const write = registryFile();
/** Of the file, and of what it names. */
const folder = dirname(write(''));

const read = (content: unknown): ReturnType<typeof readConfig> =>
  readConfig('product', { EHR_REGISTRY: write(content) });

describe('the EHR registry', () => {
  it('has defaults for all but the necessary', () => {
    expect(read({ ehrs: [ehr] }).ehrs).toEqual([
      {
        ...ehr,
        algorithms: ['ES384', 'RS384'],
        labelRegion: 'US',
        hooks: ['order-select', 'order-sign'],
        queryProfile: 'us-core',
        corsOrigins: [],
        acuteLocations: [],
        replay: 'strict',
        mode: 'active',
        repeats: 'show',
        unavailable: 'card',
        allowPrivateNetwork: false,
        deadlineMs: 2000,
        maxCards: 3,
      },
    ]);
  });

  it('takes from the process what an entry does not say', () => {
    const entries = [ehr, { ...ehr, id: 'b', issuer: 'urn:ehr:b', deadlineMs: 700, maxCards: 1 }];
    const environment = { EHR_REGISTRY: write({ ehrs: entries }), DEADLINE_MS: '900', MAX_CARDS: '5' };
    expect(readConfig('product', environment).ehrs).toMatchObject([
      { deadlineMs: 900, maxCards: 5 },
      { deadlineMs: 700, maxCards: 1 },
    ]);
  });

  it('takes every member', () => {
    const entry = {
      id: 'b',
      issuer: 'urn:ehr:b',
      jwks: { keys: [key] },
      jku: 'https://ehr.example.org/jwks.json',
      algorithms: ['ES256', 'EdDSA'],
      audience: ['https://cds.example.org/cds-services/x'],
      fhirServers: ['http://10.0.0.5:8080/fhir'],
      labelRegion: 'EU',
      hooks: ['order-sign'],
      queryProfile: 'epic',
      policy: join(folder, 'policy.json'),
      corsOrigins: ['https://ehr.example.org'],
      acuteLocations: ['emergency'],
      replay: 'off',
      mode: 'shadow',
      repeats: 'suppress',
      unavailable: '412',
      allowPrivateNetwork: true,
      deadlineMs: 800,
      maxCards: 1,
    };
    const config = read({ ehrs: [ehr, entry] });
    expect(config.ehrs[1]).toEqual(entry);
    expect(config.corsOrigins).toEqual([]);
  });

  it('reads URLs as they are meant, in whatever letters', () => {
    const [jwksUrl, fhirServers] = ['HTTPS://ehr.example.org/jwks.json', ['HTTPS://EHR.example.org/fhir']];
    expect(read({ ehrs: [{ ...ehr, jwksUrl, fhirServers }] }).ehrs[0]).toMatchObject({
      jwksUrl,
      fhirServers,
    });
  });

  it('may begin with a byte order mark, as some editors write it', () => {
    expect(read(`\uFEFF${JSON.stringify({ ehrs: [ehr] })}`).ehrs).toMatchObject([ehr]);
  });

  it('finds policies beside itself', () => {
    expect(read({ ehrs: [{ ...ehr, policy: 'policies/a.json' }] }).ehrs[0]!.policy).toBe(
      join(folder, 'policies', 'a.json'),
    );
  });

  it.each<[string, unknown]>([
    ['is not JSON', '{ ehrs: '],
    ['ehrs ', {}],
    ['ehrs ', { ehrs: [] }],
    ['ehrs[0].id', { ehrs: [{ ...ehr, id: 'a b' }] }],
    ['ehrs[0].id', { ehrs: [{ ...ehr, id: 'unauthenticated' }] }],
    ['ehrs[0].issuer', { ehrs: [{ ...ehr, issuer: undefined }] }],
    ['ehrs[1].issuer', { ehrs: [ehr, { ...ehr, id: 'b' }] }],
    ['ehrs[1].id', { ehrs: [ehr, { ...ehr, issuer: 'b' }] }],
    ['ehrs[0].jwksUrl', { ehrs: [{ ...ehr, jwksUrl: undefined }] }],
    ['ehrs[0].jwksUrl', { ehrs: [{ ...ehr, jwks: { keys: [key] } }] }],
    ['ehrs[0].jwksUrl', { ehrs: [{ ...ehr, jwksUrl: 'http://ehr.example.org/jwks.json' }] }],
    [
      'ehrs[0].jwks.keys[0]',
      { ehrs: [{ ...ehr, jwksUrl: undefined, jwks: { keys: [{ ...key, d: 'private' }] } }] },
    ],
    [
      'ehrs[0].jwks.keys[0].kty',
      { ehrs: [{ ...ehr, jwksUrl: undefined, jwks: { keys: [{ ...key, kty: 'oct' }] } }] },
    ],
    [
      'ehrs[0].jwks.keys[1] is no public key',
      { ehrs: [{ ...ehr, jwksUrl: undefined, jwks: { keys: [key, { ...key, x: 'AAAA' }] } }] },
    ],
    ['ehrs[0].jwks.keys', { ehrs: [{ ...ehr, jwksUrl: undefined, jwks: { keys: Array(51).fill(key) } }] }],
    ['ehrs[0].jku', { ehrs: [{ ...ehr, jku: 'keys' }] }],
    ['ehrs[0].algorithms[0]', { ehrs: [{ ...ehr, algorithms: ['HS256'] }] }],
    ['ehrs[0].algorithms[1]', { ehrs: [{ ...ehr, algorithms: ['ES384', 'none'] }] }],
    ['ehrs[0].algorithms', { ehrs: [{ ...ehr, algorithms: [] }] }],
    ['ehrs[0].fhirServers', { ehrs: [{ ...ehr, fhirServers: [] }] }],
    ['ehrs[0].fhirServers', { ehrs: [{ ...ehr, fhirServers: ['http://ehr.example.org/fhir'] }] }],
    ['ehrs[0].fhirServers[0]', { ehrs: [{ ...ehr, fhirServers: ['https://u:p@ehr.example.org/fhir'] }] }],
    [
      'ehrs[0].fhirServers[0]',
      { ehrs: [{ ...ehr, fhirServers: ['https://ehr.example.org/fhir?tenant=1'] }] },
    ],
    ['ehrs[0].fhirServers[0]', { ehrs: [{ ...ehr, fhirServers: ['https://ehr.example.org/fhir%2Fr4'] }] }],
    ['ehrs[0].hooks[0]', { ehrs: [{ ...ehr, hooks: ['patient-view'] }] }],
    ['ehrs[0].corsOrigins[0]', { ehrs: [{ ...ehr, corsOrigins: ['*'] }] }],
    ['ehrs[0].deadlineMs', { ehrs: [{ ...ehr, deadlineMs: '2000' }] }],
    ['ehrs[0] ', { ehrs: [{ ...ehr, fhirServer: 'x' }] }],
  ])('says that %s is wrong', (member, content) => {
    expect(() => read(content)).toThrow(ConfigError);
    expect(() => read(content)).toThrow(`EHR_REGISTRY ${member}`);
  });
});
