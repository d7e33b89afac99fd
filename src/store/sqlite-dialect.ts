/** SQLite for Kysely, over libsql: what may wait, for a lock or for the disk, waits outside the event loop. */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import Libsql from 'libsql/promise';
import { LRUCache } from 'lru-cache';
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import { oneAtATime, type Turns } from './turns.js';

interface LibsqlStatement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): Promise<unknown[]>;
  run(parameters: readonly unknown[]): { readonly changes: number };
}

/** The part of libsql that is used; its own types say `any`. */
interface LibsqlDatabase {
  readonly inTransaction: boolean;
  prepare(text: string): Promise<LibsqlStatement>;
  exec(text: string): Promise<void>;
  close(): void;
}

const Database = Libsql as unknown as new (
  path: string,
  options: { readonly timeout: number },
) => LibsqlDatabase;

/** libsql ends the process over a value of another type. */
function bound(parameters: readonly unknown[]): readonly unknown[] {
  for (const value of parameters) {
    if (value !== null && typeof value !== 'string' && typeof value !== 'number')
      throw new TypeError('SQLite is given text, numbers and null only');
  }
  return parameters;
}

/** How long another process may hold the file before it counts as locked. Milliseconds. */
const BUSY_MS = 2_000;
const BETWEEN_MS = 20;

/** libsql asks for the code of an error after the fact, and another connection may have made it "not an error" by then. */
const isBusy = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (String(error.code).startsWith('SQLITE_BUSY') || error.code === 'SQLITE_OK');

/** Waits for a lock without a thread: libsql has few, and they are the same ones that would give the lock back. */
async function patiently(work: () => Promise<void>): Promise<void> {
  const end = performance.now() + BUSY_MS;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await wait(BETWEEN_MS);
    }
  }
}

async function executed<R>(
  statement: LibsqlStatement,
  parameters: readonly unknown[],
): Promise<QueryResult<R>> {
  if (statement.reader) return { rows: (await statement.all(parameters)) as R[] };
  return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
}

/** The same few questions are asked again and again, some with another number of rows. */
const STATEMENTS = 100;

class SqliteConnection implements DatabaseConnection {
  readonly #database: LibsqlDatabase;
  readonly #statements = new LRUCache<string, LibsqlStatement>({ max: STATEMENTS });

  constructor(database: LibsqlDatabase) {
    this.#database = database;
  }

  async #prepared(sql: string): Promise<LibsqlStatement> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = await this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  begin(): Promise<void> {
    return patiently(async () => {
      if (!this.#database.inTransaction) await this.#database.exec('begin immediate');
    });
  }

  commit(): Promise<void> {
    return this.#database.exec('commit');
  }

  /** A full disk has ended the transaction by itself. */
  async rollback(): Promise<void> {
    if (this.#database.inTransaction) await this.#database.exec('rollback');
  }

  async executeQuery<R>({ query, sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = await this.#prepared(sql);
    const isChange = !statement.reader || query.kind === 'InsertQueryNode';
    // A change that stands alone would go to the disk, and wait for it, in the event loop.
    const alone = isChange && !this.#database.inTransaction;
    if (alone) await this.begin();
    try {
      const result = await executed<R>(statement, bound(parameters));
      if (alone) await this.commit();
      return result;
    } catch (error) {
      if (alone) await this.rollback();
      throw error;
    }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('not streamed: rows are read in pages');
  }
}

/** How long a transaction may wait for its turn. Milliseconds. */
const TURN_MS = 3_000;

class SqliteDriver implements Driver {
  readonly #path: string;
  readonly #turns: Turns = oneAtATime(TURN_MS);
  #database: LibsqlDatabase | undefined;
  #connection: SqliteConnection | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async init(): Promise<void> {
    const database = new Database(this.#path, { timeout: BETWEEN_MS });
    this.#database = database;
    this.#connection = new SqliteConnection(database);
    // A commit is on the disk before it is acknowledged (2, FULL); readers never wait for a writer.
    await patiently(() => database.exec('pragma journal_mode = wal; pragma synchronous = full;'));
  }

  async acquireConnection(): Promise<SqliteConnection> {
    await this.#turns.take();
    if (this.#connection !== undefined) return this.#connection;
    this.#turns.give();
    throw new Error('the database is closed');
  }

  beginTransaction(connection: SqliteConnection): Promise<void> {
    return connection.begin();
  }

  commitTransaction(connection: SqliteConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: SqliteConnection): Promise<void> {
    return connection.rollback();
  }

  releaseConnection(): Promise<void> {
    this.#turns.give();
    return Promise.resolve();
  }

  async destroy(): Promise<void> {
    if (this.#database === undefined) return;
    await this.#turns.take().catch(() => undefined);
    // What is committed is safe in the journal; a file that is whole by itself is easier to copy.
    await this.#database.exec('pragma wal_checkpoint(truncate)').catch(() => undefined);
    this.#database.close();
    [this.#database, this.#connection] = [undefined, undefined];
  }
}

/** Tables are made in one transaction, so that of two processes with one file the second finds them all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** @param path - of the file, or `:memory:`. */
export const sqliteDialect = (path: string): Dialect => ({
  createDriver: () => new SqliteDriver(path),
  createAdapter: () => new TransactionalAdapter(),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
