/** Pregnancy, told from everything that a record may hold about it: one table over all its evidence. */
import { describe, expect, it } from '@jest/globals';
import { pregnancyEvidence } from '../../cards/ketamine/pregnancy-evidence.js';
import { pregnancy, stalePregnancy } from '../../src/clinical/criteria.js';
import type { PregnancyState } from '../../src/clinical/criterion.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { concept, daysAgo, patient, type PatientCase } from '../support/patient.js';

const STATES: readonly PregnancyState[] = ['pregnant', 'probable', 'possible', 'not'];
const verdicts = (someone: PatientCase) => {
  const facts = someone.facts();
  return STATES.map((state) => ({ state, verdict: evaluate(pregnancy([state], pregnancyEvidence), facts) }));
};
/** The state that is told, or every state that stays open, with a question mark. */
const told = (someone: PatientCase): string =>
  verdicts(someone)
    .flatMap(({ state, verdict }) =>
      verdict.is === 'met' ? [state] : verdict.is === 'unknown' ? [`${state}?`] : [],
    )
    .join(' ');

const woman = patient({ sex: 'female', age: 30 });
const HCG = 'loinc:2106-3';
const SERUM_HCG = 'loinc:19080-1';
const STATUS = 'loinc:82810-3';
const EDD = 'loinc:11778-8';
const POSITIVE = 'sct:10828004';
const NEGATIVE = 'sct:260385009';
const PREGNANT = 'sct:77386006';
const NOT_PREGNANT = 'sct:60001007';
const DELIVERY = 'sct:66348005';
const ahead = (days: number): string => daysAgo(-days);
const expecting = woman.has('Z34.90', { recorded: daysAgo(60) });

type Row = readonly [name: string, someone: PatientCase, told: string];

describe('pregnant', () => {
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
  ])('by %s: %s', (_name, someone, expected) => {
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
    ['a positive test in words', woman.answered(HCG, 'text:Detected'), 'probable'],
    ['a level of 25', woman.measured(SERUM_HCG, 25, 'm[IU]/mL'), 'probable'],
    ['a level between, which says nothing', woman.measured(SERUM_HCG, 10, 'm[IU]/mL'), 'possible'],
    ['a level in a unit of which we are not sure', woman.measured(SERUM_HCG, 25, 'ng/mL'), 'possible'],
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
  ])('by %s: %s', (_name, someone, expected) => {
    expect(told(someone)).toBe(expected);
  });
});

describe('not', () => {
  it.each<Row>([
    ['a delivery after the entry', expecting.underwent(DELIVERY, daysAgo(10)), 'not'],
    ['a delivery on the day of the entry', expecting.underwent(DELIVERY, daysAgo(60)), 'possible'],
    ['a delivery 42 days ago', woman.underwent(DELIVERY, daysAgo(42)), 'not'],
    ['a delivery 43 days ago', woman.underwent(DELIVERY, daysAgo(43)), 'possible'],
    ['a delivery before the entry', expecting.underwent(DELIVERY, daysAgo(61)), 'pregnant'],
    [
      'a delivery where the entry has no date',
      woman.has('Z33.1').underwent(DELIVERY, daysAgo(10)),
      'pregnant',
    ],
    ['a miscarriage after the entry', expecting.has('O03.9', { onset: daysAgo(10) }), 'not'],
    ['a termination after the entry', expecting.has('Z33.2', { onset: daysAgo(10) }), 'not'],
    [
      'a delivery after the entry, and a negative test',
      expecting.underwent(DELIVERY, daysAgo(10)).answered(HCG, NEGATIVE, daysAgo(1)),
      'not',
    ],
    ['a negative test of 7 days ago', woman.answered(HCG, NEGATIVE, daysAgo(7)), 'not'],
    ['a negative test of 8 days ago', woman.answered(HCG, NEGATIVE, daysAgo(8)), 'possible'],
    ['a level below 5', woman.measured(SERUM_HCG, 4.9, 'm[IU]/mL'), 'not'],
    ['a level of 5', woman.measured(SERUM_HCG, 5, 'm[IU]/mL'), 'possible'],
    [
      'a negative test that was not obtained',
      woman.resource({
        resourceType: 'Observation',
        status: 'final',
        code: concept(HCG),
        effectiveDateTime: daysAgo(1),
        dataAbsentReason: { text: 'lost' },
      }),
      'possible',
    ],
    ['a status of 14 days ago', woman.answered(STATUS, NOT_PREGNANT, daysAgo(14)), 'not'],
    ['a status of 15 days ago', woman.answered(STATUS, NOT_PREGNANT, daysAgo(15)), 'possible'],
    ['male sex', patient({ sex: 'male', age: 30 }), 'not'],
    ['an age of 11', patient({ sex: 'female', age: 11 }), 'not'],
    ['an age of 12', patient({ sex: 'female', age: 12 }), 'possible'],
    ['an age of 50', patient({ sex: 'female', age: 50 }), 'possible'],
    ['an age of 51', patient({ sex: 'female', age: 51 }), 'not'],
    ['an age of 56', patient({ sex: 'female', age: 56 }), 'not'],
    ['a hysterectomy', woman.underwent('sct:236886002', daysAgo(2000)), 'not'],
    [
      'a hysterectomy, against a positive test',
      woman.underwent('sct:236886002', daysAgo(2000)).answered(HCG, POSITIVE),
      'not',
    ],
    ['a hysterectomy that is still to come', woman.underwent('sct:236886002', ahead(20)), 'possible'],
    ['a missing uterus', woman.has('Z90.710'), 'not'],
    [
      'a missing uterus, unconfirmed',
      woman.has('Z90.710', { verificationStatus: 'unconfirmed' }),
      'possible',
    ],
    ['a sterilisation', woman.has('Z98.51'), 'not'],
    ['menopause', woman.has('Z78.0'), 'not'],
    ['contraception, which excludes nothing', woman.has('Z30.41'), 'possible'],
  ])('by %s: %s', (_name, someone, expected) => {
    expect(told(someone)).toBe(expected);
  });
});

describe('what was not read or not recorded', () => {
  const allOpen = 'pregnant? probable? possible? not?';

  it.each<Row>([
    ['the problem list of a woman', woman.unread('conditions'), allOpen],
    ['the laboratory results of a woman', woman.unread('laboratory'), allOpen],
    ['the procedures of a woman', woman.unread('procedures'), allOpen],
    [
      'the problem list of a woman with a negative test',
      woman.answered(HCG, NEGATIVE, daysAgo(1)).unread('conditions'),
      'pregnant? probable? not?',
    ],
    ['the laboratory results of a woman on record as pregnant', expecting.unread('laboratory'), 'pregnant'],
    ['the problem list of a man', patient().unread('conditions'), 'not'],
    ['the problem list of a woman of 60', patient({ sex: 'female', age: 60 }).unread('conditions'), 'not'],
    [
      'the problem list after a hysterectomy',
      woman.underwent('sct:236886002', daysAgo(900)).unread('conditions'),
      'not',
    ],
    ['the sex', patient({ sex: null, age: 30 }), 'possible? not?'],
    ['the sex, for an administrative gender is none', patient({ sex: 'other', age: 30 }), 'possible? not?'],
    ['the age', patient({ sex: 'female', age: null }), 'possible? not?'],
    ['the sex of a patient of 60', patient({ sex: null, age: 60 }), 'not'],
    [
      'the sex of a patient with a negative test',
      patient({ sex: null, age: 30 }).answered(HCG, NEGATIVE, daysAgo(1)),
      'not',
    ],
    ['the patient', patient({ sex: 'female', age: 30 }).unread('patient'), 'possible? not?'],
  ])('%s leaves open: %s', (_name, someone, expected) => {
    expect(told(someone)).toBe(expected);
    const missing = verdicts(someone).flatMap(({ verdict }) =>
      verdict.is === 'unknown' ? [verdict.missing.length] : [],
    );
    expect(missing.every((count) => count > 0)).toBe(true);
  });
});

describe('an outdated entry', () => {
  const isStale = (someone: PatientCase) => evaluate(stalePregnancy(pregnancyEvidence), someone.facts()).is;

  it.each<readonly [string, PatientCase, string]>([
    ['an active entry of 301 days ago', woman.has('Z34.90', { recorded: daysAgo(301) }), 'met'],
    [
      'an undated entry with a date of delivery 301 days ago',
      woman.has('Z33.1').dated(EDD, daysAgo(301), daysAgo(500)),
      'met',
    ],
    ['an entry since an older date of delivery', expecting.dated(EDD, daysAgo(400), daysAgo(600)), 'unmet'],
    [
      'a resolved entry of 301 days ago',
      woman.has('Z34.90', { recorded: daysAgo(301), clinicalStatus: 'resolved' }),
      'unmet',
    ],
    ['an entry of today', expecting, 'unmet'],
    ['a problem list that was not read', woman.unread('conditions'), 'unknown'],
  ])('%s: %s', (_name, someone, expected) => {
    expect(isStale(someone)).toBe(expected);
  });

  it('leaves the pregnancy possible', () => {
    expect(told(woman.has('Z33.1').dated(EDD, daysAgo(301), daysAgo(500)))).toBe('possible');
  });
});
