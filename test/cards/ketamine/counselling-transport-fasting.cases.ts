/** Advice for whoever goes home afterwards; nobody who stays in hospital is told to fast or to be driven. */
import rule from '../../../cards/ketamine/counselling-transport-fasting.js';
import { patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

testRule(rule, {
  fires: [
    ['esketamine nasal spray', patient().orders('spravato'), 'info', 'no food for 2 h'],
    [
      'the spray in hospital',
      patient().orders('spravato').at({ class: 'IMP' }),
      'info',
      'after a restful sleep',
    ],
    ['ketamine in a clinic', patient().at({ class: 'AMB' }), 'info', 'local rule'],
    ['ketamine without an encounter', patient(), 'info', 'carried over from the label'],
    ['an undetermined context', patient().inContext('UNK'), 'info', 'after a restful sleep'],
    [
      'an order for outpatients where the encounter was not read',
      patient().orders('ketamine-iv', { category: 'outpatient' }).unread('encounter'),
      'info',
    ],
    [
      'lozenges to take at home',
      patient().orders('ketamine-oral', { category: 'community' }).at({ class: 'AMB' }),
      'info',
    ],
  ],
  silent: [
    ['ketamine for an inpatient', patient().at({ class: 'IMP' })],
    ['ketamine in the emergency department', patient().at({ class: 'EMER' })],
    ['an inpatient order without an encounter', patient().orders('ketamine-iv', { category: 'inpatient' })],
    ['an analgesic order', patient().inContext('PAIN')],
    ['anaesthesia', patient().inContext('ACUTE')],
  ],
  cannotTell: [['the encounter was not read', patient().unread('encounter')]],
});
