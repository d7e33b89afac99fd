/** Where the answer to a query is taken from: what was sent along, or else the FHIR server, or else nowhere. */
import type { GapReason } from '../clinical/known.js';
import { permittedBase, type FhirAccess } from './access.js';
import { collectPages, type Collected } from './collect-pages.js';
import { openFhirServer, type FhirServer } from './fhir-server.js';
import { prefetchedFor, type Prefetch } from './prefetch.js';
import type { FilledQuery } from './query.js';
import type { Resource } from './resource.js';

/** What a hook call says about reading from the EHR. */
export interface FhirCall {
  readonly fhirServer?: string;
  readonly accessToken?: string;
  readonly access: FhirAccess;
  readonly deadline: AbortSignal;
}

/** The FHIR server of a call, or why none may be read from. */
export type FhirSource =
  | { readonly server: FhirServer; readonly reason?: never }
  | { readonly server: undefined; readonly reason: 'not-provided' | 'refused' };

/** Outside this machine a server is read only with a token: without one, the EHR has offered nothing. */
export function sourceOf({ fhirServer, accessToken, access, deadline }: FhirCall): FhirSource {
  if (fhirServer === undefined) return { server: undefined, reason: 'not-provided' };
  const base = permittedBase(fhirServer, access);
  if (base === undefined) return { server: undefined, reason: 'refused' };
  if (accessToken !== undefined) return { server: openFhirServer({ base, accessToken, deadline }) };
  if (access.fhirServers === 'loopback') return { server: openFhirServer({ base, deadline }) };
  return { server: undefined, reason: 'not-provided' };
}

/** Answers a query. A fault of the EHR never rejects it. */
export async function answerTo(
  query: FilledQuery,
  prefetch: Prefetch,
  source: FhirSource,
  now: Date,
): Promise<Collected> {
  const { server } = source;
  const collect = (ask: () => Promise<Resource>) => collectPages(ask, { query, server, now });
  const sent = prefetchedFor(query, prefetch);
  switch (sent.state) {
    case 'none':
      return { entries: [], reasons: [], offered: true };
    case 'failed':
      return nothing(sent.reason);
    case 'unanswered':
      return server ? collect(() => server.ask(query)) : nothing(source.reason);
    case 'doubtful': {
      if (server) return collect(() => server.ask(query));
      const { answer } = sent;
      return answer ? asPart(await collect(() => Promise.resolve(answer))) : nothing('bad-body');
    }
    case 'answered': {
      const collected = await collect(() => Promise.resolve(sent.answer));
      return isNoAnswer(collected) && server ? collect(() => server.ask(query)) : collected;
    }
  }
}

const nothing = (reason: GapReason): Collected => ({ entries: [], reasons: [reason], offered: true });

/** Nothing in what was sent belongs to the question. */
const isNoAnswer = ({ entries, reasons }: Collected): boolean =>
  entries.length === 0 && reasons[0] === 'bad-body';

/** What there is in an answer to another question counts, but never as all there is. */
const asPart = (collected: Collected): Collected =>
  isNoAnswer(collected) ? collected : { ...collected, reasons: [...collected.reasons, 'truncated'] };
