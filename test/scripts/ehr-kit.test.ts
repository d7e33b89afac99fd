/** `npm run ehr-kit` and `npm run sign-call`: what analysts type in is what the service does, and no key leaves its file. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { catalogue } from '../../cards/index.js';
import { queriesFor } from '../../hooks/query-profiles.js';
import { writeKit } from '../../scripts/ehr-kit/command.js';
import { testCall } from '../../scripts/ehr-kit/going-live.js';
import { kitFiles, kitPage } from '../../scripts/ehr-kit/kit.js';
import { signCall } from '../../scripts/ehr-kit/signing.js';
import { rulesOf } from '../../src/clinical/rule-page.js';
import { QUERY_PROFILES } from '../../src/fhir/query.js';
import { readEhrRegistry, type Ehr } from '../../src/trust/registry.js';
import { service } from '../support/service.js';
import { jwkOf } from '../trust/tokens.js';

const folder = mkdtempSync(join(tmpdir(), 'ehr-kit-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const PUBLIC_URL = 'https://cds.example.org';
const ENTRY = {
  id: 'general',
  issuer: 'https://ehr.example.org/fhir/r4',
  jwksUrl: 'https://ehr.example.org/jwks.json',
  fhirServers: ['https://ehr.example.org/fhir/r4'],
};

function registryOf(...ehrs: readonly object[]): string {
  const path = join(folder, 'ehrs.json');
  writeFileSync(path, JSON.stringify({ ehrs }));
  return path;
}
const entry = (changes: object = {}): Ehr => readEhrRegistry(registryOf({ ...ENTRY, ...changes }))[0]!;

const ENVIRONMENT = { PUBLIC_URL };

describe('the kit of an EHR', () => {
  it.each(QUERY_PROFILES)('has the queries of its profile, word for word: %s', (queryProfile) => {
    const files = kitFiles(entry({ queryProfile }), PUBLIC_URL);
    const asked = Object.fromEntries(queriesFor(queryProfile).map(({ key, template }) => [key, template]));
    expect(JSON.parse(files.get('prefetch.json')!)).toEqual(asked);
    for (const template of Object.values(asked)) expect(files.get('README.md')).toContain(`\`${template}\``);
  });

  it.each([
    ['epic', 'never `update`'],
    ['us-core', 'or `update` of the draft order'],
  ])('says whether cards offer to change a draft: %s', (queryProfile, said) => {
    expect(kitPage(entry({ queryProfile }), PUBLIC_URL)).toContain(said);
  });

  it('names addresses, issuer, keys and every override reason of the catalogue', () => {
    const text = kitPage(entry(), PUBLIC_URL);
    for (const said of [
      `${PUBLIC_URL}/cds-services/ketamine-safety/feedback`,
      ENTRY.issuer,
      ENTRY.jwksUrl,
      '| `dataIncomplete` |',
      '"mode": "shadow"',
    ])
      expect(text).toContain(said);
    const codes = rulesOf(catalogue).flatMap(({ overrideReasons }) =>
      overrideReasons.map(({ code }) => code),
    );
    expect(codes.filter((code) => !text.includes(`| \`${code}\` |`))).toEqual([]);
  });

  it('says by name which keys an entry has, and shows none of them', () => {
    const jwk = jwkOf('p384-a', { kid: 'inline-1' });
    const text = kitPage(entry({ jwksUrl: undefined, jwks: { keys: [jwk] } }), PUBLIC_URL);
    expect(text).toContain('`inline-1`');
    expect(text).not.toContain(String(jwk['x']));
  });

  it('says what a token may name as the place of its keys', () => {
    const keys = { jwksUrl: undefined, jwks: { keys: [jwkOf('p384-a')] } };
    expect(kitPage(entry(keys), PUBLIC_URL)).toContain('| `jku` | absent |');
    const text = kitPage(entry({ ...keys, jku: 'https://ehr.example.org/keys' }), PUBLIC_URL);
    expect(text).toContain('| `jku` | absent or `https://ehr.example.org/keys`');
  });

  it('is HTML in which what an entry says stays text', () => {
    const html = kitFiles(entry({ issuer: 'a`|<script>x</script>' }), PUBLIC_URL).get('index.html')!;
    expect(html).not.toContain('<script>');
    expect(html).toContain('<td><code>a`|&lt;script&gt;x&lt;/script&gt;</code></td>');
  });
});

describe('npm run ehr-kit', () => {
  it('writes its files into the folder named', () => {
    const out = join(folder, 'out');
    const args = ['--ehr', 'general', '--registry', registryOf(ENTRY), '--out', out];
    expect(writeKit(args, ENVIRONMENT)).toEqual(
      ['README.md', 'index.html', 'prefetch.json', 'test-call.json'].map((name) => join(out, name)),
    );
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toBe(kitPage(entry(), PUBLIC_URL));
  });

  it.each([
    ['an unknown option', ['--verbose'], /^unknown or incomplete option\n\nusage: /],
    ['no EHR', [], /^--ehr is needed\n/],
    ['no registry', ['--ehr', 'general'], /^--registry or EHR_REGISTRY is needed\n/],
    ['an EHR that is not there', ['--ehr', 'other', '--registry', 'GOOD'], /it has: general$/],
    ['a mistake', ['--ehr', 'general', '--registry', 'BAD'], /: ehrs\[0\]\.fhirServers must be https/],
    ['a file that is no registry', ['--ehr', 'general', '--registry', 'package.json'], /^the registry: /],
  ])('refuses %s and says why', (_name, args, says) => {
    const good = registryOf(ENTRY);
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, JSON.stringify({ ehrs: [{ ...ENTRY, fhirServers: ['http://x'] }] }));
    const named = args.map((arg) => ({ GOOD: good, BAD: bad })[arg] ?? arg);
    expect(() => writeKit(named, ENVIRONMENT)).toThrow(says);
  });
});

describe('npm run sign-call', () => {
  it('makes a key for tests, and signs calls that the service believes once', async () => {
    const key = join(folder, 'test-key.pem');
    const jwks: unknown = JSON.parse(await signCall(['--new-key', key, '--kid', 'test']));
    expect(statSync(key).mode & 0o077).toBe(0);
    const registry = registryOf({ ...ENTRY, jwksUrl: undefined, jwks });
    const endpoint = `${PUBLIC_URL}/cds-services/ketamine-safety`;
    const claims = ['--issuer', ENTRY.issuer, '--audience', endpoint];
    const token = await signCall(['--key', key, '--kid', 'test', ...claims]);

    const environment = { ALLOW_UNAUTHENTICATED: 'false', EHR_REGISTRY: registry, PUBLIC_URL };
    const app = service(environment, () => new Date());
    const call = () =>
      request(app)
        .post('/cds-services/ketamine-safety')
        .set('Authorization', `Bearer ${token}`)
        .send(testCall);
    const { status, body } = await call();
    expect(status).toBe(200);
    expect(body.cards[0].extension['org.ketamine-cds.findings'][0].rule).toBe('data-incomplete');
    expect((await call()).status).toBe(401);
    await expect(signCall(['--new-key', key, '--kid', 'test'])).rejects.toThrow(/does not exist yet/);
  });

  it.each([
    ['an unknown option', ['--print-key'], /^unknown or incomplete option\n\nusage: /],
    ['no key', ['--kid', 'test'], /^an option is missing\n\nusage: /],
    [
      'what is no key',
      ['--key', 'package.json', '--kid', 'a', '--issuer', 'b', '--audience', 'c'],
      /^--key /,
    ],
  ])('refuses %s', async (_name, args, says) => {
    await expect(signCall(args)).rejects.toThrow(says);
  });
});
