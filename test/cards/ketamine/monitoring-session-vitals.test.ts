import rule from '../../../cards/ketamine/monitoring-session-vitals.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const spray = patient().orders('spravato');

testRule(rule, {
  fires: [
    ['every psychiatric order', patient().bp(124, 78), 'info', 'Monitor ketamine'],
    ['esketamine', spray, 'info', 'Monitor esketamine'],
    ['an order for pain', patient().inContext('PAIN'), 'info', 'ASRA'],
    ['an undetermined context', patient().inContext('UNK'), 'info'],
    ['no blood pressure at all', patient(), 'info', 'one is required before the first dose'],
    [
      'a blood pressure of 8 days ago',
      patient().bp(124, 78, daysAgo(8)),
      'info',
      'required before the first',
    ],
    ['esketamine in the EU', spray.inRegion('EU'), 'info', 'a psychiatrist takes the decision'],
    ['esketamine in the UK', spray.inRegion('UK'), 'info', 'a psychiatrist takes the decision'],
    ['a dose that was not entered', patient().orders('ketamine-iv', { dosage: {} }), 'info', 'not judged'],
    ['unread vital signs', patient().unread('vital-signs'), 'info'],
  ],
  silent: [['anaesthesia', patient().inContext('ACUTE')]],
  cannotTell: [],
});
