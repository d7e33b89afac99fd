/** Dates as records have them: a day, a month, a year or an instant, and spans between them. */
import { describe, expect, it } from '@jest/globals';
import { days, daysSince, hours, isWithin, momentOf } from '../../src/clinical/moment.js';

const NOW = new Date('2026-11-24T12:00:00Z');

describe('a moment', () => {
  it.each([
    ['2021', '2021'],
    ['2021-03', '2021-03'],
    ['2021-03-04', '2021-03-04'],
    ['2021-03-04T09:30:00Z', '2021-03-04 09:30'],
    ['2021-03-04T09:30:00.123+02:00', '2021-03-04 09:30'],
    [' 2021-03-04 ', '2021-03-04'],
    ['2021-03-04 09:30', '2021-03-04 09:30'],
    [' 2021-03-04T09:30:00+0200 ', '2021-03-04 09:30'],
    ['2021-03-04t09:30:00z', '2021-03-04 09:30'],
    ['20210304', '2021-03-04'],
    ['202103040930', '2021-03-04 09:30'],
    ['20210304093015.5-0500', '2021-03-04 09:30'],
  ])('%s is shown as %s, never more precise than recorded', (value, text) => {
    expect(momentOf(value)?.text).toBe(text);
  });

  it.each([
    '',
    'yesterday',
    '04/03/2021',
    '2021-13-40',
    '20211340',
    '12345678',
    '2021030',
    20210304,
    null,
    undefined,
    {},
    '2'.repeat(1000),
  ])('cannot be read from %p', (value) => {
    expect(momentOf(value)).toBeUndefined();
  });

  it.each([
    ['2026-10-13', 42, true],
    ['2026-10-12', 42, false],
    ['2026-11-17T00:00:00Z', 7, true],
    ['2026-11-16T23:59:00Z', 7, false],
    ['2026-11-25', 7, false],
    ['2026-11-17T00:00:00+02:00', 7, true],
    ['2026-11-16T23:59:00+02:00', 7, false],
    ['2026-11-17T00:00:00-05:00', 7, true],
    ['2026-11-16T23:00:00-05:00', 7, false],
    ['20261117000000+0200', 7, true],
  ])('%s lies within %i days: %p', (value, count, expected) => {
    const moment = momentOf(value);
    expect(moment && isWithin(moment, days(count), NOW)).toBe(expected);
  });

  it.each([
    ['2026-11-25', '2026-11-24T20:59:00Z', -1],
    ['2026-11-25', '2026-11-24T22:30:00Z', 0],
    ['2026-11-25T00:10:00', '2026-11-24T22:30:00Z', 0],
    ['2026-11-26', '2026-11-24T22:30:00Z', -2],
    ['2026-11-25T00:10:00+01:00', '2026-11-24T23:30:00Z', 0],
    ['2026-11-25T00:10:00+01:00', '2026-11-24T22:30:00Z', -1],
    ['2026-11-24T23:00:00-08:00', '2026-11-25T07:30:00Z', 0],
    ['2026-11-24T23:00:00-08:00', '2026-11-25T08:30:00Z', 1],
  ])('%s, looked at on %s, is %i days ago by its own clock', (value, now, passed) => {
    const moment = momentOf(value);
    expect(moment && daysSince(moment, new Date(now))).toBe(passed);
  });

  it.each([
    ['2026-11-23T12:00:00Z', true],
    ['2026-11-23T11:59:00Z', false],
    ['2026-11-24T13:00:00Z', true],
    ['2026-11-24T13:30:00Z', false],
  ])('%s lies within 24 hours: %p', (value, expected) => {
    const moment = momentOf(value);
    expect(moment && isWithin(moment, hours(24), NOW)).toBe(expected);
  });

  it.each([
    ['2021-03-04T09:30:00Z', '2021-03-04T09:30:00Z', true],
    ['2021-03-04T09:30:00z', '2021-03-04T09:30:00Z', true],
    ['2021-03-04T09:30:00+02:00', '2021-03-04T07:30:00Z', true],
    [' 2021-03-04T09:30:00+02:00 ', '2021-03-04T07:30:00Z', true],
    ['2021-03-04t09:30:00z', '2021-03-04T09:30:00Z', true],
    ['20210304093015-0500', '2021-03-04T14:30:15Z', true],
    ['2021-03-04T09:30:00', '2021-03-04T09:30:00Z', false],
    ['2021-03-04 09:30', '2021-03-04T09:30:00Z', false],
    ['2021-03-04', '2021-03-04T00:00:00Z', false],
    ['2021-03', '2021-03-01T00:00:00Z', false],
  ])('%s is the instant %s, known to the minute: %p', (value, instant, timed) => {
    expect(momentOf(value)).toMatchObject({ time: Date.parse(instant), timed });
  });

  it('that is longer than any date is none', () => {
    const [forty, more] = ['2', '23'].map((digits) => `2021-03-04T09:30:00.${'0'.repeat(18)}${digits}Z`);
    expect([forty?.length, more?.length]).toEqual([40, 41]);
    expect(momentOf(forty)).toBeDefined();
    expect(momentOf(more)).toBeUndefined();
  });

  it('without a time of day counts in whole days where hours are asked for', () => {
    const [yesterday, before] = [momentOf('2026-11-23'), momentOf('2026-11-22')];
    expect(yesterday && isWithin(yesterday, hours(24), NOW)).toBe(true);
    expect(before && isWithin(before, hours(24), NOW)).toBe(false);
  });

  it('counts calendar days, so that the hour of day does not shift a window', () => {
    const late = momentOf('2026-11-23T23:59:00Z');
    expect(late && daysSince(late, NOW)).toBe(1);
  });
});
