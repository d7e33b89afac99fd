/** The windows of the catalogue, each at its last day and the day after. */
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../cards/index.js';
import { assess } from '../../src/clinical/assess.js';
import type { Indicator } from '../../src/clinical/rule.js';
import { daysAgo, hoursAgo, patient, type PatientCase } from '../support/patient.js';

const [, ketamine] = catalogue.monographs;

function levelOf(rule: string, someone: PatientCase): Indicator | undefined {
  if (!ketamine) throw new Error('the catalogue has no ketamine');
  return assess(ketamine, someone.facts()).findings.find((finding) => finding.rule.id === rule)?.indicator;
}

const woman = patient({ sex: 'female', age: 30 });
const NEGATIVE = 'sct:260385009';
const POSITIVE = 'sct:10828004';

type Row = readonly [
  rule: string,
  name: string,
  last: PatientCase,
  level: Indicator | undefined,
  after: PatientCase,
  level: Indicator | undefined,
];

describe('a window', () => {
  it.each<Row>([
    [
      'recent-cardiovascular-event',
      'an infarction of 42 and 43 days ago',
      patient().has('I21.4', { onset: daysAgo(42) }),
      'critical',
      patient().has('I21.4', { onset: daysAgo(43) }),
      undefined,
    ],
    [
      'recent-cardiovascular-event',
      'a stent of 42 and 43 days ago',
      patient().underwent('sct:415070008', daysAgo(42)),
      'critical',
      patient().underwent('sct:415070008', daysAgo(43)),
      undefined,
    ],
    [
      'bp-severe-elevation',
      '190/100 of 24 and 25 hours ago',
      patient().bp(190, 100, hoursAgo(24)),
      'critical',
      patient().bp(190, 100, hoursAgo(25)),
      undefined,
    ],
    [
      'bp-elevated',
      '150/95 of 30 and 31 days ago',
      patient().bp(150, 95, daysAgo(30)),
      'warning',
      patient().bp(150, 95, daysAgo(31)),
      undefined,
    ],
    [
      'pregnancy-test-due',
      'a negative test of 8 and 7 days ago',
      woman.answered('loinc:2106-3', NEGATIVE, daysAgo(8)),
      'info',
      woman.answered('loinc:2106-3', NEGATIVE, daysAgo(7)),
      undefined,
    ],
    [
      'pregnancy-current',
      'a positive test of 42 and 43 days ago',
      woman.answered('loinc:2106-3', POSITIVE, daysAgo(42)),
      'critical',
      woman.answered('loinc:2106-3', POSITIVE, daysAgo(43)),
      undefined,
    ],
    [
      'benzodiazepine-efficacy',
      'lorazepam stopped 7 and 8 days ago',
      patient().takes('rx:197901', { stopped: daysAgo(7) }),
      'info',
      patient().takes('rx:197901', { stopped: daysAgo(8) }),
      undefined,
    ],
    [
      'benzodiazepine-efficacy',
      'diazepam stopped 14 and 15 days ago',
      patient().takes('text:diazepam', { stopped: daysAgo(14) }),
      'info',
      patient().takes('text:diazepam', { stopped: daysAgo(15) }),
      undefined,
    ],
    [
      'maoi',
      'phenelzine stopped 14 and 15 days ago',
      patient().takes('atc:N06AF03', { stopped: daysAgo(14) }),
      'warning',
      patient().takes('atc:N06AF03', { stopped: daysAgo(15) }),
      undefined,
    ],
    [
      'maoi',
      'phenelzine as if active, but ordered 365 and 366 days ago',
      patient().takes('atc:N06AF03', { authored: daysAgo(365) }),
      'warning',
      patient().takes('atc:N06AF03', { authored: daysAgo(366) }),
      'info',
    ],
    [
      'cns-depressants',
      'an opioid stopped today and yesterday',
      patient().takes('text:morphine', { stopped: daysAgo(0), status: 'active' }),
      'warning',
      patient().takes('text:morphine', { stopped: daysAgo(1), status: 'active' }),
      undefined,
    ],
    ['older-adult', 'an age of 65 and 64', patient({ age: 65 }), 'info', patient({ age: 64 }), undefined],
  ])('of %s: %s', (rule, _name, last, level, after, levelAfter) => {
    expect(levelOf(rule, last)).toBe(level);
    expect(levelOf(rule, after)).toBe(levelAfter);
  });
});
