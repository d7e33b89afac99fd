/** Above the label's threshold, which depends on region and age; known as uncontrolled; or high on two days. */
import rule from '../../../cards/ketamine/bp-elevated.js';
import severe from '../../../cards/ketamine/bp-severe-elevation.js';
import { daysAgo, hoursAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const old = patient({ age: 70 });

testRule(
  rule,
  {
    fires: [
      ['146/88 at 70 in the US', old.bp(146, 88), 'warning', '146/88'],
      [
        'hypertension called uncontrolled beside its code',
        patient().has('I10', { display: 'Uncontrolled hypertension' }).bp(124, 78),
        'warning',
        'Uncontrolled hypertension',
      ],
      ['146/88 at 42 in the EU', patient().inRegion('EU').bp(146, 88), 'warning', 'above 140/90'],
      ['146/88 at 64 in the EU', patient({ age: 64 }).inRegion('EU').bp(146, 88), 'warning'],
      ['151/88 at 65 in the EU', patient({ age: 65 }).inRegion('EU').bp(151, 88), 'warning', 'above 150/90'],
      [
        '155/85 in the EU when the age is not known',
        patient({ age: null }).inRegion('EU').bp(155, 85),
        'warning',
      ],
      ['146/88 at 70 in the UK', old.inRegion('UK').bp(146, 88), 'warning'],
      ['a systolic pressure of 141', patient().bp(141, 80), 'warning', 'above 140/90'],
      ['a diastolic pressure of 91', patient().bp(120, 91), 'warning'],
      ['a reading 30 days old', patient().bp(150, 95, daysAgo(30)), 'warning', 'measure again today'],
      ['a very high reading that is not of today', patient().bp(190, 115, hoursAgo(30)), 'warning'],
      ['pain', patient().bp(150, 95).inContext('PAIN'), 'warning'],
      ['an unknown use', patient().bp(150, 95).inContext('UNK'), 'warning'],
      ['nasal esketamine', patient().orders('spravato').bp(150, 95), 'warning', 'esketamine'],
      [
        'resistant hypertension without a reading',
        patient().has('I1A.0', { display: 'Resistant hypertension' }),
        'warning',
        'Resistant hypertension on record',
      ],
      ['a hypertensive urgency', patient().has('I16.0'), 'warning', 'No reading of the last 30 days'],
      [
        'two days at 160/100 or more',
        patient().bp(162, 90, daysAgo(60)).bp(158, 100, daysAgo(45)),
        'warning',
        '160/100 or more',
      ],
      [
        'two such days although the latest reading is acceptable',
        patient().bp(162, 101, daysAgo(60)).bp(165, 90, daysAgo(45)).bp(128, 78),
        'warning',
      ],
      ['151/85 at 70 in the EU on day 30', old.inRegion('EU').bp(151, 85, daysAgo(30)), 'warning'],
      [
        'two high days, the later one 90 days ago',
        patient().bp(162, 100, daysAgo(90)).bp(165, 101, daysAgo(89)).bp(128, 78),
        'warning',
      ],
    ],
    silent: [
      ['no reading', patient()],
      ['exactly 140/90', patient().bp(140, 90)],
      ['146/88 at 70 in the EU', old.inRegion('EU').bp(146, 88)],
      ['exactly 150/90 at 65 in the EU', patient({ age: 65 }).inRegion('EU').bp(150, 90)],
      ['controlled hypertension', patient().has('I10').bp(128, 76)],
      ['hypertension without a reading', patient().has('I10')],
      ['a reading 31 days old', patient().bp(150, 95, daysAgo(31))],
      [
        'a high reading followed by an acceptable one',
        patient().bp(150, 95, daysAgo(10)).bp(130, 80, daysAgo(1)),
      ],
      [
        'two readings of 160/100 on one day',
        patient()
          .bp(162, 100, `${daysAgo(60)}T08:00:00Z`)
          .bp(165, 101, `${daysAgo(60)}T18:00:00Z`),
      ],
      ['two such days more than 90 days ago', patient().bp(162, 100, daysAgo(95)).bp(165, 101, daysAgo(92))],
      ['a resolved hypertensive crisis', patient().has('I16.9', { clinicalStatus: 'resolved' })],
      ['white-coat readings by diagnosis', patient().has('R03.0')],
      ['pulmonary hypertension', patient().has('I27.20')],
      [
        'gestational hypertension, which is a matter of the pregnancy',
        patient({ sex: 'female', age: 30 }).has('O13.9'),
      ],
      ['an anaesthetic', patient().bp(170, 100).inContext('ACUTE')],
      ['a dangerous reading of today, which has a rule of its own', patient().bp(186, 112)],
      ['151/85 at 70 in the EU on day 31', old.inRegion('EU').bp(151, 85, daysAgo(31))],
      [
        'two high days of which one is 91 days old',
        patient().bp(162, 100, daysAgo(91)).bp(165, 101, daysAgo(89)).bp(128, 78),
      ],
    ],
    cannotTell: [
      ['the vital signs were not read', patient().unread('vital-signs')],
      ['the problem list was not read', patient().unread('conditions')],
      [
        'the age is not known, between the two thresholds of the EU',
        patient({ age: null }).inRegion('EU').bp(146, 88),
      ],
    ],
  },
  [severe],
);
