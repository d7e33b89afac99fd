/** The key with which the make-believe EHR signs its calls: made anew for each run, the public half published. */
import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { importPKCS8, SignJWT, type JSONWebKeySet, type JWK } from 'jose';

const ALGORITHM = 'ES384';
/** Seconds that a call may take to arrive. */
const LIFETIME = 300;

export interface SigningKeys {
  /** As the EHR publishes it (RFC 7517). */
  readonly jwks: JSONWebKeySet;
  /** A JWT for one call of one endpoint (CDS Hooks 2.0.1, Trusting CDS Clients); a new `jti` each time. */
  sign(issuer: string, endpoint: string): Promise<string>;
}

/** Through PEM: to export a key that was just made as a JWK can hang Node 20. */
export async function makeSigningKeys(): Promise<SigningKeys> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-384',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const kid = randomUUID();
  const jwk = createPublicKey(publicKey).export({ format: 'jwk' }) as JWK;
  const key = await importPKCS8(privateKey, ALGORITHM);
  return {
    jwks: { keys: [{ ...jwk, kid, alg: ALGORITHM, use: 'sig' }] },
    sign: (issuer, endpoint) =>
      new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(endpoint)
        .setIssuedAt()
        .setExpirationTime(`${LIFETIME} seconds`)
        .setJti(randomUUID())
        .sign(key),
  };
}
