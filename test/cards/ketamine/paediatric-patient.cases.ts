/** Under 18 outside anaesthesia; in anaesthesia only the youngest, by months and by how long they are exposed. */
import rule from '../../../cards/ketamine/paediatric-patient.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const youth = patient({ age: 16 });
const anaesthetised = (born: string) => patient({ born }).inContext('ACUTE');
const TODAY = 24;
const bornMonthsAgo = (months: number, day = TODAY): string => {
  const date = new Date(Date.UTC(2026, 10 - months, day));
  return date.toISOString().slice(0, 10);
};
const twice = { dosage: { timing: { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } } } };
const over = (minutes: number) => ({
  dosage: { timing: { repeat: { count: 1, duration: minutes, durationUnit: 'min' } } },
});

const infusion = (unit: string, time: Record<string, unknown> = {}) => ({
  dosage: {
    doseAndRate: [{ rateQuantity: { value: 0.5, unit, code: unit } }],
    timing: { repeat: time },
  },
});

testRule(rule, {
  fires: [
    ['16 years', youth, 'warning', 'Age 16: ketamine is not approved'],
    ['the day before the 18th birthday', patient({ born: '2008-11-25' }), 'warning'],
    ['8 years', patient({ age: 8 }), 'warning'],
    ['17 years at most, by the year of birth', patient({ born: '2009' }), 'warning', 'Age 16–17'],
    ['17 years at most, by the month of birth', patient({ born: '2008-12' }), 'warning', 'Age 17'],
    ['nasal esketamine', youth.orders('spravato'), 'warning', 'boxed warning'],
    ['an unknown use', youth.inContext('UNK'), 'warning'],
    ['pain', youth.inContext('PAIN'), 'info', 'dose by weight'],
    ['pain in an infant', patient({ born: daysAgo(40) }).inContext('PAIN'), 'info'],
    [
      'an anaesthetic a day before the age of 3 months',
      anaesthetised(bornMonthsAgo(3, TODAY + 1)),
      'warning',
      'Under 3 months',
    ],
    ['an anaesthetic on the day of birth', anaesthetised(daysAgo(0)), 'warning'],
    [
      'repeated anaesthesia under 3 years',
      anaesthetised('2024-11-25').orders('ketamine-iv', twice),
      'info',
      'Under 3 years',
    ],
    [
      'anaesthesia of 180 minutes under 3 years',
      anaesthetised('2024-11-25').orders('ketamine-iv', over(180)),
      'info',
    ],
    [
      'an infusion under 3 years whose time is not told',
      anaesthetised('2024-11-25').orders('ketamine-iv', infusion('mg/kg/h')),
      'info',
      'keep exposure',
    ],
    [
      'an infusion by the minute under 3 years whose time is not told',
      anaesthetised('2024-11-25').orders('ketamine-iv', infusion('ug/kg/min')),
      'info',
    ],
    [
      'repeated anaesthesia under 3 months, by its stronger branch',
      anaesthetised(daysAgo(20)).orders('ketamine-iv', twice),
      'warning',
    ],
  ],
  silent: [
    ['18 years today', patient({ born: '2008-11-24' })],
    ['42 years', patient()],
    ['18 years at least, by the year of birth', patient({ born: '2007' })],
    ['18 years at least, by the month of birth', patient({ born: '2008-10' })],
    ['an anaesthetic at 3 months at least, by the month of birth', anaesthetised('2026-07')],
    ['pain at 18 years', patient({ born: '2008-11-24' }).inContext('PAIN')],
    ['a child of 8 years in the emergency department', patient({ age: 8 }).inContext('ACUTE')],
    ['an anaesthetic at the age of 3 months', anaesthetised(bornMonthsAgo(3))],
    [
      'a single short anaesthetic under 3 years',
      anaesthetised('2024-11-25').orders('ketamine-iv', over(179)),
    ],
    [
      'an infusion of an hour under 3 years',
      anaesthetised('2024-11-25').orders(
        'ketamine-iv',
        infusion('mg/kg/h', { duration: 1, durationUnit: 'h' }),
      ),
    ],
    ['an infusion at 3 years', anaesthetised('2023-11-24').orders('ketamine-iv', infusion('mg/kg/h'))],
    ['repeated anaesthesia at 3 years', anaesthetised('2023-11-24').orders('ketamine-iv', twice)],
    ['repeated anaesthesia at 16 years', youth.inContext('ACUTE').orders('ketamine-iv', twice)],
  ],
  cannotTell: [
    ['only the year of birth is recorded, which may mean 17 or 18', patient({ born: '2008' })],
    ['only the month of birth is recorded, which may mean 17 or 18', patient({ born: '2008-11' })],
    [
      'only the month of birth is recorded, which may mean 2 or 3 months, in anaesthesia',
      anaesthetised('2026-08'),
    ],
    ['the birth date is not recorded', patient({ age: null })],
    ['the birth date is not recorded in anaesthesia', patient({ age: null }).inContext('ACUTE')],
    ['the patient details were not read', patient().unread('patient')],
  ],
});
