/** `describe` and `it`, as far as the tests of reasoning and rules use them: they collect the tests for whoever runs them. */
import { ModuleMocker } from 'jest-mock';

export { expect } from 'expect';
export const jest = new ModuleMocker(globalThis);

export interface CollectedTest {
  readonly id: string;
  /** As given to {@link collect}. */
  readonly file: string;
  readonly run: () => unknown;
  /** Milliseconds, when it ran last. */
  took: number;
}

export const tests: CollectedTest[] = [];
/** What the test that is being collected stands under: its file, then the blocks around it. */
let path: readonly string[] = [];

/** Collects the tests that a file defines while it loads. */
export async function collect(file: string, load: () => Promise<unknown>): Promise<void> {
  path = [file];
  await load();
}

function define(name: string, body: () => unknown): void {
  const outer = path;
  path = [...outer, name];
  body();
  path = outer;
}

function add(name: string, run: () => unknown): void {
  const [file = ''] = path;
  tests.push({ id: [...path, name, tests.length].join(' › '), file, run, took: 0 });
}

type Rows = readonly unknown[];
type WithRow = (...row: Rows) => unknown;

/** The names need not be filled in: the number of the test tells the rows apart. */
const each =
  (one: (name: string, body: () => unknown) => void) => (table: Rows) => (name: string, body: WithRow) => {
    for (const row of table) one(name, () => body(...(Array.isArray(row) ? (row as Rows) : [row])));
  };

export const describe = Object.assign(define, { each: each(define) });
export const it = Object.assign(add, { each: each(add) });
