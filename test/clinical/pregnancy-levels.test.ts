/** Levels of choriogonadotropin: the spellings of their units, and what of them cannot be read. */
import { describe, expect, it } from '@jest/globals';
import { concept, daysAgo, patient } from '../support/patient.js';
import {
  expecting,
  HCG,
  NEGATIVE,
  POSITIVE,
  SERUM_HCG,
  told,
  verdicts,
  woman,
  type Row,
} from './told-pregnancy.js';

const level = (unit: string, interpretation?: string) => ({
  resourceType: 'Observation',
  status: 'final',
  code: concept(SERUM_HCG),
  effectiveDateTime: daysAgo(2),
  valueQuantity: { value: 250, unit },
  ...(interpretation !== undefined && {
    interpretation: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
            code: interpretation,
          },
        ],
      },
    ],
  }),
});

describe('a level', () => {
  it.each<Row>([
    ...['mIU/ml', 'mU/mL', 'IU/l', 'm[iU]/mL', 'U/L'].map((unit): Row => [
      `a level of 25 ${unit}`,
      woman.measured(SERUM_HCG, 25, unit),
      'probable',
    ]),
    ['a level of 0.025 IU/mL', woman.measured(SERUM_HCG, 0.025, 'IU/mL'), 'probable'],
    ['a raised level without a unit', woman.resource(level('', 'H')), 'probable'],
    ['a positive level in a unit of nobody', woman.resource(level('furlongs', 'POS')), 'probable'],
    [
      'a positive test, then a level without a unit',
      woman.answered(HCG, POSITIVE, daysAgo(9)).resource(level('')),
      'probable',
    ],
  ])('%s', (_name, someone, expected) => {
    expect(told(someone)).toBe(expected);
  });
});

describe('a level that cannot be read', () => {
  const OPEN = 'pregnant? probable? possible? not?';
  it.each<Row>([
    ['without a unit', woman.resource(level('')), OPEN],
    ['in a unit of which we are not sure', woman.measured(SERUM_HCG, 25, 'ng/mL'), OPEN],
    ['in words', woman.answered(SERUM_HCG, 'text:see letter'), OPEN],
    ['that is called normal', woman.resource(level('', 'N')), OPEN],
    [
      'followed by a level between',
      woman.resource(level('')).measured(SERUM_HCG, 10, 'IU/L', daysAgo(1)),
      OPEN,
    ],
    [
      'on the day of a negative test',
      woman.resource(level('')).answered(HCG, NEGATIVE, daysAgo(2)),
      'pregnant? probable? not?',
    ],
    ['followed by a negative test', woman.resource(level('')).answered(HCG, NEGATIVE, daysAgo(1)), 'not'],
    ['that is called negative', woman.resource(level('', 'NEG')), 'not'],
    ['before a miscarriage', woman.resource(level('')).has('O03.9', { onset: daysAgo(1) }), 'not'],
    ['beside a pregnancy', expecting.resource(level('')), 'pregnant'],
    ['of a man', patient({ sex: 'male', age: 30 }).resource(level('')), 'not'],
    ['of 43 days ago', woman.measured(SERUM_HCG, 25, '', daysAgo(43)), 'possible'],
  ])('%s', (_name, someone, expected) => {
    expect(told(someone)).toBe(expected);
  });

  it('is said as other results are', () => {
    for (const { verdict } of verdicts(woman.resource(level('')))) {
      expect(verdict).toEqual({
        is: 'unknown',
        missing: [{ source: 'laboratory', reason: 'unit-not-understood', of: 'pregnancy test (hCG)' }],
      });
    }
  });
});
