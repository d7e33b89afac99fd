/** Who breastfeeds, who may do so after a birth, and who has said no since. */
import rule from '../../../cards/ketamine/lactation.js';
import { daysAgo, patient, type PatientCase } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const woman = patient({ sex: 'female', age: 30 });
const BIRTH = 'text:vaginal delivery';
const says = (someone: PatientCase, answer: string, days: number) =>
  someone.answered('loinc:63895-7', `text:${answer}`, daysAgo(days));
const born = (days: number) => woman.underwent(BIRTH, daysAgo(days));
const breastfeeds = says(woman, 'Yes', 5);

testRule(rule, {
  fires: [
    ['an answer of yes', breastfeeds, 'warning', 'agree on a feeding plan'],
    ['an answer of yes on day 60', says(woman, 'currently breastfeeding', 60), 'warning'],
    ['an answer by its code', woman.answered('loinc:63895-7', 'sct:866041003', daysAgo(5)), 'warning'],
    ['a yes by its code of LOINC', woman.answered('loinc:63895-7', 'loinc:LA33-6', daysAgo(5)), 'warning'],
    [
      'a yes by its code of SNOMED CT',
      woman.answered('loinc:63895-7', 'sct:373066001', daysAgo(5)),
      'warning',
    ],
    ['care of a lactating mother', woman.has('Z39.1', { recorded: daysAgo(60) }), 'warning'],
    ['a lactation entry without a date', woman.has('sct:413712001'), 'warning'],
    ['an answer of yes after a birth', says(born(60), 'Yes', 5), 'warning'],
    ['an answer of no that became yes', says(says(woman, 'No', 30), 'Yes', 3), 'warning'],
    [
      'an unconfirmed lactation entry, one level lower',
      woman.has('Z39.1', { recorded: daysAgo(5), verificationStatus: 'provisional' }),
      'info',
    ],
    ['nasal esketamine', breastfeeds.orders('spravato'), 'warning', 'esketamine'],
    ['pain', breastfeeds.inContext('PAIN'), 'warning'],
    ['an unknown use', breastfeeds.inContext('UNK'), 'warning'],
    ['an anaesthetic', breastfeeds.inContext('ACUTE'), 'info', 'single dose around an operation'],
    [
      'an older lactation entry',
      woman.has('Z39.1', { recorded: daysAgo(61) }),
      'info',
      'Breastfeeding possible',
    ],
    ['a birth 10 days ago', born(10), 'info', 'ask'],
    ['a birth 180 days ago', born(180), 'info'],
    [
      'a birth by its diagnosis',
      woman.has('O80', { onset: daysAgo(40), clinicalStatus: 'resolved' }),
      'info',
    ],
    ['care immediately after a delivery', woman.has('Z39.0', { recorded: daysAgo(40) }), 'info'],
    ['an answer of no before the birth', says(born(40), 'No', 50), 'info'],
    ['an answer of yes 61 days ago after a birth', says(born(90), 'Yes', 61), 'info'],
    [
      'a birth and a sex that is not recorded',
      patient({ sex: null, age: 30 }).underwent(BIRTH, daysAgo(10)),
      'info',
    ],
    ['a birth 10 days ago in pain', born(10).inContext('PAIN'), 'info'],
    ['a birth 10 days ago, use unknown', born(10).inContext('UNK'), 'info'],
    [
      'a birth by its diagnosis on day 180',
      woman.has('O80', { onset: daysAgo(180), clinicalStatus: 'resolved' }),
      'info',
    ],
    [
      'a birth by its diagnosis after an answer of no',
      says(woman.has('O80', { onset: daysAgo(40), clinicalStatus: 'resolved' }), 'No', 50),
      'info',
    ],
  ],
  silent: [
    ['an empty record', woman],
    ['routine postpartum follow-up alone', woman.has('Z39.2', { recorded: daysAgo(30) })],
    ['a man', patient()],
    ['a birth 181 days ago', born(181)],
    ['an answer of no since the birth', says(born(40), 'Not breastfeeding', 10)],
    ['an answer of no on the day of the birth', says(born(40), 'No', 40)],
    [
      'a no by its code of LOINC since the birth',
      born(40).answered('loinc:63895-7', 'loinc:LA32-8', daysAgo(10)),
    ],
    [
      'a no by its code of SNOMED CT since the birth',
      born(40).answered('loinc:63895-7', 'sct:373067005', daysAgo(10)),
    ],
    ['an answer of no alone', says(woman, 'No', 5)],
    ['an answer of yes 61 days ago alone', says(woman, 'Yes', 61)],
    ['an answer of yes that became no', says(says(born(90), 'Yes', 30), 'No', 3)],
    ['lactation that is over', woman.has('Z39.1', { recorded: daysAgo(30), clinicalStatus: 'resolved' })],
    ['a pregnancy', woman.has('Z34.90', { recorded: daysAgo(30) })],
    ['a termination', woman.underwent('sct:714812005', daysAgo(30))],
    ['a miscarriage', woman.has('O03.9', { onset: daysAgo(30) })],
    [
      'an entry made in error',
      woman.has('Z39.1', { recorded: daysAgo(5), verificationStatus: 'entered-in-error' }),
    ],
    ['a birth before an anaesthetic', born(1).inContext('ACUTE')],
    [
      'a birth by its diagnosis on day 181',
      woman.has('O80', { onset: daysAgo(181), clinicalStatus: 'resolved' }),
    ],
  ],
  cannotTell: [
    ['the laboratory results were not read', woman.unread('laboratory')],
    ['the problem list was not read', woman.unread('conditions')],
    ['the procedures were not read', woman.unread('procedures')],
    ['the answers after a birth were not read', born(10).unread('laboratory')],
  ],
});
