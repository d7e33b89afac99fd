/** A token against its entry: what makes a caller, and each way in which it does not. */
import { describe, expect, it } from '@jest/globals';
import { EHR, trusting } from './trusting.js';
import {
  bearer,
  ENDPOINT,
  ISSUER,
  jwkOf,
  SECONDS,
  signed,
  token,
  type Changes,
  type KeyName,
} from './tokens.js';

const other = {
  ...EHR,
  id: 'b',
  issuer: 'https://b.example.org/fhir',
  jwks: { keys: [jwkOf('p384-b')] as never },
};

describe('a caller is the EHR that its token proves', () => {
  it.each<[string, Changes]>([
    ['signed with ES384', {}],
    ['signed with RS384', { key: 'rsa', algorithm: 'RS384' }],
    ['without a type', { header: { typ: undefined } }],
    ['for several services, of which this is one', { claims: { aud: ['https://x.example.org', ENDPOINT] } }],
    [
      'with claims that nobody asked for, as Epic sends them',
      { claims: { sub: 'app', nbf: SECONDS - 300, tenant: 't' } },
    ],
    ['that lives five minutes', { claims: { exp: SECONDS + 300 } }],
    ['that lives a day', { claims: { exp: SECONDS + 86_400 } }],
    ['that ended 59 seconds ago', { claims: { iat: SECONDS - 300, exp: SECONDS - 59 } }],
    ['that was made 60 seconds from now', { claims: { iat: SECONDS + 60, exp: SECONDS + 360 } }],
    ['that is valid 60 seconds from now', { claims: { nbf: SECONDS + 60 } }],
    ['with times in fractions of a second', { claims: { iat: SECONDS - 0.5, exp: SECONDS + 299.5 } }],
    ['with a jti of 64 hexadecimal digits', { claims: { jti: 'a0'.repeat(32) } }],
    ['with a key in its header, which is not looked at', { header: { jwk: jwkOf('p384-b'), x5c: ['AAAA'] } }],
  ])('%s', async (_what, changes) => {
    expect(await trusting([EHR]).who(bearer(changes))).toBe('a');
  });

  it.each<[string, KeyName]>([
    ['ES256', 'p256'],
    ['ES512', 'p521'],
    ['RS256', 'rsa'],
    ['RS512', 'rsa'],
    ['PS256', 'rsa'],
    ['PS384', 'rsa'],
    ['PS512', 'rsa'],
    ['EdDSA', 'ed25519'],
    ['Ed25519', 'ed25519'],
  ])('signed with %s, where the entry names it and only there', async (algorithm, key) => {
    const jwks = { keys: [jwkOf(key)] as never };
    const entry = { ...EHR, jwks };
    const named = { ...entry, algorithms: [algorithm as 'ES256'] };
    const authorization = bearer({ algorithm, key });
    expect(await trusting([named]).who(authorization)).toBe('a');
    expect(await trusting([entry]).who(authorization)).toBe('refused: algorithm');
  });

  it('however the scheme is written', async () => {
    const { who } = trusting([EHR]);
    expect(await who(`bearer ${token()}`)).toBe('a');
    expect(await who(`BEARER  ${token()}`)).toBe('a');
  });

  it('for an audience of its entry, beside the endpoint called', async () => {
    const { who } = trusting([{ ...EHR, audience: ['https://cds.example.org', 'urn:ours'] }]);
    for (const aud of ['https://cds.example.org', 'urn:ours', ENDPOINT]) {
      expect(await who(bearer({ claims: { aud } }))).toBe('a');
    }
    expect(await who(bearer({ claims: { aud: 'https://cds.example.net' } }))).toBe('refused: audience');
  });

  it('with a slash at the end, which makes no other endpoint', async () => {
    expect(await trusting([EHR]).who(bearer({ claims: { aud: `${ENDPOINT}/` } }))).toBe('a');
    const { who } = trusting([{ ...EHR, audience: ['https://cds.example.org/'] }]);
    expect(await who(bearer({ claims: { aud: 'https://cds.example.org' } }))).toBe('a');
  });

  it('for the endpoint called; for feedback also where it is meant for the service', async () => {
    const { who } = trusting([EHR]);
    const feedback = `${ENDPOINT}/feedback`;
    expect(await who(bearer({ claims: { aud: feedback } }), feedback)).toBe('a');
    expect(await who(bearer(), feedback)).toBe('a');
    expect(await who(bearer({ claims: { aud: feedback } }))).toBe('refused: audience');
  });
});

const header = (members: object): Changes => ({ header: members as Record<string, unknown> });
const claims = (members: object): Changes => ({ claims: members as Record<string, unknown> });

describe('S05 a caller is refused', () => {
  it.each<[why: string, what: string, Changes]>([
    ['algorithm', 'unsigned', header({ alg: 'none' })],
    ['algorithm', 'unsigned, in capitals', header({ alg: 'NONE' })],
    ['algorithm', 'signed with the public key as if it were a secret', { algorithm: 'HS256', key: 'rsa' }],
    ['algorithm', 'signed with an algorithm of another name', header({ alg: 'ES384 ' })],
    ['algorithm', 'signed with an algorithm that is not permitted', { algorithm: 'RS256', key: 'rsa' }],
    ['algorithm', 'signed with a name that every object has', header({ alg: 'constructor' })],
    [
      'key',
      'signed on another curve than its header says',
      { ...header({ alg: 'ES384', kid: 'p256' }), key: 'p256', algorithm: 'ES256' },
    ],
    ['key', 'with a header that takes an RSA key for one of a curve', header({ kid: 'rsa' })],
    ['header', 'without an algorithm', header({ alg: undefined })],
    ['header', 'without the id of a key', header({ kid: undefined })],
    ['header', 'with an id of a key that is empty', header({ kid: '' })],
    ['header', 'with an id of a key that is no text', header({ kid: 1 })],
    ['header', 'of another type', header({ typ: 'at+jwt' })],
    ['header', 'of a type that is no text', header({ typ: ['JWT'] })],
    ['header', 'with an extension that is critical', header({ crit: ['exp'] })],
    ['header', 'with an extension that some libraries understand', header({ crit: ['b64'], b64: true })],
    ['header', 'with an empty list of extensions', header({ crit: [] })],
    ['key-url', 'with keys at another place', header({ jku: 'https://evil.example.org/jwks' })],
    ['header', 'with a place of keys that is no text', header({ jku: 7 })],
    ['issuer', 'of an issuer who is not known', claims({ iss: 'https://evil.example.org' })],
    ['issuer', 'of an issuer with a slash more', claims({ iss: `${ISSUER}/` })],
    ['issuer', 'of an issuer in other letters', claims({ iss: ISSUER.toUpperCase() })],
    ['issuer', 'of an issuer that every object has', claims({ iss: 'constructor' })],
    ['issuer', 'of an issuer that is a list', claims({ iss: [ISSUER] })],
    ['issuer', 'of no issuer', claims({ iss: undefined })],
    ['claims', 'for no audience', claims({ aud: undefined })],
    ['claims', 'for an audience that is no text', claims({ aud: { url: ENDPOINT } })],
    ['claims', 'for a list with something else in it', claims({ aud: [ENDPOINT, 1] })],
    ['audience', 'for nobody', claims({ aud: [] })],
    ['audience', 'for another host', claims({ aud: 'https://evil.example.org/cds-services/order-check' })],
    ['audience', 'for a URL that goes on', claims({ aud: `${ENDPOINT}/feedback` })],
    ['audience', 'for a URL that ends before', claims({ aud: 'https://cds.example.org/cds-services' })],
    ['audience', 'for the same URL with two slashes', claims({ aud: `${ENDPOINT}//` })],
    ['audience', 'for the same URL with a query', claims({ aud: `${ENDPOINT}?` })],
    ['audience', 'for the same URL in other letters', claims({ aud: ENDPOINT.toUpperCase() })],
    ['claims', 'that never ends', claims({ exp: undefined })],
    ['claims', 'whose end is text', claims({ exp: String(SECONDS + 300) })],
    ['claims', 'whose end is null', claims({ exp: null })],
    ['lifetime', 'whose end is given in milliseconds', claims({ exp: (SECONDS + 300) * 1000 })],
    ['expired', 'that ended 60 seconds ago', claims({ iat: SECONDS - 300, exp: SECONDS - 60 })],
    ['expired', 'that ended with the century', claims({ iat: 0, exp: 0 })],
    ['claims', 'that ended before there were seconds', claims({ exp: -1 })],
    ['claims', 'that was made at no time', claims({ iat: undefined })],
    ['claims', 'that was made at a time that is text', claims({ iat: '0' })],
    ['not-yet-valid', 'that was made 61 seconds from now', claims({ iat: SECONDS + 61, exp: SECONDS + 361 })],
    ['not-yet-valid', 'that is valid 61 seconds from now', claims({ nbf: SECONDS + 61 })],
    ['claims', 'whose beginning is text', claims({ nbf: '0' })],
    ['lifetime', 'that lives longer than a day', claims({ exp: SECONDS + 86_401 })],
    ['lifetime', 'that lives for years', claims({ iat: 0, exp: SECONDS + 60 })],
    ['claims', 'without an id', claims({ jti: undefined })],
    ['claims', 'with an id that is empty', claims({ jti: '' })],
    ['claims', 'with an id that is a number', claims({ jti: 1 })],
    ['claims', 'with an id longer than can be remembered', claims({ jti: 'x'.repeat(513) })],
    ['key', 'signed with a key that is not known', header({ kid: 'nobody' })],
    ['key', 'signed with the key of another EHR', { key: 'p384-b' }],
    [
      'signature',
      'signed with another key under a known id',
      { ...header({ kid: 'p384-a' }), key: 'p384-b' },
    ],
    [
      'signature',
      'signed with a key that it brings along',
      { ...header({ kid: 'p384-a', jwk: jwkOf('p384-b') }), key: 'p384-b' },
    ],
  ])('(%s) with a token %s', async (why, _what, changes) => {
    expect(await trusting([EHR, other]).who(bearer(changes))).toBe(`refused: ${why}`);
  });

  const good = token();
  const [head = '', body = '', signature = ''] = good.split('.');
  const whole = { key: 'p384-a', algorithm: 'ES384' } as const;
  const plain = { alg: 'ES384', kid: 'p384-a' };
  const flipped = Buffer.from(signature, 'base64url');
  flipped[10]! ^= 1;
  it.each<[why: string, what: string, string | undefined]>([
    ['missing', 'without credentials', undefined],
    ['malformed', 'with none', ''],
    ['malformed', 'with a scheme alone', 'Bearer '],
    ['malformed', 'with another scheme', `Basic ${good}`],
    ['malformed', 'without a scheme', good],
    ['malformed', 'with two tokens', `Bearer ${good}, Bearer ${good}`],
    ['malformed', 'with a token and something', `Bearer ${good} x`],
    ['malformed', 'with no signature', `Bearer ${head}.${body}`],
    ['malformed', 'with a signature of no length', `Bearer ${head}.${body}.`],
    ['malformed', 'with a fourth part', `Bearer ${good}.x`],
    ['malformed', 'with an encrypted token', `Bearer ${head}.x.x.x.x`],
    ['malformed', 'with a token in standard base64', `Bearer ${good}=`],
    ['malformed', 'with a token of nine kilobytes', `Bearer ${token(claims({ more: 'x'.repeat(7000) }))}`],
    [
      'malformed',
      'with a header that is no JSON',
      `Bearer ${signed({ ...whole, header: '{', payload: {} })}`,
    ],
    ['malformed', 'with a header that is a list', `Bearer ${signed({ ...whole, header: [], payload: {} })}`],
    [
      'malformed',
      'with a payload that is no JSON',
      `Bearer ${signed({ ...whole, header: plain, payload: 'x' })}`,
    ],
    [
      'malformed',
      'with a payload that is a list',
      `Bearer ${signed({ ...whole, header: plain, payload: [1] })}`,
    ],
    [
      'malformed',
      'with a payload that is null',
      `Bearer ${signed({ ...whole, header: plain, payload: null })}`,
    ],
    ['signature', 'with one bit changed', `Bearer ${head}.${body}.${flipped.toString('base64url')}`],
    ['signature', 'with the signature of another token', `Bearer ${head}.${body}.${token().split('.')[2]!}`],
    ['signature', 'with another payload', `Bearer ${head}.${token().split('.')[1]!}.${signature}`],
    [
      'signature',
      'with a signature of zeros',
      `Bearer ${head}.${body}.${Buffer.alloc(96).toString('base64url')}`,
    ],
    ['signature', 'with a short signature', `Bearer ${head}.${body}.AAAA`],
  ])('(%s) %s', async (why, _what, authorization) => {
    expect(await trusting([EHR, other]).who(authorization)).toBe(`refused: ${why}`);
  });

  it('with a key that is too weak, even where it is the EHR’s own', async () => {
    const weak = { ...EHR, jwks: { keys: [jwkOf('rsa-weak')] as never } };
    const authorization = bearer({ key: 'rsa-weak', algorithm: 'RS384' });
    expect(await trusting([weak]).who(authorization)).toBe('refused: signature');
  });

  it('as one EHR with the key of another, whoever it says it is', async () => {
    const { who } = trusting([EHR, other]);
    const { issuer } = other;
    expect(await who(bearer({ key: 'p384-b', claims: { iss: issuer } }))).toBe('b');
    expect(await who(bearer({ claims: { iss: issuer } }))).toBe('refused: key');
    expect(await who(bearer({ claims: { iss: issuer }, header: { kid: 'p384-b' } }))).toBe(
      'refused: signature',
    );
  });
});
