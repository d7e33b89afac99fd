/** What docs/registry.md says of an entry: its example is read, and no member is left out or made up. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { readEhrRegistry, type Ehr } from '../../src/trust/registry.js';
import { jwkOf } from './tokens.js';

const page = readFileSync('docs/registry.md', 'utf8');
const [, example = ''] = /```json\n([^`]+)```/.exec(page) ?? [];
const folder = mkdtempSync(join(tmpdir(), 'registry-page-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function entryWith(changes: object): Ehr {
  const { ehrs } = JSON.parse(example) as { ehrs: object[] };
  const file = join(folder, 'ehrs.json');
  writeFileSync(file, JSON.stringify({ ehrs: [{ ...ehrs[0], ...changes }] }));
  return readEhrRegistry(file)[0]!;
}

/** Each row of the table by the members that it names, with its default. */
const rows = new Map(
  [...page.matchAll(/^\| ((?:`\w+`(?: or )?)+) \|.*\| ([^|]+) \|$/gm)].flatMap(
    ([, names = '', byDefault = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => [name, byDefault] as const),
  ),
);

it('the example of the documentation is an entry, in shadow mode', () => {
  expect(entryWith({})).toMatchObject({ id: 'general-hospital', mode: 'shadow' });
});

it('the documentation names every member of an entry, and no other', () => {
  const known = { audience: ['a'], policy: 'p.json', jku: 'https://ehr.example.org/keys' };
  const keys = { jwksUrl: undefined, jwks: { keys: [jwkOf('p384-a', { kid: 'one' })] } };
  const members = [entryWith(known), entryWith(keys)].flatMap((entry) => Object.keys(entry));
  expect([...rows.keys()].sort()).toEqual([...new Set(members)].sort());
});

it('the documentation names the defaults of an entry', () => {
  const words = (value: unknown): string =>
    Array.isArray(value)
      ? value.length === 0
        ? 'none'
        : `\`${JSON.stringify(value).replaceAll(',', ', ')}\``
      : typeof value === 'number'
        ? String(value)
        : `\`${String(value)}\``;
  const { hooks, ...entry } = entryWith({ mode: undefined });
  expect(hooks).toEqual(['order-select', 'order-sign']);
  const optional = Object.entries(entry).filter(([member]) => rows.get(member) !== 'needed');
  expect(optional.map(([member, value]) => [member, words(value)])).toEqual(
    optional.map(([member]) => [member, rows.get(member)]),
  );
});
