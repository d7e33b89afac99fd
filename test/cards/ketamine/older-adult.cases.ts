/** From 65: information everywhere, a warning where the EU label asks for a lower first dose. */
import rule from '../../../cards/ketamine/older-adult.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const dose = (milligrams: number) => ({
  dosage: { doseAndRate: [{ doseQuantity: { value: milligrams, unit: 'mg', code: 'mg' } }] },
});
const older = patient({ age: 70 });
const inEurope = older.inRegion('EU');

testRule(rule, {
  fires: [
    ['ketamine at 70', older, 'info', 'Age 70'],
    ['the age of 65', patient({ age: 65 }), 'info'],
    ['pain', older.inContext('PAIN'), 'info'],
    ['an unknown use', older.inContext('UNK'), 'info'],
    ['nasal esketamine in the US', older.orders('spravato', dose(56)), 'info', 'no separate dose'],
    ['a first session of 56 mg in the EU', inEurope.orders('spravato', dose(56)), 'warning', 'at 28 mg'],
    ['a first session of 84 mg in the EU', inEurope.orders('spravato', dose(84)), 'warning', 'against falls'],
    ['a first session of 28 mg in the EU', inEurope.orders('spravato', dose(28)), 'info', 'EU start dose'],
    [
      'a later session of 56 mg in the EU',
      inEurope.orders('spravato', dose(56)).takes('rx:2119387', { authored: daysAgo(20) }),
      'info',
    ],
    [
      'a session after a course that ended in spring',
      inEurope
        .orders('spravato', dose(56))
        .takes('rx:2119387', { authored: daysAgo(300), stopped: daysAgo(200) }),
      'info',
    ],
    [
      'a session after a course of two years ago',
      inEurope
        .orders('spravato', dose(56))
        .takes('rx:2119387', { authored: daysAgo(800), stopped: daysAgo(700) }),
      'warning',
    ],
    [
      'a first session of 56 mg in the EU after an anaesthetic with esketamine',
      inEurope
        .orders('spravato', dose(56))
        .given('text:esketamine', { when: daysAgo(40), route: 'intravenous' }),
      'warning',
    ],
    [
      'a first session of 56 mg in the EU after an order that was cancelled',
      inEurope.orders('spravato', dose(56)).takes('rx:2119387', { status: 'cancelled' }),
      'warning',
    ],
    ['an order without a dose in the EU', inEurope.orders('spravato'), 'info'],
    ['ketamine in the EU, which has no such starting dose', inEurope, 'info', 'falls are likelier'],
  ],
  silent: [
    ['the age of 64', patient({ age: 64 })],
    [
      'a first session of 56 mg at 64 in the EU',
      patient({ age: 64 }).inRegion('EU').orders('spravato', dose(56)),
    ],
    ['an anaesthetic', older.inContext('ACUTE')],
  ],
  cannotTell: [
    ['the date of birth is not recorded', patient({ age: null })],
    ['the patient details were not read', patient().unread('patient')],
  ],
});
