/** Which browsers may call: CORS for the CDS Hooks endpoints (CDS Hooks 2.0.1, Cross-Origin Resource Sharing). */
import cors from 'cors';
import type { RequestHandler, Response } from 'express';

/** Origins, or `*` for all. */
type Origins = readonly string[] | '*';

/**
 * Preflights are answered without authentication, since browsers send none with them. An origin that is not listed gets no
 * `Access-Control-Allow-Origin`; credentials (cookies) are never allowed, the JWT is a header like any other.
 *
 * @param ofEhrs - origins of any EHR: whose call it will be is not known yet.
 */
export function crossOrigin(origins: Origins, ofEhrs: () => readonly string[] = () => []): RequestHandler {
  return cors({
    origin:
      origins === '*'
        ? '*'
        : (_origin, done) => {
            done(null, [...origins, ...ofEhrs()]);
          },
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: ['retry-after', 'x-request-id'],
    maxAge: 600,
  });
}

/** Takes back what {@link crossOrigin} allowed, if the caller, now known, is another's: its own origins alone may read. */
export function confineOrigin(response: Response, origin: string | undefined, origins: Origins = []): void {
  if (origins === '*' || (origin !== undefined && origins.includes(origin))) return;
  response.removeHeader('Access-Control-Allow-Origin');
}
