/** How often a dose is given, and whether only once: from structures, codes and words, and never by a guess. */
import { describe, expect, it } from '@jest/globals';
import { momentOf } from '../../src/clinical/moment.js';
import { dosesPerDay, durationMinutes, endOfBounds, isAsNeeded, isOnce } from '../../src/facts/timing.js';
import type { Resource } from '../../src/fhir/resource.js';

const repeat = (parts: Resource): Resource => ({ timing: { repeat: parts } });
const code = (value: string): Resource => ({ timing: { code: { coding: [{ code: value }] } } });
const text = (value: string): Resource => ({ text: value });

describe('doses per day', () => {
  it.each<readonly [string, Resource, number]>([
    ['twice a day', repeat({ frequency: 2, period: 1, periodUnit: 'd' }), 2],
    ['up to four times a day', repeat({ frequency: 3, frequencyMax: 4, period: 1, periodUnit: 'd' }), 4],
    ['every eight hours', repeat({ frequency: 1, period: 8, periodUnit: 'h' }), 3],
    ['twice a week', repeat({ frequency: 2, period: 1, periodUnit: 'wk' }), 2 / 7],
    ['every 72 hours', repeat({ period: 72, periodUnit: 'h' }), 1 / 3],
    ['a unit in words', repeat({ frequency: 2, period: 1, periodUnit: 'Day' }), 2],
    ['DSTU2 periodUnits', repeat({ frequency: 2, period: 1, periodUnits: 'd' }), 2],
    ['at two times of the day', repeat({ timeOfDay: ['08:00:00', '20:00:00'] }), 2],
    [
      'at times of the day of every day',
      repeat({ timeOfDay: ['08:00:00', '20:00:00'], period: 1, periodUnit: 'd' }),
      2,
    ],
    [
      'once a day beside two times of the day',
      repeat({ frequency: 1, period: 1, periodUnit: 'd', when: ['MORN', 'NIGHT'] }),
      2,
    ],
    [
      'twice a day, at two times of the day',
      repeat({ frequency: 2, period: 1, periodUnit: 'd', timeOfDay: ['08:00:00', '20:00:00'] }),
      2,
    ],
    ['at meals', repeat({ when: ['ACM', 'ACD', 'ACV'], period: 1, periodUnit: 'd' }), 3],
    [
      'once a day on two weekdays',
      repeat({ frequency: 1, period: 1, periodUnit: 'd', dayOfWeek: ['mon', 'thu'] }),
      2 / 7,
    ],
    [
      'weekly on two weekdays',
      repeat({ frequency: 1, period: 1, periodUnit: 'wk', dayOfWeek: ['mon', 'thu'] }),
      2 / 7,
    ],
    ['on three weekdays', repeat({ dayOfWeek: ['mon', 'wed', 'fri'] }), 3 / 7],
    ['numbers as texts', repeat({ frequency: '3', period: '1', periodUnit: 'd' }), 3],
    ['a text beside a number', repeat({ frequency: ' 2 ', period: 1, periodUnit: 'wk' }), 2 / 7],
    ['a repeat in an array', { timing: { repeat: [{ frequency: 2, period: 1, periodUnit: 'd' }] } }, 2],
  ])('%s', (_name, dosage, expected) => {
    expect(dosesPerDay(dosage)).toBeCloseTo(expected);
  });

  it.each<readonly [string, number]>([
    ['QD', 1],
    ['BID', 2],
    ['TID', 3],
    ['QID', 4],
    ['Q4H', 6],
    ['Q6H', 4],
    ['Q8H', 3],
    ['Q12H', 2],
    ['QOD', 0.5],
    ['AM', 1],
    ['PM', 1],
    ['BED', 1],
    ['HS', 1],
  ])('the code %s is %d', (value, expected) => {
    expect(dosesPerDay(code(value))).toBeCloseTo(expected);
  });

  it.each<readonly [string, number]>([
    ['1 tablet daily', 1],
    ['Take 1 tablet (5 mg) by mouth 2 times daily', 2],
    ['Take 1 tablet by mouth 2 times a day', 2],
    ['two times daily', 2],
    ['3 times daily', 3],
    ['3x daily', 3],
    ['Three times a day with meals', 3],
    ['q 6 h', 4],
    ['every 12 hours', 2],
    ['every 6 hours for 5 days', 4],
    ['every other day', 0.5],
    ['every 3 days', 1 / 3],
    ['once daily at bedtime', 1],
    ['1 tablet in the morning and 2 at bedtime', 2],
    ['nightly', 1],
    ['3 times weekly', 3 / 7],
    ['three times a week', 3 / 7],
    ['twice weekly for 4 weeks', 2 / 7],
    ['once a month', 1 / 30],
    ['once every 2 weeks', 1 / 14],
    ['q.o.d.', 0.5],
    ['1 tablet p.o. t.i.d.', 3],
    ['on alternate days', 0.5],
    ['EOD', 0.5],
    ['TIW', 3 / 7],
    ['BIW', 2 / 7],
    ['MWF', 3 / 7],
    ['3/week', 3 / 7],
    ['Mon, Wed and Fri', 3 / 7],
    ['Tuesdays and Fridays at 9 am', 2 / 7],
    ['Mon-Fri', 5 / 7],
    ['Friday to Monday', 4 / 7],
    ['once daily, Monday through Friday', 5 / 7],
    ['weekly on Mon and Thu', 2 / 7],
    ['every 2 weeks, Mon or Tue', 1 / 14],
    ['on 3 days a week', 3 / 7],
    ['twice daily, five days per week', 10 / 7],
    ['qAM', 1],
  ])('"%s" is %d', (value, expected) => {
    expect(dosesPerDay(text(value))).toBeCloseTo(expected);
  });

  it.each<readonly [string, Resource]>([
    ['nothing', {}],
    ['words without a frequency', text('as directed')],
    ['a span without a frequency', text('for 1 day')],
    ['a weekday alone', text('from Monday on')],
    ['an amount for a week', text('56 mg/week')],
    ['half a tablet', text('1/2 tablet')],
    ['a change of frequency', text('twice weekly for 4 weeks, then once weekly')],
    ['an interval with a range', text('every 4-6 hours')],
    ['"4 weekly", which is two things', text('4 weekly')],
    ['a frequency without a period', repeat({ frequency: 2 })],
    ['a period of zero', repeat({ frequency: 2, period: 0, periodUnit: 'd' })],
    ['a frequency that is no number', repeat({ frequency: 'three', period: 1, periodUnit: 'd' })],
    ['a unit of another world', repeat({ frequency: 2, period: 1, periodUnit: 'constructor' })],
    ['words of another world', text('constructor toString __proto__')],
    ['a dosage that is none', { timing: 'BID' }],
  ])('cannot be told from %s', (_name, dosage) => {
    expect(dosesPerDay(dosage)).toBeUndefined();
  });

  it('follow the coded timing where the words say otherwise', () => {
    expect(dosesPerDay({ ...code('BID'), text: 'three times daily' })).toBe(2);
  });
});

describe('a single administration', () => {
  it.each<readonly [string, Resource, boolean | undefined]>([
    ['a count of one', repeat({ count: 1 }), true],
    ['a count of two', repeat({ count: 2 }), false],
    ['at most one', repeat({ count: 1, countMax: 1 }), true],
    ['one to three', repeat({ count: 1, countMax: 3 }), false],
    ['one event', { timing: { event: ['2026-11-25T08:00:00Z'] } }, true],
    ['two events', { timing: { event: ['2026-11-25', '2026-11-28'] } }, false],
    ['a frequency', repeat({ frequency: 1, period: 1, periodUnit: 'd' }), false],
    ['STAT', code('STAT'), true],
    ['once', text('0.5 mg/kg IV once'), true],
    ['once on one of two days', text('once on Monday or Tuesday'), true],
    ['one-time', text('one-time dose'), true],
    ['single dose', text('single dose'), true],
    ['pre-op', text('pre-op'), true],
    ['induction of anaesthesia', text('for induction of anaesthesia'), true],
    ['once daily', text('once daily'), false],
    ['once a week', text('once a week'), false],
    ['once a month', text('once a month'), false],
    ['once every two weeks', text('once every two weeks'), false],
    ['the induction phase of a series', text('induction phase, 6 infusions'), false],
    ['the induction phase at a frequency', text('induction: 56 mg twice weekly'), false],
    ['a change of frequency', text('twice weekly for 4 weeks, then once weekly'), false],
    ['a single-dose vial', text('from single dose vial'), undefined],
    ['a dose that may be repeated', text('single dose, repeat after 15 min'), undefined],
    ['no word about it', text('over 40 minutes'), undefined],
    ['nothing', {}, undefined],
  ])('%s: %p', (_name, dosage, expected) => {
    expect(isOnce(dosage)).toBe(expected);
  });
});

describe('as needed', () => {
  it.each<readonly [string, Resource, boolean]>([
    ['the flag (R4)', { asNeededBoolean: true }, true],
    ['the flag (R5)', { asNeeded: true }, true],
    ['a reason (R4)', { asNeededCodeableConcept: { text: 'anxiety' } }, true],
    ['a reason (R5)', { asNeededFor: [{ text: 'anxiety' }] }, true],
    ['PRN in the timing', { timing: { code: { text: 'Q6H PRN' } } }, true],
    ['words', { text: 'one tablet as needed for anxiety' }, true],
    ['words beside a flag that denies it', { text: 'one tablet as needed', asNeededBoolean: false }, false],
    ['a reason that is null', { asNeededCodeableConcept: null }, false],
    ['a schedule', { text: 'one tablet daily' }, false],
    ['a name that holds the letters', { text: 'prnavir daily' }, false],
  ])('%s: %p', (_name, dosage, expected) => {
    expect(isAsNeeded(dosage)).toBe(expected);
  });
});

describe('spans', () => {
  it.each<readonly [Resource, number | undefined]>([
    [{ duration: 40, durationUnit: 'min' }, 40],
    [{ duration: 40, durationUnits: 'min' }, 40],
    [{ duration: 1.5, durationUnit: 'h' }, 90],
    [{ duration: 30, durationUnit: 's' }, 0.5],
    [{ duration: 40 }, undefined],
    [{ duration: 'long', durationUnit: 'min' }, undefined],
  ])('%j lasts %p minutes', (parts, expected) => {
    expect(durationMinutes(repeat(parts))).toBe(expected);
  });

  it.each<readonly [Resource, string | undefined]>([
    [{ boundsPeriod: { end: '2026-11-20' } }, '2026-11-20'],
    [{ boundsPeriod: { start: '2026-11-20' } }, undefined],
    [{ boundsDuration: { value: 10, code: 'd' } }, '2026-11-11'],
    [{ boundsDuration: { value: 1, unit: 'wk' } }, '2026-11-08'],
    [{}, undefined],
  ])('%j, written on 2026-11-01, ends on %p', (parts, expected) => {
    expect(endOfBounds(repeat(parts), momentOf('2026-11-01'))?.text).toBe(expected);
  });

  it('that are counted from an unknown day have no end', () => {
    expect(endOfBounds(repeat({ boundsDuration: { value: 10, code: 'd' } }), undefined)).toBeUndefined();
  });
});
