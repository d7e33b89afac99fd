/** Age and sex as recorded, and nothing where they are not. */
import { describe, expect, it } from '@jest/globals';
import { patientFact } from '../../src/facts/patient-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { NOW } from '../support/patient.js';

const read = (parts: Resource) => patientFact({ resourceType: 'Patient', id: 'p1', ...parts }, NOW);
const BASE = 'http://hl7.org/fhir/StructureDefinition/patient-sexParameterForClinicalUse';
const clinicalUse = (code: string): Resource => ({
  url: BASE,
  extension: [{ url: 'value', valueCodeableConcept: { coding: [{ code }] } }],
});
const birthSex = (valueCode: string): Resource => ({
  url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex',
  valueCode,
});

describe('age', () => {
  it.each<readonly [unknown, number | undefined]>([
    ['1960-11-24', 66],
    ['1960-11-25', 65],
    ['1961', 65],
    ['1961-12', 64],
    ['2026-11-24', 0],
    ['2027-01-01', undefined],
    ['1903-11-25', 122],
    ['1903-11-24', undefined],
    ['1900-01-01', undefined],
    ['1900', undefined],
    ['0001-01-01', undefined],
    ['unknown', undefined],
    [undefined, undefined],
  ])('of a birth date %p is %p', (birthDate, age) => {
    expect(read({ birthDate }).age).toBe(age);
  });
});

it('a date that nobody can have been born on is none: what is told by age has no date by it', () => {
  expect(read({ birthDate: '1900-01-01' })).not.toHaveProperty('birthDate');
  expect(read({ birthDate: '1903-11-25' })).toHaveProperty('birthDate');
});

describe('the least age', () => {
  it.each<readonly [string, number | undefined, number | undefined]>([
    ['2008', 17, 214],
    ['2008-11', 17, 215],
    ['2008-10', 18, 216],
    ['2008-12', 17, 214],
    ['2008-11-24', undefined, undefined],
    ['2026', 0, 0],
    ['2026-11', undefined, undefined],
  ])('of a birth date %p is %p, in months %p', (birthDate, age, ageInMonths) => {
    expect(read({ birthDate }).youngest?.age).toBe(age);
    expect(read({ birthDate }).youngest?.ageInMonths).toBe(ageInMonths);
  });
});

describe('sex', () => {
  it.each<readonly [string, Resource, string | undefined]>([
    ['the administrative gender', { gender: 'female' }, 'female'],
    ['the gender in capitals', { gender: 'Male' }, 'male'],
    ['the gender other', { gender: 'other' }, 'other'],
    ['the gender unknown', { gender: 'unknown' }, undefined],
    ['a word of another world', { gender: 'constructor' }, undefined],
    ['nothing', {}, undefined],
    ['the birth sex, against the gender', { gender: 'male', extension: [birthSex('F')] }, 'female'],
    ['the gender, where the birth sex is unknown', { gender: 'male', extension: [birthSex('UNK')] }, 'male'],
    [
      'the US Core sex as a code',
      {
        extension: [
          { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex', valueCode: '248152002' },
        ],
      },
      'female',
    ],
    [
      'the US Core sex as a coding',
      {
        gender: 'male',
        extension: [
          {
            url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex',
            valueCoding: { code: '248152002' },
          },
        ],
      },
      'female',
    ],
    [
      'the US Core individual sex, which is a coding',
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-individual-sex',
            valueCoding: { system: 'http://snomed.info/sct', code: '248152002' },
          },
        ],
      },
      'female',
    ],
    [
      'the sex for clinical use, against birth sex and gender',
      { gender: 'male', extension: [birthSex('M'), clinicalUse('female-typical')] },
      'female',
    ],
    [
      "Epic's own sex for clinical use, against legal sex and gender",
      {
        gender: 'male',
        extension: ['legal-sex', 'sex-for-clinical-use'].map((name, index) => ({
          url: `http://open.epic.com/FHIR/StructureDefinition/extension/${name}`,
          valueCodeableConcept: { coding: [{ code: index === 0 ? 'male' : 'female' }] },
        })),
      },
      'female',
    ],
    ['male for clinical use', { gender: 'female', extension: [clinicalUse('male-typical')] }, 'male'],
    [
      'female, where two values for clinical use disagree',
      { extension: [clinicalUse('male-typical'), clinicalUse('female-typical')] },
      'female',
    ],
    [
      'the birth sex, where the value for clinical use is open',
      { extension: [clinicalUse('specified'), birthSex('F')] },
      'female',
    ],
    ['an extension as an object instead of an array', { extension: birthSex('F') }, 'female'],
  ])('comes from %s', (_name, parts, sex) => {
    expect(read(parts).sex).toBe(sex);
  });
});
