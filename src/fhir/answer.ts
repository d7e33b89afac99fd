/** Where the answer to a query is taken from: what was sent along, or else the FHIR server, or else nowhere. */
import type { GapReason } from '../clinical/known.js';
import { permittedBase, type FhirAccess } from './access.js';
import { linkOf } from './bundle.js';
import { collectFrom, collectPages, type Collected } from './collect-pages.js';
import { openFhirServer, type FhirServer } from './fhir-server.js';
import type { Prefetched, SentAlong } from './prefetch.js';
import type { FilledQuery } from './query.js';
import type { FhirGuards } from './server-guard.js';

/** What a hook call says about reading from the EHR. */
export interface FhirCall {
  readonly fhirServer?: string;
  readonly accessToken?: string;
  /** The authorisation that came is not one for this call: nothing may be read, with a token or without. */
  readonly noAccess?: boolean;
  readonly access: FhirAccess;
  readonly deadline: AbortSignal;
  /** How much time of the call had passed before. Milliseconds. */
  readonly spentMs?: number;
  /** Whose call it is, and what is remembered of the EHR's servers. Absent: nothing is remembered. */
  readonly ehr?: string;
  readonly guards?: FhirGuards;
}

/** The FHIR server of a call, or why none may be read from. */
export type FhirSource =
  | { readonly server: FhirServer; readonly reason?: never }
  | { readonly server: undefined; readonly reason: 'not-provided' | 'refused' };

/** Outside this machine a server is read only with a token: without one, the EHR has offered nothing. */
export function sourceOf({
  fhirServer,
  accessToken,
  noAccess = false,
  access,
  deadline,
  spentMs = 0,
  ehr = '',
  guards,
}: FhirCall): FhirSource {
  if (fhirServer === undefined || noAccess) return { server: undefined, reason: 'not-provided' };
  const base = permittedBase(fhirServer, access);
  if (base === undefined) return { server: undefined, reason: 'refused' };
  if (accessToken === undefined && access.fhirServers !== 'loopback')
    return { server: undefined, reason: 'not-provided' };
  const connection = {
    base,
    deadline,
    spentMs,
    ...(accessToken !== undefined && { accessToken }),
    ...(guards?.agents && { agents: guards.agents }),
  };
  const watch = guards && { ehr, guard: guards.of(ehr, base.url), events: guards.events };
  return { server: openFhirServer(connection, watch) };
}

interface Question {
  readonly query: FilledQuery;
  /** The keys of all queries. */
  readonly keys: ReadonlySet<string>;
  readonly now: Date;
}

/** Answers a query. A fault of the EHR never rejects it. */
export async function answerTo(
  { query, keys, now }: Question,
  along: SentAlong,
  source: FhirSource,
): Promise<Collected> {
  const sent = along.answerTo(query);
  const pieces = along.beside(query, keys);
  if (pieces === undefined) return answerFrom(sent, { query, now }, source);
  if (sent.state === 'unanswered')
    return answerFrom({ state: 'doubtful', answer: pieces }, { query, now }, source);
  const answer = await answerFrom(sent, { query, now }, source);
  return withBeside(answer, await collectFrom(pieces, { query, server: undefined, now }), query);
}

/** The answer that was sent under the query's own key, as far as it is one; what it lacks is read. */
async function answerFrom(
  sent: Prefetched,
  { query, now }: Pick<Question, 'query' | 'now'>,
  source: FhirSource,
): Promise<Collected> {
  const { server } = source;
  const ask = (from: FhirServer) => collectPages(() => from.ask(query), { query, server, now });
  switch (sent.state) {
    case 'none':
      return { entries: [], reasons: [], offered: true };
    case 'failed':
      return nothing(sent.reason);
    case 'unanswered':
      return server ? ask(server) : nothing(source.reason);
    case 'doubtful': {
      const { answer } = sent;
      const part = answer
        ? asPart(await collectFrom(answer, { query, server: undefined, now }))
        : nothing('bad-body');
      return server ? joined(part, await ask(server), query) : part;
    }
    case 'answered': {
      const collected = await collectFrom(sent.answer, { query, server, now });
      const isWhole = collected.reasons.every((reason) => !NO_ANSWER.has(reason));
      // Where there are pages, they have been followed, and what is missing is missing on the server.
      if (isWhole || !server || linkOf(sent.answer, 'next') !== undefined) return collected;
      return joined(collected, await ask(server), query);
    }
  }
}

const nothing = (reason: GapReason): Collected => ({ entries: [], reasons: [reason], offered: true });

/** What was sent is no answer, or not all of it. An EHR that says that it could not read has answered: it is not known. */
const NO_ANSWER: ReadonlySet<GapReason> = new Set(['bad-body', 'truncated']);

/** What was sent counts whatever was read; that it was not all matters no more where the server gave the whole. */
function joined(sent: Collected, read: Collected, query: FilledQuery): Collected {
  if (read.reasons.length === 0) return withBeside(read, sent, query);
  if (isNoAnswer(sent)) return read;
  return {
    ...read,
    entries: [...sent.entries, ...read.entries],
    reasons: [...sent.reasons, ...read.reasons],
    offered: sent.offered,
  };
}

/** What only spares an offer must be as it was asked for: an order that is done long since spares none. */
const withBeside = (answer: Collected, { entries }: Collected, { advisory }: FilledQuery): Collected =>
  advisory === true || entries.length === 0
    ? answer
    : { ...answer, beside: [...(answer.beside ?? []), ...entries] };

/** Nothing in what was sent belongs to the question. */
const isNoAnswer = ({ entries, reasons }: Collected): boolean =>
  entries.length === 0 && reasons[0] === 'bad-body';

/** What there is in an answer to another question counts, but never as all there is. */
const asPart = (collected: Collected): Collected =>
  isNoAnswer(collected) ? collected : { ...collected, reasons: [...collected.reasons, 'truncated'] };
