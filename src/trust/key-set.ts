/** A JWK Set (RFC 7517) as a place to look keys up in; `use`, `key_ops` and `alg` of a key are respected. */
import { createLocalJWKSet, errors, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';
import type { Header } from './token.js';

/** The keys that may have made the signature: several, where an id is used more than once. */
export type FindKeys = (header: Pick<Header, 'alg' | 'kid'>) => Promise<readonly CryptoKey[]>;

/** EHRs publish a handful. Every one that shares an id is tried, so their number bounds the work of a call. */
export const MAX_KEYS = 50;

/** What counts towards {@link MAX_KEYS}; jose uses neither private keys nor symmetric ones. */
const Key = z.looseObject({ kty: z.enum(['EC', 'RSA', 'OKP']), kid: z.string() });
const JwkSet = z.object({ keys: z.array(z.unknown()) });

async function listed(keys: AsyncIterable<CryptoKey>): Promise<readonly CryptoKey[]> {
  const list: CryptoKey[] = [];
  for await (const key of keys) list.push(key);
  return list;
}

/** Whether nothing in it can be a key of ours, whatever a token says. */
export const isWithoutKeys = (json: unknown): boolean =>
  !JwkSet.safeParse(json).data?.keys.some((key) => Key.safeParse(key).success);

/** @returns `undefined` if this is no JWK Set. An empty one is one: all keys have been withdrawn. */
export function keySetOf(json: unknown): FindKeys | undefined {
  const set = JwkSet.safeParse(json);
  if (!set.success) return undefined;
  const keys = set.data.keys.filter((key): key is JWK => Key.safeParse(key).success).slice(0, MAX_KEYS);
  const lookUp = createLocalJWKSet({ keys });
  return async (header) => {
    try {
      return [await lookUp(header)];
    } catch (error) {
      // A key that cannot be used is as good as none.
      return error instanceof errors.JWKSMultipleMatchingKeys ? listed(error) : [];
    }
  };
}
