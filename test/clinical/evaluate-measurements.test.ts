/** Vital signs and results: always the newest, and never one that was not taken. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { measurementBecause } from '../../src/clinical/evaluate-measurements.js';
import { days, hours } from '../../src/clinical/moment.js';
import { concept, daysAgo, hoursAgo, patient, type PatientCase } from '../support/patient.js';
import { testRows, type Row } from './verdict-rows.js';
const hypertensive = { atLeast: { systolic: 140, diastolic: 90 } };
const sinceTheInfarction = say.answered(sets.nyhaClass, sets.answerNyhaThreeOrFour, days(365), [
  sets.acuteCoronaryEvents,
  sets.coronaryRevascularisation,
]);
const stented = patient()
  .has('I21.9', { onset: daysAgo(90) })
  .underwent('sct:415070008', daysAgo(40));

describe('what was measured', () => {
  testRows([
    [
      'bloodPressure',
      say.bloodPressure({ within: days(30), ...hypertensive }),
      patient().bp(140, 70),
      patient().bp(139, 89),
      patient().unread('vital-signs'),
    ],
    [
      'bloodPressure above',
      say.bloodPressure({ within: days(30), above: { systolic: 140, diastolic: 90 } }),
      patient().bp(120, 91),
      patient().bp(140, 90),
      patient().unread('vital-signs'),
    ],
    [
      'bloodPressure on separate days',
      say.bloodPressure({ within: days(30), ...hypertensive, onSeparateDays: 2 }),
      patient().bp(150, 80, daysAgo(3)).bp(120, 80, daysAgo(2)).bp(150, 80, daysAgo(1)),
      patient().bp(150, 80, hoursAgo(5)).bp(150, 80, hoursAgo(3)),
      patient().unread('vital-signs'),
    ],
    [
      'noBloodPressure',
      say.noBloodPressure(days(30)),
      patient().bp(120, 80, daysAgo(31)),
      patient().bp(120, 80, daysAgo(30)),
      patient().unread('vital-signs'),
    ],
    [
      'measured at most',
      say.measured(sets.leftVentricularEjectionFraction, { within: days(365), atMost: 35, unit: '%' }),
      patient().measured('loinc:10230-1', 35, '%'),
      patient().measured('loinc:10230-1', 36, '%'),
      patient().unread('laboratory'),
    ],
    [
      'measured in a unit that cannot be converted',
      say.measured(sets.leftVentricularEjectionFraction, { within: days(365), above: 35, unit: '%' }),
      patient().measured('loinc:10230-1', 36, '%'),
      patient(),
      patient().measured('loinc:10230-1', 50, 'mL'),
    ],
    [
      'measured in words',
      say.measured(sets.leftVentricularEjectionFraction, { within: days(365), above: 35, unit: '%' }),
      patient().measured('loinc:10230-1', 36, '%'),
      patient(),
      patient().answered('loinc:10230-1', 'text:mildly reduced'),
    ],
    [
      'answered',
      say.answered(sets.nyhaClass, sets.answerNyhaThreeOrFour, days(365)),
      patient().answered('loinc:88020-3', 'text:Class III'),
      patient()
        .answered('loinc:88020-3', 'text:Class III', daysAgo(90))
        .answered('loinc:88020-3', 'text:Class I'),
      patient().unread('laboratory'),
    ],
    ...(['conditions', 'procedures', 'laboratory'] as const).map((unread): Row => [
      `answered since an event, or not known without the ${unread}`,
      sinceTheInfarction,
      stented.answered('loinc:88020-3', 'text:Class III', daysAgo(40)),
      stented.answered('loinc:88020-3', 'text:Class III', daysAgo(41)),
      (unread === 'laboratory' ? patient() : patient().answered('loinc:88020-3', 'text:Class III')).unread(
        unread,
      ),
    ]),
    [
      'answered since an event of which only the month is known',
      sinceTheInfarction,
      patient().has('I21.9', { onset: '2026-09' }).answered('loinc:88020-3', 'text:Class III', '2026-09-30'),
      patient().has('I21.9', { onset: '2026-09' }).answered('loinc:88020-3', 'text:Class III', '2026-09-29'),
    ],
    [
      'answered since an event that never was',
      sinceTheInfarction,
      patient().answered('loinc:88020-3', 'text:Class III', daysAgo(300)),
      patient(),
    ],
  ]);
});

describe('the latest blood pressure', () => {
  const half = (code: string, value: number, when: string) => ({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: concept(code),
    effectiveDateTime: when,
    valueQuantity: { value, unit: 'mmHg', code: 'mm[Hg]' },
  });
  const severe = say.bloodPressure({ within: hours(24), atLeast: { systolic: 180, diastolic: 110 } });
  const verdict = (someone: PatientCase) => evaluate(severe, someone.facts());
  const now = hoursAgo(1);

  it.each<readonly [string, PatientCase, string | undefined]>([
    ['is the newest', patient().bp(190, 100, hoursAgo(3)).bp(150, 90, now), undefined],
    ['is never an older one', patient().bp(150, 90, hoursAgo(3)).bp(190, 100, now), '190/100 mmHg'],
    ['is each of two of the same minute', patient().bp(182, 80, now).bp(150, 115, now), '182/80 mmHg'],
    [
      'of two of the same minute is the one that matters',
      patient().bp(170, 80, now).bp(150, 115, now),
      '150/115 mmHg',
    ],
    [
      'may be recorded as two entries',
      patient()
        .resource(half('loinc:8480-6', 150, now))
        .resource(half('loinc:8462-4', 118, now)),
      '150/118 mmHg',
    ],
    ['may be systolic only', patient().resource(half('loinc:8480-6', 185, now)), 'systolic 185 mmHg'],
    ['may be diastolic only', patient().resource(half('loinc:8462-4', 118, now)), 'diastolic 118 mmHg'],
    ['may be written without a zone today', patient().bp(190, 100, '2026-11-24T14:00:00'), '190/100 mmHg'],
    [
      'is not one of a later minute than an hour from now',
      patient().bp(190, 100, '2026-11-24T14:00:00Z'),
      undefined,
    ],
  ])('%s', (_name, someone, value) => {
    const found = verdict(someone);
    expect(found.is).toBe(value === undefined ? 'unmet' : 'met');
    expect(found.is === 'met' ? found.because[0]?.value : undefined).toBe(value);
  });
});

describe('the unit of a result', () => {
  it.each([
    ['{INR}', '2.6 INR'],
    ['mL/min/{1.73_m2}', '2.6 mL/min/1.73_m2'],
    ['mg/dL', '2.6 mg/dL'],
  ])('recorded as %s is shown without the braces of UCUM', (unit, value) => {
    const [result] = patient().measured('loinc:6301-6', 2.6, unit).facts().laboratory.items;
    expect(result && measurementBecause(result, [sets.inr]).value).toBe(value);
  });
});
