/** Recorded administrations: how often, and how long ago the first and the last. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import type { Facts, MedicationFact } from '../../src/clinical/facts.js';
import { days, momentOf } from '../../src/clinical/moment.js';
import { patient } from '../support/patient.js';

const given = (
  reference: string,
  when: string | undefined,
  change: Partial<MedicationFact> = {},
): MedicationFact => {
  const ended = momentOf(when);
  return {
    ...{ reference, label: 'ketamine', substances: ['ketamine'], recognisedBy: 'code', status: 'ended' },
    ...{ classes: new Map([[sets.ketamines.id, ['ketamine']]]), endAssumed: false, systemic: true },
    ...{ injected: true, entry: 'administration', replaced: false, asNeeded: false, draft: false },
    unconfirmed: false,
    ...(ended && { ended }),
    ...change,
  };
};
const withThese = (...items: readonly MedicationFact[]): Facts => ({
  ...patient().facts(),
  medications: { items, gaps: [] },
});
const shown = (criterion: Parameters<typeof evaluate>[0], ...items: readonly MedicationFact[]) => {
  const verdict = evaluate(criterion, withThese(...items));
  return verdict.is === 'met' ? verdict.because.map(({ reference }) => reference) : verdict.is;
};
const [A, B, C] = ['2026-11-01T08:00:00Z', '2026-11-10T08:00:00Z', '2026-11-20T08:00:00Z'];

describe('administrations', () => {
  const twice = say.administered(sets.ketamines, { within: days(30), atLeast: 2 });
  const once = say.administered(sets.ketamines, { within: days(30) });

  it.each<readonly [string, readonly MedicationFact[], readonly string[] | 'unmet']>([
    ['of two moments are two, the newest first', [given('a', A), given('b', B)], ['b', 'a']],
    ['of one moment are parts of one', [given('a', A), given('b', A)], 'unmet'],
    [
      'of one day, as when device follows device, are parts of one',
      [given('a', A), given('b', '2026-11-01T08:05:00Z')],
      'unmet',
    ],
    [
      'of one moment stand in the order of their references',
      [given('b', B), given('c', A), given('a', B)],
      ['a', 'b', 'c'],
    ],
    [
      'without a time are each their own',
      [given('a', undefined, { status: 'active' }), given('b', undefined, { status: 'active' })],
      ['a', 'b'],
    ],
    ['that have ended without a time do not count', [given('a', undefined), given('b', B)], 'unmet'],
    ['of long ago do not count', [given('a', '2026-10-01T08:00:00Z'), given('b', B)], 'unmet'],
    [
      'that are under way count, whenever they began',
      [given('a', undefined, { status: 'active', date: momentOf('2026-10-01')! }), given('b', B)],
      ['b', 'a'],
    ],
    ['that are prescriptions do not count', [given('a', A, { entry: 'request' }), given('b', B)], 'unmet'],
    ['on the skin do not count', [given('a', A, { systemic: false }), given('b', B)], 'unmet'],
    ['of another medicine do not count', [given('a', A, { classes: new Map() }), given('b', B)], 'unmet'],
  ])('%s', (_name, items, expected) => {
    for (const order of [items, items.toReversed()]) expect(shown(twice, ...order)).toEqual(expected);
  });

  it('stand with the day they were given, and with what', () => {
    const verdict = evaluate(once, withThese(given('a', A, { date: momentOf(C)! })));
    expect(verdict.is === 'met' && verdict.because).toEqual([
      {
        ...{ kind: 'medication', reference: 'a', label: 'ketamine', substances: ['ketamine'] },
        ...{ remarks: ['given'], date: momentOf(A) },
      },
    ]);
  });

  it('by other routes are left out where routes are asked for', () => {
    const byNose = say.administered(sets.ketamines, { within: days(30), routes: ['nasal', 'unknown'] });
    expect(shown(byNose, given('a', A, { route: 'nasal', injected: false }))).toEqual(['a']);
    expect(shown(byNose, given('a', A, { injected: false }))).toEqual(['a']);
    expect(shown(byNose, given('a', A, { route: 'intravenous' }))).toBe('unmet');
    expect(shown(byNose, given('a', A))).toBe('unmet');
  });

  it('that the order replaces are left out where that is asked', () => {
    const others = say.administered(sets.ketamines, { within: days(30), exceptReplaced: true });
    const replaced = given('a', A, { replaced: true });
    expect([shown(once, replaced), shown(others, replaced)]).toEqual([['a'], 'unmet']);
  });
});

describe('the first and the last administration', () => {
  const span = { within: days(60), longerAgoThan: days(10) };
  const [first, last] = [say.firstGiven(sets.ketamines, span), say.lastGiven(sets.ketamines, span)];

  it.each<
    readonly [string, readonly MedicationFact[], readonly string[] | 'unmet', readonly string[] | 'unmet']
  >([
    ['none', [], 'unmet', 'unmet'],
    ['one of long ago', [given('a', A)], ['a'], ['a']],
    ['one of lately', [given('c', C)], 'unmet', 'unmet'],
    ['one of each', [given('c', C), given('a', A), given('b', B)], ['a'], 'unmet'],
    ['two of long ago', [given('b', B), given('a', A)], ['a'], ['b']],
    ['one before the span', [given('x', '2026-08-01T08:00:00Z'), given('b', B)], ['b'], ['b']],
    ['one without a time', [given('x', undefined, { status: 'active' })], 'unmet', 'unmet'],
  ])('%s', (_name, items, firstExpected, lastExpected) => {
    expect([shown(first, ...items), shown(last, ...items)]).toEqual([firstExpected, lastExpected]);
  });
});
