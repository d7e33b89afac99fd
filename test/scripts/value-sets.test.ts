/** `npm run value-sets`: the FHIR value sets are what their compact sources say, and a slip in a source is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fhirValueSet } from '../../scripts/value-sets/fhir-value-set.js';
import { valueSetFiles } from '../../scripts/value-sets/files.js';
import { readSource } from '../../scripts/value-sets/source.js';
import { readValueSet } from '../../src/clinical/value-set.js';

const FOLDER = new URL('../../cards/value-sets/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

describe('the sources of the value sets', () => {
  const written = valueSetFiles();

  it('are one for each file', () => {
    expect([...written.keys()].sort()).toEqual([...files].sort());
  });

  it.each([...written])('%s is what its source says (npm run value-sets)', (file, text) => {
    expect(readFileSync(new URL(file, FOLDER), 'utf8') === text).toBe(true);
  });

  const HEADER = ['Made up', 'edition: 1.0.0 of 2026-11-28', 'for: Tests.', 'in: this', 'out: that', ''];
  const compiled = (...lines: readonly string[]) =>
    fhirValueSet('made-up', readSource([...lines, ''].join('\n')), new Map([['morphine', 'morphine']]));

  it('may hold codes with names and times, branches, exceptions and words', () => {
    const text = compiled(
      ...HEADER,
      'substances:',
      '  morphine',
      'SNOMED CT:',
      '  history 161511000 History of transient ischemic attack',
      'ICD-10-CM remission: F30.3 F30.4',
      '  F31.7',
      'not ICD-10-CM: F31.8',
      'words: mini stroke; brief',
      '  stroke',
      'not words: stroke unit',
      'not beside: swimming',
      'whole names: stroke; apoplexy',
    );
    const valueSet = readValueSet(JSON.parse(text));
    expect(
      valueSet.includes.map(({ code, display, temporal, descendants }) => [
        code,
        display,
        temporal,
        descendants,
      ]),
    ).toEqual([
      ['morphine', 'morphine', 'current', false],
      ['161511000', 'History of transient ischemic attack', 'history', false],
      ['F30.3', undefined, 'remission', true],
      ['F30.4', undefined, 'remission', true],
      ['F31.7', undefined, 'remission', true],
    ]);
    expect(valueSet.excludes.map(({ code }) => code)).toEqual(['F31.8']);
    expect([valueSet.phrases, valueSet.excludedPhrases, valueSet.vetoes]).toEqual([
      ['mini stroke', 'brief stroke'],
      ['stroke unit'],
      ['swimming'],
    ]);
    expect(valueSet.wholeNames).toEqual(['stroke', 'apoplexy']);
    expect(valueSet.purpose).toBe('In: this. Out: that.');
  });

  it('may ask for words beside a branch', () => {
    const text = compiled(
      ...HEADER,
      'ICD-10-CM: I28.0',
      'ICD-10-CM history: I67.1 I77.0 with dural;',
      '  spinal cord',
      'not ICD-10-CM: I72 with false',
    );
    const { includes, excludes } = readValueSet(JSON.parse(text));
    expect(
      [...includes, ...excludes].map(({ code, temporal, withWords }) => [code, temporal, withWords]),
    ).toEqual([
      ['I28.0', 'current', undefined],
      ['I67.1', 'history', ['dural', 'spinal cord']],
      ['I77.0', 'history', ['dural', 'spinal cord']],
      ['I72', 'current', ['false']],
    ]);
  });

  it('may ask for words beside a list of codes', () => {
    const text = compiled(
      ...HEADER,
      'SNOMED CT:',
      '  history 230690007 Cerebrovascular accident',
      '  432504007 Cerebral infarction',
      '  with old stroke;',
      '  history of stroke',
      '  not with new stroke',
    );
    const { includes, excludes } = readValueSet(JSON.parse(text));
    const words = ['old stroke', 'history of stroke'];
    expect(includes.map(({ code, temporal, withWords }) => [code, temporal, withWords])).toEqual([
      ['230690007', 'history', words],
      ['432504007', 'current', words],
    ]);
    expect(excludes.map(({ code, withWords }) => [code, withWords])).toEqual([
      ['230690007', ['new stroke']],
      ['432504007', ['new stroke']],
    ]);
  });

  it.each([
    ['line 2', [HEADER[0]!, 'edition: today', ...HEADER.slice(2), 'ICD-10: F30']],
    ['line 4', [...HEADER.slice(0, 3), 'out: that', 'in: this', '', 'ICD-10: F30']],
    ['line 6', [...HEADER.slice(0, 5), 'ICD-10: F30']],
    ['line 7', [...HEADER, '  F30']],
    ['line 7', [...HEADER, 'ICD-10']],
    ['line 7', [...HEADER, 'SNOMED CT:']],
    ['line 7', [...HEADER, 'SNOMED CT:', '  with old stroke']],
    ['line 7', [...HEADER, 'SNOMED CT history:', '  161511000 History of transient ischemic attack']],
    ['history', [...HEADER, 'SNOMED CT:', '  history']],
    ['ICD-11', [...HEADER, 'ICD-11: 6A80']],
    ['161511000', [...HEADER, 'SNOMED CT:', '  161511000']],
    ['aspirin', [...HEADER, 'substances:', '  aspirin']],
  ])('name %s when it is not understood', (where, lines) => {
    expect(() => compiled(...lines)).toThrow(where);
  });
});
