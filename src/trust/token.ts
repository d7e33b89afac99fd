/** A JWT as it was sent: read, and not believed. */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { CallerRefused } from './refusal.js';

/** Tokens of CDS clients take some hundred characters; with a key or a certificate in the header, some thousand. */
const MAX_LENGTH = 8192;
/** One scheme, one space or more, one JWS in compact form (RFC 6750, 2.1; RFC 7515, 7.1). */
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;
/** Far longer than any that is seen; it bounds what has to be remembered. */
const id = z.string().min(1).max(512);
const seconds = z.number().nonnegative();

/** `jwk`, `x5c` and `x5u` are left alone: a key that comes with the token proves nothing. */
const Header = z.object({
  alg: z.string(),
  kid: id,
  typ: z.literal('JWT').optional(),
  jku: z.string().optional(),
  /** No extension is understood here, and one that is critical must be (RFC 7515, 4.1.11). */
  crit: z.undefined().optional(),
});
export type Header = Readonly<z.infer<typeof Header>>;

const Claims = z.object({
  aud: z.union([z.string(), z.array(z.string())]),
  exp: seconds,
  iat: seconds,
  nbf: seconds.optional(),
  jti: id,
});
export type Claims = Readonly<z.infer<typeof Claims>>;

export interface SentToken {
  readonly compact: string;
  readonly header: unknown;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** @throws CallerRefused */
export function readToken(authorization: string | undefined): SentToken {
  if (authorization === undefined) throw new CallerRefused('missing');
  const compact = authorization.length > MAX_LENGTH ? undefined : BEARER.exec(authorization)?.[1];
  if (compact === undefined) throw new CallerRefused('malformed');
  try {
    return { compact, header: decodeProtectedHeader(compact), claims: decodeJwt(compact) };
  } catch {
    throw new CallerRefused('malformed');
  }
}

/** The header, if it is one that CDS Hooks 2.0.1 describes. */
export const headerOf = ({ header }: SentToken): Header | undefined => Header.safeParse(header).data;

/** The claims that CDS Hooks 2.0.1 requires, if all of them are there. Others are passed over. */
export const claimsOf = ({ claims }: SentToken): Claims | undefined => Claims.safeParse(claims).data;
