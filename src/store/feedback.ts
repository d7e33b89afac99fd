/** Feedback that is kept: acknowledged once it is committed, and counted once however often it is sent. */
import { createHash } from 'node:crypto';
import type { Insertable, Kysely } from 'kysely';
import type { FeedbackItem, FeedbackSink } from '../cds-hooks/feedback.js';
import { appendAudit } from './audit-log.js';
import type { Connection } from './connection.js';
import type { Tables } from './tables.js';

export interface FeedbackParts {
  readonly connection: Connection;
  /** Codes of the override reasons that cards offer: the only ones that are kept as they come. */
  readonly reasonCodes: readonly string[];
  /** Keep what clinicians and EHRs wrote: comments, and reasons in the EHR's own words. */
  readonly keepComments: boolean;
  /** Told of what was not kept before. */
  readonly next: FeedbackSink;
  readonly now?: () => Date;
}

type Row = Insertable<Tables['feedback']>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ours = (id: string): readonly string[] => (UUID.test(id) ? [id.toLowerCase()] : []);

/** Milliseconds. Longer than a lock is waited for; after that the EHR is asked to send it again. */
const LIMIT_MS = 5_000;
/** Rows of one statement: it is carried out in the event loop of SQLite's process. */
const ROWS_AT_ONCE = 50;

/**
 * One act: this EHR, this card, this outcome, at this moment, with these suggestions. Whatever else is told of it, a comment
 * or a reason, is what was told first.
 */
function act(ehr: string, { card, outcome, outcomeTimestamp, acceptedSuggestions }: FeedbackItem): string {
  const told = [ehr, card.toLowerCase(), outcome, outcomeTimestamp, [...acceptedSuggestions].sort()];
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url');
}

/** PostgreSQL takes neither a NUL character nor half of a pair. */
const storable = (words: object): string =>
  Buffer.from(JSON.stringify(words).replaceAll('\\u0000', ''), 'utf8').toString('utf8');

function wordsOf({ overrideReason, userComment }: FeedbackItem): string | null {
  if (overrideReason === undefined && userComment === undefined) return null;
  return storable({ reason: overrideReason, comment: userComment });
}

const chunksOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** All of them or none; resolves with the digests of those that were new. */
function keep(db: Kysely<Tables>, rows: readonly Row[], ehr: string, at: string): Promise<readonly string[]> {
  return db.transaction().execute(async (transaction) => {
    const fresh: string[] = [];
    for (const values of chunksOf(rows, ROWS_AT_ONCE)) {
      const inserted = await transaction
        .insertInto('feedback')
        .values(values)
        .onConflict((conflict) => conflict.doNothing())
        .returning('digest')
        .execute();
      fresh.push(...inserted.map(({ digest }) => digest));
    }
    if (fresh.length > 0) await appendAudit(transaction, { event: 'feedback', ehr, at, about: fresh });
    return fresh;
  });
}

/** A sink that resolves when the batch is in the database, and rejects where that is not certain. */
export function storedFeedback(parts: FeedbackParts): FeedbackSink {
  const { connection, reasonCodes, keepComments, next, now = () => new Date() } = parts;
  const reasonOf = ({ overrideReason }: FeedbackItem): string =>
    overrideReason === undefined
      ? 'none'
      : (reasonCodes.find((code) => code === overrideReason.code) ?? 'other');

  return {
    async record(items, caller) {
      const { ehr } = caller;
      const received_at = now().toISOString();
      const byDigest = new Map(items.toReversed().map((item) => [act(ehr, item), item]));
      const rows = [...byDigest].map(([digest, item]) => ({
        ...{ digest, ehr, card: ours(item.card)[0] ?? null },
        ...{ outcome: item.outcome, outcome_at: item.outcomeTimestamp, received_at, reason: reasonOf(item) },
        suggestions: JSON.stringify(item.acceptedSuggestions.flatMap(ours)),
        words: keepComments ? wordsOf(item) : null,
      }));
      // In one order for everybody, so that two batches with the same items never wait for each other.
      rows.sort((a, b) => (a.digest < b.digest ? -1 : 1));
      if (rows.length === 0) return;
      const fresh = await connection.use('feedback', (db) => keep(db, rows, ehr, received_at), LIMIT_MS);
      await next.record(
        fresh.flatMap((digest) => byDigest.get(digest) ?? []),
        caller,
      );
    },
  };
}
