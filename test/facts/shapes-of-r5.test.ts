/** What FHIR R5 calls otherwise than R4, and records send ahead of their time. */
import { describe, expect, it } from '@jest/globals';
import { allergyFact } from '../../src/facts/allergy-fact.js';
import { encounterFact, procedureFact } from '../../src/facts/encounter-fact.js';
import { medicationFact } from '../../src/facts/medication-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { readCondition } from '../support/condition.js';
import { concept, daysAgo, NOW, terminology } from '../support/patient.js';

const taken = (parts: Resource) =>
  medicationFact(
    { id: 'm', medication: { concept: concept('rx:197901', 'lorazepam 1 MG Oral Tablet') }, ...parts },
    { terminology, now: NOW, resolve: () => undefined, supplied: new Set(), replaced: [] },
  );

describe('a statement that was recorded', () => {
  const stated = (code?: string) =>
    taken({
      resourceType: 'MedicationStatement',
      status: 'recorded',
      effectiveDateTime: daysAgo(9),
      ...(code !== undefined && { adherence: { code: { coding: [{ code }] } } }),
    });

  it.each(['taking', 'taking-as-directed', 'taking-not-as-directed', undefined])('%s counts', (code) => {
    expect(stated(code)).toMatchObject({ status: 'active', unconfirmed: false });
  });

  it('does not count where the medicine is not taken', () => {
    expect(stated('not-taking')).toBeUndefined();
  });

  it.each(['stopped', 'stopped-as-directed'])('%s has ended', (code) => {
    expect(stated(code)?.status).toBe('ended');
  });

  it('may be on hold, or not known', () => {
    expect(stated('on-hold')?.status).toBe('on-hold');
    expect(stated('unknown')).toMatchObject({ status: 'active', unconfirmed: true });
  });
});

describe('an administration', () => {
  const given = (parts: Resource) =>
    taken({ resourceType: 'MedicationAdministration', status: 'completed', ...parts });

  it('has its day', () => {
    expect(given({ occurenceDateTime: daysAgo(3) })).toMatchObject({
      status: 'ended',
      date: { text: daysAgo(3) },
      ended: { text: daysAgo(3) },
    });
  });

  it('has its span', () => {
    expect(given({ occurencePeriod: { start: daysAgo(3), end: daysAgo(2) } })).toMatchObject({
      date: { text: daysAgo(3) },
      ended: { text: daysAgo(2) },
    });
  });
});

describe('a concept inside another element', () => {
  it('is the manifestation of an allergy', () => {
    const fact = allergyFact(
      {
        resourceType: 'AllergyIntolerance',
        id: 'a',
        code: concept('text:Ketamine'),
        reaction: [{ manifestation: [{ concept: { text: 'Nausea' } }] }],
      },
      terminology,
      NOW,
    );
    expect(fact?.manifestations.map(({ label }) => label)).toEqual(['Nausea']);
  });

  it('is the service of an encounter', () => {
    const fact = encounterFact(
      { resourceType: 'Encounter', id: 'e', serviceType: [{ concept: { text: 'Endoscopy' } }] },
      () => undefined,
      NOW,
    );
    expect(fact.places).toEqual(['Endoscopy']);
  });
});

describe('the time of', () => {
  it('a procedure', () => {
    const fact = procedureFact(
      { resourceType: 'Procedure', id: 'p', occurrencePeriod: { start: daysAgo(9) } },
      terminology,
      NOW,
    );
    expect(fact?.date?.text).toBe(daysAgo(9));
  });

  it('an encounter, which dates its diagnoses', () => {
    const met = { resourceType: 'Encounter', id: 'e', actualPeriod: { start: daysAgo(9) } };
    const fact = readCondition(
      { code: concept('I71.40'), encounter: { reference: 'Encounter/e' } },
      { resolve: () => met },
    );
    expect(fact?.date?.text).toBe(daysAgo(9));
  });
});
