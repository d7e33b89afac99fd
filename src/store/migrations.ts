/** How the store's tables came to be, step by step. A step that was released is never changed, only followed by another. */
import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import { GENESIS } from './audit-log.js';
import type { Tables } from './tables.js';

export type Dialect = 'sqlite' | 'postgres';

/** Refuses to change or to take away what was written. */
const APPEND_ONLY: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: ['update', 'delete'].map(
    (act) =>
      `create trigger audit_log_no_${act} before ${act} on audit_log begin select raise(abort, 'append only'); end`,
  ),
  postgres: [
    `create function audit_log_append_only() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$`,
    `create trigger audit_log_append_only before update or delete or truncate on audit_log for each statement execute function audit_log_append_only()`,
  ],
};

async function createTables(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('feedback')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('ehr', 'text', (column) => column.notNull())
    .addColumn('card', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('outcome_at', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('suggestions', 'text', (column) => column.notNull())
    .addColumn('words', 'text')
    .execute();
  await schema.createIndex('feedback_card').on('feedback').columns(['ehr', 'card']).execute();
  await schema.createIndex('feedback_received_at').on('feedback').column('received_at').execute();
  await schema
    .createTable('evaluation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('ehr', 'text', (column) => column.notNull())
    .addColumn('hook', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('patient', 'text')
    .addColumn('encounter', 'text')
    .addColumn('practitioner', 'text')
    .execute();
  await schema.createIndex('evaluation_at').on('evaluation').column('at').execute();
  await schema
    .createTable('card')
    .addColumn('ehr', 'text', (column) => column.notNull())
    .addColumn('uuid', 'text', (column) => column.notNull())
    .addColumn('evaluation', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('findings', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('card_key', ['ehr', 'uuid'])
    .execute();
  await schema.createIndex('card_at').on('card').column('at').execute();
  await schema
    .createTable('token_use')
    .addColumn('ehr', 'text', (column) => column.notNull())
    .addColumn('jti', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('token_use_key', ['ehr', 'jti'])
    .execute();
  await schema.createIndex('token_use_until').on('token_use').column('until').execute();
  await createAuditLog(db, dialect);
}

async function createAuditLog(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('audit_log')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('ehr', 'text')
    .addColumn('items', 'integer', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.insertInto('audit_head').values({ id: 1, seq: 0, hash: GENESIS }).execute();
  for (const statement of APPEND_ONLY[dialect]) await sql.raw(statement).execute(db);
}

async function createLearntCodes({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('learnt_code')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('told', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('learnt_code_at').on('learnt_code').column('at').execute();
}

/** What is left out of answers, and the way to what was said of a patient before. */
async function keepRepeats({ schema }: Kysely<Tables>): Promise<void> {
  await schema.alterTable('evaluation').addColumn('not_repeated', 'text').execute();
  await schema.createIndex('evaluation_patient').on('evaluation').columns(['ehr', 'patient']).execute();
}

const migrationsFor = (dialect: Dialect): Readonly<Record<string, Migration>> => ({
  '2026-11-28-first': { up: (db: Kysely<Tables>) => createTables(db, dialect) },
  '2026-11-28-learnt-codes': { up: createLearntCodes },
  '2026-11-29-repeats': { up: keepRepeats },
});

/**
 * Brings the tables up to date, in one transaction; processes that start together do so one after the other.
 *
 * @throws with what the database said as its cause, or where it is of a later version than this program.
 */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...migrationsFor(dialect) }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw new Error('the tables could not be made', { cause: error });
}
