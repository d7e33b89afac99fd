/** Fewer than two trials: the neighbours are two trials, doses and weeks to the dot, augmentation, and other reasons. */
import rule from '../../../cards/ketamine/trd-trials-not-documented.js';
import { daysAgo, patient, type PatientCase } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

/** A course that ended ten days ago. */
const tried = (someone: PatientCase, medicine: string, mg: number, days = 60): PatientCase =>
  someone.takes(`text:${medicine}`, { mg, perDay: 1, authored: daysAgo(days + 10), stopped: daysAgo(10) });
const sertraline = tried(patient(), 'sertraline', 100);
const two = tried(sertraline, 'bupropion', 300);
const DEXTROMETHORPHAN_BUPROPION = 'dextromethorphan-bupropion 45 mg/105 mg tablet';
const course = { authored: daysAgo(100), stopped: daysAgo(10) };
const none = 'No adequate antidepressant trial';
const one = 'Only one adequate antidepressant trial on record (sertraline)';

testRule(rule, {
  fires: [
    ['no antidepressant', patient(), 'info', none],
    ['nasal esketamine', patient().orders('spravato'), 'info', none],
    ['one trial', sertraline, 'info', one],
    [
      'one trial that goes on',
      patient().takes('text:sertraline', { mg: 50, perDay: 1, authored: daysAgo(60) }),
      'info',
      one,
    ],
    ['the same medicine twice', tried(sertraline, 'sertraline', 150, 200), 'info', one],
    ['a second dose that is too low', tried(sertraline, 'bupropion', 100), 'info', one],
    ['a second trial of 27 days', tried(sertraline, 'bupropion', 300, 27), 'info', one],
    ['amitriptyline for sleep', tried(sertraline, 'amitriptyline', 25), 'info', one],
    [
      'a second trial of three years ago',
      sertraline.takes('text:fluoxetine', {
        mg: 20,
        perDay: 1,
        authored: daysAgo(1200),
        stopped: daysAgo(1000),
      }),
      'info',
      one,
    ],
    [
      "selegiline tablets, which treat Parkinson's disease",
      tried(sertraline, 'selegiline 5 mg tablet', 10),
      'info',
      one,
    ],
    ['lithium, which augments', tried(sertraline, 'lithium', 900), 'info', one],
    [
      'bupropion sold for giving up smoking',
      sertraline.takes('rx:993518', {
        display: '12 HR bupropion hydrochloride 150 MG Extended Release Oral Tablet [Zyban]',
        ...course,
      }),
      'info',
      one,
    ],
    [
      'bupropion called by that brand in words',
      tried(sertraline, 'bupropion (Zyban) 150 mg', 300),
      'info',
      one,
    ],
    [
      'dextromethorphan with bupropion as needed',
      sertraline.takes(`text:${DEXTROMETHORPHAN_BUPROPION}`, { ...course, asNeeded: true }),
      'info',
      one,
    ],
    [
      'bupropion alone and with dextromethorphan, which are one',
      tried(patient(), 'bupropion', 300).takes(`text:${DEXTROMETHORPHAN_BUPROPION}`, course),
      'info',
      'bupropion',
    ],
    [
      'dextromethorphan against a cough beside too little bupropion',
      tried(tried(sertraline, 'bupropion', 100), 'dextromethorphan', 60),
      'info',
      one,
    ],
    ['a trial of five weeks', tried(patient(), 'sertraline', 50, 35), 'info', 'possibly adequate'],
    ['75 mg of venlafaxine', tried(patient(), 'venlafaxine', 75), 'info', 'possibly adequate'],
    [
      'electroconvulsive therapy',
      patient().underwent('text:electroconvulsive therapy', daysAgo(100)),
      'info',
      'not counted',
    ],
    [
      'the reason in words',
      patient().orders('ketamine-iv', { reason: 'text:treatment resistant depression' }),
      'info',
    ],
    ['psychotic depression', patient().orders('ketamine-iv', { reason: 'F32.3' }), 'info'],
  ],
  silent: [
    ['two trials', two],
    [
      'sertraline, then dextromethorphan with bupropion',
      sertraline.takes(`text:${DEXTROMETHORPHAN_BUPROPION}`, { ...course, perDay: 2 }),
    ],
    ['sertraline, then the same by its code', sertraline.takes('rx:2611266', { ...course, perDay: 2 })],
    ['sertraline, then the patch of selegiline', sertraline.takes('text:Emsam 6 mg/24 h patch', course)],
    [
      'sertraline, then transdermal selegiline',
      sertraline.takes('text:selegiline', { ...course, route: 'transdermal', mg: 9, perDay: 1 }),
    ],
    ['two trials of nasal esketamine', two.orders('spravato')],
    ['a second trial of 28 days', tried(sertraline, 'bupropion', 300, 28)],
    ['a second trial in the lowest dose', tried(sertraline, 'mirtazapine', 15)],
    ['a tricyclic in full dose', tried(sertraline, 'amitriptyline', 100)],
    ['nortriptyline, which takes less', tried(sertraline, 'nortriptyline', 75)],
    ['suicidality as the reason', patient().orders('spravato', { reason: 'R45.851' })],
    ['bipolar depression', patient().orders('ketamine-iv', { reason: 'F31.4' })],
    ['post-traumatic stress', patient().orders('ketamine-iv', { reason: 'F43.10' })],
    ['no reason', patient().orders('ketamine-iv', { reason: null })],
    ['pain', patient().inContext('PAIN')],
    ['an unknown use', patient().inContext('UNK')],
    ['an anaesthetic', patient().inContext('ACUTE')],
  ],
  cannotTell: [
    ['the medicines were not read', patient().unread('medications')],
    ['a part of the medicines was not read', sertraline.unread('medications')],
  ],
});
