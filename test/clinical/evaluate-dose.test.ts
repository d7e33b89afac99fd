/** Doses are judged as ordered or by weight; what was not understood is neither in nor out. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { days } from '../../src/clinical/moment.js';
import type { Resource } from '../../src/fhir/resource.js';
import { daysAgo, patient, type PatientCase } from '../support/patient.js';
import { testRows } from './verdict-rows.js';

const WEIGHT = 'loinc:29463-7';
const weight = { set: sets.bodyWeight, within: days(90) };
const quantity = (value: number, unit: string): Resource => ({ doseQuantity: { value, unit } });
const ordering = (...entries: readonly Resource[]): PatientCase =>
  patient().orders('ketamine-iv', { dosage: { doseAndRate: entries } });
const lines = (...doses: readonly Resource[]): PatientCase =>
  patient().orders('ketamine-iv', {
    also: { dosageInstruction: doses.map((dose) => ({ route: { text: 'IV' }, doseAndRate: [dose] })) },
  });
const overOne = say.orderedDose('milligramsPerKilogram', { above: 1, weight });
const unreadable = ordering(quantity(2, 'spoons'));

describe('an ordered dose', () => {
  testRows([
    [
      'above a bound',
      say.orderedDose('milligrams', { above: 84 }),
      ordering(quantity(85, 'mg')),
      ordering(quantity(84, 'mg')),
      unreadable,
    ],
    [
      'of a bound or more',
      say.orderedDose('milligrams', { atLeast: 84 }),
      ordering(quantity(84, 'mg')),
      ordering(quantity(83, 'mg')),
      unreadable,
    ],
    [
      'below a bound',
      say.orderedDose('milligrams', { below: 84 }),
      ordering(quantity(83, 'mg')),
      ordering(quantity(84, 'mg')),
      unreadable,
    ],
    [
      'between two bounds',
      say.orderedDose('milligrams', { atLeast: 28, below: 84 }),
      ordering(quantity(28, 'mg')),
      ordering(quantity(27, 'mg')),
    ],
    [
      'that is no multiple',
      say.orderedDose('milligrams', { notMultipleOf: 28 }),
      ordering(quantity(50, 'mg')),
      ordering(quantity(56, 'mg')),
      unreadable,
    ],
    [
      'of a day',
      say.orderedDose('milligramsPerDay', { above: 84 }),
      ordering(quantity(112, 'mg')),
      patient(),
    ],
    [
      'by weight',
      overOne,
      ordering(quantity(160, 'mg')).measured(WEIGHT, 80, 'kg'),
      ordering(quantity(80, 'mg')).measured(WEIGHT, 80, 'kg'),
      ordering(quantity(160, 'mg')).unread('vital-signs', 'laboratory'),
    ],
    [
      'by a weight in pounds',
      overOne,
      ordering(quantity(100, 'mg')).measured(WEIGHT, 180, '[lb_av]'),
      ordering(quantity(80, 'mg')).measured(WEIGHT, 180, 'lbs'),
    ],
    [
      'by a rate and a weight',
      say.orderedDose('milligramsPerKilogramPerHour', { above: 0.2, weight }),
      ordering({ rateQuantity: { value: 40, unit: 'mg/h' } }).measured(WEIGHT, 80, 'kg'),
      ordering({ rateQuantity: { value: 10, unit: 'mg/h' } }).measured(WEIGHT, 80, 'kg'),
    ],
    [
      'on any line',
      say.orderedDose('milligrams', { above: 84 }),
      lines(quantity(56, 'mg'), quantity(112, 'mg')),
      lines(quantity(56, 'mg'), quantity(84, 'mg')),
    ],
    [
      'of at most so much on every line',
      say.orderedDose('milligramsPerKilogram', { atMost: 0.5 }),
      lines(quantity(0.3, 'mg/kg'), quantity(0.5, 'mg/kg')),
      lines(quantity(0.3, 'mg/kg'), quantity(0.6, 'mg/kg')),
    ],
    ['that was not entered', say.noLegibleDose, patient(), ordering(quantity(56, 'mg'))],
    ['that cannot be read', say.noLegibleDose, unreadable, ordering(quantity(56, 'mg'))],
    [
      'without a weight',
      say.weightUnknown(weight),
      patient().measured(WEIGHT, 80, 'kg', daysAgo(91)),
      patient().measured(WEIGHT, 80, 'kg', daysAgo(90)),
      patient().unread('vital-signs', 'laboratory'),
    ],
  ]);

  it.each<readonly [string, PatientCase, boolean]>([
    [
      'a weight of ten years ago',
      ordering(quantity(160, 'mg')).measured(WEIGHT, 80, 'kg', daysAgo(3650)),
      false,
    ],
    ['a weight that no one has', ordering(quantity(160, 'mg')).measured(WEIGHT, 8000, 'kg'), false],
    ['the least weight of a newborn', ordering(quantity(2, 'mg')).measured(WEIGHT, 0.4, 'kg'), true],
    ['less than that', ordering(quantity(2, 'mg')).measured(WEIGHT, 0.39, 'kg'), false],
    ['the greatest weight', ordering(quantity(500, 'mg')).measured(WEIGHT, 400, 'kg'), true],
    ['more than that', ordering(quantity(500, 'mg')).measured(WEIGHT, 401, 'kg'), false],
    [
      'the ordered mg/kg where the amount comes to a quarter more exactly',
      ordering(quantity(1, 'mg/kg'), quantity(100, 'mg')).measured(WEIGHT, 80, 'kg'),
      false,
    ],
    [
      'the amount where it comes to more than a quarter more',
      ordering(quantity(1, 'mg/kg'), quantity(101, 'mg')).measured(WEIGHT, 80, 'kg'),
      true,
    ],
    [
      'the ordered mg/kg where weights could not be read',
      ordering(quantity(2, 'mg/kg'), quantity(160, 'mg')).unread('vital-signs', 'laboratory'),
      true,
    ],
    [
      'an older weight where the newest cannot be used',
      ordering(quantity(160, 'mg'))
        .measured(WEIGHT, 80, 'kg', daysAgo(20))
        .measured(WEIGHT, 0.08, 'kg', daysAgo(1)),
      true,
    ],
    [
      'the ordered mg/kg beside a rounded amount',
      ordering(quantity(1, 'mg/kg'), quantity(85, 'mg')).measured(WEIGHT, 80, 'kg'),
      false,
    ],
    [
      'the larger amount where an order contradicts itself',
      ordering(quantity(0.5, 'mg/kg'), quantity(400, 'mg')).measured(WEIGHT, 80, 'kg'),
      true,
    ],
    ['the ordered mg/kg without any weight', ordering(quantity(2, 'mg/kg')), true],
  ])('is judged by %s', (_name, someone, isMet) => {
    expect(evaluate(overOne, someone.facts()).is).toBe(isMet ? 'met' : 'unmet');
  });

  it.each<readonly [string, PatientCase]>([
    ['in a unit of nobody', ordering(quantity(160, 'mg')).measured(WEIGHT, 12, 'furlongs')],
    ['without a unit', ordering(quantity(160, 'mg')).measured(WEIGHT, 50, '')],
    [
      'without a unit, newer than one that can be read',
      ordering(quantity(160, 'mg'))
        .measured(WEIGHT, 100, 'kg', daysAgo(9))
        .measured(WEIGHT, 50, '', daysAgo(2)),
    ],
    ['in words', ordering(quantity(160, 'mg')).answered(WEIGHT, 'text:fifty')],
  ])('a weight %s decides nothing, and is said', (_name, someone) => {
    const missing = [{ source: 'laboratory', reason: 'unit-not-understood', of: 'body weight' }];
    for (const criterion of [overOne, say.weightUnknown(weight)]) {
      expect(evaluate(criterion, someone.facts())).toEqual({ is: 'unknown', missing });
    }
  });

  it.each<readonly [string, PatientCase, 'met' | 'unmet' | 'unknown']>([
    [
      'the lowest',
      ordering(quantity(90, 'mg')).measured(WEIGHT, 100, 'kg').measured(WEIGHT, 80, 'kg'),
      'met',
    ],
    [
      'the lowest',
      ordering(quantity(90, 'mg')).measured(WEIGHT, 80, 'kg').measured(WEIGHT, 100, 'kg'),
      'met',
    ],
    [
      'one that can be read',
      ordering(quantity(90, 'mg')).measured(WEIGHT, 80, 'kg').measured(WEIGHT, 1, ''),
      'met',
    ],
    [
      'none for certain where another cannot be read',
      ordering(quantity(90, 'mg')).measured(WEIGHT, 100, 'kg').measured(WEIGHT, 1, ''),
      'unknown',
    ],
    [
      'the newest, whatever was written without a unit before',
      ordering(quantity(90, 'mg'))
        .measured(WEIGHT, 50, '', daysAgo(9))
        .measured(WEIGHT, 100, 'kg', daysAgo(2)),
      'unmet',
    ],
  ])('of weights of one moment counts %s', (_name, someone, expected) => {
    expect(evaluate(overOne, someone.facts()).is).toBe(expected);
  });

  it('shows the dose, and the weight with its date', () => {
    const verdict = evaluate(overOne, ordering(quantity(160, 'mg')).measured(WEIGHT, 80, 'kg').facts());
    expect(verdict).toMatchObject({
      because: [
        { kind: 'order', value: '2 mg/kg' },
        { kind: 'measurement', value: '80 kg', date: { text: daysAgo(5) } },
      ],
    });
  });

  it('counts as entered by any amount, but not by a rate or a duration alone', () => {
    const rate = { rateQuantity: { value: 40, unit: 'mg/h' } };
    expect(evaluate(say.noLegibleDose, ordering(rate).facts()).is).toBe('met');
    expect(evaluate(say.noLegibleDose, ordering({ ...rate, ...quantity(40, 'mg') }).facts()).is).toBe(
      'unmet',
    );
  });

  it('in mg/kg is an amount in mg by the weight, and without one it is not known', () => {
    const above = say.orderedDose('milligrams', { above: 84, weight });
    const someone = ordering(quantity(1.4, 'mg/kg'));
    expect(evaluate(above, someone.measured(WEIGHT, 80, 'kg').facts())).toMatchObject({
      because: [{ value: '112 mg' }, { value: '80 kg' }],
    });
    expect(evaluate(above, someone.measured(WEIGHT, 60, 'kg').facts()).is).toBe('unmet');
    expect(evaluate(above, someone.facts()).is).toBe('unknown');
  });

  it('is shown with enough digits to see on which side of the limit it lies', () => {
    const verdict = evaluate(overOne, ordering(quantity(80.4, 'mg')).measured(WEIGHT, 80, 'kg').facts());
    expect(verdict).toMatchObject({ because: [{ value: '1.005 mg/kg' }, { value: '80 kg' }] });
  });

  it('without a weight says which order, and no weight', () => {
    expect(evaluate(say.noLegibleDose, patient().facts())).toMatchObject({ because: [{ kind: 'order' }] });
    expect(evaluate(say.weightUnknown(weight), patient().facts())).toMatchObject({ is: 'met', because: [] });
  });

  it('that may be larger than what is known does not narrow anything', () => {
    const small = say.orderedDose('milligramsPerKilogram', { atMost: 0.5, weight });
    const someone = ordering(quantity(20, 'mg')).unread('vital-signs', 'laboratory');
    expect(evaluate(small, someone.facts()).is).toBe('unknown');
  });
});
