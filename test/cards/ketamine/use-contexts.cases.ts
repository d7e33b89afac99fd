/** Which row decides what an order is for: reason, place, product, route, and in which order they are asked. */
import { describe, expect, it } from '@jest/globals';
import type { UseContext } from '../../../src/clinical/facts.js';
import { patient, type OrderOptions, type PatientCase } from '../../support/patient.js';
import { useContextOf } from '../../support/use-context-of.js';

const emergency = { class: 'EMER' };

const ketamine = (reason: string | null, options: OrderOptions = {}, name = 'ketamine-iv') =>
  patient().orders(name, { ...options, reason });
const spray = (reason: string | null) => patient().orders('spravato', { reason });
const dose = (value: number, unit: string) => ({
  doseAndRate: [{ doseQuantity: { value, unit, code: unit } }],
});
const rate = (value: number) => ({
  doseAndRate: [{ rateQuantity: { value, unit: 'mg/kg/h', code: 'mg/kg/h' } }],
});
const twiceWeekly = { frequency: 2, period: 1, periodUnit: 'wk' };
const everyFourHours = { frequency: 1, period: 4, periodUnit: 'h' };
const once = { timing: { repeat: { count: 1 } } };
const infusion = {
  ...dose(0.5, 'mg/kg'),
  timing: { repeat: { ...twiceWeekly, duration: 40, durationUnit: 'min' } },
};

const cases: readonly (readonly [string, PatientCase, UseContext])[] = [
  ['esketamine nasal spray', spray('F33.2'), 'PSY'],
  [
    'the spray by its brand alone, for pain in the EU',
    patient()
      .orders('spravato', {
        reason: 'G90.50',
        also: { medicationCodeableConcept: { text: 'Spravato' }, dosageInstruction: [] },
      })
      .inRegion('EU'),
    'PSY',
  ],
  ['esketamine nasal spray for pain', spray('text:pain'), 'PSY'],
  ['esketamine nasal spray in an operating room', spray('F33.2').at({ location: 'Operating room 3' }), 'PSY'],
  ['the operating theatre', ketamine(null).at({ location: 'Operating Theatre 2' }), 'ACUTE'],
  ['the abbreviation OR', ketamine(null).at({ class: 'IMP', location: 'OR 4' }), 'ACUTE'],
  ['the post-anaesthesia unit', ketamine(null).at({ location: 'PACU' }), 'ACUTE'],
  ['the ECT suite, for depression', ketamine('F33.2').at({ location: 'ECT suite' }), 'ACUTE'],
  ['endoscopy as service type', ketamine(null).at({ serviceType: 'Endoscopy' }), 'ACUTE'],
  ['"or" as a conjunction', ketamine(null).at({ serviceType: 'Office or other outpatient visit' }), 'UNK'],
  [
    '"or" in the type of an admission',
    ketamine(null).at({ serviceType: 'Inpatient or observation care' }),
    'UNK',
  ],
  ['a word that contains "or"', ketamine(null).at({ location: 'Florence ward' }), 'UNK'],
  ['a clinic in Oregon', ketamine('F33.2').at({ location: 'Mood clinic, Portland, OR' }), 'PSY'],
  ['an epidural', ketamine(null, { dosage: { route: { text: 'epidural' } } }), 'ACUTE'],
  ['procedural sedation as reason', ketamine('text:procedural sedation'), 'ACUTE'],
  ['status epilepticus as reason', ketamine('G40.901'), 'ACUTE'],
  ['alcohol withdrawal as reason', ketamine('F10.239'), 'ACUTE'],
  ['anaesthesia for ECT as reason', ketamine('text:anaesthesia for ECT'), 'ACUTE'],
  [
    'a reason in words that names depression and anaesthesia',
    ketamine('text:ECT anaesthesia, depression'),
    'PSY',
  ],
  ['a reason that names depression and pain', ketamine('text:depression and chronic pain'), 'PSY'],
  ['a reason that names sedation and pain', ketamine('text:procedural sedation, pain'), 'PAIN'],
  ['intensive care without a reason', ketamine(null).at({ location: 'Medical ICU' }), 'ACUTE'],
  ['an infusion in intensive care', ketamine(null, { dosage: rate(0.2) }).at({ location: 'ICU' }), 'ACUTE'],
  [
    'intravenous boluses in intensive care, every four hours as needed',
    ketamine(null, {
      dosage: { ...dose(0.3, 'mg/kg'), asNeededBoolean: true, timing: { repeat: everyFourHours } },
    }).at({ location: 'ICU' }),
    'ACUTE',
  ],
  [
    'lozenges twice a week in intensive care',
    ketamine(null, { dosage: { timing: { repeat: twiceWeekly } } }, 'ketamine-oral').at({ location: 'ICU' }),
    'UNK',
  ],
  ['a course in intensive care', ketamine(null, { dosage: infusion }).at({ location: 'ICU' }), 'PSY'],
  ['intensive care for suicidal ideation', ketamine('R45.851').at({ location: 'ICU' }), 'PSY'],
  ['intensive care for pain', ketamine('text:pain').at({ location: 'ICU' }), 'PAIN'],
  ['a single dose in the emergency department', ketamine(null, { dosage: once }).at(emergency), 'ACUTE'],
  ['an open order in the emergency department', ketamine(null).at(emergency), 'UNK'],
  [
    'an anaesthetic bolus in the emergency department, without saying how often',
    ketamine(null, { dosage: dose(1.2, 'mg/kg') }).at(emergency),
    'ACUTE',
  ],
  [
    '1.2 mg/kg over an hour, daily, in the emergency department',
    ketamine(null, {
      dosage: {
        ...dose(1.2, 'mg/kg'),
        timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', duration: 60, durationUnit: 'min' } },
      },
    }).at(emergency),
    'UNK',
  ],
  [
    '1 mg/kg into a muscle twice a week in the emergency department',
    ketamine(null, { dosage: { ...dose(1, 'mg/kg'), timing: { repeat: twiceWeekly } } }, 'ketamine-im').at(
      emergency,
    ),
    'UNK',
  ],
  [
    'an anaesthetic dose into a muscle in the emergency department',
    ketamine(null, { dosage: dose(4, 'mg/kg') }, 'ketamine-im').at(emergency),
    'ACUTE',
  ],
  [
    'ketamine by mouth twice a week in the emergency department',
    ketamine(null, { dosage: { ...dose(2, 'mg/kg'), timing: { repeat: twiceWeekly } } }, 'ketamine-oral').at(
      emergency,
    ),
    'UNK',
  ],
  [
    'suicidal ideation in the emergency department',
    ketamine('R45.851', { dosage: once }).at(emergency),
    'PSY',
  ],
  ['pain in the emergency department', ketamine('text:renal colic', { dosage: once }).at(emergency), 'PAIN'],
  [
    'a child with a fracture in the emergency department',
    patient({ age: 8 }).orders('ketamine-nasal', { reason: 'S52.501A' }).at(emergency),
    'ACUTE',
  ],
  [
    'a child with a painful fracture in the emergency department',
    patient({ age: 8 }).orders('ketamine-nasal', { reason: 'text:fracture reduction, pain' }).at(emergency),
    'ACUTE',
  ],
  [
    'a child of 17 with depression in the emergency department',
    patient({ age: 17 }).orders('ketamine-iv').at(emergency),
    'PSY',
  ],
  [
    'an adult with a fracture and an open order in the emergency department',
    ketamine('S52.501A').at(emergency),
    'UNK',
  ],
  ['depression as reason', ketamine('F33.2'), 'PSY'],
  ['postpartum depression as reason', ketamine('F53.0'), 'PSY'],
  ['post-traumatic stress as reason', ketamine('F43.10'), 'PSY'],
  ['alcohol dependence as reason', ketamine('F10.20'), 'PSY'],
  [
    'depression as reason, 2 mg/kg at once',
    ketamine('F33.2', { dosage: { ...dose(2, 'mg/kg'), ...once } }),
    'PSY',
  ],
  ['pain as reason', ketamine('G89.4'), 'PAIN'],
  ['pain in a limb as reason', ketamine('M79.605'), 'PAIN'],
  ['chronic pain as reason, a code without words', ketamine('sct:82423001'), 'PAIN'],
  ['complex regional pain syndrome as reason', ketamine('G90.511'), 'PAIN'],
  ['a pain service', ketamine(null).at({ serviceType: 'Acute pain service' }), 'PAIN'],
  [
    'repeated lozenges, depression on the problem list',
    ketamine(null, { dosage: { timing: { repeat: twiceWeekly } } }, 'ketamine-oral').has('F33.2'),
    'PSY',
  ],
  [
    'repeated lozenges, depression and pain on the problem list',
    ketamine(null, { dosage: { timing: { repeat: twiceWeekly } } }, 'ketamine-oral')
      .has('F33.2')
      .has('G89.4'),
    'UNK',
  ],
  [
    'repeated lozenges, the problem list not read',
    ketamine(null, { dosage: { timing: { repeat: twiceWeekly } } }, 'ketamine-oral').unread('conditions'),
    'UNK',
  ],
  ['0.5 mg/kg over 40 minutes twice a week', ketamine(null, { dosage: infusion }), 'PSY'],
  ['0.1 mg/kg/h', ketamine(null, { dosage: rate(0.1) }), 'PAIN'],
  [
    '1.5 mg/kg once in hospital',
    ketamine(null, { dosage: { ...dose(1.5, 'mg/kg'), ...once } }).at({ class: 'IMP' }),
    'ACUTE',
  ],
  [
    '1.5 mg/kg once in a clinic',
    ketamine(null, { dosage: { ...dose(1.5, 'mg/kg'), ...once } }).at({ class: 'AMB' }),
    'UNK',
  ],
  [
    '1.5 mg/kg once, the encounter not read',
    ketamine(null, { dosage: { ...dose(1.5, 'mg/kg'), ...once } }).unread('encounter'),
    'UNK',
  ],
  [
    '4 mg/kg into the muscle once in hospital',
    ketamine(null, { dosage: { ...dose(4, 'mg/kg'), ...once } }, 'ketamine-im').at({ class: 'IMP' }),
    'ACUTE',
  ],
  [
    '40 mg once in hospital, no weight',
    ketamine(null, { dosage: { ...dose(40, 'mg'), ...once } }).at({ class: 'IMP' }),
    'UNK',
  ],
  [
    '160 mg once in hospital at 80 kg',
    ketamine(null, { dosage: { ...dose(160, 'mg'), ...once } })
      .at({ class: 'IMP' })
      .measured('loinc:29463-7', 80, 'kg'),
    'ACUTE',
  ],
  [
    '160 mg once in hospital, the weight not read',
    ketamine(null, { dosage: { ...dose(160, 'mg'), ...once } })
      .at({ class: 'IMP' })
      .unread('vital-signs', 'laboratory'),
    'UNK',
  ],
  [
    'a dose that is not understood, once in hospital',
    ketamine(null, { dosage: { ...dose(160, 'spoons'), ...once } }).at({ class: 'IMP' }),
    'UNK',
  ],
  ['nothing that tells', ketamine(null), 'UNK'],
];

describe('the use context', () => {
  it.each(cases)('of %s', (_name, patientCase, context) => {
    expect(useContextOf(patientCase)).toBe(context);
  });
});
