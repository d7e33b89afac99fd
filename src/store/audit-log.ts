/** The audit log: entries are only ever added, and each carries the hash of the one before, so that a change shows. */
import { createHash } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** What comes before the first entry. */
export const GENESIS = '0'.repeat(64);

export interface AuditEvent {
  /** `feedback`: a batch was kept. `removed`: entries were older than they are kept. */
  readonly event: 'feedback' | 'removed';
  /** Id in the EHR registry, where it is about one. */
  readonly ehr: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What it is about: digests of feedback, or how many of what were removed. Only the hash over them is kept. */
  readonly about: readonly string[];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Entry = Selectable<Tables['audit_log']>;

const hashOf = ({ seq, at, event, ehr, items, digest, previous }: Omit<Entry, 'hash'>): string =>
  sha256(JSON.stringify([seq, at, event, ehr, items, digest, previous]));

/** Adds an entry within the transaction that does what it tells of. From then on until its end nobody else can add one. */
export async function appendAudit(
  transaction: Transaction<Tables>,
  { event, ehr, at, about }: AuditEvent,
): Promise<void> {
  const head = await holdHead(transaction);
  const entry = {
    ...{ seq: head.seq, at, event, ehr },
    items: about.length,
    digest: sha256(JSON.stringify(about)),
    previous: head.hash,
  };
  const hash = hashOf(entry);
  await transaction
    .insertInto('audit_log')
    .values({ ...entry, hash })
    .execute();
  await transaction.updateTable('audit_head').set({ hash }).where('id', '=', 1).execute();
}

/** Counts up, which other transactions wait for. */
const holdHead = (transaction: Transaction<Tables>): Promise<{ seq: number; hash: string }> =>
  transaction
    .updateTable('audit_head')
    .set((row) => ({ seq: row('seq', '+', 1) }))
    .where('id', '=', 1)
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();

export interface AuditVerdict {
  /** Entries that are there. */
  readonly entries: number;
  /** Hash of the last one: to be noted elsewhere, since whoever can write the whole log can also write another. */
  readonly head: string;
  /** Number of the first entry that was changed, is missing or was put in. Absent: none. */
  readonly brokenAt?: number;
}

const PAGE = 1_000;

/** Reads the whole log and holds each entry against the one before, and the last against the head. */
export async function verifyAudit(db: Kysely<Tables>): Promise<AuditVerdict> {
  const end = await db.selectFrom('audit_head').selectAll().executeTakeFirst();
  let [entries, previous] = [0, GENESIS];
  for (;;) {
    const page = await db
      .selectFrom('audit_log')
      .selectAll()
      .where('seq', '>', entries)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const entry of page) {
      const { hash, ...told } = entry;
      if (entry.seq !== entries + 1 || entry.previous !== previous || hash !== hashOf(told))
        return { entries, head: previous, brokenAt: entries + 1 };
      [entries, previous] = [entry.seq, hash];
    }
    if (page.length < PAGE) break;
  }
  // Entries that were added since the head was read are no fault.
  const cutShort = end === undefined || entries < end.seq || (entries === end.seq && previous !== end.hash);
  return { entries, head: previous, ...(cutShort && { brokenAt: entries + 1 }) };
}
