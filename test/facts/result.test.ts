/** Laboratory results: what was never entered, what is no number, and the limits of the laboratory. */
import { describe, expect, it } from '@jest/globals';
import { measurementNames } from '../../hooks/queries.js';
import { measurementFact } from '../../src/facts/measurement-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, daysAgo, NOW, terminology } from '../support/patient.js';

const ALT = 'loinc:1742-6';
const read = (code: string, parts: Resource) =>
  measurementFact(
    {
      resourceType: 'Observation',
      id: 'o',
      status: 'final',
      code: concept(code),
      effectiveDateTime: daysAgo(1),
      ...parts,
    },
    terminology,
    measurementNames,
    NOW,
  );

describe('a result', () => {
  it.each<readonly [string, Resource]>([
    ['no value', {}],
    ['an empty text', { valueString: '' }],
    ['a value that is null', { valueQuantity: null }],
  ])('with %s was never entered', (_name, value) => {
    expect(read(ALT, value)).toBeUndefined();
  });

  it('keeps a text that is no number, for it may say something', () => {
    const fact = read(ALT, { valueString: '{\\rtf1 ALT 250}' });
    expect(fact).toBeDefined();
    expect(fact?.quantity).toBeUndefined();
  });

  it.each([
    'Hemolyzed',
    'Specimen haemolysed.',
    'CANCELLED',
    'QNS',
    'Test not performed',
    'storniert',
    'Hämolyse',
  ])('was not obtained, where it says %j', (valueString) => {
    expect(read(ALT, { valueString })).toBeUndefined();
  });

  it.each(['slightly hemolyzed: 45', 'see note', 'not available in this laboratory, 45'])(
    'may be there, where it says %j',
    (valueString) => {
      expect(read(ALT, { valueString })).toBeDefined();
    },
  );

  it('has the limits of its laboratory, in its own unit', () => {
    const range = (low: number, high: number, unit: string) => ({
      low: { value: low, unit },
      high: { value: high, unit },
    });
    const read35 = (...referenceRange: readonly Resource[]) =>
      read('loinc:1751-7', { valueQuantity: { value: 35, unit: 'g/L', code: 'g/L' }, referenceRange })?.range;
    expect(read35(range(34, 50, 'g/L'))).toEqual({ low: 34, high: 50 });
    expect(read35(range(3.4, 5, 'g/dL'))).toEqual({ low: 34, high: 50 });
    expect(read35(range(34, 50, 'furlongs'))).toBeUndefined();
    expect(read35({ text: '34-50' })).toEqual({ low: 34, high: 50 });
    expect(read35({ text: '3.4-5 g/dL' })).toEqual({ low: 34, high: 50 });
    expect(read35({ text: 'men 34-50' })).toBeUndefined();
    const pregnant = { type: { coding: [{ code: 'pregnancy' }], text: 'pregnant' }, ...range(20, 40, 'g/L') };
    expect(read35(pregnant, range(34, 50, 'g/L'))).toEqual({ low: 34, high: 50 });
    expect(read35(range(34, 50, 'g/L'), range(30, 45, 'g/L'))).toBeUndefined();
  });

  it('that is a bare number is a score', () => {
    expect(read('loinc:44261-6', { valueInteger: 14 })?.quantity).toEqual({ value: 14, unit: '{score}' });
  });
});

describe('an answer that is one word', () => {
  const status = (parts: Resource) => [...(read('loinc:82810-3', parts)?.answer.keys() ?? [])];

  it.each<readonly [string, Resource]>([
    ['Yes', { valueCodeableConcept: { text: 'Yes' } }],
    ['Y', { valueString: 'Y' }],
    ['Ja', { valueString: 'Ja' }],
    ['true', { valueBoolean: true }],
  ])('%s says yes', (_name, parts) => {
    expect(status(parts)).toContain('answer-pregnant');
    expect(status(parts)).not.toContain('answer-not-pregnant');
  });

  it.each<readonly [string, Resource]>([
    ['No', { valueCodeableConcept: { text: 'No.' } }],
    ['N', { valueString: 'N' }],
    ['Nein', { valueString: 'nein' }],
    ['false', { valueBoolean: false }],
  ])('%s says no', (_name, parts) => {
    expect(status(parts)).toContain('answer-not-pregnant');
    expect(status(parts)).not.toContain('answer-pregnant');
  });

  it('says nothing as part of a sentence', () => {
    expect(status({ valueString: 'No test done yet' })).not.toContain('answer-not-pregnant');
  });

  it.each(['+', '(+)', '+++'])('%s is positive', (valueString) => {
    expect([...(read('loinc:2106-3', { valueString })?.answer.keys() ?? [])]).toContain('answer-positive');
  });
});
