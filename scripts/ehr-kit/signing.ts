/** Signs a call as an EHR does, with a key from a file or one made for tests. A private key is never printed. */
import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { importPKCS8, SignJWT } from 'jose';
import { commandLine } from '../command-line.js';
import { Refused, WrongUse } from './refused.js';

const USAGE = `npm run --silent sign-call -- --key FILE.pem --kid KID --issuer ISSUER --audience URL [--algorithm ES384]
       npm run --silent sign-call -- --new-key FILE.pem --kid KID     writes a P-384 key, prints its public JWK Set`;
const LIFETIME = '5 minutes';

type Option = 'key' | 'kid' | 'issuer' | 'audience' | 'algorithm' | 'new-key';
type Options = Partial<Record<Option, string>>;

function optionsIn(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const options = { key: text, kid: text, issuer: text, audience: text, algorithm: text, 'new-key': text };
  const told = commandLine({ args: [...args], options });
  if (told === undefined) throw new WrongUse('unknown or incomplete option', USAGE);
  return told.values;
}

/** Through PEM: to export a key that was just made as a JWK can hang Node 20. An existing file is left alone. */
function makeKey(file: string, kid: string): string {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-384',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  try {
    writeFileSync(file, privateKey, { mode: 0o600, flag: 'wx' });
  } catch {
    throw new Refused('--new-key must name a file that does not exist yet and can be written');
  }
  const jwk = createPublicKey(publicKey).export({ format: 'jwk' });
  return JSON.stringify({ keys: [{ ...jwk, kid, alg: 'ES384', use: 'sig' }] });
}

/**
 * The JWT of one call; or, with `--new-key`, the public JWK Set of the key that was written.
 *
 * @throws Refused
 */
export async function signCall(args: readonly string[]): Promise<string> {
  const { key, kid, issuer, audience, algorithm = 'ES384', 'new-key': newKey } = optionsIn(args);
  if (newKey !== undefined && kid !== undefined) return makeKey(newKey, kid);
  if (key === undefined || kid === undefined || issuer === undefined || audience === undefined)
    throw new WrongUse('an option is missing', USAGE);
  try {
    return await new SignJWT()
      .setProtectedHeader({ alg: algorithm, kid, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .setJti(randomUUID())
      .sign(await importPKCS8(readFileSync(key, 'utf8'), algorithm));
  } catch {
    throw new Refused('--key must be a file with a private key (PKCS#8, PEM) that fits --algorithm');
  }
}
