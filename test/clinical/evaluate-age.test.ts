/** Ages against limits: on the day, and where only the year or the month of birth is recorded. */
import { describe, expect, it } from '@jest/globals';
import * as say from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { patient } from '../support/patient.js';

// All were born before the day of the test cases, 2026-11-24.
const bornOn = (born: string) => patient({ born }).facts();
const verdictOn = (criterion: Parameters<typeof evaluate>[0], born: string) =>
  evaluate(criterion, bornOn(born));

describe('an age', () => {
  it.each([
    ['below a limit', say.age({ below: 18 }), '2008-11-25', '2008-11-24'],
    ['of a limit or more', say.age({ atLeast: 65 }), '1961-11-24', '1961-11-25'],
    ['between two limits', say.age({ atLeast: 18, below: 25 }), '2008-11-24', '2001-11-24'],
    ['below a limit in months', say.age({ below: 3, unit: 'months' }), '2026-08-25', '2026-08-24'],
  ])('%s is met on one side of it, and unmet on the other', (_name, criterion, inside, outside) => {
    expect(verdictOn(criterion, inside).is).toBe('met');
    expect(verdictOn(criterion, outside).is).toBe('unmet');
  });

  it.each([
    ['a lower limit', say.age({ atLeast: 65 }), '1961'],
    ['an upper limit', say.age({ below: 18 }), '2008-11'],
  ])('of which it is not known on which side of %s it lies is not known', (_name, criterion, born) => {
    expect(verdictOn(criterion, born)).toEqual({
      is: 'unknown',
      missing: [{ source: 'patient', reason: 'day-not-recorded', of: 'date of birth' }],
    });
  });

  it('that only a year of birth tells is known where both ages that follow say the same', () => {
    expect(verdictOn(say.age({ below: 18 }), '2010')).toMatchObject({
      because: [{ label: 'age 15–16', remarks: [], date: { text: '2010' } }],
    });
    expect(verdictOn(say.age({ below: 18 }), '2007').is).toBe('unmet');
    expect(verdictOn(say.age({ atLeast: 65 }), '1960').is).toBe('met');
  });

  it('that is exact is shown as one number', () => {
    expect(verdictOn(say.age({ atLeast: 65 }), '1955-01-01')).toMatchObject({
      because: [{ label: 'age 71' }],
    });
    expect(verdictOn(say.age({ below: 3, unit: 'months' }), '2026-10-01')).toMatchObject({
      because: [{ label: 'age 1 month' }],
    });
  });

  it('that is not recorded is a gap, and one that was not read says why', () => {
    const { patient: known, ...facts } = bornOn('1990-01-01');
    const [someone] = known.items.map(({ reference }) => ({ reference }));
    const nameless = { ...facts, patient: { items: someone ? [someone] : [], gaps: [] } };
    expect(evaluate(say.age({ below: 18 }), nameless)).toEqual({
      is: 'unknown',
      missing: [{ source: 'patient', reason: 'not-recorded', of: 'date of birth' }],
    });
    const unread = patient().unread('patient').facts();
    expect(evaluate(say.age({ below: 18 }), unread)).toEqual({ is: 'unknown', missing: unread.patient.gaps });
  });
});
