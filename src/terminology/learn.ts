/** Asks terminology servers for what our own tables do not know, keeps what they told, and never makes a call wait long. */
import { once } from 'node:events';
import { LRUCache } from 'lru-cache';
import type { CodingLike } from '../clinical/code-index.js';
import { canonicalSystem } from '../clinical/code-systems.js';
import type { CodeAsked, TerminologySource } from './source.js';

/** Other codes for a coding, as far as they have been learnt. */
type Equivalents = (coding: CodingLike) => readonly CodingLike[];

/** What was told of a code, and when. Of a code that nobody knows, nothing. */
export interface Learnt {
  /** System, `|`, code. */
  readonly key: string;
  readonly told: readonly CodingLike[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Where what was learnt outlives the process. It may fail, and then this process learns anew. */
export interface LearntBefore {
  /** Never rejects. */
  recall(): Promise<readonly Learnt[]>;
  /** Returns at once and never throws. */
  keep(learnt: Learnt): void;
}

/** Asks for the codings that are not known yet, waits for a moment at most, and never rejects. */
export type Learn = (codings: readonly CodingLike[], deadline: AbortSignal) => Promise<Equivalents>;

/** What came of asking for one code. */
export type LookUpOutcome = 'known' | 'unknown' | 'failed' | 'skipped';

/** Milliseconds that a call waits for answers; what comes later is there for the next one. */
const PATIENCE_MS = 300;
/** Milliseconds for which a server that failed is left alone. */
const REST_MS = 10_000;
const DAY_MS = 86_400_000;
/** What a code means does not change; that one is not known may be mended any day. */
const KEPT_MS = { known: 30 * DAY_MS, unknown: DAY_MS };
const MOST_KEPT = 10_000;
const MOST_PENDING = 20;
/** No code of a medicine is longer or has blanks: whatever else stands in its place is for nobody outside. */
const CODE = /^[\w.-]{1,30}$/;

interface LearnerParts {
  readonly sources: readonly TerminologySource[];
  /** Told of every code that a source was, or was not, asked for. */
  readonly count: (outcome: LookUpOutcome) => void;
  /** Milliseconds. */
  readonly clock?: () => number;
  /** Milliseconds, where they are to differ from {@link PATIENCE_MS}. */
  readonly patience?: number;
  /** Absent: what is learnt is forgotten with the process. */
  readonly before?: LearntBefore;
}

/** Codes are kept for a month, those that nobody knows for a day; in memory, and where `before` keeps them. */
export function createLearner({
  sources,
  count,
  clock = Date.now,
  patience = PATIENCE_MS,
  before,
}: LearnerParts): Learn {
  const learnt = new LRUCache<string, readonly CodingLike[]>({ max: MOST_KEPT });
  const remember = ({ key, told, at }: Learnt): void => {
    const ttl = at + KEPT_MS[told.length > 0 ? 'known' : 'unknown'] - clock();
    if (ttl > 0 && !learnt.has(key)) learnt.set(key, told, { ttl });
  };
  void before?.recall().then((all) => {
    all.forEach(remember);
  });
  const pending = new Map<string, Promise<void>>();
  const restsUntil = new Map<TerminologySource, number>();

  async function ask(key: string, asked: CodeAsked, source: TerminologySource): Promise<void> {
    try {
      const told = await source.ask(asked);
      const now: Learnt = { key, told, at: clock() };
      remember(now);
      before?.keep(now);
      count(told.length > 0 ? 'known' : 'unknown');
    } catch {
      restsUntil.set(source, clock() + REST_MS);
      count('failed');
    } finally {
      pending.delete(key);
    }
  }

  function begin(coding: CodingLike): Promise<void> | undefined {
    const asked = askedFor(coding);
    if (asked === undefined) return undefined;
    const key = keyOf(asked);
    const source = sources.find(({ knows }) => knows(asked));
    if (source === undefined || learnt.has(key)) return undefined;
    const under = pending.get(key);
    if (under) return under;
    if (pending.size >= MOST_PENDING || clock() < (restsUntil.get(source) ?? 0)) {
      count('skipped');
      return undefined;
    }
    const promise = ask(key, asked, source);
    pending.set(key, promise);
    return promise;
  }

  return async (codings, deadline) => {
    const answers = codings.flatMap((coding) => begin(coding) ?? []);
    if (answers.length > 0)
      await atMost(Promise.all(answers), AbortSignal.any([deadline, AbortSignal.timeout(patience)]));
    return (coding) => {
      const asked = askedFor(coding);
      return (asked && learnt.get(keyOf(asked))) ?? [];
    };
  };
}

function askedFor({ system, code }: CodingLike): CodeAsked | undefined {
  const bare = code?.trim() ?? '';
  if (system === undefined || !CODE.test(bare)) return undefined;
  return { system: canonicalSystem(system), code: bare };
}

const keyOf = ({ system, code }: CodeAsked): string => `${system}|${code}`;

/** Until it is done, or the end has come. */
async function atMost(work: Promise<unknown>, end: AbortSignal): Promise<void> {
  if (end.aborted) return;
  const finished = new AbortController();
  await Promise.race([work, once(end, 'abort', { signal: finished.signal }).catch(() => undefined)]);
  finished.abort();
}
