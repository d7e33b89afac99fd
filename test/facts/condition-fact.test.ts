/** Which conditions count, by which codes, and since when. */
import { describe, expect, it } from '@jest/globals';
import { momentOf } from '../../src/clinical/moment.js';
import { conditionFact } from '../../src/facts/condition-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { readCondition } from '../support/condition.js';
import { concept, daysAgo, NOW, terminology } from '../support/patient.js';

const born = momentOf('1976-06-01');
const read = (parts: Resource) =>
  readCondition({ code: concept('I71.40'), ...parts }, born && { birthDate: born });
const coded = (code: string): Resource => ({ coding: [{ code }] });

describe('verification', () => {
  it.each<readonly [string, unknown]>([
    ['refuted', coded('refuted')],
    ['entered in error', coded('entered-in-error')],
    ['entered in error, in capitals', coded('ENTERED-IN-ERROR')],
    ['entered in error, as a string (STU3)', 'entered-in-error'],
    ['entered in error, in words', { text: 'Entered in Error' }],
    ['refuted, as the display of a local code', { coding: [{ code: '7', display: 'Refuted' }] }],
  ])('%s leaves the entry out', (_name, verificationStatus) => {
    expect(read({ verificationStatus })).toBeUndefined();
  });

  it.each([
    ['provisional', true],
    ['differential', true],
    ['unconfirmed', true],
    ['confirmed', false],
  ])('%s: unconfirmed is %p', (status, unconfirmed) => {
    expect(read({ verificationStatus: coded(status) })?.unconfirmed).toBe(unconfirmed);
  });

  it('counts as confirmed where it is missing', () => {
    expect(read({})?.unconfirmed).toBe(false);
  });
});

describe('the date', () => {
  it.each<readonly [string, Resource, string | undefined]>([
    ['the onset', { onsetDateTime: '2020-03', recordedDate: '2021-01-01' }, '2020-03'],
    ['the start of the onset period', { onsetPeriod: { start: '2019' }, recordedDate: '2021-01-01' }, '2019'],
    [
      'the year of the onset by age',
      { onsetAge: { value: 40, code: 'a' }, recordedDate: '2021-01-01' },
      '2016',
    ],
    [
      'the year of the onset by age, in words',
      { onsetAge: { value: 40, unit: 'Years' }, recordedDate: '2021-01-01' },
      '2016',
    ],
    [
      'the latest year of a range of ages',
      { onsetRange: { low: { value: 30, code: 'a' }, high: { value: 40, code: 'a' } }, recordedDate: '2021' },
      '2016',
    ],
    [
      'the entry, where a range of ages has no end',
      { onsetRange: { low: { value: 40, code: 'a' } }, recordedDate: '2021-01-01' },
      '2021-01-01',
    ],
    ['the year of an onset that is a text', { onsetString: '2015', recordedDate: '2021-01-01' }, '2015'],
    [
      'the entry, where the age is in months',
      { onsetAge: { value: 9, code: 'mo' }, recordedDate: '2021-01-01' },
      '2021-01-01',
    ],
    [
      'the entry, where the onset is words',
      { onsetString: 'childhood', recordedDate: '2021-01-01' },
      '2021-01-01',
    ],
    [
      'the assertion (US Core)',
      {
        extension: [
          { url: 'http://example.org/seen', valueDateTime: '2020-01-01' },
          {
            url: 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',
            valueDateTime: '2021-01-02',
          },
        ],
      },
      '2021-01-02',
    ],
    ['the entry (DSTU2)', { dateRecorded: '2021-01-02' }, '2021-01-02'],
    ['the entry (STU3)', { assertedDate: '2021-01-03' }, '2021-01-03'],
    [
      'the entry, where the onset lies in the future',
      { onsetDateTime: daysAgo(-1), recordedDate: daysAgo(3) },
      daysAgo(3),
    ],
    [
      'none, where all lie in the future',
      { onsetDateTime: daysAgo(-1), recordedDate: daysAgo(-2) },
      undefined,
    ],
    ['today', { onsetDateTime: daysAgo(0) }, daysAgo(0)],
    ['none, where it is no date', { onsetDateTime: 'last spring' }, undefined],
  ])('is %s', (_name, parts, text) => {
    expect(read(parts)?.date?.text).toBe(text);
  });

  describe('of the encounter', () => {
    const start = daysAgo(3);
    const encounter = { resourceType: 'Encounter', id: 'e', period: { start } };
    const met = (parts: Resource, found: Resource = encounter) =>
      readCondition(
        { code: concept('I71.40'), ...parts },
        { resolve: (reference) => (reference === 'Encounter/e' ? found : undefined) },
      )?.date?.text;
    const at = { reference: 'Encounter/e' };

    it.each<readonly [string, Resource, Resource, string | undefined]>([
      ['stands where there is no other', { encounter: at }, encounter, start],
      ['is that of the context (STU3)', { context: at }, encounter, start],
      [
        'is not asked for beside an entry',
        { encounter: at, recordedDate: daysAgo(9) },
        encounter,
        daysAgo(9),
      ],
      ['is none without a start', { encounter: at }, { ...encounter, period: { end: start } }, undefined],
      ['is none without a period', { encounter: at }, { resourceType: 'Encounter', id: 'e' }, undefined],
      [
        'is none in the future',
        { encounter: at },
        { ...encounter, period: { start: daysAgo(-1) } },
        undefined,
      ],
      ['is none where it was not sent', { encounter: { reference: 'Encounter/f' } }, encounter, undefined],
      [
        'is none of an episode of care',
        { context: at },
        { ...encounter, resourceType: 'EpisodeOfCare' },
        undefined,
      ],
    ])('%s', (_name, parts, found, expected) => {
      expect(met(parts, found)).toBe(expected);
    });
  });

  it('is not counted from an age without a birth date', () => {
    const fact = readCondition({ code: concept('I71.40'), onsetAge: { value: 40, code: 'a' } });
    expect(fact?.label).toBeDefined();
    expect(fact?.date).toBeUndefined();
  });
});

describe('the code', () => {
  const ANEURYSM = 'aneurysmal-vascular-disease';

  it.each<readonly [string, unknown, boolean, boolean]>([
    ['a code of a known system', concept('I71.40'), true, true],
    ['its OID form', { coding: [{ system: 'urn:oid:2.16.840.1.113883.6.90', code: 'I7140' }] }, true, true],
    [
      'a second coding behind a local one',
      {
        coding: [
          { system: 'urn:ehr', code: '1' },
          { system: 'http://snomed.info/sct', code: '67362008' },
        ],
      },
      true,
      true,
    ],
    ['codings as one object', { coding: { system: 'http://snomed.info/sct', code: '67362008' } }, true, true],
    ['a Coding in place of the concept', { system: 'http://snomed.info/sct', code: '67362008' }, true, true],
    [
      'a local code system',
      { coding: [{ system: 'urn:oid:1.2.840.114350.1.13', code: 'I71.40', display: 'Aortic aneurysm' }] },
      false,
      false,
    ],
    ['a code without a system', { coding: [{ code: 'I71.40' }] }, false, false],
    [
      'a system without a code',
      { coding: [{ system: 'http://snomed.info/sct', display: 'Aneurysm' }] },
      false,
      false,
    ],
    ['text alone', { text: 'Abdominal aortic aneurysm' }, false, false],
    ['a string', 'Abdominal aortic aneurysm', false, false],
    ['nothing', undefined, false, false],
  ])('from %s: usable %p, in the value set %p', (_name, code, usable, inSet) => {
    const fact = read({ code });
    expect(fact?.coded).toBe(usable);
    expect(fact?.sets.has(ANEURYSM)).toBe(inSet);
  });

  it('from a known system, and in no list, is one that counts and of which no rule speaks', () => {
    const resource = { resourceType: 'Condition', id: 'c', code: concept('J06.9') };
    expect(conditionFact(resource, { terminology, now: NOW })).toBe('other');
  });

  it.each(['Z82.49', 'Z81.8', 'Z80.3', 'Z84.81'])('%s is family history, which never counts', (code) => {
    expect(read({ code: concept(code) })).toBeUndefined();
  });

  it('is shown by its text, else its display, else as it is, else as missing', () => {
    expect(read({ code: { ...concept('I71.40', 'AAA'), text: 'Aneurysm' } })?.label).toBe('Aneurysm');
    expect(read({ code: concept('I71.40', 'AAA') })?.label).toBe('AAA');
    expect(read({ code: concept('I71.40') })?.label).toBe('code I71.40');
    expect(read({ code: undefined })?.label).toBe('condition without a name');
  });
});

describe('severity and stage', () => {
  const severe = { coding: [{ system: 'http://snomed.info/sct', code: '24484000' }] };
  const classThree = {
    coding: [
      { system: 'urn:ehr', code: '7', display: 'New York Heart Association Classification - Class III' },
    ],
  };

  it.each<readonly [string, string, Resource, boolean]>([
    ['a severity by its code', 'I35.0', { severity: severe }, true],
    ['a severity in words', 'I35.0', { severity: { text: 'Severe' } }, true],
    ['another severity', 'I35.0', { severity: { text: 'Moderate' } }, false],
    ['a stage by its name', 'I50.22', { stage: [{ summary: classThree }] }, true],
    ['a later one of several stages', 'I50.22', { stage: [{}, { summary: { text: 'NYHA IV' } }] }, true],
    ['another stage', 'I50.22', { stage: [{ summary: { text: 'NYHA II' } }] }, false],
    ['a stage that is none', 'I50.22', { stage: ['x', null] }, false],
    ['neither', 'I35.0', {}, false],
  ])('%s stands beside the code', (_name, code, parts, expected) => {
    expect(read({ code: concept(code), ...parts })?.sets.has('severe-cardiac-disease')).toBe(expected);
  });
});
