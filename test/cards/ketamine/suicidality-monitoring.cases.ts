/** Suicide risk and youth: the neighbours are self-harm without intent, old attempts, low risk, and 17 and 25 years. */
import rule from '../../../cards/ketamine/suicidality-monitoring.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const SCALE = 'text:C-SSRS suicide risk level';

testRule(rule, {
  fires: [
    [
      'suicidality as the reason',
      patient().orders('spravato', { reason: 'R45.851' }),
      'info',
      'not been shown to prevent',
    ],
    [
      'the reason in words',
      patient().orders('ketamine-iv', { reason: 'text:MDD with suicidal ideation' }),
      'info',
    ],
    ['suicidal ideation', patient().has('R45.851'), 'info', 'within 72 hours'],
    ['suicidal thoughts in SNOMED CT', patient().has('sct:6471006'), 'info'],
    [
      'unconfirmed suicidal ideation',
      patient().has('R45.851', { verificationStatus: 'provisional' }),
      'info',
    ],
    ['an attempt 183 days ago', patient().has('T14.91XA', { onset: daysAgo(183) }), 'info'],
    [
      'an attempt of last month that is resolved',
      patient().has('T14.91XA', { clinicalStatus: 'resolved', onset: daysAgo(30) }),
      'info',
    ],
    ['an active attempt without a date', patient().has('T14.91XA'), 'info', 'safety plan'],
    ['a high risk on a scale', patient().answered(SCALE, 'text:High risk', daysAgo(180)), 'info'],
    ['a scale answered with the code of yes', patient().answered(SCALE, 'loinc:LA33-6'), 'info'],
    [
      'a high risk level by its LOINC code',
      patient().answered('loinc:93374-7', 'loinc:LA9193-9', daysAgo(180)),
      'info',
    ],
    [
      'a moderate risk level by its LOINC code',
      patient().answered('loinc:93374-7', 'loinc:LA6751-7'),
      'info',
    ],
    ['intent to act on thoughts of suicide', patient().answered('loinc:93249-1', 'loinc:LA33-6'), 'info'],
    ['a positive scale', patient().answered(SCALE, 'text:Positive'), 'info'],
    ['the age of 18', patient({ age: 18 }), 'info', 'Age 18'],
    ['the age of 24', patient({ age: 24 }), 'info', 'carers'],
    ['a young adult at risk', patient({ age: 21 }).has('R45.851'), 'info', 'safety plan'],
  ],
  silent: [
    ['depression alone', patient().has('F33.2')],
    ['the age of 16', patient({ age: 16 })],
    ['the age of 17', patient({ age: 17 })],
    ['the age of 25', patient({ age: 25 })],
    ['suicidal ideation that is resolved', patient().has('R45.851', { clinicalStatus: 'resolved' })],
    ['suicidal ideation that was refuted', patient().has('R45.851', { verificationStatus: 'refuted' })],
    ['an attempt 184 days ago', patient().has('T14.91XA', { onset: daysAgo(184) })],
    ['an active attempt 184 days ago', patient().has('T14.91XA', { recorded: daysAgo(184) })],
    ['a resolved attempt without a date', patient().has('T14.91XA', { clinicalStatus: 'resolved' })],
    ['a history of self-harm without a date', patient().has('Z91.51')],
    ['self-harm without suicidal intent', patient().has('R45.88')],
    ['post-traumatic stress and borderline disorder', patient({ age: 27 }).has('F43.10').has('F60.3')],
    ['a low risk level by its LOINC code', patient().answered('loinc:93374-7', 'loinc:LA9194-7')],
    ['a wish to be dead, which alone is a low risk', patient().answered('loinc:93246-7', 'loinc:LA33-6')],
    ['no intent to act', patient().answered('loinc:93249-1', 'loinc:LA32-8')],
    ['a low risk on a scale', patient().answered(SCALE, 'text:Low risk')],
    ['a negative scale', patient().answered(SCALE, 'text:Negative')],
    ['a high risk 181 days ago', patient().answered(SCALE, 'text:High risk', daysAgo(181))],
    [
      'a high risk, and a low one since',
      patient().answered(SCALE, 'text:High risk', daysAgo(40)).answered(SCALE, 'text:Low risk', daysAgo(4)),
    ],
    ['pain', patient({ age: 20 }).has('R45.851').inContext('PAIN')],
    ['an unknown use', patient({ age: 20 }).has('R45.851').inContext('UNK')],
    ['an anaesthetic', patient({ age: 20 }).has('R45.851').inContext('ACUTE')],
  ],
  cannotTell: [
    ['the problem list was not read', patient().unread('conditions')],
    ['the results were not read', patient().unread('laboratory')],
    ['the age is not recorded', patient({ age: null })],
  ],
});
