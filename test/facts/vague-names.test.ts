/** Which names say what a medicine is. */
import { describe, expect, it } from '@jest/globals';
import { saysNoMedicine } from '../../src/facts/vague-names.js';

describe('a name', () => {
  it.each([
    'Compounded nasal spray',
    'House mixture',
    'K-drip 50 mg/mL',
    'STUDY DRUG (see protocol)',
    "Patient's own medication",
    'IV infusion 0.9 % sodium chloride 100 mL',
    'Oral solution, compounded, 10mg/ml',
    '',
  ])('says of no medicine what it is: %s', (name) => {
    expect(saysNoMedicine(name)).toBe(true);
  });

  it.each([
    'ACETAMINOPHEN 325 MG PO TABS',
    'amoxicillin',
    'Compounded amitriptyline cream',
    'Insulin glargine',
    'TPN adult',
  ])('says of a medicine what it is: %s', (name) => {
    expect(saysNoMedicine(name)).toBe(false);
  });
});
