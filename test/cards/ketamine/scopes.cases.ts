/** Orders for which only a part of the rules runs: topical ones, and a single analgesic dose. */
import { describe, expect, it } from '@jest/globals';
import { ketamine } from '../../../cards/ketamine/index.js';
import { scopes } from '../../../cards/ketamine/scopes.js';
import { assess } from '../../../src/clinical/assess.js';
import { evaluate } from '../../../src/clinical/evaluate.js';
import { patient, type PatientCase } from '../../support/patient.js';

const single = (milligramsPerKilogram: number, minutes?: number) => ({
  reason: 'G89.4',
  dosage: {
    doseAndRate: [{ doseQuantity: { value: milligramsPerKilogram, unit: 'mg/kg', code: 'mg/kg' } }],
    timing: {
      repeat: { count: 1, ...(minutes !== undefined && { duration: minutes, durationUnit: 'min' }) },
    },
  },
});
const onWard = (order: ReturnType<typeof single>): PatientCase =>
  patient().orders('ketamine-iv', order).inContext('PAIN').at({ class: 'IMP' });
const inEmergency = patient().orders('ketamine-iv', single(0.3)).inContext('PAIN').at({ class: 'EMER' });

const cases: readonly (readonly [string, PatientCase, string | undefined])[] = [
  ['a cream', patient().orders('ketamine-topical'), 'topical order'],
  ['an injection', patient(), undefined],
  ['0.3 mg/kg once in the emergency department', inEmergency, 'single analgesic dose'],
  ['0.5 mg/kg once on a ward', onWard(single(0.5)), 'single analgesic dose'],
  ['0.6 mg/kg once on a ward', onWard(single(0.6)), undefined],
  ['0.4 mg/kg once in an hour', onWard(single(0.4, 60)), 'single analgesic dose'],
  ['0.4 mg/kg in four hours, which is an infusion', onWard(single(0.4, 240)), undefined],
  [
    '0.3 mg/kg once in a clinic',
    patient().orders('ketamine-iv', single(0.3)).inContext('PAIN').at({ class: 'AMB' }),
    undefined,
  ],
  [
    '0.3 mg/kg once, the encounter not read',
    patient().orders('ketamine-iv', single(0.3)).inContext('PAIN').unread('encounter'),
    undefined,
  ],
  [
    '20 mg once in the emergency department at 80 kg',
    patient()
      .orders('ketamine-iv', {
        reason: 'G89.4',
        dosage: {
          doseAndRate: [{ doseQuantity: { value: 20, unit: 'mg' } }],
          timing: { repeat: { count: 1 } },
        },
      })
      .measured('loinc:29463-7', 80, 'kg')
      .inContext('PAIN')
      .at({ class: 'EMER' }),
    'single analgesic dose',
  ],
  ['0.3 mg/kg once in psychiatry', inEmergency.inContext('PSY'), undefined],
  [
    'a dose that was not entered',
    patient().orders('ketamine-iv', { reason: 'G89.4' }).inContext('PAIN').at({ class: 'IMP' }),
    undefined,
  ],
];

describe('the scope', () => {
  it.each(cases)('of %s', (_name, patientCase, expected) => {
    const facts = patientCase.facts();
    expect(scopes.find(({ when }) => evaluate(when, facts).is === 'met')?.name).toBe(expected);
  });
});

describe('the duplicate check', () => {
  it.each(scopes.map((scope) => [scope.name, scope] as const))('runs for a %s', (_name, { only }) => {
    expect(only.rules).toContain('duplicate-ketamine-esketamine');
  });
});

describe('a single analgesic dose', () => {
  const sedated = (someone: PatientCase): boolean =>
    assess(ketamine, someone.facts()).findings.some(({ rule }) => rule.id === 'cns-depressants');

  it.each<readonly [string, PatientCase, boolean]>([
    ['an opioid', inEmergency.takes('text:oxycodone'), true],
    ['an opioid beside gabapentin', inEmergency.takes('text:oxycodone').takes('text:gabapentin'), true],
    ['acute alcohol intoxication', inEmergency.has('F10.129'), true],
    ['gabapentin and baclofen', inEmergency.takes('text:gabapentin').takes('text:baclofen'), false],
    [
      'gabapentin at 71',
      patient({ age: 71 })
        .orders('ketamine-iv', single(0.3))
        .inContext('PAIN')
        .at({ class: 'EMER' })
        .takes('text:gabapentin'),
      false,
    ],
    ['gabapentin', inEmergency.takes('text:gabapentin'), false],
  ])('beside %s', (_name, someone, expected) => {
    expect(sedated(someone)).toBe(expected);
  });

  it('is the only order for which two weaker sedatives are not shown', () => {
    const series = patient().orders('ketamine-iv', { reason: 'G89.4' }).inContext('PAIN');
    expect(sedated(series.takes('text:gabapentin').takes('text:baclofen'))).toBe(true);
  });
});
