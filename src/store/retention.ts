/** What is older than it is to be kept is removed, little by little, and the audit log says how much. */
import type { DeleteResult, Kysely } from 'kysely';
import { appendAudit } from './audit-log.js';
import type { Connection } from './connection.js';
import type { Tables } from './tables.js';

export interface Retention {
  /** Removes what is too old at this moment, unless the store is not to be had: then the next time will do. */
  readonly run: () => Promise<void>;
  readonly stop: () => void;
}

export interface RetentionParts {
  readonly connection: Connection;
  readonly days: number;
  readonly now?: () => Date;
}

const DAY_MS = 86_400_000;
const EVERY_MS = DAY_MS / 24;
/** Rows of one transaction, so that others need not wait long for theirs. */
const AT_ONCE = 500;
const LIMIT_MS = 10_000;

/** Of what was recorded the removal is told in the audit log; used tokens and learnt codes nobody misses. */
const TOLD = ['feedback', 'evaluation', 'card'] as const;

/** @returns how many rows went of the table that most went of: with `AT_ONCE` there may be more. */
async function removeSome(db: Kysely<Tables>, before: string, today: string): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const gone = {
      token_use: await rowsOf(
        transaction
          .deleteFrom('token_use')
          .where('until', 'in', (old) =>
            old
              .selectFrom('token_use')
              .select('until')
              .where('until', '<=', today)
              .orderBy('until')
              .limit(AT_ONCE),
          ),
      ),
      feedback: await rowsOf(
        transaction
          .deleteFrom('feedback')
          .where('digest', 'in', (old) =>
            old.selectFrom('feedback').select('digest').where('received_at', '<', before).limit(AT_ONCE),
          ),
      ),
      evaluation: await rowsOf(
        transaction
          .deleteFrom('evaluation')
          .where('id', 'in', (old) =>
            old.selectFrom('evaluation').select('id').where('at', '<', before).limit(AT_ONCE),
          ),
      ),
      card: await rowsOf(
        transaction
          .deleteFrom('card')
          .where('uuid', 'in', (old) =>
            old.selectFrom('card').select('uuid').where('at', '<', before).limit(AT_ONCE),
          )
          .where('at', '<', before),
      ),
      learnt_code: await rowsOf(
        transaction
          .deleteFrom('learnt_code')
          .where('key', 'in', (old) =>
            old.selectFrom('learnt_code').select('key').where('at', '<', before).limit(AT_ONCE),
          ),
      ),
    };
    if (TOLD.some((table) => gone[table] > 0)) {
      const about = TOLD.map((table) => `${table} ${gone[table]}`);
      await appendAudit(transaction, { event: 'removed', ehr: null, at: today, about });
    }
    return Math.max(...Object.values(gone));
  });
}

const rowsOf = async (deletion: { executeTakeFirst(): Promise<DeleteResult> }): Promise<number> =>
  Number((await deletion.executeTakeFirst()).numDeletedRows);

/** Removes at once and then every hour. */
export function keepFor({ connection, days, now = () => new Date() }: RetentionParts): Retention {
  const run = async (): Promise<void> => {
    const today = now();
    const before = new Date(today.getTime() - days * DAY_MS).toISOString();
    try {
      let removed = AT_ONCE;
      while (removed >= AT_ONCE)
        removed = await connection.use(
          'retention',
          (db) => removeSome(db, before, today.toISOString()),
          LIMIT_MS,
        );
    } catch {
      // Said by the connection.
    }
  };
  const timer = setInterval(() => void run(), EVERY_MS).unref();
  return {
    run,
    stop: () => {
      clearInterval(timer);
    },
  };
}
