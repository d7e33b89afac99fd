/** Measurements in order, and pressures that are entries of their own. */
import { describe, expect, it } from '@jest/globals';
import { newestFirst, pressureReadings, pressureText } from '../../src/clinical/evaluate-measurements.js';
import type { MeasurementFact } from '../../src/clinical/facts.js';
import { momentOf } from '../../src/clinical/moment.js';
import { patient } from '../support/patient.js';

/** What is recorded: when, the pressures, and where it stands. */
type Reading = readonly [
  when: string | undefined,
  systolic?: number | undefined,
  diastolic?: number | undefined,
  at?: string,
];

const recorded = ([when, systolic, diastolic, at = 'Observation/1']: Reading): MeasurementFact => {
  const date = momentOf(when);
  return {
    ...{ reference: at, label: `label of ${at}`, sets: new Map(), answer: new Map() },
    ...(date && { date }),
    pressure: {
      ...(systolic !== undefined && { systolic }),
      ...(diastolic !== undefined && { diastolic }),
    },
  };
};
const [EIGHT, NINE] = ['2026-11-20T08:00:00Z', '2026-11-20T09:00:00Z'];

describe('measurements in order', () => {
  it.each<readonly [string, readonly Reading[], readonly string[]]>([
    [
      'the newest first',
      [
        [EIGHT, 190, 100],
        [NINE, 120, 80],
      ],
      ['120/80', '190/100'],
    ],
    [
      'those without a date last',
      [
        [undefined, 190, 100],
        [EIGHT, 120, 80],
      ],
      ['120/80', '190/100'],
    ],
    [
      'of one minute the highest first',
      [
        [NINE, 120, 80],
        [NINE, 150, 90],
        [NINE, 130, 85],
      ],
      ['150/90', '130/85', '120/80'],
    ],
    [
      'of one minute those without a systolic last',
      [
        [NINE, undefined, 99],
        [NINE, 120, 80],
      ],
      ['120/80', 'diastolic 99'],
    ],
    [
      'else by where they stand',
      [
        [NINE, 120, 83, 'Observation/3'],
        [NINE, 120, 81, 'Observation/1'],
        [NINE, 120, 82, 'Observation/2'],
      ],
      ['120/81', '120/82', '120/83'],
    ],
  ])('%s, whatever their order', (_name, readings, expected) => {
    const facts = readings.map(recorded);
    for (const given of [facts, facts.toReversed()])
      expect(newestFirst(given).map(pressureText)).toEqual(expected);
  });

  it('those of one resource by their names', () => {
    const named = (label: string): MeasurementFact => ({ ...recorded([NINE, 120, 80]), label });
    for (const labels of [
      ['a', 'b', 'c'],
      ['c', 'b', 'a'],
      ['b', 'c', 'a'],
    ])
      expect(newestFirst(labels.map(named)).map(({ label }) => label)).toEqual(['a', 'b', 'c']);
  });
});

describe('pressures that are entries of their own', () => {
  it.each<readonly [string, readonly Reading[], readonly string[]]>([
    [
      'are one reading where they are of one minute',
      [
        [NINE, 150],
        [NINE, undefined, 95],
      ],
      ['150/95'],
    ],
    [
      'are two where they are not',
      [
        [NINE, 150],
        [EIGHT, undefined, 95],
      ],
      ['systolic 150', 'diastolic 95'],
    ],
    [
      'are two where one has no date',
      [
        [NINE, 150],
        [undefined, undefined, 95],
      ],
      ['systolic 150', 'diastolic 95'],
    ],
    [
      'are two where neither has',
      [
        [undefined, 150],
        [undefined, undefined, 95],
      ],
      ['systolic 150', 'diastolic 95'],
    ],
    [
      'take the highest of several',
      [
        [NINE, 150],
        [NINE, undefined, 85],
        [NINE, undefined, 95],
      ],
      ['150/95'],
    ],
    [
      'leave a whole reading as it is',
      [
        [NINE, 150, 80],
        [NINE, undefined, 95],
      ],
      ['150/80', 'diastolic 95'],
    ],
    ['leave a lone one as it is', [[NINE, 150]], ['systolic 150']],
  ])('%s', (_name, readings, expected) => {
    const facts = patient().facts();
    const weight: MeasurementFact = {
      ...{ reference: 'Observation/9', label: 'weight', sets: new Map(), answer: new Map() },
      quantity: { value: 80, unit: 'kg' },
    };
    const items = [weight, ...readings.map(recorded)];
    expect(pressureReadings({ ...facts, vitalSigns: { items, gaps: [] } }).map(pressureText)).toEqual(
      expected,
    );
  });
});

describe('pressures without end', () => {
  it('are put together without comparing each with each', () => {
    const alone = Array.from({ length: 20_000 }, () => [
      recorded([EIGHT, 120]),
      recorded([EIGHT, undefined, 80]),
    ]);
    const before = process.cpuUsage();
    const readings = pressureReadings({ vitalSigns: { items: alone.flat(), gaps: [] } } as never);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1_000);
    expect(readings).toHaveLength(20_000);
    expect(readings[0]?.pressure).toEqual({ systolic: 120, diastolic: 80 });
  });
});
