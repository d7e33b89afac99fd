/** Pregnant or probably pregnant: one table over everything that a record may hold for it. */
import { describe, expect, it } from '@jest/globals';
import { concept, daysAgo, patient, type PatientCase } from '../support/patient.js';
import {
  ahead,
  DELIVERY,
  EDD,
  expecting,
  HCG,
  NEGATIVE,
  NOT_PREGNANT,
  POSITIVE,
  PREGNANT,
  SERUM_HCG,
  STATUS,
  told,
  verdicts,
  woman,
  type Row,
} from './told-pregnancy.js';

const quantified = (comparator: string, value: number): PatientCase =>
  woman.resource({
    resourceType: 'Observation',
    status: 'final',
    code: concept(SERUM_HCG),
    effectiveDateTime: daysAgo(2),
    valueQuantity: { value, comparator, unit: 'mIU/mL' },
  });

describe('pregnant', () => {
  it.each<Row>([
    ['an obstetric ward', woman.at({ class: 'IMP', location: 'Labour Ward 2' }), 'pregnant'],
    ['an antenatal clinic', woman.at({ class: 'AMB', serviceType: 'Antenatal clinic' }), 'pregnant'],
    ['a gynaecological clinic', woman.at({ serviceType: 'Obstetrics and Gynaecology' }), 'possible'],
    ['a postnatal ward', woman.at({ location: 'Maternity, postnatal ward' }), 'possible'],
    [
      'an obstetric ward after the delivery',
      woman.underwent(DELIVERY, daysAgo(1)).at({ location: 'Maternity' }),
      'not',
    ],
    [
      'an obstetric ward and a negative test',
      woman.answered(HCG, NEGATIVE, daysAgo(1)).at({ location: 'Maternity' }),
      'not',
    ],
    ['a father on an obstetric ward', patient().at({ location: 'Labour Ward 2' }), 'not'],
    ['an encounter that was not read', woman.unread('encounter'), 'possible'],
  ])('by the place: %s', (_name, someone, expected) => {
    expect(told(someone)).toBe(expected);
  });

  it.each<Row>([
    ['a pregnancy on the problem list', expecting, 'pregnant'],
    ['a week of gestation', woman.has('Z3A.12', { onset: daysAgo(3) }), 'pregnant'],
    ['a pregnancy without a date', woman.has('Z33.1'), 'pregnant'],
    ['a complication of pregnancy', woman.has('O10.011', { onset: daysAgo(20) }), 'pregnant'],
    ['an ectopic pregnancy', woman.has('O00.10', { onset: daysAgo(5) }), 'pregnant'],
    [
      'a resolved ectopic pregnancy',
      woman.has('O00.10', { onset: daysAgo(5), clinicalStatus: 'resolved' }),
      'possible',
    ],
    ['a missed abortion', woman.has('O02.1', { onset: daysAgo(5) }), 'pregnant'],
    [
      'a resolved pregnancy',
      woman.has('Z34.90', { recorded: daysAgo(60), clinicalStatus: 'resolved' }),
      'possible',
    ],
    [
      'a refuted pregnancy',
      woman.has('Z34.90', { recorded: daysAgo(60), verificationStatus: 'refuted' }),
      'possible',
    ],
    ['an entry of 300 days ago', woman.has('Z34.90', { recorded: daysAgo(300) }), 'pregnant'],
    ['an entry of 301 days ago', woman.has('Z34.90', { recorded: daysAgo(301) }), 'possible'],
    ['a status of 60 days ago', woman.answered(STATUS, PREGNANT, daysAgo(60)), 'pregnant'],
    ['a status of 61 days ago', woman.answered(STATUS, PREGNANT, daysAgo(61)), 'possible'],
    ['a status of yes by its code', woman.answered(STATUS, 'sct:373066001'), 'pregnant'],
    ['a status of yes by its code of LOINC', woman.answered(STATUS, 'loinc:LA33-6'), 'pregnant'],
    ['a status of no by its code', woman.answered(STATUS, 'sct:373067005'), 'not'],
    ['a status of no by its code of LOINC', woman.answered(STATUS, 'loinc:LA32-8'), 'not'],
    ['a status in words', woman.answered(STATUS, 'text:Pregnant'), 'pregnant'],
    [
      'a status taken back since',
      woman.answered(STATUS, PREGNANT, daysAgo(9)).answered(STATUS, NOT_PREGNANT, daysAgo(2)),
      'not',
    ],
    [
      'a status followed by one that says neither',
      woman.answered(STATUS, PREGNANT, daysAgo(9)).answered(STATUS, 'text:not asked', daysAgo(2)),
      'pregnant',
    ],
    ['an expected date today', woman.dated(EDD, ahead(0)), 'pregnant'],
    ['an expected date 280 days ahead', woman.dated(EDD, ahead(280)), 'pregnant'],
    ['an expected date 281 days ahead, which is none', woman.dated(EDD, ahead(281)), 'possible'],
    [
      'two expected dates of one day, one of them past',
      woman.dated(EDD, daysAgo(30)).dated(EDD, ahead(90)).dated(EDD, daysAgo(20)),
      'pregnant',
    ],
    [
      'two expected dates of one day, one of them none',
      woman.dated(EDD, ahead(90)).dated(EDD, ahead(400)),
      'pregnant',
    ],
    ['an expected date 14 days past, and nothing else', woman.dated(EDD, daysAgo(14)), 'possible'],
    ['an expected date in words', woman.answered(EDD, `text:${ahead(100)}`), 'possible'],
    [
      'a negative test, which cancels no confirmed pregnancy',
      expecting.answered(HCG, NEGATIVE, daysAgo(0)),
      'pregnant',
    ],
    [
      'a male gender, which does not outweigh it',
      patient({ sex: 'male', age: 30 }).has('Z34.90', { recorded: daysAgo(60) }),
      'pregnant',
    ],
    [
      'an unrecorded sex',
      patient({ sex: null, age: 30 }).has('Z34.90', { recorded: daysAgo(60) }),
      'pregnant',
    ],
    [
      'another gender',
      patient({ sex: 'other', age: 30 }).has('Z34.90', { recorded: daysAgo(60) }),
      'pregnant',
    ],
    [
      'an age of 56',
      patient({ sex: 'female', age: 56 }).has('Z34.90', { recorded: daysAgo(60) }),
      'pregnant',
    ],
    ['family history of an obstetric problem', woman.has('Z84.89'), 'possible'],
    ['a newborn affected by the mother', woman.has('P00.0'), 'possible'],
  ])('by %s', (_name, someone, expected) => {
    expect(told(someone)).toBe(expected);
  });

  it('is uncertain where the entry is unconfirmed', () => {
    const entry = woman.has('Z34.90', { recorded: daysAgo(60), verificationStatus: 'provisional' });
    const certainty = (someone: PatientCase) =>
      verdicts(someone).flatMap(({ verdict }) => (verdict.is === 'met' ? [verdict.certain] : []));
    expect(certainty(entry)).toEqual([false]);
    expect(certainty(entry.dated(EDD, daysAgo(30), daysAgo(90)))).toEqual([false]);
    expect(certainty(entry.answered(STATUS, PREGNANT))).toEqual([true]);
  });
});

describe('probable', () => {
  it.each<Row>([
    ['a positive test of 42 days ago', woman.answered(HCG, POSITIVE, daysAgo(42)), 'probable'],
    ['a positive test of 43 days ago', woman.answered(HCG, POSITIVE, daysAgo(43)), 'possible'],
    [
      'a positive test where the sex is not recorded',
      patient({ sex: null, age: 30 }).answered(HCG, POSITIVE),
      'probable',
    ],
    [
      'a positive test at another gender',
      patient({ sex: 'other', age: 30 }).answered(HCG, POSITIVE),
      'probable',
    ],
    ['a positive test in words', woman.answered(HCG, 'text:Detected'), 'probable'],
    ['a level of 25', woman.measured(SERUM_HCG, 25, 'm[IU]/mL'), 'probable'],
    ['a level between, which says nothing', woman.measured(SERUM_HCG, 10, 'm[IU]/mL'), 'possible'],
    ['a level below 5', quantified('<', 5), 'not'],
    ['a level below 25, which says nothing', quantified('<', 25), 'possible'],
    ['a level above 3, which says nothing', quantified('>', 3), 'possible'],
    [
      'a positive test, then a negative one',
      woman.answered(HCG, POSITIVE, daysAgo(9)).answered(HCG, NEGATIVE, daysAgo(2)),
      'not',
    ],
    [
      'a positive test, then a level between',
      woman.answered(HCG, POSITIVE, daysAgo(9)).measured(SERUM_HCG, 10, 'm[IU]/mL', daysAgo(2)),
      'probable',
    ],
    [
      'a negative and a positive test of the same day',
      woman.answered(HCG, NEGATIVE, daysAgo(1)).answered(HCG, POSITIVE, daysAgo(1)),
      'probable',
    ],
    [
      'a negative test, then a level between',
      woman.answered(HCG, NEGATIVE, daysAgo(3)).measured(SERUM_HCG, 10, 'm[IU]/mL', daysAgo(1)),
      'possible',
    ],
    [
      'a positive test before a miscarriage',
      woman.answered(HCG, POSITIVE, daysAgo(30)).has('O03.9', { onset: daysAgo(20) }),
      'not',
    ],
    [
      'a positive test before a miscarriage that is unconfirmed',
      woman
        .answered(HCG, POSITIVE, daysAgo(30))
        .has('O03.9', { onset: daysAgo(20), verificationStatus: 'provisional' }),
      'probable',
    ],
    [
      'a positive test after a miscarriage',
      woman.has('O03.9', { onset: daysAgo(35) }).answered(HCG, POSITIVE, daysAgo(30)),
      'probable',
    ],
    [
      'a positive test after a sterilisation',
      woman.has('Z98.51').answered(HCG, POSITIVE, daysAgo(3)),
      'probable',
    ],
    ['a pregnancy 14 days over its date', expecting.dated(EDD, daysAgo(14), daysAgo(100)), 'pregnant'],
    ['a pregnancy 15 days over its date', expecting.dated(EDD, daysAgo(15), daysAgo(100)), 'probable'],
    [
      'a pregnancy that began after an older date',
      woman.has('Z34.90', { recorded: daysAgo(30) }).dated(EDD, daysAgo(200), daysAgo(290)),
      'pregnant',
    ],
    [
      'an expected date ahead and a negative test today',
      woman.dated(EDD, ahead(100)).answered(HCG, NEGATIVE, daysAgo(0)),
      'probable',
    ],
    [
      'an expected date ahead and a negative test yesterday',
      woman.dated(EDD, ahead(100)).answered(HCG, NEGATIVE, daysAgo(1)),
      'pregnant',
    ],
  ])('by %s', (_name, someone, expected) => {
    expect(told(someone)).toBe(expected);
  });
});
