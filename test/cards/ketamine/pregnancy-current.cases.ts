/** What shows a pregnancy, what ends it, and what only raises the question. */
import rule from '../../../cards/ketamine/pregnancy-current.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const woman = patient({ sex: 'female', age: 31 });
const pregnant = woman.has('Z34.90', { recorded: daysAgo(30), display: 'Supervision of normal pregnancy' });
const withPreEclampsia = pregnant.has('O14.13', { recorded: daysAgo(2), display: 'Severe pre-eclampsia' });
const HCG = 'loinc:2106-3';
/** Forty days on record, and the birth expected in more than half a year. */
const early = woman.has('O09.91', { onset: daysAgo(40) }).dated('loinc:11778-8', daysAgo(-200), daysAgo(40));
/** Ten days on record, and over since three. */
const ectopic = woman.has('O00.90', {
  onset: daysAgo(10),
  clinicalStatus: 'resolved',
  abatement: daysAgo(3),
});
const since = (code: string) => early.has(code, { onset: daysAgo(4) });

testRule(rule, {
  fires: [
    [
      'a pregnancy on the problem list',
      pregnant,
      'critical',
      `Supervision of normal pregnancy, ${daysAgo(30)}`,
    ],
    ['weeks of gestation', woman.has('Z3A.12', { recorded: daysAgo(3) }), 'critical'],
    ['nasal esketamine', pregnant.orders('spravato'), 'critical', 'esketamine not recommended'],
    ['pain', pregnant.inContext('PAIN'), 'critical'],
    ['an unknown use', pregnant.inContext('UNK'), 'critical'],
    ['an anaesthetic, as information', pregnant.inContext('ACUTE'), 'info', 'obstetric anaesthesia'],
    ['pre-eclampsia', withPreEclampsia, 'critical', 'eclampsia or HELLP'],
    ['a test that is answered by present alone', woman.answered(HCG, 'text:Present', daysAgo(2)), 'critical'],
    [
      'pre-eclampsia before an anaesthetic',
      withPreEclampsia.inContext('ACUTE'),
      'warning',
      'UK Ketalar is contraindicated',
    ],
    [
      'pre-eclampsia as the only entry, in SNOMED CT',
      woman.has('sct:398254007', { recorded: daysAgo(2) }),
      'critical',
      'not recommended',
    ],
    [
      'a depression that complicates pregnancy, as the only entry',
      woman.has('sct:94631000119100', { recorded: daysAgo(30) }),
      'critical',
    ],
    [
      'a hypertension that complicates pregnancy, as the only entry',
      woman.has('sct:82771000119102', { recorded: daysAgo(30) }),
      'critical',
    ],
    [
      'a hypertension of pregnancy, not delivered, as the only entry',
      woman.has('sct:198967002', { recorded: daysAgo(30) }),
      'critical',
    ],
    [
      'a hyperthyroidism in pregnancy, as the only entry',
      woman.has('sct:72271000119100', { recorded: daysAgo(30) }),
      'critical',
    ],
    [
      'a positive test after an ectopic pregnancy was resolved',
      ectopic.answered(HCG, 'sct:10828004', daysAgo(2)),
      'critical',
    ],
    [
      'a positive test before an ectopic pregnancy that is not confirmed to be over',
      woman
        .answered(HCG, 'sct:10828004', daysAgo(20))
        .has('O00.90', { onset: daysAgo(10), clinicalStatus: 'resolved', verificationStatus: 'unconfirmed' }),
      'critical',
    ],
    ['an ectopic pregnancy that is not resolved', woman.has('O00.90', { recorded: daysAgo(2) }), 'critical'],
    [
      'a recorded status of pregnant',
      woman.answered('loinc:82810-3', 'sct:77386006', daysAgo(60)),
      'critical',
    ],
    [
      'a status that was answered with yes',
      woman.answered('loinc:82810-3', 'text:Yes', daysAgo(5)),
      'critical',
    ],
    ['an expected date of delivery in the future', woman.dated('loinc:11778-8', daysAgo(-190)), 'critical'],
    [
      'a positive test 42 days ago',
      woman.answered(HCG, 'sct:10828004', daysAgo(42)),
      'critical',
      'measure hCG',
    ],
    ['a high hCG level', woman.measured('loinc:19080-1', 5200, 'm[IU]/mL'), 'critical'],
    [
      'a pregnancy after an earlier delivery',
      woman.underwent('sct:66348005', daysAgo(700)).has('Z34.90', { recorded: daysAgo(30) }),
      'critical',
    ],
    [
      'a negative test beside a confirmed pregnancy',
      pregnant.answered(HCG, 'sct:260385009', daysAgo(5)),
      'critical',
    ],
    [
      'a negative test today against a date in the future',
      woman.dated('loinc:11778-8', daysAgo(-190)).answered(HCG, 'sct:260385009', daysAgo(0)),
      'critical',
      'measure hCG',
    ],
    [
      'an expected date that passed weeks ago without a delivery',
      pregnant.dated('loinc:11778-8', daysAgo(20)),
      'critical',
      'has ended',
    ],
    [
      'an unrecorded sex',
      patient({ sex: null, age: 30 }).has('Z34.90', { recorded: daysAgo(30) }),
      'critical',
    ],
    [
      'a pregnancy at 52',
      patient({ sex: 'female', age: 52 }).has('Z34.90', { recorded: daysAgo(30) }),
      'critical',
    ],
    [
      'an unconfirmed pregnancy, one level lower',
      woman.has('Z34.90', { recorded: daysAgo(5), verificationStatus: 'unconfirmed' }),
      'warning',
    ],
    ['a pregnancy while laboratory results were not read', pregnant.unread('laboratory'), 'critical'],
    ['a clot in the lung during pregnancy', since('O88.211'), 'critical'],
    ['a clot in the lung during pregnancy as the only entry', woman.has('O88.211'), 'critical'],
    ['an embolism by air during pregnancy', since('O88.011'), 'critical'],
    ['an infected nipple during pregnancy', since('O91.011'), 'critical'],
    ['a retracted nipple during pregnancy', since('O92.011'), 'critical'],
    ['an embolism of which ICD-10 does not tell when', since('icd10:O88.2'), 'critical'],
    ['the sequelae of an earlier complication', since('O94'), 'critical'],
    ['a disorder of lactation from an older child', since('O92.70'), 'critical'],
    ['care of a mother who still nurses an older child', since('Z39.1'), 'critical'],
    [
      'a talk about the birth that is to come',
      pregnant.underwent('text:Counselling for vaginal birth after caesarean', daysAgo(3)),
      'critical',
    ],
    ['heart failure around the birth', since('O90.3'), 'critical'],
    [
      'a birth on record months before one is possible',
      early.underwent('sct:66348005', daysAgo(4)),
      'critical',
      'contradictory',
    ],
    ['pre-eclampsia in pain', withPreEclampsia.inContext('PAIN'), 'critical'],
    ['pre-eclampsia, use unknown', withPreEclampsia.inContext('UNK'), 'critical'],
  ],
  silent: [
    ['a man with an empty record', patient()],
    ['a woman with an empty record, who is asked for a test', woman],
    ['a negative test without a date', woman.answered(HCG, 'sct:260385009', '')],
    [
      'a positive test without a date beside a negative one of yesterday',
      woman.answered(HCG, 'sct:10828004', '').answered(HCG, 'sct:260385009', daysAgo(1)),
    ],
    ['a positive test of a man without a date', patient().answered(HCG, 'sct:10828004', '')],
    ['a resolved pregnancy', woman.has('Z34.90', { recorded: daysAgo(100), clinicalStatus: 'resolved' })],
    [
      'an entry of last year for a hypertension that complicated pregnancy',
      woman.has('sct:82771000119102', { recorded: daysAgo(301) }),
    ],
    ['a hypertension of pregnancy, delivered', woman.has('sct:198965005', { recorded: daysAgo(30) })],
    [
      'a positive test before an ectopic pregnancy that is resolved',
      ectopic.answered(HCG, 'sct:10828004', daysAgo(20)),
    ],
    [
      'a positive test before a missed abortion that is resolved, on a day that is not recorded',
      woman
        .answered(HCG, 'sct:10828004', daysAgo(20))
        .has('O02.1', { onset: daysAgo(10), clinicalStatus: 'resolved' }),
    ],
    [
      'a falling test during an ectopic pregnancy that is resolved since',
      ectopic.measured('loinc:19080-1', 800, 'm[IU]/mL', daysAgo(6)),
    ],
    [
      'an expected date from before an ectopic pregnancy that is resolved',
      ectopic.dated('loinc:11778-8', daysAgo(-200), daysAgo(12)),
    ],
    [
      'a pregnancy that ended with a delivery, as ICD-10-PCS names it',
      pregnant.underwent('text:Delivery of Products of Conception, External Approach', daysAgo(3)),
    ],
    ['a pregnancy that ended with a delivery', pregnant.underwent('sct:66348005', daysAgo(3))],
    ['a miscarriage months before the expected date', since('O03.9')],
    ['a clot in the lung during childbirth', pregnant.has('O88.22', { onset: daysAgo(4) })],
    ['a clot in the lung after the birth', pregnant.has('O88.23', { onset: daysAgo(4) })],
    ['an inflamed breast in the puerperium', pregnant.has('O91.22', { onset: daysAgo(4) })],
    ['a visit weeks after the birth', pregnant.has('Z39.2', { onset: daysAgo(4) })],
    ['a pregnancy that ended with a miscarriage', pregnant.has('O03.9', { recorded: daysAgo(3) })],
    [
      'a positive test before a termination',
      woman.answered(HCG, 'sct:10828004', daysAgo(30)).has('Z33.2', { recorded: daysAgo(10) }),
    ],
    ['an entry of more than 300 days ago', woman.has('Z34.90', { recorded: daysAgo(301) })],
    ['a positive test of 43 days ago', woman.answered(HCG, 'sct:10828004', daysAgo(43))],
    ['a status of no longer', woman.answered('loinc:82810-3', 'text:No longer pregnant', daysAgo(5))],
    ['a status that is not known', woman.answered('loinc:82810-3', 'text:Unknown if pregnant', daysAgo(5))],
    ['a recorded status of 61 days ago', woman.answered('loinc:82810-3', 'sct:77386006', daysAgo(61))],
    ['a negative test', woman.answered(HCG, 'sct:260385009', daysAgo(2))],
    [
      'a negative test whose control line is present',
      woman.answered(HCG, 'text:Negative. Internal control present', daysAgo(2)),
    ],
    ['a test that detected no hCG', woman.answered(HCG, 'text:No hCG detected', daysAgo(2))],
    [
      'a pregnancy entered in error',
      woman.has('Z34.90', { recorded: daysAgo(5), verificationStatus: 'entered-in-error' }),
    ],
    ['care after a delivery', woman.has('Z39.2', { recorded: daysAgo(20) })],
    [
      'pre-eclampsia that was resolved',
      woman.has('O14.13', { recorded: daysAgo(200), clinicalStatus: 'resolved' }),
    ],
    ['a removed uterus', woman.has('Z90.710', { clinicalStatus: 'active' })],
  ],
  cannotTell: [
    ['the problem list of a woman was not read', woman.unread('conditions')],
    ['a positive test has no date', woman.answered(HCG, 'sct:10828004', '')],
    ['a recorded status of pregnant has no date', woman.answered('loinc:82810-3', 'sct:77386006', '')],
    ['the laboratory results of a woman were not read', woman.unread('laboratory')],
    ['the problem list was not read before an anaesthetic', woman.unread('conditions').inContext('ACUTE')],
  ],
});
