/** A fresh delirium, a dementia, and the line about mild impairment. */
import rule from '../../../cards/ketamine/cognitive-impairment-delirium.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const delirious = (days: number) => patient().has('F05', { onset: daysAgo(days), display: 'Delirium' });
const demented = patient().has('F03.90', { display: 'Dementia', onset: daysAgo(900) });

testRule(rule, {
  fires: [
    ['a delirium', delirious(2), 'warning', 'treat the delirium before any dose'],
    ['a delirium of 30 days', delirious(30), 'warning'],
    ['a delirium without a date', patient().has('F05'), 'warning', 'treat the delirium'],
    [
      'a delirium on top of a dementia, both named',
      demented.has('F05', { onset: daysAgo(2), display: 'Delirium' }),
      'warning',
      'Dementia',
    ],
    ['a dementia', demented, 'warning', 'Dementia: ketamine impairs cognition'],
    ["Alzheimer's disease by SNOMED CT", patient().has('sct:26929004'), 'warning'],
    [
      'a dementia beside an old delirium',
      demented.has('F05', { onset: daysAgo(200) }),
      'warning',
      'check capacity',
    ],
    [
      'an unconfirmed dementia, one level lower',
      patient().has('F03.90', { verificationStatus: 'provisional' }),
      'info',
    ],
    ['nasal esketamine, which the patient gives', demented.orders('spravato'), 'warning', 'use the spray'],
    ['pain', demented.inContext('PAIN'), 'warning'],
    ['an unknown use', demented.inContext('UNK'), 'warning'],
    ['mild cognitive impairment', patient().has('G31.84'), 'info', 'consent is understood'],
    ['mild cognitive impairment in pain', patient().has('G31.84').inContext('PAIN'), 'info'],
  ],
  silent: [
    ['an empty record', patient()],
    ['a delirium of 31 days', delirious(31)],
    ['a delirium that is over', patient().has('F05', { onset: daysAgo(5), clinicalStatus: 'resolved' })],
    ['disorientation as a symptom', patient().has('R41.0')],
    ['a complaint of memory', patient().has('R41.3')],
    ['a diagnosis entered in error', patient().has('F03.90', { verificationStatus: 'entered-in-error' })],
    ['an anaesthetic', demented.inContext('ACUTE')],
  ],
  cannotTell: [['the problem list was not read', patient().unread('conditions')]],
});
