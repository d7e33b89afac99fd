/** Pregnancy excluded, left open, or claimed by an entry that is out of date. */
import { describe, expect, it } from '@jest/globals';
import { pregnancyEvidence } from '../../cards/ketamine/pregnancy-evidence.js';
import { stalePregnancy } from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
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
  SERUM_HCG,
  STATUS,
  told,
  verdicts,
  woman,
  type Row,
} from './told-pregnancy.js';

const born = (date: string) => patient({ sex: 'female', born: date });

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
    [
      'male sex, against a positive test',
      patient({ sex: 'male', age: 30 }).answered(HCG, POSITIVE, daysAgo(3)),
      'not',
    ],
    ['an age of 11', patient({ sex: 'female', age: 11 }), 'not'],
    ['an age of 12', patient({ sex: 'female', age: 12 }), 'possible'],
    ['an age of 50', patient({ sex: 'female', age: 50 }), 'possible'],
    ['an age of 51', patient({ sex: 'female', age: 51 }), 'not'],
    ['an age of 56', patient({ sex: 'female', age: 56 }), 'not'],
    ['a year of birth by which she may be 11 or 12', born('2014'), 'possible'],
    ['a year of birth by which she may be 10 or 11', born('2015'), 'not'],
    ['a year of birth by which she may be 50 or 51', born('1975'), 'possible'],
    ['a year of birth by which she may be 51 or 52', born('1974'), 'not'],
    ['a climacteric entry at 44 or 45', born('1981').has('N95.1'), 'possible'],
    ['a climacteric entry at 45 or 46', born('1980').has('N95.1'), 'not'],
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
    ['the postmenopausal state', woman.has('sct:76498008'), 'not'],
    ['the climacteric at 45', patient({ sex: 'female', age: 45 }).has('N95.1'), 'not'],
    ['the climacteric at 44', patient({ sex: 'female', age: 44 }).has('N95.1'), 'possible'],
    ['contraception, which excludes nothing', woman.has('Z30.41'), 'possible'],
  ])('by %s', (_name, someone, expected) => {
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
  ])('%s leaves it open', (_name, someone, expected) => {
    expect(told(someone)).toBe(expected);
    const missing = verdicts(someone).flatMap(({ verdict }) =>
      verdict.is === 'unknown' ? [verdict.missing.length] : [],
    );
    expect(missing.every((count) => count > 0)).toBe(true);
  });

  it.each<readonly [string, PatientCase, readonly string[]]>([
    ['a sex', patient({ sex: null, age: 30 }), ['sex']],
    ['an age', patient({ sex: 'female', age: null }), ['date of birth']],
    ['both', patient({ sex: null, age: null }), ['sex', 'date of birth']],
  ])('%s that is missing is named', (_name, someone, names) => {
    const [possible] = verdicts(someone).filter(({ state }) => state === 'possible');
    expect(possible?.verdict).toEqual({
      is: 'unknown',
      missing: names.map((of) => ({ source: 'patient', reason: 'not-recorded', of })),
    });
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
  ])('%s', (_name, someone, expected) => {
    expect(isStale(someone)).toBe(expected);
  });

  it('leaves the pregnancy possible', () => {
    expect(told(woman.has('Z33.1').dated(EDD, daysAgo(301), daysAgo(500)))).toBe('possible');
  });
});
