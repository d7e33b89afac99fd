/** How often an order is given a week, all its lines together. */
import { describe, expect, it } from '@jest/globals';
import { timesPerWeek } from '../../src/facts/frequency.js';
import type { Resource } from '../../src/fhir/resource.js';

const line = (repeat: Resource, more: Resource = {}): Resource => ({ timing: { repeat }, ...more });
const weekly = (...dayOfWeek: readonly string[]): Resource => ({ dayOfWeek });
const often = (frequency: number, periodUnit = 'wk'): Resource => ({ frequency, period: 1, periodUnit });
const fourWeeks = { boundsDuration: { value: 4, code: 'wk' } };
const eventsAt = (...event: readonly string[]): Resource => ({ timing: { event } });
const events = (...days: readonly number[]): Resource => ({
  timing: { event: days.map((day) => `2026-06-${String(day).padStart(2, '0')}`) },
});

describe('the sessions of a week are counted', () => {
  it.each<readonly [string, readonly Resource[], number]>([
    ['by one line', [line(often(2))], 2],
    ['over lines that name other days', [line(weekly('mon')), line(weekly('wed')), line(weekly('fri'))], 3],
    [
      'over lines of the same place in the sequence',
      [line(weekly('mon'), { sequence: 1 }), line(weekly('thu'), { sequence: 1 })],
      2,
    ],
    ['over lines that name other times of the day', [line({ when: ['MORN'] }), line({ when: ['EVE'] })], 14],
    [
      'by the busiest of lines that follow each other',
      [line(weekly('mon', 'thu'), { sequence: 1 }), line(weekly('mon'), { sequence: 2 })],
      2,
    ],
    [
      'by the busiest of lines of which one ends',
      [line({ ...weekly('mon', 'thu'), ...fourWeeks }), line(weekly('mon'))],
      2,
    ],
    ['by the busiest of lines that name no days', [line(often(2)), line(often(1))], 2],
    ['by dates, as many as lie within seven days', [events(1, 3, 5)], 3],
    [
      'by dates, whatever the hour',
      [
        eventsAt(
          '2026-06-15T14:00:00Z',
          '2026-06-18T14:00:00Z',
          '2026-06-22T09:00:00Z',
          '2026-06-25T14:00:00Z',
        ),
      ],
      2,
    ],
    [
      'by the busiest of lines that are phases by their words',
      [
        line(weekly('mon', 'thu'), { text: 'weeks 1-4: twice a week' }),
        line(weekly('wed'), { text: 'then once a week from week 5' }),
      ],
      2,
    ],
    [
      'without what is given as needed',
      [line(weekly('mon', 'thu')), line(weekly('sat'), { asNeededBoolean: true })],
      2,
    ],
    ['by words', [{ text: '56 mg, 3 sessions per week' }], 3],
    ['by words that tell of a course', [{ text: '8 sessions weekly' }], 1],
  ])('%s', (_name, dosages, expected) => {
    expect(timesPerWeek(dosages)).toBeCloseTo(expected);
  });

  it.each<readonly [string, readonly Resource[]]>([
    ['without a dosage', []],
    ['with one date', [events(1)]],
    ['by dates that lie a week apart', [events(1, 8, 15)]],
  ])('are not told %s', (_name, dosages) => {
    expect(timesPerWeek(dosages)).toBeUndefined();
  });
});
