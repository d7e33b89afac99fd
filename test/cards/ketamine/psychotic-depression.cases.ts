/** Depression with psychotic features while it lasts; without them, or in remission, it is none. */
import rule from '../../../cards/ketamine/psychotic-depression.js';
import { patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

testRule(rule, {
  fires: [
    ['a single psychotic episode', patient().has('F32.3'), 'warning', 'ECT'],
    ['a recurrent psychotic episode', patient().has('F33.3'), 'warning'],
    ['psychotic bipolar depression', patient().has('F31.5'), 'warning'],
    ['a mixed episode with psychotic features', patient().has('F31.64'), 'warning'],
    ['a SNOMED CT code', patient().has('sct:73867007'), 'warning'],
    ['esketamine', patient().orders('spravato').has('F33.3'), 'warning', 'esketamine'],
    ['pain', patient().inContext('PAIN').has('F33.3'), 'warning'],
    ['an undetermined context', patient().inContext('UNK').has('F33.3'), 'warning'],
    ['a provisional diagnosis', patient().has('F33.3', { verificationStatus: 'provisional' }), 'info'],
  ],
  silent: [
    ['severe depression without psychotic features', patient().has('F33.2')],
    ['mania with psychotic features', patient().has('F31.2')],
    ['a resolved episode', patient().has('F33.3', { clinicalStatus: 'resolved' })],
    ['an episode in remission', patient().has('F33.3', { clinicalStatus: 'remission' })],
    ['an entry made in error', patient().has('F33.3', { verificationStatus: 'entered-in-error' })],
    ['anaesthesia', patient().inContext('ACUTE').has('F33.3')],
  ],
  cannotTell: [['the problem list was not read', patient().unread('conditions')]],
});
