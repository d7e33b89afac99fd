/** The acute porphyrias at any time; the ones of the skin are another disease. */
import rule from '../../../cards/ketamine/acute-porphyria.js';
import { patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const intermittent = patient().has('E80.21', { display: 'Acute intermittent porphyria' });

testRule(rule, {
  fires: [
    [
      'acute intermittent porphyria',
      intermittent,
      'warning',
      'Acute intermittent porphyria: safety of ketamine',
    ],
    ['variegate porphyria', patient().has('sct:58275005'), 'warning'],
    ['hereditary coproporphyria', patient().has('sct:7425008'), 'warning'],
    ['porphyria of unsaid kind', patient().has('E80.20'), 'warning'],
    ['an attack that is over', patient().has('E80.21', { clinicalStatus: 'resolved' }), 'warning'],
    ['a porphyria in remission', patient().has('E80.21', { clinicalStatus: 'remission' }), 'warning'],
    [
      'an unconfirmed porphyria, one level lower',
      patient().has('E80.21', { verificationStatus: 'provisional' }),
      'info',
    ],
    ['nasal esketamine', intermittent.orders('spravato'), 'warning', 'esketamine'],
    ['pain', intermittent.inContext('PAIN'), 'warning'],
    ['an unknown use', intermittent.inContext('UNK'), 'warning'],
    ['an anaesthetic', intermittent.inContext('ACUTE'), 'info'],
  ],
  silent: [
    ['an empty record', patient()],
    ['porphyria cutanea tarda', patient().has('E80.1')],
    ['erythropoietic porphyria', patient().has('E80.0')],
    ['an entry that was refuted', patient().has('E80.21', { verificationStatus: 'refuted' })],
  ],
  cannotTell: [['the problem list was not read', patient().unread('conditions')]],
});
