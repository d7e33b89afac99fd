/** Used tokens, remembered across processes: what one process has taken no other takes. */
import { createHash } from 'node:crypto';
import { rememberInMemory, type ReplayGuard } from '../trust/replay-guard.js';
import type { Connection } from './connection.js';

export interface TokenUsesParts {
  readonly connection: Connection;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long a call may wait for the store. Milliseconds. */
  readonly limitMs?: number;
}

const LIMIT_MS = 250;
/** How long the store is not asked after it has failed, so that not every call waits for it. Milliseconds. */
const PAUSE_MS = 5_000;

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
  return {
    async isFirst(use) {
      if (!(await memory.isFirst(use))) return false;
      if (now() < pausedUntil) return true;
      const jti = createHash('sha256').update(use.jti).digest('base64url');
      const until = new Date(use.until).toISOString();
      const today = new Date(now()).toISOString();
      try {
        return await connection.use(
          'token',
          async (db) => {
            const { numInsertedOrUpdatedRows } = await db
              .insertInto('token_use')
              .values({ ehr: use.ehr, jti, until })
              .onConflict((conflict) =>
                // What has expired may have been forgotten elsewhere already.
                conflict.columns(['ehr', 'jti']).doUpdateSet({ until }).where('token_use.until', '<=', today),
              )
              .executeTakeFirstOrThrow();
            return numInsertedOrUpdatedRows === 1n;
          },
          limitMs,
        );
      } catch {
        pausedUntil = now() + PAUSE_MS;
        return true;
      }
    },
  };
}
