/** The database that `DATABASE_URL` names: one SQLite file, SQLite in memory, or PostgreSQL. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrations.js';
import { sqliteDialect } from './sqlite-dialect.js';
import type { Tables } from './tables.js';

export interface Database {
  readonly db: Kysely<Tables>;
  /** The same database for used tokens: calls wait for these, so they never queue behind feedback and what is recorded. */
  readonly tokens: Kysely<Tables>;
  /** False once the file that is written to is no longer the one that others would find. */
  isInPlace(): boolean;
  close(): Promise<void>;
}

const MEMORY = ':memory:';
const sqliteFile = (url: string): string | undefined => /^sqlite:(.+)$/.exec(url)?.[1];

/** Milliseconds. A database that hangs must not keep the process from knowing it. */
const POOL = {
  max: 8,
  connectionTimeoutMillis: 3_000,
  statement_timeout: 4_000,
  lock_timeout: 2_000,
  query_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
} as const;
/** These stay open when they are idle: to connect takes a good part of the time that a call waits. */
const TOKEN_POOL = { ...POOL, max: 2, idleTimeoutMillis: 0 } as const;

/** Step by step: where no folder can be made, such as below `/proc`, Node's own recursion may never end. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(path)) throw error;
  }
}

function checkFile(path: string): void {
  const file = resolve(path);
  const folder = dirname(file);
  makeFolder(folder);
  if (!statSync(folder).isDirectory()) throw new Error('no folder');
  // The journal is made beside the file.
  accessSync(folder, constants.W_OK);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isFile()) throw new Error('no file');
  accessSync(file, constants.R_OK | constants.W_OK);
}

/**
 * What is wrong with the place of the database, as far as that can be seen without opening it; makes the folder of a file.
 * Absent: nothing. The state of the database is another matter: it may change while the process runs, and so may it before.
 */
export function faultOfPlace(url: string): string | undefined {
  const file = sqliteFile(url);
  try {
    if (file === undefined) new pg.Client({ connectionString: url });
    else if (file !== MEMORY) checkFile(file);
    return undefined;
  } catch {
    return file === undefined ? 'is no URL of a PostgreSQL database' : 'names a file that cannot be written';
  }
}

/** Not asked in a thread: that costs ten times what the answer does, and every call with a token waits for it. */
function inodeOf(file: string): number | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })?.ino;
  } catch {
    return undefined;
  }
}

async function openSqlite(file: string): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  await migrateOrClose(db, 'sqlite');
  const opened = { db, tokens: db, close: () => db.destroy() };
  if (file === MEMORY) return { ...opened, isInPlace: () => true };
  const { ino } = statSync(file);
  return { ...opened, isInPlace: () => inodeOf(file) === ino };
}

function poolOf(settings: pg.PoolConfig): Kysely<Tables> {
  const pool = new pg.Pool(settings);
  // A connection may break at any moment, in the pool or between two statements of a transaction. Whoever uses it next is
  // told; these events, unheard, would end the process.
  const heard = (): void => undefined;
  pool.on('error', heard).on('connect', (client) => client.on('error', heard));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

async function openPostgres(connectionString: string): Promise<Database> {
  const db = poolOf({ ...POOL, connectionString });
  await migrateOrClose(db, 'postgres');
  const tokens = poolOf({ ...TOKEN_POOL, connectionString });
  return {
    ...{ db, tokens },
    isInPlace: () => true,
    close: async () => {
      await Promise.all([db.destroy(), tokens.destroy()]);
    },
  };
}

async function migrateOrClose(db: Kysely<Tables>, dialect: Parameters<typeof migrate>[1]): Promise<void> {
  try {
    await migrate(db, dialect);
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw error;
  }
}

/**
 * Opens the database and brings its tables up to date.
 *
 * @param url - as in `DATABASE_URL`.
 * @throws whatever the database said.
 */
export function openDatabase(url: string): Promise<Database> {
  const file = sqliteFile(url);
  return file === undefined ? openPostgres(url) : openSqlite(file);
}
