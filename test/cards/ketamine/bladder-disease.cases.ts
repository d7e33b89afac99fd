/** An inflamed bladder always; symptoms only while they are fresh, and only after earlier ketamine. */
import rule from '../../../cards/ketamine/bladder-disease.js';
import { daysAgo, patient, type PatientCase } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const interstitial = patient().has('N30.10', { display: 'Interstitial cystitis' });
const urgency = (onset = daysAgo(10)) => patient().has('R39.15', { onset, display: 'Urgency of urination' });
const exposed = (someone: PatientCase) => someone.takes('rx:6130', { stopped: daysAgo(300) });

testRule(rule, {
  fires: [
    ['interstitial cystitis', interstitial, 'warning', 'Interstitial cystitis: ketamine can cause'],
    ['ulcerative cystitis', patient().has('sct:111409009'), 'warning'],
    ['haemorrhagic cystitis', patient().has('sct:87696004'), 'warning'],
    ['bladder-pain syndrome', patient().has('R39.82'), 'warning'],
    ['unexplained haematuria', patient().has('R31.9'), 'warning'],
    ['hydronephrosis', patient().has('N13.30'), 'warning'],
    [
      'an unconfirmed cystitis, one level lower',
      patient().has('N30.10', { verificationStatus: 'provisional' }),
      'info',
    ],
    [
      'urgency after earlier ketamine',
      exposed(urgency()),
      'warning',
      'Ketamine cystitis possible: Urgency of urination',
    ],
    ['active dysuria without a date after earlier ketamine', exposed(patient().has('R30.0')), 'warning'],
    ['urgency that began 90 days ago', exposed(urgency(daysAgo(90))), 'warning'],
    ['urgency during a course of esketamine', urgency().takes('rx:2119365'), 'warning'],
    ['urgency after a recorded administration', urgency().given('rx:6130', { when: daysAgo(20) }), 'warning'],
    [
      'dysuria with a ketamine use disorder of the past',
      patient()
        .has('R30.0', { onset: daysAgo(5) })
        .has('F16.21'),
      'warning',
    ],
    ['nasal esketamine', interstitial.orders('spravato'), 'warning', 'esketamine'],
    ['pain', interstitial.inContext('PAIN'), 'warning'],
    ['an unknown use', interstitial.inContext('UNK'), 'info'],
    ['urgency after earlier ketamine in an unknown use', exposed(urgency()).inContext('UNK'), 'info'],
    ['urgency after ketamine in pain', exposed(urgency()).inContext('PAIN'), 'warning'],
    [
      'urgency after one administration of years ago',
      urgency().given('rx:6130', { when: daysAgo(3652) }),
      'warning',
    ],
    [
      'urgency after a course that ended ten years ago',
      urgency().takes('rx:6130', { stopped: daysAgo(3652) }),
      'warning',
    ],
  ],
  silent: [
    ['an empty record', patient()],
    ['a urinary infection', exposed(patient().has('N39.0', { onset: daysAgo(3) }))],
    ['an infective cystitis', exposed(patient().has('N30.00', { onset: daysAgo(3) }))],
    ['a cystitis that is over', patient().has('N30.10', { clinicalStatus: 'resolved' })],
    ['urgency without earlier ketamine', urgency()],
    ['dysuria without a date and without earlier ketamine', patient().has('R30.0')],
    ['dysuria without a date that is over', exposed(patient().has('R30.0', { clinicalStatus: 'resolved' }))],
    ['urgency beside another draft of ketamine', urgency().alsoDrafts('rx:6130')],
    ['urgency that began 91 days ago', exposed(urgency(daysAgo(91)))],
    [
      'urgency that is over',
      exposed(patient().has('R39.15', { onset: daysAgo(10), clinicalStatus: 'resolved' })),
    ],
    ['earlier ketamine without symptoms', exposed(patient())],
    ['ketamine in error', urgency().takes('rx:6130', { status: 'entered-in-error' })],
    ['an anaesthetic', interstitial.inContext('ACUTE')],
    [
      'urgency after an administration more than ten years ago',
      urgency().given('rx:6130', { when: daysAgo(3653) }),
    ],
    [
      'urgency after a course that ended more than ten years ago',
      urgency().takes('rx:6130', { stopped: daysAgo(3653) }),
    ],
  ],
  cannotTell: [
    ['the problem list was not read', patient().unread('conditions')],
    ['the medicines were not read, and there is urgency', urgency().unread('medications')],
  ],
});
