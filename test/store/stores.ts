/** Databases to hold the store's promises against: SQLite always, PostgreSQL where there is one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
import { hasPostgres, startPostgres, type Postgres } from '../support/postgres.js';
import { closeAll } from './opening.js';

export interface Databases {
  /** A `DATABASE_URL` of a database that nobody has used. */
  fresh(): Promise<string>;
  /** Absent: it is no server. */
  readonly postgres?: () => Postgres | undefined;
}

const sqlite: Databases = {
  fresh: () => Promise.resolve(`sqlite:${join(mkdtempSync(join(folder, 'db-')), 'store.sqlite')}`),
};
const folder = mkdtempSync(join(tmpdir(), 'store-'));

/** Says the same of both databases. Where there is no PostgreSQL, a skipped test says so. */
export function onEveryDatabase(promises: (databases: Databases) => void): void {
  afterEach(closeAll);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  describe('on SQLite', () => {
    promises(sqlite);
  });
  describe('on PostgreSQL', () => {
    if (!hasPostgres) {
      it.skip('needs initdb and postgres, which are not installed here', () => undefined);
      return;
    }
    let postgres: Postgres | undefined;
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(async () => {
      await postgres?.stop();
    });
    promises({
      fresh: () => postgres?.freshDatabase() ?? Promise.reject(new Error('not started')),
      postgres: () => postgres,
    });
  });
}
