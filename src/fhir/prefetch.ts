/** What the EHR sent along for a query (CDS Hooks 2.0.1, Prefetch): not answered, none found, failed, or an answer. */
import type { GapReason } from '../clinical/known.js';
import { carriedBy } from './bundle.js';
import type { FilledQuery } from './query.js';
import { faultOfStatus, isAnswered } from './read-fault.js';
import { isRecord, listOf, textOf, type Resource } from './resource.js';
import { isAnswerFor, isNarrowerThan } from './search-scope.js';
import { withoutBlanks } from './without-blanks.js';

export type Prefetched =
  /** The key is absent, or holds a wrapper around nothing: to be read from the FHIR server. */
  | { readonly state: 'unanswered' }
  /** Asked, and none found. */
  | { readonly state: 'none' }
  /** The EHR could not read it, and asking again would not help. */
  | { readonly state: 'failed'; readonly reason: GapReason }
  /** Has still to be understood: it may be an OperationOutcome, or a first page. */
  | { readonly state: 'answered'; readonly answer: Resource }
  /** Not what was asked for. What there is of it may serve where the FHIR server cannot be read. */
  | { readonly state: 'doubtful'; readonly answer?: Resource };

export type Prefetch = Readonly<Record<string, unknown>>;

/** A value without the wrapper that it came in, if it did. */
interface Unwrapped {
  /** `undefined`: the wrapper holds none. */
  readonly value: unknown;
  /** HTTP status; `undefined`: there is one, and it is not legible, or it is the wrapper of nothing and there is none. */
  readonly status: number | undefined;
}

/** `200`, `404 Not Found` and `HTTP/1.1 200 OK`; what only says OK has a number as well. */
function statusOf(sent: unknown): number | undefined {
  const said = typeof sent === 'number' ? String(sent) : (textOf(sent) ?? '');
  const number = /(?<![\d.])[1-5]\d\d(?!\d)/.exec(said)?.[0];
  if (number !== undefined) return Number(number);
  return /^ok\b/i.test(said) ? 200 : undefined;
}

/** Before CDS Hooks 1.0, each answer came with its HTTP status around it. */
const isWrapper = (sent: unknown): sent is Resource =>
  isRecord(sent) && !('resourceType' in sent) && ('resource' in sent || 'response' in sent);

/** Whether a wrapper holds nothing has a meaning of its own. */
const cleared = (sent: unknown): unknown =>
  isWrapper(sent) ? { ...sent, resource: withoutBlanks(sent['resource']) } : withoutBlanks(sent);

function unwrap(sent: unknown): Unwrapped {
  if (!isWrapper(sent)) return { value: sent, status: 200 };
  const { resource: value, response } = sent;
  const status = isRecord(response) ? response['status'] : response;
  // Without a word on how it went, what is there was found, and what is not there was never looked for.
  const isUntold = (status ?? undefined) === undefined && isRecord(value);
  return { value, status: isUntold ? 200 : statusOf(status) };
}

const isSuccess = (status: number | undefined): boolean => status !== undefined && isAnswered(status);

function isWhatWasAsked(answer: Resource, query: FilledQuery): boolean {
  const type = textOf(answer['resourceType']);
  if (type === 'OperationOutcome') return true;
  if (type === 'Bundle') return !isNarrowerThan(query, answer);
  // A single resource cannot say that it is all there is.
  return query.kind === 'read' && type === query.resourceType;
}

function stateOf(sent: unknown, query: FilledQuery): Prefetched {
  const { value, status } = unwrap(sent);
  if (status !== undefined && status >= 300) return { state: 'failed', reason: faultOfStatus(status).reason };
  const isKnown = isSuccess(status);
  if (value === undefined || (value === null && !isKnown)) return { state: 'unanswered' };
  if (value === null) return { state: 'none' };
  if (!isRecord(value)) return { state: 'doubtful' };
  return { state: isKnown && isWhatWasAsked(value, query) ? 'answered' : 'doubtful', answer: value };
}

/** Some EHRs choose the keys themselves: whatever key it has, this is the whole answer to the query and to nothing less. */
function isWholeAnswer(value: Resource, query: FilledQuery): boolean {
  if (query.kind === 'search') return value['resourceType'] === 'Bundle' && isAnswerFor(query, value);
  return carriedBy(value).some(
    ({ resource }) => resource['resourceType'] === query.resourceType && resource['id'] === query.id,
  );
}

/** A resource that was sent, out of its wrapper. */
interface Sent {
  readonly key: string;
  readonly value: Resource;
  readonly isAnswer: boolean;
}

function sentAs(key: string, sent: unknown): readonly Sent[] {
  const { value, status } = unwrap(sent);
  return isRecord(value) ? [{ key, value, isAnswer: isSuccess(status) }] : [];
}

/** All that was sent along with one call: looked through once, however many keys it has, and then asked by every query. */
export class SentAlong {
  readonly #prefetch: ReadonlyMap<string, unknown>;
  readonly #sent: readonly Sent[];
  /** Only of what came under keys that nobody asked for. */
  readonly #types = new Map<Sent, ReadonlySet<unknown>>();

  constructor(prefetch: Prefetch) {
    this.#prefetch = new Map(Object.entries(prefetch).map(([key, sent]) => [key, cleared(sent)]));
    this.#sent = [...this.#prefetch].flatMap(([key, sent]) => sentAs(key, sent));
  }

  /** Whatever its key: it may resolve references. */
  get resources(): readonly Resource[] {
    return this.#sent.map(({ value }) => value);
  }

  /** What was sent for a query, under its own key or, failing that, as a whole under another. */
  answerTo(query: FilledQuery): Prefetched {
    const { key } = query;
    const sent = this.#prefetch.get(key);
    const state: Prefetched = sent === undefined ? { state: 'unanswered' } : stateOf(sent, query);
    if (state.state !== 'unanswered') return state;
    const whole = this.#sent.find(({ value, isAnswer }) => isAnswer && isWholeAnswer(value, query));
    return whole ? { state: 'answered', answer: whole.value } : { state: 'unanswered' };
  }

  /**
   * What came of the query's type under keys that nobody asked for, as one Bundle. It is data, but nothing tells that it is all
   * there is.
   *
   * @param keys - those of all queries: what stands under them answers those.
   */
  beside(query: FilledQuery, keys: ReadonlySet<string>): Resource | undefined {
    if (query.kind === 'read') return undefined;
    const holding = this.#sent.filter((sent) => !keys.has(sent.key) && this.#holds(sent, query.resourceType));
    if (holding.length === 0) return undefined;
    const entry = holding.flatMap(({ value }) =>
      value['resourceType'] === 'Bundle' ? listOf(value['entry']) : [{ resource: value }],
    );
    return { resourceType: 'Bundle', type: 'collection', entry };
  }

  #holds(sent: Sent, resourceType: string): boolean {
    const types =
      this.#types.get(sent) ?? new Set(carriedBy(sent.value).map(({ resource }) => resource['resourceType']));
    this.#types.set(sent, types);
    return types.has(resourceType);
  }
}
