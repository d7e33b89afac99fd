/** Psychoses that are over: told by status, code or time; an active one belongs to the stronger rule. */
import active from '../../../cards/ketamine/psychosis-active.js';
import rule from '../../../cards/ketamine/psychosis-history.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const resolved = { clinicalStatus: 'resolved', onset: '2018-04-02' };

testRule(
  rule,
  {
    fires: [
      ['a resolved psychosis', patient().has('F29', resolved), 'warning', '2018-04-02'],
      [
        'a psychosis called past beside its code',
        patient().has('F29', { display: 'H/O psychosis' }),
        'warning',
      ],
      [
        'a psychosis called past beside its SNOMED CT code',
        patient().has('sct:69322001', { display: 'History of psychosis' }),
        'warning',
        'History of psychosis',
      ],
      ['a resolved psychosis, for esketamine', patient().orders('spravato').has('F29', resolved), 'warning'],
      ['a resolved psychosis, for pain', patient().inContext('PAIN').has('F29', resolved), 'warning'],
      [
        'a resolved psychosis, context undetermined',
        patient().inContext('UNK').has('F29', resolved),
        'warning',
      ],
      [
        'an inactive psychosis',
        patient().has('F23', { clinicalStatus: 'inactive' }),
        'warning',
        'not recorded',
      ],
      ['a psychosis in remission', patient().has('F22', { clinicalStatus: 'remission' }), 'warning'],
      ['a code that says remission', patient().has('sct:698951002'), 'warning'],
      ['a past puerperal psychosis', patient().has('F53.1', resolved), 'warning'],
      ['a past substance-induced psychosis', patient().has('F12.159', resolved), 'warning'],
      [
        'a substance-induced psychosis of 91 days ago, still on the problem list',
        patient().has('F12.159', { onset: daysAgo(91) }),
        'warning',
      ],
      [
        'a past depression with psychotic features',
        patient().has('F32.3', resolved),
        'warning',
        'depression with psychotic features',
      ],
      ['a past mania with psychotic features', patient().has('F30.2', resolved), 'warning'],
      [
        'bipolar disorder, last manic with psychotic features, inactive',
        patient().has('F31.2', { clinicalStatus: 'inactive' }),
        'warning',
      ],
      [
        'bipolar disorder, last manic with psychotic features, in remission',
        patient().has('F31.2', { clinicalStatus: 'remission' }),
        'warning',
      ],
      [
        'an encounter diagnosis of 91 days ago',
        patient().has('F29', { clinicalStatus: null, category: 'encounter-diagnosis', onset: daysAgo(91) }),
        'warning',
      ],
      [
        'a past psychosis beside an unconfirmed present one',
        patient().has('F23', resolved).has('F29', { verificationStatus: 'provisional' }),
        'warning',
      ],
      [
        'an unconfirmed past psychosis',
        patient().has('F29', { ...resolved, verificationStatus: 'unconfirmed' }),
        'info',
      ],
    ],
    silent: [
      ['no psychosis', patient()],
      ['an active psychosis', patient().has('F29')],
      ['resolved schizophrenia, which counts as active', patient().has('F20.9', resolved)],
      ['a past psychosis beside an active one', patient().has('F23', resolved).has('F29')],
      ['a past psychosis entered in error', patient().has('F29', { verificationStatus: 'entered-in-error' })],
      ['a family history', patient().has('Z81.8')],
      ['an unspecific personal history', patient().has('Z86.59')],
      ['current mania with psychotic features, which counts as active', patient().has('F31.2')],
      ['a past mania without psychotic features', patient().has('F31.13', resolved)],
      ['current depression with psychotic features', patient().has('F33.3')],
      ['post-traumatic stress and borderline personality', patient().has('F43.10').has('F60.3')],
      ['a past psychosis before anaesthesia', patient().inContext('ACUTE').has('F29', resolved)],
    ],
    cannotTell: [['the problem list was not read', patient().unread('conditions')]],
  },
  [active],
);
