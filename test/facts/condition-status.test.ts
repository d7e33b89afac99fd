/** Whether a condition is current, in remission or history: the status, else the abatement, else the kind of entry. */
import { describe, expect, it } from '@jest/globals';
import type { Temporal } from '../../src/clinical/facts.js';
import type { Resource } from '../../src/fhir/resource.js';
import { readCondition } from '../support/condition.js';
import { concept, daysAgo } from '../support/patient.js';

const read = (parts: Resource) => readCondition({ code: concept('I71.40'), ...parts });

const coded = (code: string): Resource => ({ coding: [{ code }] });
const PROBLEM = [coded('problem-list-item')];
const DIAGNOSIS = [coded('encounter-diagnosis')];

describe('a recorded clinical status', () => {
  it.each<readonly [string, Temporal]>([
    ['active', 'current'],
    ['recurrence', 'current'],
    ['relapse', 'current'],
    ['remission', 'remission'],
    ['inactive', 'history'],
    ['resolved', 'history'],
  ])('%s means %s, whatever else is recorded', (status, temporal) => {
    for (const category of [PROBLEM, DIAGNOSIS, undefined]) {
      for (const abatementDateTime of [daysAgo(10), undefined]) {
        const fact = read({
          clinicalStatus: coded(status),
          category,
          abatementDateTime,
          recordedDate: daysAgo(400),
        });
        expect(fact?.status).toBe(temporal);
        expect(fact?.statusRecorded).toBe(true);
      }
    }
  });

  it.each<readonly [string, unknown]>([
    ['a string (STU3)', 'resolved'],
    ['a Coding in place of the concept', { code: 'resolved' }],
    ['one coding without its array', { coding: { code: 'Resolved' } }],
    ['text alone', { text: 'Resolved' }],
    [
      'a display beside a code of the EHR',
      { coding: [{ system: 'urn:ehr', code: '3', display: 'Resolved' }] },
    ],
    ['an array of one', [coded('resolved')]],
  ])('is read from %s', (_shape, clinicalStatus) => {
    expect(read({ clinicalStatus })?.status).toBe('history');
  });
});

describe('without a recorded status', () => {
  it.each<readonly [string, Resource, Temporal]>([
    ['a problem', { category: PROBLEM }, 'current'],
    ['a problem of ten years ago', { category: PROBLEM, recordedDate: daysAgo(3650) }, 'current'],
    ['an entry without category', { recordedDate: daysAgo(3650) }, 'current'],
    ['an encounter diagnosis of 90 days ago', { category: DIAGNOSIS, recordedDate: daysAgo(90) }, 'current'],
    ['an encounter diagnosis of 91 days ago', { category: DIAGNOSIS, recordedDate: daysAgo(91) }, 'history'],
    [
      'an encounter diagnosis with an onset 91 days ago',
      { category: DIAGNOSIS, onsetDateTime: daysAgo(91) },
      'history',
    ],
    [
      'an encounter diagnosis made last week of an old disease',
      { category: DIAGNOSIS, onsetDateTime: daysAgo(900), recordedDate: daysAgo(7) },
      'current',
    ],
    ['an encounter diagnosis without a date', { category: DIAGNOSIS }, 'current'],
    [
      'an old encounter diagnosis that is on the problem list too',
      { category: [...DIAGNOSIS, ...PROBLEM], recordedDate: daysAgo(91) },
      'current',
    ],
    [
      'a category as an object instead of an array',
      { category: coded('encounter-diagnosis'), recordedDate: daysAgo(91) },
      'history',
    ],
    ['a status that no standard knows', { clinicalStatus: coded('unknown') }, 'current'],
  ])('%s is as it seems', (_name, parts, temporal) => {
    const fact = read(parts);
    expect(fact?.status).toBe(temporal);
    expect(fact?.statusRecorded).toBe(false);
  });

  it.each<readonly [string, Resource, Temporal]>([
    ['a date', { abatementDateTime: daysAgo(1) }, 'history'],
    ['a period', { abatementPeriod: { start: daysAgo(9) } }, 'history'],
    ['an age', { abatementAge: { value: 40, code: 'a' } }, 'history'],
    ['words', { abatementString: 'after treatment' }, 'history'],
    ['a yes (DSTU2)', { abatementBoolean: true }, 'history'],
    ['a no (DSTU2)', { abatementBoolean: false }, 'current'],
    ['a null', { abatementDateTime: null }, 'current'],
    ['a date in the future', { abatementDateTime: daysAgo(-30) }, 'current'],
  ])('an abatement as %s decides', (_name, abatement, temporal) => {
    expect(read({ category: PROBLEM, ...abatement })?.status).toBe(temporal);
  });

  it.each<readonly [string, Resource, string | undefined]>([
    ['a date', { abatementDateTime: daysAgo(1) }, daysAgo(1)],
    ['the end of a period', { abatementPeriod: { start: daysAgo(9), end: daysAgo(8) } }, daysAgo(8)],
    ['a text that is a date', { abatementString: '2026-03' }, '2026-03'],
    ['words, which tell no day', { abatementString: 'after treatment' }, undefined],
  ])('an abatement has the day of %s', (_name, abatement, text) => {
    expect(read({ category: PROBLEM, ...abatement })?.abated?.text).toBe(text);
  });
});
