/** Numbers of results: in FHIR's own form, as a text in its place, and with the unit that is legible. */
import { describe, expect, it } from '@jest/globals';
import { betweenIn, limitsIn, quantityIn } from '../../src/facts/quantity.js';
import type { Resource } from '../../src/fhir/resource.js';

const UCUM = 'http://unitsofmeasure.org';

describe('a number with its unit', () => {
  it.each<readonly [string, Resource, unknown]>([
    [
      'has the code of the unit',
      { valueQuantity: { value: 80, unit: 'kilo', system: UCUM, code: 'kg' } },
      { value: 80, unit: 'kg' },
    ],
    [
      'has its name, where there is no code',
      { valueQuantity: { value: 80, unit: 'kg' } },
      { value: 80, unit: 'kg' },
    ],
    [
      'has its name, where the code is of another system',
      { valueQuantity: { value: 80, unit: 'kg', system: 'http://snomed.info/sct', code: '258683005' } },
      { value: 80, unit: 'kg' },
    ],
    [
      'has the code of another system, where it has no name',
      { valueQuantity: { value: 80, system: 'http://ehr.example/units', code: 'kg' } },
      { value: 80, unit: 'kg' },
    ],
    [
      'has its comparator',
      { valueQuantity: { value: 5, comparator: '<=', unit: 'mIU/mL' } },
      { value: 5, unit: 'mIU/mL', comparator: 'below' },
    ],
    ['may be a text', { valueQuantity: { value: '80.5', unit: 'kg' } }, { value: 80.5, unit: 'kg' }],
    [
      'may be a text with a comparator',
      { valueQuantity: { value: '>150', unit: 'U/L' } },
      { value: 150, unit: 'U/L', comparator: 'above' },
    ],
    ['may be a score', { valueInteger: 14 }, { value: 14, unit: '{score}' }],
    [
      'has the unit of the reference range, where it has none',
      { valueQuantity: { value: 300 }, referenceRange: [{ high: { value: 40, unit: 'U/L' } }] },
      { value: 300, unit: 'U/L' },
    ],
    [
      'may have no unit',
      { valueQuantity: { value: 300 }, referenceRange: [{ text: '0-40' }] },
      { value: 300, unit: '' },
    ],
  ])('%s', (_name, result, expected) => {
    expect(quantityIn(result)).toEqual(expected);
  });

  it.each<readonly [string, unknown]>([
    ['45', { value: 45, unit: '' }],
    ['45 U/L', { value: 45, unit: 'U/L' }],
    ['45U/L', { value: 45, unit: 'U/L' }],
    [' 45 H ', { value: 45, unit: '' }],
    ['45 U/L (HH)', { value: 45, unit: 'U/L' }],
    ['1.2 mg/dL*', { value: 1.2, unit: 'mg/dL*' }],
    ['0,5 mg/dl', { value: 0.5, unit: 'mg/dl' }],
    ['95%', { value: 95, unit: '%' }],
    ['>150', { value: 150, unit: '', comparator: 'above' }],
    ['> 1000 U/L', { value: 1000, unit: 'U/L', comparator: 'above' }],
    ['<0.01', { value: 0.01, unit: '', comparator: 'below' }],
    ['≤5 mIU/mL', { value: 5, unit: 'mIU/mL', comparator: 'below' }],
    ['1200 mIU/mL', { value: 1200, unit: 'mIU/mL' }],
    ['EF 30 %', { value: 30, unit: '%' }],
    ['LVEF: 30%', { value: 30, unit: '%' }],
    ['LVEF <30 %', { value: 30, unit: '%', comparator: 'below' }],
    ['Ejection fraction is 45%', { value: 45, unit: '%' }],
    ['EF 30% by echo', { value: 30, unit: '%' }],
    ['EF = 40 % (biplane)', { value: 40, unit: '%' }],
    ['BMI 36,2', { value: 36.2, unit: '' }],
    ['90% on room air', { value: 90, unit: '%' }],
    ['90 % (RA)', { value: 90, unit: '%' }],
    ['90 % unter Raumluft', { value: 90, unit: '%' }],
  ])('is read in %j', (valueString, expected) => {
    expect(quantityIn({ valueString })).toEqual(expected);
  });

  it.each([
    '1,200 mIU/mL',
    '1.200 mIU/mL',
    'ALT 250',
    '45-50',
    'EF improved from 30%',
    'EF previously 30%',
    'EF not 30%',
    'EF about 30%',
    '90% on 2 L oxygen',
    'RVEF 30%',
    'EF 30% (2019)',
    'efforts 30',
    '45 (see note)',
    '45, haemolysed',
    '2026-10-01',
    '142/88',
    'negative',
    '',
    `45 ${'x'.repeat(50)}`,
  ])('is not guessed from %j', (valueString) => {
    expect(quantityIn({ valueString })).toBeUndefined();
  });
});

describe('the ends of a result that is told as a range', () => {
  const per = (value: number) => ({ value, unit: '%' });
  const thirty = { low: 25, high: 30, unit: '%' };

  it.each<readonly [string, Resource, unknown]>([
    ['a Range', { valueRange: { low: per(25), high: per(30) } }, thirty],
    ['a Range whose unit stands once', { valueRange: { low: { value: 25 }, high: per(30) } }, thirty],
    ['a text', { valueString: '25-30 %' }, thirty],
    ['a text with its name', { valueString: 'EF 25 to 30%' }, thirty],
    ['a text with two units', { valueString: 'LVEF 25%–30%' }, thirty],
    ['a text in German', { valueString: 'EF 25 bis 30 %' }, thirty],
    ['a text in French', { valueString: 'FEVG 25 à 30 %' }, thirty],
    ['the words of a concept', { valueCodeableConcept: { text: '25-30%' } }, thirty],
    ['a text without a unit', { valueString: '25-30' }, { low: 25, high: 30, unit: '' }],
    [
      'a text without a unit whose reference range has one',
      { valueString: '25-30', referenceRange: [{ low: per(55) }] },
      thirty,
    ],
  ])('are read in %s', (_name, result, expected) => {
    expect(betweenIn(result)).toEqual(expected);
    expect(quantityIn(result)).toBeUndefined();
  });

  it.each<readonly [string, Resource]>([
    ['a change', { valueString: 'from 25 to 55 %' }],
    ['a fall', { valueString: '30-25 %' }],
    ['different units', { valueRange: { low: per(25), high: { value: 30, unit: 'mL' } } }],
    ['a date', { valueString: '2026-10' }],
    ['a time', { valueString: '10-12 am Montag' }],
    ['one end', { valueRange: { low: per(25) } }],
  ])('are not guessed from %s', (_name, result) => {
    expect(betweenIn(result)).toBeUndefined();
  });

  it.each<readonly [string, Resource, unknown]>([
    ['above one end', { valueRange: { low: per(55) } }, { ...per(55), comparator: 'above' }],
    ['below one end', { valueRange: { high: per(30) } }, { ...per(30), comparator: 'below' }],
    ['at two equal ends', { valueRange: { low: per(30), high: per(30) } }, per(30)],
  ])('may leave a number %s', (_name, result, expected) => {
    expect(quantityIn(result)).toEqual(expected);
  });
});

describe('the limits of a laboratory', () => {
  it.each<readonly [string, unknown]>([
    ['0 - 55 U/L', { low: { value: 0, unit: 'U/L' }, high: { value: 55, unit: 'U/L' } }],
    ['30–130', { low: { value: 30, unit: '' }, high: { value: 130, unit: '' } }],
    ['(0.4 to 4.0 uIU/mL)', { low: { value: 0.4, unit: 'uIU/mL' }, high: { value: 4, unit: 'uIU/mL' } }],
    ['0,3 bis 1,2 mg/dl', { low: { value: 0.3, unit: 'mg/dl' }, high: { value: 1.2, unit: 'mg/dl' } }],
    ['<=55 U/L', { high: { value: 55, unit: 'U/L' } }],
    ['< 35', { high: { value: 35, unit: '' } }],
    ['up to 40', { high: { value: 40, unit: '' } }],
    ['bis 50 U/l', { high: { value: 50, unit: 'U/l' } }],
    ['> 3.5 g/dL', { low: { value: 3.5, unit: 'g/dL' } }],
  ])('are read in %j', (text, expected) => {
    expect(limitsIn(text)).toEqual(expected);
  });

  it.each([
    'Negative',
    '40',
    'M: 0-50, F: 0-35',
    '0-50 (adult), 0-35 (child)',
    '1,200 - 3,400',
    'see report',
    '',
  ])('are not guessed from %j', (text) => {
    expect(limitsIn(text)).toEqual({});
  });
});
