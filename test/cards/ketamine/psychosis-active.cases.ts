/** Psychoses that are present; schizophrenia counts as present whatever its status says. */
import rule from '../../../cards/ketamine/psychosis-active.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const acute = patient().inContext('ACUTE');

testRule(rule, {
  fires: [
    ['schizophrenia', patient().has('F20.9'), 'critical', 'Psychosis may worsen'],
    ['schizophrenia called past', patient().has('F20.9', { display: 'History of psychosis' }), 'critical'],
    ['a first psychosis', patient().has('F23', { display: 'No history of psychosis before' }), 'critical'],
    ['schizophrenia for esketamine', patient().orders('spravato').has('F20.9'), 'critical', 'esketamine'],
    ['schizophrenia for pain', patient().inContext('PAIN').has('F20.9'), 'critical'],
    ['schizophrenia in an undetermined context', patient().inContext('UNK').has('F20.9'), 'critical'],
    [
      'schizophrenia called inactive',
      patient().has('F20.9', { clinicalStatus: 'inactive' }),
      'critical',
      'count as present',
    ],
    [
      'schizoaffective disorder called resolved',
      patient().has('F25.0', { clinicalStatus: 'resolved' }),
      'critical',
      'count as present',
    ],
    ['schizophrenia in remission', patient().has('F20.0', { clinicalStatus: 'remission' }), 'critical'],
    ['schizophrenia by SNOMED CT code', patient().has('sct:76839006'), 'critical'],
    ['delusional disorder', patient().has('F22'), 'critical'],
    ['brief psychotic disorder', patient().has('F23'), 'critical'],
    ['unspecified psychosis', patient().has('F29'), 'critical'],
    ['organic delusional disorder', patient().has('F06.2'), 'critical'],
    ['puerperal psychosis now', patient().has('F53.1', { onset: daysAgo(20) }), 'critical'],
    ['mania with psychotic features', patient().has('F31.2'), 'critical'],
    [
      'psychosis diagnosed in an encounter 90 days ago, status not recorded',
      patient().has('F29', {
        clinicalStatus: null,
        category: 'encounter-diagnosis',
        onset: daysAgo(90),
      }),
      'critical',
    ],
    ['substance-induced psychosis 90 days ago', patient().has('F12.159', { onset: daysAgo(90) }), 'critical'],
    ['substance-induced psychosis without a date', patient().has('F12.159'), 'critical'],
    ['a provisional diagnosis', patient().has('F29', { verificationStatus: 'provisional' }), 'warning'],
    [
      'a diagnosis without a verification status',
      patient().has('F29', { verificationStatus: 'unknown' }),
      'critical',
    ],
    ['schizophrenia before anaesthesia', acute.has('F20.9'), 'warning', 'ACEP'],
    [
      'resolved schizophrenia before anaesthesia',
      acute.has('F20.9', { clinicalStatus: 'resolved' }),
      'warning',
    ],
    ['delusional disorder before anaesthesia', acute.has('F22'), 'warning'],
  ],
  silent: [
    ['no psychosis', patient()],
    ['a psychosis called past beside its code', patient().has('F29', { display: 'Psychosis in remission' })],
    ['an entry made in error', patient().has('F20.9', { verificationStatus: 'entered-in-error' })],
    ['a refuted diagnosis', patient().has('F20.9', { verificationStatus: 'refuted' })],
    ['a family history', patient().has('Z81.8')],
    ['schizotypal personality', patient().has('F21')],
    ['a resolved brief psychosis', patient().has('F23', { clinicalStatus: 'resolved' })],
    [
      'psychosis diagnosed in an encounter 91 days ago',
      patient().has('F29', { clinicalStatus: null, category: 'encounter-diagnosis', onset: daysAgo(91) }),
    ],
    ['substance-induced psychosis 91 days ago', patient().has('F12.159', { onset: daysAgo(91) })],
    ['depression with psychotic features', patient().has('F33.3')],
    ['depression without psychotic features', patient().has('F33.2')],
    ['delirium', patient().has('F05')],
    ['an uncoded entry', patient().has('text:schizophrenia')],
    ['brief psychosis before anaesthesia', acute.has('F23')],
    ['resolved delusional disorder before anaesthesia', acute.has('F22', { clinicalStatus: 'resolved' })],
  ],
  cannotTell: [
    ['the problem list was not read', patient().unread('conditions')],
    ['the problem list was not read before anaesthesia', acute.unread('conditions')],
  ],
});
