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
    ['that was not entered', say.doseNotEntered, patient(), unreadable],
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
    ['a weight in a unit of nobody', ordering(quantity(160, 'mg')).measured(WEIGHT, 12, 'stones'), false],
    ['a weight that no one has', ordering(quantity(160, 'mg')).measured(WEIGHT, 8000, 'kg'), false],
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

  it('shows the dose, and the weight with its date', () => {
    const verdict = evaluate(overOne, ordering(quantity(160, 'mg')).measured(WEIGHT, 80, 'kg').facts());
    expect(verdict).toMatchObject({
      because: [
        { kind: 'order', value: '2 mg/kg' },
        { kind: 'measurement', value: '80 kg', date: { text: daysAgo(5) } },
      ],
    });
  });

  it('that may be larger than what is known does not narrow anything', () => {
    const small = say.orderedDose('milligramsPerKilogram', { atMost: 0.5, weight });
    const someone = ordering(quantity(20, 'mg')).unread('vital-signs', 'laboratory');
    expect(evaluate(small, someone.facts()).is).toBe('unknown');
  });
});
