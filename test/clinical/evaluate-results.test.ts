/** Results against a number, and against the laboratory's own limits. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { days } from '../../src/clinical/moment.js';
import { concept, daysAgo, patient, type PatientCase } from '../support/patient.js';
import { testRows } from './verdict-rows.js';

const LVEF = 'loinc:10230-1';
const set = sets.leftVentricularEjectionFraction;
const within = days(90);
const upper = say.beyondLimit(set, {
  within,
  side: 'upper',
  times: 3,
  otherwise: { value: 40, unit: 'U/L' },
});
const lower = say.beyondLimit(set, {
  within,
  side: 'lower',
  times: 1,
  otherwise: { value: 0.4, unit: 'm[IU]/L' },
});
const result = (value: number, unit: string, range?: readonly [number | undefined, number | undefined]) =>
  patient().measured(LVEF, value, unit, daysAgo(5), range);
const older = patient().measured(LVEF, 20, 'U/L', daysAgo(91));
const undatedResult = (value: number, someone = patient()): PatientCase =>
  someone.resource({
    ...{ resourceType: 'Observation', status: 'final', code: concept(LVEF) },
    valueQuantity: { value, unit: 'U/L' },
  });
const unread = patient().unread('vital-signs', 'laboratory');

describe('a result', () => {
  testRows([
    [
      'at least',
      say.measured(set, { within, atLeast: 35, unit: '%' }),
      result(35, '%'),
      result(34, '%'),
      unread,
    ],
    ['below', say.measured(set, { within, below: 35, unit: '%' }), result(34, '%'), result(35, '%'), unread],
    [
      'in moles',
      say.measured(set, { within, above: 3, unit: 'mg/dL', molarMass: 584.66 }),
      result(60, 'umol/L'),
      result(50, 'umol/L'),
      unread,
    ],
    ['above', say.measured(set, { within, above: 35, unit: '%' }), result(36, '%'), result(35, '%'), unread],
    [
      'of its own kind',
      say.measured(set, { within, atMost: 35, unit: '%' }),
      result(35, '%'),
      result(50, '%').measured('loinc:1742-6', 20, '%', daysAgo(1)),
      unread,
    ],
    [
      'beyond the upper limit of its laboratory',
      upper,
      result(181, 'U/L', [undefined, 60]),
      result(180, 'U/L', [undefined, 60]),
      unread,
    ],
    ['beyond the assumed upper limit', upper, result(121, 'U/L'), result(120, 'U/L'), unread],
    [
      'below the lower limit',
      lower,
      result(0.2, 'm[IU]/L', [0.3, 4]),
      result(0.3, 'm[IU]/L', [0.3, 4]),
      unread,
    ],
    ['below the assumed lower limit', lower, result(0.39, 'm[IU]/L'), result(0.4, 'm[IU]/L'), unread],
    [
      'that is missing',
      say.notMeasured([set], within),
      patient().measured(LVEF, 50, '%', daysAgo(91)),
      patient().measured(LVEF, 50, '%', daysAgo(90)),
      unread,
    ],
  ]);

  it.each<readonly [string, PatientCase]>([
    ['a unit of nobody', result(200, 'parsecs')],
    ['a text', patient().answered(LVEF, 'text:{\\rtf1 see letter}')],
    ['no unit', result(200, '')],
  ])('is not guessed from %s', (_name, someone) => {
    for (const criterion of [upper, say.measured(set, { within, above: 100, unit: 'U/L' })]) {
      expect(evaluate(criterion, someone.facts())).toMatchObject({
        is: 'unknown',
        missing: [{ reason: 'unit-not-understood' }],
      });
    }
  });

  it('says that a limit was assumed, and how many times the limit it is', () => {
    expect(evaluate(upper, result(200, 'U/L').facts())).toMatchObject({
      because: [{ beside: '5 × upper limit', remarks: ['no limit recorded, 40 U/L assumed'] }],
    });
    expect(evaluate(upper, result(300, 'U/L', [undefined, 60]).facts())).toMatchObject({
      because: [{ beside: '5 × upper limit', remarks: [] }],
    });
  });

  it.each<readonly [string, readonly [number | undefined, number | undefined], string]>([
    ['without numbers', [undefined, undefined], '5 × upper limit'],
    ['of nought', [undefined, 0], '5 × upper limit'],
  ])('takes the assumed limit where the range is %s', (_name, range, beside) => {
    expect(evaluate(upper, result(200, 'U/L', range).facts())).toMatchObject({ because: [{ beside }] });
  });

  it('is the newest one', () => {
    const improved = result(200, 'U/L').measured(LVEF, 50, 'U/L', daysAgo(1));
    expect(evaluate(upper, improved.facts()).is).toBe('unmet');
  });

  it.each<readonly [string, PatientCase, 'met' | 'unmet' | 'unknown']>([
    ['one that is beyond', result(20, 'U/L').measured(LVEF, 200, 'U/L', daysAgo(5)), 'met'],
    ['one that is beyond', result(200, 'U/L').measured(LVEF, 20, 'U/L', daysAgo(5)), 'met'],
    ['one that is beyond', result(200, '').measured(LVEF, 200, 'U/L', daysAgo(5)), 'met'],
    ['one that cannot be read', result(20, 'U/L').measured(LVEF, 200, '', daysAgo(5)), 'unknown'],
    ['one that cannot be read', result(200, '').measured(LVEF, 20, 'U/L', daysAgo(5)), 'unknown'],
    ['none that is older', result(20, 'U/L').measured(LVEF, 200, '', daysAgo(6)), 'unmet'],
  ])('of several of one moment is %s', (_name, someone, expected) => {
    expect(evaluate(upper, someone.facts()).is).toBe(expected);
    expect(evaluate(say.measured(set, { within, above: 120, unit: 'U/L' }), someone.facts()).is).toBe(
      expected,
    );
  });

  it.each<readonly [string, string, 'met' | 'unmet' | 'unknown']>([
    ['below the limit itself', '<', 'met'],
    ['above the limit itself', '>', 'unmet'],
  ])('that is only known to lie %s is judged by it', (_name, comparator, expected) => {
    const someone = patient().resource({
      resourceType: 'Observation',
      status: 'final',
      code: concept(LVEF),
      effectiveDateTime: daysAgo(5),
      valueQuantity: { value: 0.4, comparator, unit: 'm[IU]/L' },
    });
    expect(evaluate(lower, someone.facts()).is).toBe(expected);
    expect(evaluate(say.measured(set, { within, below: 0.4, unit: 'm[IU]/L' }), someone.facts()).is).toBe(
      expected,
    );
    expect(evaluate(say.measured(set, { within, atMost: 0.4, unit: 'm[IU]/L' }), someone.facts()).is).toBe(
      expected,
    );
  });

  it.each<readonly [string, PatientCase, 'unmet' | 'unknown']>([
    ['one that is beyond is left open', undatedResult(200), 'unknown'],
    ['one that is beyond is left open beside an old one', undatedResult(200, older), 'unknown'],
    [
      'one that is beyond leaves nothing open beside a recent one',
      undatedResult(200, result(20, 'U/L')),
      'unmet',
    ],
    ['one that is not beyond leaves nothing open', undatedResult(20), 'unmet'],
    [
      'one that cannot be read either leaves nothing open',
      patient().resource({
        ...{ resourceType: 'Observation', status: 'final', code: concept(LVEF), valueString: 'see report' },
      }),
      'unmet',
    ],
  ])('without a date: %s', (_name, someone, expected) => {
    const measured = say.measured(set, { within, above: 120, unit: 'U/L' });
    for (const criterion of [upper, measured]) {
      const verdict = evaluate(criterion, someone.facts());
      expect(verdict.is).toBe(expected);
      if (expected === 'unknown')
        expect(verdict).toMatchObject({
          missing: [{ reason: 'undated', of: 'left ventricular ejection fraction' }],
        });
    }
  });

  it('of several of one moment shows the worst', () => {
    const risen = result(200, 'U/L')
      .measured(LVEF, 400, 'U/L', daysAgo(5))
      .measured(LVEF, 300, 'U/L', daysAgo(5));
    expect(evaluate(upper, risen.facts())).toMatchObject({ because: [{ value: '400 U/L' }] });
    const low = result(0.3, 'm[IU]/L').measured(LVEF, 0.1, 'm[IU]/L', daysAgo(5));
    expect(evaluate(lower, low.facts())).toMatchObject({ because: [{ value: '0.1 mIU/L' }] });
    const below = say.measured(set, { within, below: 35, unit: '%' });
    expect(evaluate(below, result(30, '%').measured(LVEF, 20, '%', daysAgo(5)).facts())).toMatchObject({
      because: [{ value: '20 %' }],
    });
  });

  it.each<readonly [string, string, number, 'met' | 'unmet' | 'unknown']>([
    ['below 5', '<', 5, 'unmet'],
    ['below 200', '<', 200, 'unknown'],
    ['above 200', '>', 200, 'met'],
    ['above 5', '>', 5, 'unknown'],
    ['above the bound itself', '>', 120, 'met'],
    ['below the bound itself', '<', 120, 'unmet'],
  ])('that is only known to lie %s decides no more than it says', (_name, comparator, value, expected) => {
    const someone = patient().resource({
      resourceType: 'Observation',
      status: 'final',
      code: concept(LVEF),
      effectiveDateTime: daysAgo(5),
      valueQuantity: { value, comparator, unit: 'U/L' },
    });
    expect(evaluate(upper, someone.facts()).is).toBe(expected);
    expect(evaluate(say.measured(set, { within, above: 120, unit: 'U/L' }), someone.facts()).is).toBe(
      expected,
    );
  });

  it.each<readonly [string, 'met' | 'unmet' | 'unknown']>([
    ['25-30 %', 'met'],
    ['30-40 %', 'met'],
    ['35-40 %', 'met'],
    ['36-40 %', 'unmet'],
    ['55-60', 'unmet'],
    ['30-35', 'met'],
    ['<30 %', 'met'],
    ['<40 %', 'unknown'],
    ['>30 %', 'unknown'],
    ['>55 %', 'unmet'],
    ['EF 30 to 35%', 'met'],
    ['30-40 mL', 'unknown'],
  ])('told as %s is judged by the end that speaks against the medicine', (written, expected) => {
    const someone = patient().answered(LVEF, `text:${written}`);
    expect(evaluate(say.measured(set, { within, atMost: 35, unit: '%' }), someone.facts()).is).toBe(expected);
  });

  it('told as a range is shown as one', () => {
    const someone = patient().answered(LVEF, 'text:EF 30 to 40%');
    expect(evaluate(say.measured(set, { within, atMost: 35, unit: '%' }), someone.facts())).toMatchObject({
      because: [{ value: '30–40 %' }],
    });
  });
});
