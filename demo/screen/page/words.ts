/** Times and failures in plain words. */
import type { Exchange } from '../wire.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const moment = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** `14:03:59`. */
export const timeOf = (at: string): string => clock.format(new Date(at));

/** A FHIR date as it was given: a day stays a day. */
export const dateOf = (date: string): string => (date.length > 10 ? moment : day).format(new Date(date));

interface Failure {
  readonly what: string;
  readonly next: string;
}

const BY_HAND = 'Check by hand what it would have checked, or try again.';

const BY_STATUS: Readonly<Record<number, Failure>> = {
  400: { what: 'The safety service could not read what this EHR sent (400).', next: BY_HAND },
  401: {
    what: 'The safety service does not accept the signature of this EHR (401).',
    next: 'Trying again will not help: the help desk has to renew the trust between the two. Until then check by hand.',
  },
  412: { what: 'The safety service could read nothing of the record (412).', next: BY_HAND },
  429: { what: 'The safety service has been asked too often (429).', next: BY_HAND },
  503: { what: 'The safety service is too busy (503).', next: BY_HAND },
};

/** Why there is no advice. Every sentence of it means: nothing was checked. */
export function failureOf(exchange: Exchange | undefined): Failure {
  if (exchange === undefined) return { what: 'The EHR itself did not answer.', next: BY_HAND };
  if (exchange.failure === 'unreachable')
    return { what: 'The safety service cannot be reached.', next: BY_HAND };
  if (exchange.failure === 'no-answer') {
    const waited = Math.round((exchange.timings.at(-1)?.milliseconds ?? 0) / 1000);
    return { what: `The safety service did not answer within ${waited} seconds.`, next: BY_HAND };
  }
  const { status = 0 } = exchange.response ?? {};
  return (
    BY_STATUS[status] ?? {
      what:
        status === 200
          ? 'What the safety service answered cannot be read as cards.'
          : `The safety service answered with an error (${status}).`,
      next: BY_HAND,
    }
  );
}
