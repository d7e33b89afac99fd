/** JWTs as EHRs sign them, one for each call, and the registry that trusts their keys. */
import {
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  type KeyObject,
  createPrivateKey,
} from 'node:crypto';
import { writeFileSync } from 'node:fs';

export type Algorithm = 'ES384' | 'RS384';

/** Several, since one EHR may call 300 times a second and no oftener. */
const EHRS = 8;
const AUDIENCE = 'https://cds.example.org/ketamine-safety';
const LIFETIME_S = 600;

interface Key {
  readonly algorithm: Algorithm;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** Through PEM: to export a key that was just made as a JWK can hang Node 20. */
const keyOf = (algorithm: Algorithm, pair: { publicKey: string; privateKey: string }): Key => ({
  algorithm,
  publicKey: createPublicKey(pair.publicKey),
  privateKey: createPrivateKey(pair.privateKey),
});

const publicKeyEncoding = { type: 'spki', format: 'pem' } as const;
const privateKeyEncoding = { type: 'pkcs8', format: 'pem' } as const;

const KEYS: Readonly<Record<Algorithm, Key>> = {
  ES384: keyOf(
    'ES384',
    generateKeyPairSync('ec', { namedCurve: 'P-384', publicKeyEncoding, privateKeyEncoding }),
  ),
  RS384: keyOf(
    'RS384',
    generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding, privateKeyEncoding }),
  ),
};

const issuerOf = (ehr: number): string => `https://ehr-${ehr}.example.org`;
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Writes the registry in which every EHR publishes both keys. */
export function writeRegistry(path: string): void {
  const keys = Object.values(KEYS).map(({ algorithm, publicKey }) => ({
    ...publicKey.export({ format: 'jwk' }),
    kid: algorithm,
    alg: algorithm,
    use: 'sig',
  }));
  const ehrs = Array.from({ length: EHRS }, (_, ehr) => ({
    id: `ehr-${ehr}`,
    issuer: issuerOf(ehr),
    jwks: { keys },
    audience: [AUDIENCE],
    fhirServers: ['https://ehr.example.org/fhir/r4'],
  }));
  writeFileSync(path, JSON.stringify({ ehrs }));
}

/** A token for each of so many calls. */
export function signTokens(algorithm: Algorithm, count: number): readonly string[] {
  const { privateKey } = KEYS[algorithm];
  const header = base64url({ alg: algorithm, kid: algorithm, typ: 'JWT' });
  const iat = Math.floor(Date.now() / 1000);
  return Array.from({ length: count }, (_, call) => {
    const claims = {
      iss: issuerOf(call % EHRS),
      aud: AUDIENCE,
      iat,
      exp: iat + LIFETIME_S,
      jti: randomUUID(),
    };
    const signed = `${header}.${base64url(claims)}`;
    const signature = sign('sha384', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
  });
}

/** The key and a signature by it, to verify without anything around it. */
export function signedP384(): { readonly key: string; readonly data: Buffer; readonly signature: Buffer } {
  const { publicKey, privateKey } = KEYS.ES384;
  const data = Buffer.from('x'.repeat(400));
  return {
    key: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    data,
    signature: sign('sha384', data, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  };
}
