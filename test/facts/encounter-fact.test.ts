/** Where the order is written, and what was done to the patient. */
import { describe, expect, it } from '@jest/globals';
import { encounterFact, procedureFact, unnamedLocations } from '../../src/facts/encounter-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, daysAgo, hoursAgo, NOW, terminology } from '../support/patient.js';

const SERVER: Readonly<Record<string, Resource>> = {
  'Location/7': { name: 'Operating Room 3', description: 'Tower B' },
};
const read = (parts: Resource) =>
  encounterFact({ resourceType: 'Encounter', id: 'e', ...parts }, (reference) => SERVER[reference], NOW);
const at = (display: string, parts: Resource = {}): Resource => ({ location: { display }, ...parts });

describe('the class of an encounter', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['a Coding (R4)', { code: 'IMP', display: 'inpatient encounter' }, ['IMP', 'inpatient encounter']],
    ['concepts (R5)', [{ coding: [{ code: 'EMER' }] }], ['EMER']],
    ['a string (DSTU2)', 'inpatient', ['inpatient']],
    ['nothing', undefined, []],
  ])('is read from %s', (_name, value, classes) => {
    expect(read({ class: value }).classes).toEqual(classes);
  });
});

describe('the places of an encounter', () => {
  it.each<readonly [string, Resource, readonly string[]]>([
    ['the display of the location', { location: [at('PACU')] }, ['PACU']],
    [
      'the location itself',
      { location: [{ location: { reference: 'Location/7' } }] },
      ['Operating Room 3', 'Tower B'],
    ],
    ['a location as an object instead of an array', { location: at('PACU') }, ['PACU']],
    ['the service type', { serviceType: { text: 'Endoscopy' } }, ['Endoscopy']],
    [
      'the service type as a code',
      { serviceType: { coding: [{ code: '310', display: 'Pain' }] } },
      ['310', 'Pain'],
    ],
    ['a location that is active', { location: [at('PACU', { status: 'active' })] }, ['PACU']],
    [
      'no location that was left',
      { location: [at('PACU', { status: 'completed' }), at('Ward 3')] },
      ['Ward 3'],
    ],
    [
      'no location that was left an hour ago',
      { location: [at('PACU', { period: { end: hoursAgo(1) } }), at('Ward 3')] },
      ['Ward 3'],
    ],
    [
      'no location that is planned',
      { location: [at('Operating Room', { status: 'planned' }), at('Ward 3')] },
      ['Ward 3'],
    ],
    ['nothing', {}, []],
  ])('are %s', (_name, parts, places) => {
    expect(read(parts).places).toEqual(places);
  });

  it('need a read where a location has no name of its own', () => {
    const location = [
      { location: { reference: 'Location/7' } },
      at('PACU'),
      { location: { reference: 'Location/8', display: 'Ward' } },
    ];
    expect(unnamedLocations({ location })).toEqual(['Location/7']);
  });
});

describe('a procedure', () => {
  const HYSTERECTOMY = concept('sct:236886002', 'Hysterectomy');
  const done = (parts: Resource) =>
    procedureFact({ resourceType: 'Procedure', id: 'x', code: HYSTERECTOMY, ...parts }, terminology, NOW);

  it.each(['completed', 'in-progress', 'stopped', 'unknown', undefined])('of status %s counts', (status) => {
    expect(done({ status })?.sets.has('hysterectomy-or-oophorectomy-procedures')).toBe(true);
  });

  it.each(['preparation', 'not-done', 'entered-in-error'])('of status %s does not', (status) => {
    expect(done({ status })).toBeUndefined();
  });

  it('that is still to come does not count, whatever its status', () => {
    expect(done({ status: 'completed', performedDateTime: daysAgo(-9) })).toBeUndefined();
  });

  it.each<readonly [string, Resource, string | undefined]>([
    ['its day', { performedDateTime: daysAgo(40) }, daysAgo(40)],
    ['its begin', { performedPeriod: { start: daysAgo(41), end: daysAgo(40) } }, daysAgo(41)],
    ['its day (R5)', { occurrenceDateTime: daysAgo(40) }, daysAgo(40)],
    ['its end alone', { performedPeriod: { end: daysAgo(40) } }, daysAgo(40)],
    ['a text that is a date', { performedString: '2026-10' }, '2026-10'],
    ['a text that is a date (R5)', { occurrenceString: '2026-10' }, '2026-10'],
    ['nothing', { performedString: 'last year' }, undefined],
  ])('is dated by %s', (_name, parts, text) => {
    expect(done(parts)?.date?.text).toBe(text);
  });
});
