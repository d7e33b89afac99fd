import { describe, expect, it } from '@jest/globals';
import { scopes } from '../../../cards/ketamine/scopes.js';
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
