/** The access tokens that the make-believe EHR hands out with its calls, and that its FHIR server asks for. */
import { randomBytes } from 'node:crypto';
import type { Trouble } from '../fhir-server/trouble.js';

/** What a call carries so that the service may read (CDS Hooks 2.0.1, Passing the Access Token to the CDS Service). */
export interface FhirAuthorization {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  /** Seconds. */
  readonly expires_in: number;
  readonly scope: string;
  readonly subject: string;
  readonly patient: string;
}

/** A request to the FHIR server, as its log has it. */
export interface Read {
  readonly method: string;
  /** Path and query below the base URL. */
  readonly path: string;
  /** Absent where the connection ended without an answer. */
  readonly status?: number;
  /** Of the Bundle that was answered; absent where it was none. */
  readonly entries?: number;
  readonly milliseconds: number;
}

export interface AccessTokens {
  /**
   * @param seconds - how long the token is good.
   * @param trouble - what whoever reads with it meets, by resource type.
   */
  readonly issue: (patientId: string, seconds?: number, trouble?: Trouble) => FhirAuthorization;
  /** Whether a request with this `Authorization` header may read. */
  readonly admits: (authorization: string | undefined) => boolean;
  /** What goes wrong for a request with this header. */
  readonly troubleOf: (authorization: string | undefined) => Trouble | undefined;
  /** Notes a request that was made with this header. */
  readonly note: (authorization: string | undefined, read: Read) => void;
  /** What was read with a token so far, in the order of the answers. */
  readonly readsWith: (accessToken: string) => readonly Read[];
}

interface Held {
  readonly ends: number;
  readonly trouble?: Trouble;
  readonly reads: Read[];
}

const SECONDS = 300;

/** @param now - milliseconds since 1970. */
export function createAccessTokens(now: () => number = Date.now): AccessTokens {
  const tokens = new Map<string, Held>();
  const held = (authorization = ''): Held | undefined => {
    const [scheme, token = ''] = authorization.split(' ');
    return scheme?.toLowerCase() === 'bearer' ? tokens.get(token) : undefined;
  };
  return {
    issue(patientId, seconds = SECONDS, trouble) {
      for (const [old, { ends }] of tokens) if (ends <= now()) tokens.delete(old);
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, { ends: now() + seconds * 1000, reads: [], ...(trouble && { trouble }) });
      return {
        access_token: token,
        token_type: 'Bearer',
        expires_in: seconds,
        scope: 'patient/*.rs',
        subject: 'ketamine-cds',
        patient: patientId,
      };
    },
    admits: (authorization) => (held(authorization)?.ends ?? 0) > now(),
    troubleOf: (authorization) => held(authorization)?.trouble,
    note: (authorization, read) => void held(authorization)?.reads.push(read),
    readsWith: (accessToken) => tokens.get(accessToken)?.reads ?? [],
  };
}
