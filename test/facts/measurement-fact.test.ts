/** Observations: what was measured, what was answered, and what must not be used. */
import { describe, expect, it } from '@jest/globals';
import { measurementNames } from '../../hooks/queries.js';
import { measurementFact } from '../../src/facts/measurement-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, daysAgo, NOW, terminology } from '../support/patient.js';

const observation = (code: string, parts: Resource): Resource => ({
  resourceType: 'Observation',
  id: 'o',
  status: 'final',
  code: concept(code),
  effectiveDateTime: daysAgo(1),
  ...parts,
});
const read = (code: string, parts: Resource) =>
  measurementFact(observation(code, parts), terminology, measurementNames, NOW);

const mmHg = (value: unknown): Resource => ({ valueQuantity: { value, unit: 'mmHg', code: 'mm[Hg]' } });
const measured = (value: number, unit?: string): Resource => ({ valueQuantity: { value, unit } });
const kPa = (value: number): Resource => measured(value, 'kPa');
const part = (code: string, parts: Resource): Resource => ({ code: concept(code), ...parts });
const PANEL = 'loinc:85354-9';
const SYSTOLIC = 'loinc:8480-6';
const DIASTOLIC = 'loinc:8462-4';

describe('a blood pressure', () => {
  it.each<readonly [string, string, Resource, Resource | undefined]>([
    [
      'of two components',
      PANEL,
      { component: [part(SYSTOLIC, mmHg(142)), part(DIASTOLIC, mmHg(88))] },
      { systolic: 142, diastolic: 88 },
    ],
    [
      'of components under a panel code of the EHR',
      'text:Vitals',
      { component: [part(SYSTOLIC, mmHg(142)), part(DIASTOLIC, mmHg(88))] },
      { systolic: 142, diastolic: 88 },
    ],
    ['written as text', PANEL, { valueString: '142/88' }, { systolic: 142, diastolic: 88 }],
    [
      'written as text with its unit',
      PANEL,
      { valueString: ' 142 / 88 mmHg' },
      { systolic: 142, diastolic: 88 },
    ],
    ['written as text behind a mark', PANEL, { valueString: '(!) 142/88' }, { systolic: 142, diastolic: 88 }],
    [
      'written as text behind its name',
      PANEL,
      { valueString: 'BP: 142/88' },
      { systolic: 142, diastolic: 88 },
    ],
    [
      'of two components whose numbers are texts',
      PANEL,
      { component: [part(SYSTOLIC, { valueString: '142' }), part(DIASTOLIC, mmHg('88'))] },
      { systolic: 142, diastolic: 88 },
    ],
    ['systolic as a whole number', SYSTOLIC, { valueInteger: 142 }, { systolic: 142 }],
    ['systolic only', SYSTOLIC, mmHg(142), { systolic: 142 }],
    ['diastolic only', DIASTOLIC, mmHg(88), { diastolic: 88 }],
    [
      'with one component absent',
      PANEL,
      {
        component: [
          part(SYSTOLIC, mmHg(142)),
          part(DIASTOLIC, { ...mmHg(0), dataAbsentReason: { text: 'unknown' } }),
        ],
      },
      { systolic: 142 },
    ],
    [
      'with an implausible diastolic value',
      PANEL,
      { component: [part(SYSTOLIC, mmHg(200)), part(DIASTOLIC, mmHg(8))] },
      { systolic: 200 },
    ],
    [
      'with an implausibly low systolic value',
      PANEL,
      { component: [part(SYSTOLIC, mmHg(49)), part(DIASTOLIC, mmHg(30))] },
      undefined,
    ],
    [
      'with an implausibly high systolic value',
      PANEL,
      { component: [part(SYSTOLIC, mmHg(301)), part(DIASTOLIC, mmHg(90))] },
      undefined,
    ],
    [
      'with the values exchanged',
      PANEL,
      { component: [part(SYSTOLIC, mmHg(80)), part(DIASTOLIC, mmHg(140))] },
      undefined,
    ],
    [
      'in kilopascal',
      PANEL,
      { component: [part(SYSTOLIC, kPa(24)), part(DIASTOLIC, kPa(14.7))] },
      { systolic: 180, diastolic: 110 },
    ],
    [
      'in kilopascal, just below a limit',
      PANEL,
      { component: [part(SYSTOLIC, kPa(23.9)), part(DIASTOLIC, kPa(14.6))] },
      { systolic: 179, diastolic: 110 },
    ],
    [
      'in a unit that is no pressure',
      PANEL,
      { component: [part(SYSTOLIC, measured(142, 'mm'))] },
      { systolic: 142 },
    ],
    ['without a unit', PANEL, { component: [part(SYSTOLIC, measured(142))] }, { systolic: 142 }],
    ['as text of another observation', 'loinc:29463-7', { valueString: '142/88' }, undefined],
    ['as text that is none', PANEL, { valueString: 'refused' }, undefined],
    ['as a number that is no text of one', SYSTOLIC, mmHg('142/88'), undefined],
  ])('%s', (_name, code, parts, pressure) => {
    expect(read(code, parts)?.pressure).toEqual(pressure);
  });
});

describe('an observation', () => {
  it.each(['final', 'amended', 'corrected', 'FINAL', undefined])('of status %s counts', (status) => {
    expect(read(SYSTOLIC, { ...mmHg(120), status })).toBeDefined();
  });

  it.each(['preliminary', 'registered', 'cancelled', 'entered-in-error', 'unknown'])(
    'of status %s does not',
    (status) => {
      expect(read(SYSTOLIC, { ...mmHg(120), status })).toBeUndefined();
    },
  );

  it('that was not obtained does not count, whatever it was to be', () => {
    const dataAbsentReason = { text: 'specimen lost' };
    expect(read('loinc:2106-3', { dataAbsentReason })).toBeUndefined();
    expect(read(SYSTOLIC, { dataAbsentReason })).toBeUndefined();
  });

  it.each<readonly [string, Resource, Resource | undefined]>([
    [
      'with a UCUM code',
      { valueQuantity: { value: 35, unit: 'percent', code: '%' } },
      { value: 35, unit: '%' },
    ],
    [
      'with a unit in words',
      { valueQuantity: { value: 35, unit: 'percent' } },
      { value: 35, unit: 'percent' },
    ],
    ['without a unit', { valueQuantity: { value: 35 } }, { value: 35, unit: '' }],
    ['without a value', { valueQuantity: { unit: '%' } }, undefined],
    ['as a text', { valueString: '35 %' }, { value: 35, unit: '%' }],
    ['in words', { valueString: 'about 35 %' }, undefined],
  ])('has a quantity %s', (_name, parts, quantity) => {
    expect(read('loinc:10230-1', parts)?.quantity).toEqual(quantity);
  });

  it.each<readonly [string, Resource]>([
    ['a date and time', { valueDateTime: '2027-03-01' }],
    ['a date', { valueDate: '2027-03-01' }],
    ['words', { valueString: '2027-03-01' }],
  ])('has a date as %s', (_name, parts) => {
    expect(read('loinc:11778-8', parts)?.dateValue?.text).toBe('2027-03-01');
  });
});

describe('an answer', () => {
  it.each<readonly [string, Resource, string | undefined]>([
    ['a SNOMED CT code', { valueCodeableConcept: concept('sct:10828004') }, 'answer-positive'],
    ['a LOINC answer', { valueCodeableConcept: concept('loinc:LA6577-6') }, 'answer-negative'],
    ['"Positive"', { valueString: 'Positive' }, 'answer-positive'],
    ['"POS"', { valueString: 'POS' }, 'answer-positive'],
    ['"negative"', { valueString: 'negative' }, 'answer-negative'],
    ['"Not detected"', { valueString: 'Not detected' }, 'answer-negative'],
    ['"Detected"', { valueString: 'Detected' }, 'answer-positive'],
    ['"Non-reactive"', { valueString: 'Non-reactive' }, 'answer-negative'],
    ['the text of a concept', { valueCodeableConcept: { text: 'Negative' } }, 'answer-negative'],
    [
      'the interpretation POS',
      {
        interpretation: [
          {
            coding: [
              { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code: 'POS' },
            ],
          },
        ],
      },
      'answer-positive',
    ],
    [
      'the interpretation NEG as an object',
      {
        interpretation: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code: 'NEG' },
          ],
        },
      },
      'answer-negative',
    ],
    ['an interpretation in words', { interpretation: [{ text: 'Negative' }] }, 'answer-negative'],
    ['"pending"', { valueString: 'pending' }, undefined],
    ['"false positive"', { valueString: 'false positive' }, undefined],
    ['nothing', {}, undefined],
  ])('%s means %p', (_name, parts, set) => {
    const answers = [...(read('loinc:2106-3', parts)?.answer.keys() ?? [])].filter((id) =>
      /^answer-(positive|negative)$/.test(id),
    );
    expect(answers).toEqual(set === undefined ? [] : [set]);
  });

  it.each<readonly [string, string]>([
    ['Pregnant', 'answer-pregnant'],
    ['Not pregnant', 'answer-not-pregnant'],
  ])('"%s" is %s alone', (text, set) => {
    const answers = [...(read('loinc:82810-3', { valueString: text })?.answer.keys() ?? [])].filter((id) =>
      id.includes('pregnant'),
    );
    expect(answers).toEqual([set]);
  });
});
