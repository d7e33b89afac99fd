/** What the German edition of ICD-10 tells by characters that the international one does not have. */
import { expect, it } from '@jest/globals';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { createTerminology } from '../../src/clinical/terminology.js';

const { recognise } = createTerminology(valueSets, substances);
const setsOf = (code: string) =>
  recognise([{ system: 'http://fhir.de/CodeSystem/bfarm/icd-10-gm', code }]).sets;

it.each([
  ['I50.13', 'severe-cardiac-disease', 'stable-cardiac-disease'],
  ['I50.05', 'severe-cardiac-disease', 'stable-cardiac-disease'],
  ['I50.12', 'stable-cardiac-disease', 'severe-cardiac-disease'],
  ['I10.01', 'uncontrolled-hypertension', 'stable-cardiac-disease'],
  ['I10.10', 'uncontrolled-hypertension', 'stable-cardiac-disease'],
  ['I11.91', 'uncontrolled-hypertension', 'heart-failure'],
  ['I11.00', 'heart-failure', 'uncontrolled-hypertension'],
  ['K74.72', 'cirrhosis-child-pugh-c', 'hepatic-decompensation'],
  ['K74.71', 'cirrhosis', 'severe-hepatic-disease'],
  ['O09.3', 'pregnancy', 'pregnancy-ended'],
  ['I67.10', 'aneurysmal-vascular-disease', 'arteriovenous-malformation'],
  ['I67.11', 'arteriovenous-malformation', 'aneurysmal-vascular-disease'],
])('%s is in %s, and not in %s', (code, set, near) => {
  expect(setsOf(code).get(set)).toBe('current');
  expect(setsOf(code).has(near)).toBe(false);
});

it.each(['I10.00', 'I10.90', 'I10'])('%s is no uncontrolled hypertension', (code) => {
  expect(setsOf(code).has('uncontrolled-hypertension')).toBe(false);
});
