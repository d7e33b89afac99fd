/** Every part of the record, unread, is said; a record that was read to its end is not. */
import rule from '../../../cards/ketamine/data-incomplete.js';
import { patient } from '../../support/patient.js';
import { WHOLE_RECORD } from '../../support/readings.js';
import { testRule } from '../../support/rule-cases.js';

testRule(rule, {
  fires: [
    ['an unread problem list', patient().unread('conditions'), 'warning', 'problem list'],
    ['unread medicines', patient().unread('medications'), 'warning', 'medicines'],
    ['unread allergies', patient().unread('allergies'), 'warning', 'allergies'],
    ['unread vital signs', patient().unread('vital-signs'), 'warning', 'vital signs'],
    ['unread laboratory results', patient().unread('laboratory'), 'warning', 'laboratory'],
    ['unread procedures', patient().unread('procedures'), 'warning', 'procedures'],
    ['an unread encounter', patient().unread('encounter'), 'warning', 'encounter'],
    ['unread patient details', patient().unread('patient'), 'warning', 'patient details'],
    ['nothing read at all', patient().unread(...WHOLE_RECORD), 'warning', "the patient's record"],
    ['esketamine', patient().orders('spravato').unread('allergies'), 'warning', 'esketamine'],
    ['an analgesic order', patient().inContext('PAIN').unread('allergies'), 'warning', 'Screen incomplete'],
    ['an undetermined context', patient().inContext('UNK').unread('allergies'), 'warning'],
    [
      'a topical order',
      patient().orders('ketamine-topical').unread('allergies'),
      'warning',
      'systemic checks were not run',
    ],
    [
      'anaesthesia',
      patient().inContext('ACUTE').unread('allergies'),
      'warning',
      'Check by hand before ketamine',
    ],
    [
      'anaesthesia where allergies were read',
      patient().inContext('ACUTE').unread('conditions'),
      'warning',
      'where allergies are among them',
    ],
  ],
  silent: [
    ['a record read in full', patient().bp(124, 78)],
    ['a record read in full and empty', patient()],
    ['anaesthesia with everything read', patient().inContext('ACUTE')],
  ],
  cannotTell: [],
});
