/** Pregnancy possible and not excluded: the neighbours are a fresh test, an end to fertility, and another age or sex. */
import rule from '../../../cards/ketamine/pregnancy-test-due.js';
import { concept, daysAgo, patient, type PatientCase } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const woman = patient({ sex: 'female', age: 31 });
const HCG = 'loinc:2106-3';
const NEGATIVE = 'sct:260385009';
const requested = (status: string): PatientCase =>
  woman.resource({ resourceType: 'ServiceRequest', status, intent: 'order', code: concept(HCG) });

testRule(rule, {
  fires: [
    ['a woman of 31', woman, 'info', 'no test of the last 7 days'],
    ['nasal esketamine', woman.orders('spravato'), 'info', 'esketamine'],
    [
      'an ectopic pregnancy that is resolved since the positive test',
      woman
        .answered('loinc:2106-3', 'sct:10828004', daysAgo(20))
        .has('O00.90', { onset: daysAgo(10), clinicalStatus: 'resolved', abatement: daysAgo(3) }),
      'info',
    ],
    ['pain', woman.inContext('PAIN'), 'info'],
    ['an unknown use', woman.inContext('UNK'), 'info'],
    ['the age of 12', patient({ sex: 'female', age: 12 }), 'info'],
    ['the age of 50', patient({ sex: 'female', age: 50 }), 'info'],
    ['a negative test 8 days ago', woman.answered(HCG, NEGATIVE, daysAgo(8)), 'info'],
    [
      'a recorded status of not pregnant 15 days ago',
      woman.answered('loinc:82810-3', 'sct:60001007', daysAgo(15)),
      'info',
    ],
    ['a delivery half a year ago', woman.underwent('sct:66348005', daysAgo(180)), 'info'],
    ['an outdated pregnancy entry', woman.has('Z34.90', { recorded: daysAgo(400) }), 'info', 'outdated'],
    ['contraception, which is no exclusion', woman.has('Z30.41'), 'info'],
    ['another test that is drafted', woman.alsoRequests('loinc:1742-6'), 'info'],
    ['a test whose order was revoked', requested('revoked'), 'info'],
  ],
  silent: [
    ['a man', patient()],
    ['the age of 11', patient({ sex: 'female', age: 11 })],
    ['the age of 51', patient({ sex: 'female', age: 51 })],
    ['a negative test 7 days ago', woman.answered(HCG, NEGATIVE, daysAgo(7))],
    ['a negative test in words', woman.answered(HCG, 'text:Negative', daysAgo(1))],
    ['a low hCG level', woman.measured('loinc:19080-1', 2, 'm[IU]/mL', daysAgo(2))],
    [
      'a recorded status of not pregnant 14 days ago',
      woman.answered('loinc:82810-3', 'sct:60001007', daysAgo(14)),
    ],
    ['a pregnancy, which has a rule of its own', woman.has('Z34.90', { recorded: daysAgo(30) })],
    ['a removed uterus', woman.has('Z90.710')],
    ['a hysterectomy', woman.underwent('sct:236886002', daysAgo(2000))],
    ['a sterilisation', woman.has('Z98.51')],
    ['menopause', patient({ sex: 'female', age: 49 }).has('Z78.0')],
    ['a test that is drafted', woman.alsoRequests(HCG)],
    ['a test of the blood that is drafted', woman.alsoRequests('loinc:19080-1')],
    ['a test that is on order', requested('active')],
    ['an anaesthetic', woman.inContext('ACUTE')],
  ],
  cannotTell: [
    ['the laboratory results were not read', woman.unread('laboratory')],
    ['the problem list was not read', woman.unread('conditions')],
    ['the procedures were not read', woman.unread('procedures')],
    ['a level of hCG without a unit', woman.measured('loinc:19080-1', 250, '', daysAgo(2))],
    ['the sex is not recorded', patient({ sex: null, age: 31 })],
    ['the age is not recorded', patient({ sex: 'female', age: null })],
    ['the patient details were not read', patient().unread('patient')],
  ],
});
