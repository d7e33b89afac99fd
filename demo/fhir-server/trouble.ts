/** Trouble on purpose for whoever reads with one access token: an HTTP error, no answer in time, or half an answer. */
import { setTimeout as wait } from 'node:timers/promises';
import type { RequestHandler, Response } from 'express';
import { faultOutcome } from './faults.js';

/** `late`: the answer takes a minute. `half`: the connection ends in the middle of the answer. */
type Ailment = { readonly status: number } | 'late' | 'half';

/** By resource type; `*` for all others. */
export type Trouble = Readonly<Record<string, Ailment>>;

const LATE_MS = 60_000;

/** Sends the first half of the body under the length of the whole, then hangs up. */
function breakOff(response: Response): void {
  response.send = (body: unknown): Response => {
    const whole = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    response.set('Content-Length', String(whole.byteLength));
    response.write(whole.subarray(0, whole.byteLength / 2), () => response.socket?.destroy());
    return response;
  };
}

/** @param troubleOf - by the `Authorization` header. */
export function troubled(
  troubleOf: (authorization: string | undefined) => Trouble | undefined,
): RequestHandler {
  return async (request, response, next) => {
    const trouble = troubleOf(request.headers.authorization) ?? {};
    const type = request.path.split('/')[1] ?? '';
    const ailment = trouble[type] ?? trouble['*'];
    if (ailment === undefined) {
      next();
      return;
    }
    if (ailment === 'late') {
      const gone = new AbortController();
      response.once('close', () => {
        gone.abort();
      });
      await wait(LATE_MS, undefined, { signal: gone.signal }).catch(() => undefined);
      if (!response.destroyed) next();
    } else if (ailment === 'half') {
      breakOff(response);
      next();
    } else {
      const { status } = ailment;
      response
        .status(status)
        .type('application/fhir+json')
        .send(JSON.stringify(faultOutcome(status)));
    }
  };
}
