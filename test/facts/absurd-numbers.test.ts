/** Numbers that nobody can mean: they tell neither how much, how often nor how long, and that is said. */
import { describe, expect, it } from '@jest/globals';
import type { OrderedDose } from '../../src/clinical/facts.js';
import { orderedDosesOf } from '../../src/facts/dose.js';
import { dosesPerDay, durationMinutes, isOnce, isTimingMisread } from '../../src/facts/timing.js';
import type { Resource } from '../../src/fhir/resource.js';

const repeat = (parts: Resource): Resource => ({ timing: { repeat: parts } });
const daily = (frequency: unknown, period: unknown = 1): Resource =>
  repeat({ frequency, period, periodUnit: 'd' });
const lasting = (duration: unknown, durationUnit: string): Resource => repeat({ duration, durationUnit });

describe('a timing that cannot be meant', () => {
  it.each<readonly [string, Resource, boolean]>([
    ['a frequency of 1e308', daily(1e308), true],
    ['a frequency without end', repeat({ frequency: 1e308, period: 5e-324, periodUnit: 's' }), true],
    ['a million times a day', daily(1e6), true],
    ['a frequency below nought', daily(-1), true],
    ['a frequency of nought', daily(0), true],
    ['a frequency that is no number', daily('three'), true],
    ['a period of nought', daily(2, 0), true],
    ['a period of 1e308', daily(2, 1e308), true],
    ['a period below nought', daily(2, -1), true],
    [
      'so often on one weekday',
      repeat({ frequency: 2000, period: 1, periodUnit: 'd', dayOfWeek: ['mon'] }),
      true,
    ],
    ['too many times of the day', repeat({ timeOfDay: Array.from({ length: 2000 }, () => '08:00') }), true],
    ['words of it', { text: '999999 times a day' }, true],
    ['an interval of nothing', { text: 'every 0 hours' }, true],
    ['a duration of 1e308', lasting(1e308, 'a'), true],
    ['a duration below nought', lasting(-40, 'min'), true],
    ['a duration that is no number', lasting('long', 'min'), true],
    ['a pump that gives one a minute', repeat({ frequency: 1, period: 1, periodUnit: 'min' }), false],
    ['once in a year', repeat({ frequency: 1, period: 1, periodUnit: 'a' }), false],
    ['a number that is none beside words', { ...daily('x'), text: 'daily' }, false],
    ['noughts where nothing was entered', repeat({ frequency: 0, period: 0, duration: 0 }), false],
    ['a frequency alone', repeat({ frequency: 2 }), false],
    ['40 minutes', lasting(40, 'min'), false],
    ['nothing', {}, false],
  ])('%s: %p', (_name, dosage, expected) => {
    expect(isTimingMisread(dosage)).toBe(expected);
  });

  it.each<readonly [string, Resource]>([
    ['more than one a minute', daily(1e6)],
    ['less than one in ten years', daily(1, 4000)],
    ['below nought', daily(-2)],
    ['of which there are no more numbers', repeat({ frequency: 1e308, period: 5e-324, periodUnit: 's' })],
    ['in words', { text: '999999 times a day' }],
  ])('tells no doses per day: %s', (_name, dosage) => {
    expect(dosesPerDay(dosage)).toBeUndefined();
  });

  it.each([lasting(-40, 'min'), lasting(1e308, 'a'), lasting(11, 'a')])('%j tells no minutes', (dosage) => {
    expect(durationMinutes(dosage)).toBeUndefined();
  });

  it('makes of "once" beside it no single administration', () => {
    expect(isOnce({ ...daily(-1), text: 'once' })).toBeUndefined();
  });
});

const mg = (value: number): Resource => ({ doseAndRate: [{ doseQuantity: { value, unit: 'mg' } }] });
const told = (lines: readonly Resource[]) => orderedDosesOf(lines, { names: [], doseUnits: [] });

describe('a dose whose timing cannot be meant', () => {
  it.each<readonly [string, Resource, OrderedDose]>([
    [
      'is known, and not how much it is in a day',
      { ...mg(56), ...daily(1e308) },
      { milligrams: 56, timingNotUnderstood: true },
    ],
    [
      'is known, and not over how long',
      { ...mg(56), ...lasting(-40, 'min') },
      { milligrams: 56, timingNotUnderstood: true },
    ],
    [
      'is not known from a rate without end',
      { doseAndRate: [{ rateQuantity: { value: 5, unit: 'mg/h' } }], ...lasting(1e308, 'a') },
      { milligramsPerHour: 5, timingNotUnderstood: true },
    ],
    ['may not be entered', daily(-1), { timingNotUnderstood: true }],
  ])('%s', (_name, dosage, expected) => {
    expect(told([dosage])).toEqual([expected]);
  });
});

it.each([mg(1e308), { doseAndRate: [{ doseQuantity: { value: 1e308, unit: 'device' } }] }])(
  '%j is no dose that is understood',
  (dosage) => {
    const doseUnits = [{ words: ['device'], milligrams: 28 }];
    expect(orderedDosesOf([dosage], { names: [], doseUnits })).toEqual([{ notUnderstood: true }]);
  },
);
