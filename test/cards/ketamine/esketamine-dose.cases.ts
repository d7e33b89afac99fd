/** Doses of the spray: the neighbours are 56 and 84 mg in later sessions, devices and sprays, and a dose not yet entered. */
import rule from '../../../cards/ketamine/esketamine-dose.js';
import { daysAgo, patient, type OrderOptions, type PatientCase } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const SPRAVATO = 'rx:2119387';
const amount = (value: number, unit = 'mg') => ({ doseAndRate: [{ doseQuantity: { value, unit } }] });
const spray = (value: number, unit = 'mg', options: OrderOptions = {}, age = 42): PatientCase =>
  patient({ age }).orders('spravato', { dosage: amount(value, unit), ...options });
const daily = (value: number, perDay: number): PatientCase =>
  spray(value, 'mg', {
    dosage: { ...amount(value), timing: { repeat: { frequency: perDay, period: 1, periodUnit: 'd' } } },
  });
const later = (someone: PatientCase, days = 30): PatientCase =>
  someone.takes(SPRAVATO, { authored: daysAgo(days + 10), stopped: daysAgo(days) });
const weighed = (someone: PatientCase): PatientCase =>
  someone.measured('loinc:29463-7', 80, 'kg', daysAgo(9));
const twiceADay = (value: number): PatientCase =>
  spray(value, 'mg', {
    also: {
      dosageInstruction: ['MORN', 'EVE'].map((when) => ({
        ...amount(value),
        timing: { repeat: { when: [when] } },
      })),
    },
  });
const suicidal = { reason: 'R45.851' };

testRule(rule, {
  fires: [
    ['70 mg', later(spray(70)), 'warning', '70 mg'],
    ['112 mg', later(spray(112)), 'warning', '112 mg'],
    ['2 mg, where devices were meant', later(spray(2)), 'warning', 'mg against devices'],
    ['one spray', later(spray(1, 'spray')), 'warning', '14 mg'],
    ['eight puffs', later(spray(8, '{actuat}')), 'warning', '112 mg'],
    ['four devices', later(spray(4, 'devices')), 'warning', '112 mg'],
    ['a wrong dose in the EU', later(spray(42)).inRegion('EU'), 'warning'],
    ['56 mg twice a day', later(daily(56, 2)), 'warning', '112 mg a day'],
    ['a first session of 84 mg in the EU', spray(84).inRegion('EU'), 'warning', '56 mg'],
    ['the same at 70 years', spray(84, 'mg', {}, 70).inRegion('EU'), 'warning', '28 mg from age 65'],
    [
      'the same in a suicidal crisis',
      spray(84, 'mg', suicidal).inRegion('EU'),
      'warning',
      '84 mg: confirm the emergency',
    ],
    ['a first session of 84 mg in the US', spray(84), 'info', 'older US text'],
    ['three devices as the first session', spray(3, 'device'), 'info', '84 mg'],
    ['a first session of 84 mg in the UK', spray(84).inRegion('UK'), 'info', 'UK'],
    ['a first session of 84 mg in Switzerland', spray(84).inRegion('CH'), 'info', 'CH'],
    [
      '84 mg, the last session more than a year ago',
      later(spray(84), 366),
      'info',
      'First session on record',
    ],
    [
      'a first session of 84 mg in the EU after an anaesthetic with esketamine',
      spray(84)
        .given('text:esketamine', { when: daysAgo(40), route: 'intravenous' })
        .inRegion('EU'),
      'warning',
    ],
    [
      'a first session of 84 mg in the EU after an injection without a route',
      spray(84).takes('text:Ketanest S').inRegion('EU'),
      'warning',
    ],
    [
      'a first session of 84 mg in the EU after an order that was cancelled',
      spray(84).takes(SPRAVATO, { status: 'cancelled' }).inRegion('EU'),
      'warning',
    ],
    [
      'a first session of 84 mg in the EU beside another draft',
      spray(84).alsoDrafts(SPRAVATO, { route: 'nasal' }).inRegion('EU'),
      'warning',
    ],
    ['28 mg in the US', spray(28), 'info', 'two or three'],
    ['28 mg in the US at 64', spray(28, 'mg', {}, 64), 'info'],
    ['83 mg as the first session in the EU', spray(83).inRegion('EU'), 'warning', '83 mg'],
    ['84.5 mg', later(spray(84.5)), 'warning', '84.5 mg'],
    ['1.4 mg/kg at 80 kg', later(weighed(spray(1.4, 'mg/kg'))), 'warning', '112 mg'],
    ['0.8 mg/kg at 80 kg', later(weighed(spray(0.8, 'mg/kg'))), 'warning', '64 mg'],
    ['56 mg in the morning and in the evening', later(twiceADay(56)), 'warning', '112 mg a day'],
    ['84.5 mg a day', later(spray(84.5)), 'warning'],
  ],
  silent: [
    ['a first session of 56 mg', spray(56)],
    ['a first session of 56 mg in the EU', spray(56).inRegion('EU')],
    ['two devices', spray(2, 'devices')],
    ['84 mg after an order of esketamine', later(spray(84))],
    ['84 mg after a course that ended 365 days ago', later(spray(84), 365)],
    [
      '84 mg after an administration',
      spray(84)
        .given(SPRAVATO, { when: daysAgo(4) })
        .inRegion('EU'),
    ],
    [
      '84 mg after an order that was completed',
      spray(84).takes(SPRAVATO, { status: 'completed' }).inRegion('EU'),
    ],
    [
      '84 mg after an administration whose route was not told',
      spray(84)
        .given('rx:2119365', { when: daysAgo(4) })
        .inRegion('EU'),
    ],
    ['a first session of 84 mg in a suicidal crisis in the US', spray(84, 'mg', suicidal)],
    ['56 mg once a day', later(daily(56, 1))],
    ['0.7 mg/kg at 80 kg', later(weighed(spray(0.7, 'mg/kg')))],
    ['28 mg in the US at 65', spray(28, 'mg', {}, 65)],
    ['28 mg in the EU', spray(28).inRegion('EU')],
    ['a dose that was not entered', patient().orders('spravato')],
    ['injected esketamine', patient().orders('esketamine-iv', { dosage: amount(70) })],
    ['compounded nasal ketamine', patient().orders('ketamine-nasal', { dosage: amount(70) })],
    ['a wrong dose and pain', later(spray(70)).inContext('PAIN')],
    ['a wrong dose, use unknown', later(spray(70)).inContext('UNK')],
    ['a wrong dose beside anaesthesia', later(spray(70)).inContext('ACUTE')],
  ],
  cannotTell: [
    ['the medicines were not read and 84 mg is ordered', spray(84).unread('medications')],
    ['the patient details were not read and 28 mg is ordered', spray(28).unread('patient')],
    ['the unit of the dose is not understood', spray(2, 'puffs of it')],
    ['mg/kg without a weight', later(spray(1.4, 'mg/kg'))],
  ],
});
