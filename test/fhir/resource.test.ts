/** Tolerant reading: concepts, references and lists in every shape that was seen. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  conceptOf,
  isRecord,
  listOf,
  normaliseReference,
  referenceOf,
  textOf,
} from '../../src/fhir/resource.js';

describe('a CodeableConcept', () => {
  const coding = { system: 'http://snomed.info/sct', code: '73211009', display: 'Diabetes mellitus' };

  it.each([
    ['as FHIR has it', { coding: [coding], text: 'DM' }, { codings: [coding], text: 'DM' }],
    ['with coding as an object', { coding }, { codings: [coding] }],
    ['as a bare Coding', coding, { codings: [coding] }],
    ['as a string', 'Diabetes', { codings: [], text: 'Diabetes' }],
    ['in an array', [{ text: 'DM' }], { codings: [], text: 'DM' }],
    ['with a number as code', { coding: [{ code: 4101 }] }, { codings: [{ code: '4101' }] }],
    ['with an empty coding', { coding: [{}, null, 'x', { code: ' ' }] }, { codings: [] }],
    ['that is absent', undefined, { codings: [] }],
    ['that is null', null, { codings: [] }],
  ])('is read %s', (_name, value, concept) => {
    expect(conceptOf(value)).toEqual(concept);
  });
});

describe('a reference', () => {
  const BASE = 'https://ehr.example.org/fhir';

  it.each([
    ['Patient/1', { type: 'Patient', id: '1' }],
    ['/Patient/1', { type: 'Patient', id: '1' }],
    ['Patient/1/_history/2', { type: 'Patient', id: '1' }],
    [`${BASE}/Patient/1`, { type: 'Patient', id: '1' }],
    [`${BASE}/Patient/1/_history/2`, { type: 'Patient', id: '1' }],
    ['http://ehr.example.org/fhir/Patient/1', { type: 'Patient', id: '1' }],
    ['eWxk.3-x', { id: 'eWxk.3-x' }],
    ['urn:uuid:8F0F-1', { id: '8F0F-1' }],
  ])('%s is understood', (reference, target) => {
    expect(normaliseReference(reference, BASE)).toEqual(target);
    expect(normaliseReference(reference)).toEqual(target);
  });

  it.each(['https://other.example.org/fhir/Patient/1', 'https://ehr.example.org/fhir2/Patient/1'])(
    '%s is on another server',
    (reference) => {
      expect(normaliseReference(reference, BASE)).toBeUndefined();
      expect(normaliseReference(reference)).toEqual({ type: 'Patient', id: '1' });
    },
  );

  it.each([
    '#p',
    '',
    '/',
    'Patient?identifier=1',
    'https://',
    'patient/1',
    'Patient/1/x',
    `${BASE}/`,
    'mailto:a@b',
  ])('%j is none', (reference) => {
    expect(normaliseReference(reference, BASE)).toBeUndefined();
  });

  it('that is longer than any URL is none', () => {
    const long = `${'a/'.repeat(2_000)}Patient/1`;
    expect(normaliseReference(long)).toBeUndefined();
    expect(normaliseReference(`${BASE}/${long}`)).toBeUndefined();
    expect(normaliseReference(long.slice(-3_900))).toEqual({ type: 'Patient', id: '1' });
  });

  it('is found in a Reference or in its place', () => {
    expect(referenceOf({ reference: ' Patient/1 ' })).toBe('Patient/1');
    expect(referenceOf('Patient/1')).toBe('Patient/1');
    expect(referenceOf({ display: 'x' })).toBeUndefined();
  });
});

describe('reading', () => {
  it('never throws, whatever came', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        conceptOf(value);
        referenceOf(value);
        normaliseReference(text, text);
        expect(Array.isArray(listOf(value))).toBe(true);
        expect(textOf(value) ?? 'x').not.toBe('');
        if (isRecord(value)) expect(Array.isArray(value)).toBe(false);
      }),
    );
  });
});
