/** Which browsers may call: CORS for the CDS Hooks endpoints (CDS Hooks 2.0.1, Cross-Origin Resource Sharing). */
import cors from 'cors';
import type { RequestHandler } from 'express';

/**
 * Preflights are answered without authentication, since browsers send none with them. An origin that is not listed gets no
 * `Access-Control-Allow-Origin`; credentials (cookies) are never allowed, the JWT is a header like any other.
 */
export function crossOrigin(origins: readonly string[] | '*'): RequestHandler {
  return cors({
    origin: origins === '*' ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: ['retry-after', 'x-request-id'],
    maxAge: 600,
  });
}
