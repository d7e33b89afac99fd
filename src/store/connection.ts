/** The way to a database that may be locked, slow, broken or away: every use is bounded, every failure told and forgotten. */
import type { Kysely } from 'kysely';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

/** What the database is used for; also the label of the metric. */
type StoreUse =
  'open' | 'feedback' | 'evaluation' | 'token' | 'acknowledgement' | 'retention' | 'audit' | 'terminology';

export interface Connection {
  /**
   * Does this with the database, if it can be had.
   *
   * @param limitMs - how long it may take. What is not done by then may still be done later, so it must bear being repeated.
   * @throws whatever stood in the way.
   */
  use<T>(use: StoreUse, work: (db: Kysely<Tables>) => Promise<T>, limitMs: number): Promise<T>;
  /** Resolves when the first attempt to open it has ended, well or not. */
  readonly tried: Promise<void>;
  close(): Promise<void>;
}

export interface ConnectionParts {
  readonly open: () => Promise<Database>;
  readonly log: Log;
  readonly metrics: Metrics;
  /** How long after it could not be opened it is tried again. Milliseconds. */
  readonly retryMs?: number;
}

/** Codes of SQLite, PostgreSQL (SQLSTATE) and the operating system; an error may hold anything else, which is not told. */
const CODE = /^(?:SQLITE_[A-Z_]{1,40}|[0-9A-Z]{5}|E[A-Z]{2,20})$/;
/** After these the same handle will not do any better. */
const SPOILT = /^SQLITE_(?:CORRUPT|NOTADB|IOERR|CANTOPEN|READONLY)/;

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'other';
  if ('code' in error && typeof error.code === 'string' && CODE.test(error.code)) return error.code;
  if ('cause' in error && error.cause !== undefined) return codeOf(error.cause);
  return error instanceof TooSlow ? 'too slow' : 'other';
}

class TooSlow extends Error {}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    limit = setTimeout(() => {
      reject(new TooSlow());
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(limit);
  }
}

/** Opens at once and, where that fails, again and again; meanwhile every use fails without waiting. */
export function connect({ open, log, metrics, retryMs = 2_000 }: ConnectionParts): Connection {
  let database: Database | undefined;
  let opening: Promise<Database> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const failed = (use: StoreUse, error: unknown): void => {
    metrics.storeUp.set(0);
    metrics.storeFailures.inc({ kind: use });
    log.error('store failed', { use, reason: codeOf(error) });
  };

  const attempt = async (): Promise<Database> => {
    try {
      database = await open();
      metrics.storeUp.set(1);
      log.info('store opened');
      return database;
    } catch (error) {
      failed('open', error);
      if (!closed) retry = setTimeout(begin, retryMs).unref();
      throw error;
    }
  };
  const begin = (): void => {
    opening = attempt();
    opening.catch(() => undefined);
  };
  const reopen = (spoilt: Database): void => {
    if (database !== spoilt || closed) return;
    database = undefined;
    void spoilt.close().catch(() => undefined);
    begin();
  };

  const ready = async (): Promise<Database> => {
    if (database !== undefined && !database.isInPlace()) reopen(database);
    if (closed || opening === undefined) throw new Error('the store is closed');
    return database ?? opening;
  };

  begin();
  const tried = Promise.resolve(opening).then(
    () => undefined,
    () => undefined,
  );
  return {
    tried,
    async use(use, work, limitMs) {
      const worked = ready().then(async (found) => {
        try {
          return await work(use === 'token' ? found.tokens : found.db);
        } catch (error) {
          if (SPOILT.test(codeOf(error))) reopen(found);
          throw error;
        }
      });
      try {
        const result = await within(limitMs, worked);
        metrics.storeUp.set(1);
        return result;
      } catch (error) {
        failed(use, error);
        throw error;
      }
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      const last = await opening?.catch(() => undefined);
      await (database ?? last)?.close();
    },
  };
}
