/** What ends a pregnancy, and the birth on record that cannot be its end. */
import { describe, expect, it } from '@jest/globals';
import { daysAgo, type PatientCase } from '../support/patient.js';
import { ahead, DELIVERY, EDD, expecting, told, woman, type Row } from './told-pregnancy.js';

/** On record with its expected date for 60 days. */
const dueIn = (days: number): PatientCase => expecting.dated(EDD, ahead(days), daysAgo(60));

describe('an end on record', () => {
  it.each<Row>([
    ['a birth 141 days before its date', dueIn(131).underwent(DELIVERY, daysAgo(10)), 'probable'],
    [
      'a birth by diagnosis 141 days before its date',
      dueIn(131).has('O80', { onset: daysAgo(10) }),
      'probable',
    ],
    [
      'a birth 140 days before its date, which may be one',
      dueIn(130).underwent(DELIVERY, daysAgo(10)),
      'not',
    ],
    ['a miscarriage in the same week', dueIn(131).has('O03.9', { onset: daysAgo(10) }), 'not'],
    ['a termination in the same week', dueIn(131).underwent('text:Induced abortion', daysAgo(10)), 'not'],
    [
      'a miscarriage and then care as after a birth',
      dueIn(131)
        .has('O03.9', { onset: daysAgo(10) })
        .has('Z39.2', { onset: daysAgo(3) }),
      'not',
    ],
    [
      'a birth before its date was known, which ended another pregnancy',
      woman.underwent(DELIVERY, daysAgo(100)).dated(EDD, ahead(200), daysAgo(30)),
      'pregnant',
    ],
  ])('%s', (_name, someone, expected) => {
    expect(told(someone)).toBe(expected);
  });
});
