/** What EHRs sign, right or wrong: written by hand on node:crypto, so that nothing refuses to write what must be refused. */
import { constants, createHmac, createPrivateKey, createPublicKey, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOW } from '../support/clock.js';

export type KeyName = 'p384-a' | 'p384-b' | 'p256' | 'p521' | 'rsa' | 'rsa-weak' | 'ed25519';

const pemOf = (key: KeyName): string => readFileSync(join('test', 'trust', 'keys', `${key}.pem`), 'utf8');

/** The public half, as an EHR publishes it. */
export function jwkOf(key: KeyName, members: object = { kid: key }): Record<string, unknown> {
  return { ...createPublicKey(pemOf(key)).export({ format: 'jwk' }), ...members };
}

/** Both halves, as an EHR must not publish them. */
export const privateJwkOf = (key: KeyName): object => createPrivateKey(pemOf(key)).export({ format: 'jwk' });

type Signer = (data: Buffer, pem: string) => Buffer;
const ec =
  (hash: string): Signer =>
  (data, pem) =>
    sign(hash, data, { key: pem, dsaEncoding: 'ieee-p1363' });
const rsa =
  (hash: string): Signer =>
  (data, pem) =>
    sign(hash, data, createPrivateKey(pem));
const pss =
  (hash: string): Signer =>
  (data, pem) =>
    sign(hash, data, {
      key: pem,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    });
const eddsa: Signer = (data, pem) => sign(null, data, pem);

const SIGNERS: Readonly<Record<string, Signer>> = {
  ES256: ec('sha256'),
  ES384: ec('sha384'),
  ES512: ec('sha512'),
  RS256: rsa('sha256'),
  RS384: rsa('sha384'),
  RS512: rsa('sha512'),
  PS256: pss('sha256'),
  PS384: pss('sha384'),
  PS512: pss('sha512'),
  EdDSA: eddsa,
  Ed25519: eddsa,
  // Keyed with what everybody can read: the classic confusion of a public key with a secret.
  HS256: (data, pem) =>
    createHmac('sha256', createPublicKey(pem).export({ format: 'pem', type: 'spki' }))
      .update(data)
      .digest(),
};

const encoded = (part: unknown): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

export interface Jws {
  readonly key: KeyName;
  /** What the signature is made with, whatever the header says. */
  readonly algorithm: string;
  /** An object, or text that is signed as it stands. */
  readonly header: unknown;
  readonly payload: unknown;
}

export function signed({ key, algorithm, header, payload }: Jws): string {
  const input = `${encoded(header)}.${encoded(payload)}`;
  const signature = SIGNERS[algorithm]!(Buffer.from(input), pemOf(key));
  return `${input}.${signature.toString('base64url')}`;
}

export const ENDPOINT = 'https://cds.example.org/cds-services/order-check';
export const ISSUER = 'https://a.example.org/fhir';
export const SECONDS = Math.floor(NOW.getTime() / 1000);

export interface Changes {
  readonly key?: KeyName;
  readonly algorithm?: string;
  /** Members that are `undefined` are left out. */
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A token that is good for {@link ENDPOINT} at {@link NOW}, but for the changes. Each has a `jti` of its own. */
export function token({
  key = 'p384-a',
  algorithm = 'ES384',
  header = {},
  claims = {},
}: Changes = {}): string {
  return signed({
    key,
    algorithm,
    header: { alg: algorithm, kid: key, typ: 'JWT', ...header },
    payload: {
      iss: ISSUER,
      aud: ENDPOINT,
      exp: SECONDS + 300,
      iat: SECONDS,
      jti: randomUUID(),
      ...claims,
    },
  });
}

export const bearer = (changes?: Changes): string => `Bearer ${token(changes)}`;
