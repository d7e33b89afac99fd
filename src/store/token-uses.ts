/** Used tokens, remembered across processes: what one process has taken no other takes. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { rememberInMemory, type ReplayGuard } from '../trust/replay-guard.js';
import type { Connection } from './connection.js';
import { inBatches } from './in-batches.js';
import type { Tables } from './tables.js';

type Use = Parameters<ReplayGuard['isFirst']>[0];

export interface TokenUsesParts {
  readonly connection: Connection;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long a call may wait for the store. Milliseconds. */
  readonly limitMs?: number;
}

const LIMIT_MS = 500;
/** How long the store is not asked after it has failed, so that not every call waits for it. Milliseconds. */
const PAUSE_MS = 5_000;

/** A statement has a place for some thousand values; nobody sends so many tokens while one is asked for. */
const MOST_AT_ONCE = 200;

const digestOf = (jti: string): string => createHash('sha256').update(jti).digest('base64url');
const keyOf = ({ ehr, jti }: { readonly ehr: string; readonly jti: string }): string => `${ehr} ${jti}`;

/** Which of these uses are the first of their tokens, in one statement. */
async function areFirstIn(
  db: Kysely<Tables>,
  uses: readonly Use[],
  today: string,
): Promise<readonly boolean[]> {
  const rows = uses.map(({ ehr, jti, until }) => ({
    ...{ ehr, jti: digestOf(jti) },
    until: new Date(until).toISOString(),
  }));
  // Of one token used twice the later use is not the first; in the same order everywhere, since two processes would otherwise wait for each other.
  const once = new Map(rows.toReversed().map((row) => [keyOf(row), row]));
  const values = [...once.keys()].toSorted().flatMap((key) => once.get(key) ?? []);
  const taken = await db
    .insertInto('token_use')
    .values(values)
    .onConflict((conflict) =>
      conflict
        .columns(['ehr', 'jti'])
        .doUpdateSet((row) => ({ until: row.ref('excluded.until') }))
        // What has expired may have been forgotten elsewhere already.
        .where('token_use.until', '<=', today),
    )
    .returning(['ehr', 'jti'])
    .execute();
  const first = new Set(taken.map(keyOf));
  return rows.map((row) => first.delete(keyOf(row)));
}

/**
 * First the memory of this process, then the store. Where the store cannot tell in time, this process decides alone, since
 * otherwise all calls would fail with the store; for that time a token may be used once at each process. The failure is in
 * the store's metric.
 */
export function rememberInStore({
  connection,
  now = Date.now,
  limitMs = LIMIT_MS,
}: TokenUsesParts): ReplayGuard {
  const memory = rememberInMemory(now);
  let pausedUntil = -Infinity;
  const ask = inBatches(
    (uses: readonly Use[]) =>
      connection.use('token', (db) => areFirstIn(db, uses, new Date(now()).toISOString()), limitMs),
    MOST_AT_ONCE,
  );
  return {
    async isFirst(use) {
      if (!(await memory.isFirst(use))) return false;
      if (now() < pausedUntil) return true;
      try {
        return await ask(use);
      } catch {
        pausedUntil = now() + PAUSE_MS;
        return true;
      }
    },
  };
}
