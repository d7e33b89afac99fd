/** Used tokens, remembered across processes: what one process has taken no other takes. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { rememberInMemory, type ReplayGuard } from '../trust/replay-guard.js';
import type { Connection } from './connection.js';
import type { Tables } from './tables.js';

type Use = Parameters<ReplayGuard['isFirst']>[0];

export interface TokenUsesParts {
  readonly connection: Connection;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long a call may wait for the store, where it can do without. Milliseconds. */
  readonly limitMs?: number;
}

const LIMIT_MS = 250;
/** Where an answer is needed it is worth a longer wait, within what EHRs give a call. Milliseconds. */
const STRICT_LIMIT_MS = 1_500;
/** How long the store is not asked after it has failed, so that not every call waits for it. Milliseconds. */
const PAUSE_MS = 5_000;

async function isFirstIn(db: Kysely<Tables>, use: Use, today: string): Promise<boolean> {
  const jti = createHash('sha256').update(use.jti).digest('base64url');
  const until = new Date(use.until).toISOString();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('token_use')
    .values({ ehr: use.ehr, jti, until })
    .onConflict((conflict) =>
      // What has expired may have been forgotten elsewhere already.
      conflict.columns(['ehr', 'jti']).doUpdateSet({ until }).where('token_use.until', '<=', today),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * First the memory of this process, then the store. Where the store cannot tell in time, this process decides alone, since
 * otherwise all calls would fail with the store; for that time a token may be used once at each process. The failure is in
 * the store's metric. A strict use is the store's alone to decide: without its answer it is refused, and what the store took
 * too late is used up all the same.
 */
export function rememberInStore({
  connection,
  now = Date.now,
  limitMs = LIMIT_MS,
}: TokenUsesParts): ReplayGuard {
  const memory = rememberInMemory(now);
  let pausedUntil = -Infinity;
  const ask = (use: Use, atMost: number): Promise<boolean> =>
    connection.use('token', (db) => isFirstIn(db, use, new Date(now()).toISOString()), atMost);
  return {
    async isFirst(use) {
      if (use.strict === true) return ask(use, STRICT_LIMIT_MS);
      if (!(await memory.isFirst(use))) return false;
      if (now() < pausedUntil) return true;
      try {
        return await ask(use, limitMs);
      } catch {
        pausedUntil = now() + PAUSE_MS;
        return true;
      }
    },
  };
}
