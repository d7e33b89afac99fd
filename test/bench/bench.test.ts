/** What the bench rests on: bodies of the sizes that its table names, fair schedules, and its few figures. */
import { describe, expect, test } from '@jest/globals';
import { callWithRecord, shortCall, SIZES } from '../../bench/bodies/calls.js';
import { schedule } from '../../bench/load/open-loop.js';
import { useOf } from '../../bench/report/figure.js';
import { growth, median, paired, quantile } from '../../bench/statistics.js';

describe('bodies', () => {
  test.each([
    ['70 kB', callWithRecord('ketamine', SIZES['70 kB']), 70_000],
    ['635 kB', callWithRecord('other', SIZES['635 kB']), 635_000],
    ['3 kB', shortCall('other'), 3_000],
  ])('%s is about as long as its name says, and the same whenever it is made', (_name, body, bytes) => {
    expect(body.length / bytes).toBeGreaterThan(0.9);
    expect(body.length / bytes).toBeLessThan(1.2);
  });
});

test('a schedule has the mean rate that is asked for, and is the same in every run', () => {
  const moments = schedule(500, 5_000);
  expect(moments).toEqual(schedule(500, 5_000));
  expect((moments.at(-1) ?? 0) / 10_000).toBeCloseTo(1, 1);
});

test('figures: nearest rank, ratios by round, the slope of a power', () => {
  expect(quantile([5, 1, 4, 2, 3], 0.99)).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(paired([2, 9], [1, 3])).toEqual([2, 3]);
  expect(growth([1, 10, 100].map((x) => [x, 7 * x ** 1.5] as const))).toBeCloseTo(1.5);
});

test('a line is met as long as no more is used than is allowed', () => {
  const figure = { line: 1, name: '', unit: '×', values: [0.8, 1, 0.9] } as const;
  expect(useOf({ ...figure, target: { atLeast: 0.9 } })).toBe(1);
  expect(useOf({ ...figure, target: { atMost: 0.45 } })).toBe(2);
  expect(useOf({ ...figure, values: [0], target: { atMost: 0 } })).toBe(0);
});
