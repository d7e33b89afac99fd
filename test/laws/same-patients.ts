/** The same thousand random patients for every law of a file, new ones in each run of the suite, and each judged once. */

import { expect } from '@jest/globals';

/** fast-check prints the seed of what fails; put in here, it brings the same patients back. */
const seed = Math.floor(Math.random() * 2 ** 31);

/** With the first arbitrary the same, laws meet the same patients. */
export const RUNS = { numRuns: 1000, seed };

/** For laws that hold of any single statement as well as of many. */
export const FEWER_RUNS = { numRuns: 300, seed };

/** As `toEqual` says it, which takes longer than to judge a patient: asked only where the texts differ. */
export function expectSame(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

/** Remembers what came of a value, known again by what it holds: two that are equal are not always one object. */
export function onceFor<Args extends readonly unknown[], T>(
  work: (...args: Args) => T,
): (...args: Args) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = work(...args);
    known.set(key, result);
    return result;
  };
}
