/** The cards that were issued, recorded behind the answer's back: no call waits for it, none fails with it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Insertable, Kysely } from 'kysely';
import type { Grounds } from '../cds-hooks/acknowledgements.js';
import { findingsOf, type ToldFinding } from '../cds-hooks/findings-of.js';
import type { JudgedCall } from '../cds-hooks/judge.js';
import type { Card } from '../cds-hooks/response.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Caller } from '../trust/caller.js';
import { uuidByTime } from '../uuid-by-time.js';
import type { Connection } from './connection.js';
import type { Pseudonyms } from './pseudonyms.js';
import type { Tables } from './tables.js';

export interface Evaluations {
  /** Takes note of the cards of a call. Returns at once and never throws. */
  record(call: JudgedCall, caller: Caller, cards: readonly Card[], grounds?: Grounds): void;
  /** Writes what is still to be written, as far as the database is to be had. */
  drain(): Promise<void>;
}

export interface EvaluationsParts {
  readonly connection: Connection;
  readonly pseudonyms: Pseudonyms;
  /** For EHRs for which repeats are suppressed: without them it would not be known whose they are. */
  readonly pseudonymsForRepeats: Pseudonyms;
  /** Name of the extension by which a card tells its findings. */
  readonly findingsExtension: string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now?: () => Date;
  /** Most evaluations that may wait; from then on the newest are lost. */
  readonly max?: number;
  /** How long after a failure it is tried again. Milliseconds. */
  readonly retryMs?: number;
}

interface Entry {
  readonly evaluation: Insertable<Tables['evaluation']>;
  readonly cards: readonly Insertable<Tables['card']>[];
}

const AT_ONCE = 50;
const LIMIT_MS = 5_000;
/** From one write to the next: the first evaluation is written at once, and what comes soon after it together. Milliseconds. */
const APART_MS = 25;
/** Losses are logged together, not one by one. Milliseconds. */
const LOSSES_TOLD_EVERY = 10_000;

/** Bears being repeated: an entry that is there stays as it is. */
async function write(db: Kysely<Tables>, entries: readonly Entry[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('evaluation')
      .values(entries.map(({ evaluation }) => evaluation))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const cards = entries.flatMap((entry) => entry.cards);
    if (cards.length === 0) return;
    await transaction
      .insertInto('card')
      .values(cards)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

export function recordEvaluations(parts: EvaluationsParts): Evaluations {
  const { connection, log, metrics, now = () => new Date(), max = 1_000, retryMs = 1_000 } = parts;
  const waiting: Entry[] = [];
  let writing: Promise<void> | undefined;
  const ending = new AbortController();
  let beganAt = -Infinity;
  let untold = 0;
  let toldAt = -Infinity;

  const lose = (count: number): void => {
    metrics.evaluationsLost.inc(count);
    untold += count;
    if (!ending.signal.aborted && now().getTime() - toldAt < LOSSES_TOLD_EVERY) return;
    log.error('evaluations lost', { count: untold });
    [untold, toldAt] = [0, now().getTime()];
  };

  /** Not once the end has come. */
  const pause = (ms: number): Promise<void> =>
    wait(ms, undefined, { ref: false, signal: ending.signal }).catch(() => undefined);

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const apart = beganAt + APART_MS - performance.now();
      if (apart > 0 && waiting.length < AT_ONCE) await pause(apart);
      beganAt = performance.now();
      const entries = waiting.slice(0, AT_ONCE);
      try {
        await connection.use('evaluation', (db) => write(db, entries), LIMIT_MS);
        waiting.splice(0, entries.length);
      } catch {
        if (ending.signal.aborted) return;
        await pause(retryMs);
      }
    }
  };
  const start = (): Promise<void> =>
    (writing ??= writeAll().finally(() => {
      writing = undefined;
    }));

  const entryOf = (
    call: JudgedCall,
    caller: Caller,
    cards: readonly Card[],
    { bases, notRepeated = [] }: Grounds,
  ): Entry => {
    const [id, at] = [uuidByTime(), now().toISOString()];
    const { ehr, mode } = caller;
    const pseudonyms = caller.repeats === 'suppress' ? parts.pseudonymsForRepeats : parts.pseudonyms;
    const withBasis = (finding: ToldFinding): object => {
      const basis = pseudonyms(ehr, 'basis', bases?.get(finding.rule));
      return basis === null ? finding : { ...finding, basis };
    };
    const { patientId, encounterId, userId } = call.context;
    return {
      evaluation: {
        ...{ id, ehr, hook: call.hook, at, mode },
        patient: pseudonyms(ehr, 'patient', patientId),
        encounter: pseudonyms(ehr, 'encounter', encounterId),
        practitioner: pseudonyms(ehr, 'practitioner', userId),
        not_repeated: notRepeated.length > 0 ? JSON.stringify(notRepeated) : null,
      },
      cards: cards.map((card) => ({
        ...{ ehr, uuid: card.uuid, evaluation: id, at, indicator: card.indicator },
        topic: card.source.topic.code,
        findings: JSON.stringify(findingsOf(card, parts.findingsExtension).map(withBasis)),
      })),
    };
  };

  return {
    record(call, caller, cards, grounds = {}) {
      if (cards.length + (grounds.notRepeated?.length ?? 0) === 0) return;
      if (waiting.length >= max) {
        lose(1);
        return;
      }
      waiting.push(entryOf(call, caller, cards, grounds));
      void start();
    },
    async drain() {
      ending.abort();
      await start();
      if (waiting.length > 0) lose(waiting.length);
    },
  };
}
