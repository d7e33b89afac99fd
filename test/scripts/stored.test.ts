/** Commands that read the store read the one that is meant, or say that there is none. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { NoStore, openStored } from '../../scripts/stored.js';
import { openDatabase } from '../../src/store/database.js';

const folder = mkdtempSync(join(tmpdir(), 'stored-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const at = (name: string) => ({ DATABASE_URL: `sqlite:${join(folder, name)}` });

describe('the store of a command', () => {
  it('is the one that DATABASE_URL names', async () => {
    const written = await openDatabase(at('there.sqlite').DATABASE_URL);
    await written.close();
    const { db } = await openStored('p', at('there.sqlite'));
    expect(await db.selectFrom('audit_log').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  it('that is not there is said, and none is made: an empty audit log would verify', async () => {
    await expect(openStored('p', at('mistyped.sqlite'))).rejects.toThrow(/there is no store at .*mistyped/);
    expect(existsSync(join(folder, 'mistyped.sqlite'))).toBe(false);
  });

  it('is that of the service where none is named', async () => {
    await expect(openStored('nowhere', { DATABASE_URL: ' ' })).rejects.toThrow('data/nowhere.sqlite');
  });

  it('that cannot be opened is said in one line', async () => {
    writeFileSync(join(folder, 'other.sqlite'), 'this is a letter, and a long one. '.repeat(40));
    const refused = openStored('p', at('other.sqlite'));
    await expect(refused).rejects.toThrow(NoStore);
    await expect(refused).rejects.toThrow(/^DATABASE_URL: the store cannot be opened[^\n]*$/);
  });
});
