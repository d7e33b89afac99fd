/** "Nothing found" is said only where everything was read and no rule has spoken. */
import bipolarDisorder from '../../../cards/ketamine/bipolar-disorder.js';
import indicationMismatch from '../../../cards/ketamine/indication-mismatch.js';
import psychosisHistory from '../../../cards/ketamine/psychosis-history.js';
import rule from '../../../cards/ketamine/screen-complete.js';
import { patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const clean = patient().bp(124, 78);

testRule(
  rule,
  {
    fires: [
      ['a clean record', clean, 'info', 'blood pressure of 2026-11-24'],
      ['an empty record', patient(), 'info', '0 conditions, 0 medicines, 0 allergy entries'],
      ['esketamine', clean.orders('spravato'), 'info', 'esketamine'],
      ['an analgesic order', clean.inContext('PAIN'), 'info'],
      ['an undetermined context', clean.inContext('UNK'), 'info'],
      ['lithium, which no rule speaks about', clean.takes('text:lithium'), 'info', 'no relevant interaction'],
      ['topical ketamine', clean.orders('ketamine-topical'), 'info', 'systemic checks not run'],
      [
        'topical ketamine beside an allergy to something else',
        clean.orders('ketamine-topical').allergicTo('text:penicillin'),
        'info',
        'no allergy to it',
      ],
      ['an off-label use, which is no finding about the patient', clean.orders('ketamine-iv'), 'info'],
    ],
    silent: [
      ['a precaution at the level of a warning', clean.has('F29', { clinicalStatus: 'resolved' })],
      ['a precaution at the level of information', clean.has('F31.81')],
      ['a warning about the order', clean.orders('spravato', { reason: 'G89.4' })],
      ['an unread part of the record', clean.unread('procedures')],
      [
        'topical ketamine where allergies were not read',
        clean.orders('ketamine-topical').unread('allergies'),
      ],
      ['anaesthesia', clean.inContext('ACUTE')],
    ],
    cannotTell: [],
  },
  [psychosisHistory, bipolarDisorder, indicationMismatch],
);
