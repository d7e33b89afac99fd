/** What is wrong with the place of a database before it is opened. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { faultOfPlace } from '../../src/store/database.js';

const folder = mkdtempSync(join(tmpdir(), 'place-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the place of the database', () => {
  const plain = join(folder, 'plain');
  writeFileSync(plain, '');

  it.each([
    ['in memory', 'sqlite::memory:'],
    [
      'a file that is not there yet, in folders that are not',
      `sqlite:${join(folder, 'a', 'b', 'store.sqlite')}`,
    ],
    ['a file that is there', `sqlite:${plain}`],
    ['a server that may be away', 'postgres://user@127.0.0.1:1/cds'],
  ])('may be %s', (_what, url) => {
    expect(faultOfPlace(url)).toBeUndefined();
  });

  it.each([
    ['a folder', `sqlite:${folder}`, 'names a file that cannot be written'],
    ['where no folder can be made', 'sqlite:/proc/none/store.sqlite', 'names a file that cannot be written'],
    ['below a file', `sqlite:${join(plain, 'store.sqlite')}`, 'names a file that cannot be written'],
    [
      'a URL with files that are not there',
      'postgres://h/cds?sslrootcert=/no/such/file',
      'is no URL of a PostgreSQL database',
    ],
  ])('may not be %s', (_what, url, fault) => {
    expect(faultOfPlace(url)).toBe(fault);
  });
});
