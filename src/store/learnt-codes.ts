/** What terminology servers have told of codes, kept across starts: codes and names of medicines, nothing of whose they are. */
import { z } from 'zod';
import type { CodingLike } from '../clinical/code-index.js';
import type { Learnt, LearntBefore } from '../terminology/learn.js';
import type { Connection } from './connection.js';

/** Milliseconds. Nobody waits for either. */
const RECALL_MS = 30_000;
const KEEP_MS = 5_000;
const MOST = 10_000;

const Told = z.array(
  z.object({ system: z.string(), code: z.string(), display: z.string().optional() }).partial(),
);

/** Keeps and recalls through the store; a store that fails is told of by its own metric. */
export const learntInStore = (connection: Connection): LearntBefore => ({
  async recall() {
    try {
      const rows = await connection.use(
        'terminology',
        (db) => db.selectFrom('learnt_code').selectAll().orderBy('at', 'desc').limit(MOST).execute(),
        RECALL_MS,
      );
      return rows.map(({ key, told, at }): Learnt => {
        const codings = Told.parse(JSON.parse(told)) as readonly CodingLike[];
        return { key, told: codings, at: Date.parse(at) };
      });
    } catch {
      return [];
    }
  },
  keep({ key, told, at }) {
    const row = { told: JSON.stringify(told), at: new Date(at).toISOString() };
    connection
      .use(
        'terminology',
        (db) =>
          db
            .insertInto('learnt_code')
            .values({ key, ...row })
            .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
            .execute(),
        KEEP_MS,
      )
      .catch(() => undefined);
  },
});
