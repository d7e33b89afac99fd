/** Kleene's three values: tables of and, or and not, and what is certain. */
import { describe, expect, it } from '@jest/globals';
import { both, either, met, negate, unknown, unmet, type Verdict } from '../../src/clinical/verdict.js';

const UNKNOWN = unknown([{ source: 'conditions', reason: 'timeout' }]);
const values = { met: met(), unmet, unknown: UNKNOWN } as const;
type Name = keyof typeof values;
const names: readonly Name[] = ['met', 'unmet', 'unknown'];

/** Kleene's tables: unmet decides a conjunction, met decides a disjunction, and what is unknown stays unknown. */
const AND: Record<Name, Record<Name, Verdict['is']>> = {
  met: { met: 'met', unmet: 'unmet', unknown: 'unknown' },
  unmet: { met: 'unmet', unmet: 'unmet', unknown: 'unmet' },
  unknown: { met: 'unknown', unmet: 'unmet', unknown: 'unknown' },
};
const OR: Record<Name, Record<Name, Verdict['is']>> = {
  met: { met: 'met', unmet: 'met', unknown: 'met' },
  unmet: { met: 'met', unmet: 'unmet', unknown: 'unknown' },
  unknown: { met: 'met', unmet: 'unknown', unknown: 'unknown' },
};
const pairs = names.flatMap((a) => names.map((b) => [a, b] as const));

describe('three-valued logic', () => {
  it.each(pairs)('%s and %s', (a, b) => {
    expect(both([values[a], values[b]]).is).toBe(AND[a][b]);
  });

  it.each(pairs)('%s or %s', (a, b) => {
    expect(either([values[a], values[b]]).is).toBe(OR[a][b]);
  });

  it.each([
    ['met', 'unmet'],
    ['unmet', 'met'],
    ['unknown', 'unknown'],
  ] as const)('not %s is %s', (name, negated) => {
    expect(negate(values[name]).is).toBe(negated);
  });

  it('is certain of a conjunction only when every part is certain', () => {
    expect(both([met(), met([], false)])).toMatchObject({ certain: false });
    expect(both([met(), met()])).toMatchObject({ certain: true });
  });

  it('rests on what is on hold where a part of a conjunction does, or all of a disjunction', () => {
    const onHold = met([], false, true);
    expect(both([met(), onHold])).toMatchObject({ certain: false, onHold: true });
    expect(either([onHold, onHold])).toMatchObject({ certain: false, onHold: true });
    expect(either([onHold, met([], false)])).toMatchObject({ certain: false, onHold: false });
    expect(either([onHold, met()])).toMatchObject({ certain: true, onHold: false });
    expect(either([onHold, unmet, UNKNOWN])).toMatchObject({ onHold: true });
  });

  it('is certain of a disjunction as soon as one part is certain', () => {
    expect(either([met([], false), met()])).toMatchObject({ certain: true });
    expect(either([met([], false), UNKNOWN])).toMatchObject({ certain: false });
  });
});
