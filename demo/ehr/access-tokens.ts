/** The access tokens that the make-believe EHR hands out with its calls, and that its FHIR server asks for. */
import { randomBytes } from 'node:crypto';

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

export interface AccessTokens {
  /** @param seconds - how long the token is good. */
  readonly issue: (patientId: string, seconds?: number) => FhirAuthorization;
  /** Whether a request with this `Authorization` header may read. */
  readonly admits: (authorization: string | undefined) => boolean;
}

const SECONDS = 300;

/** @param now - milliseconds since 1970. */
export function createAccessTokens(now: () => number = Date.now): AccessTokens {
  const ends = new Map<string, number>();
  return {
    issue(patientId, seconds = SECONDS) {
      const token = randomBytes(24).toString('base64url');
      ends.set(token, now() + seconds * 1000);
      return {
        access_token: token,
        token_type: 'Bearer',
        expires_in: seconds,
        scope: 'patient/*.rs',
        subject: 'ketamine-cds',
        patient: patientId,
      };
    },
    admits(authorization = '') {
      const [scheme, token = ''] = authorization.split(' ');
      return scheme?.toLowerCase() === 'bearer' && (ends.get(token) ?? 0) > now();
    },
  };
}
