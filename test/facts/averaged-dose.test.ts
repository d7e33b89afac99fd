/** Whether the amount of a day is what is taken on each day, or an average over several. */
import { describe, expect, it } from '@jest/globals';
import { medicationFact } from '../../src/facts/medication-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, NOW, terminology } from '../support/patient.js';

const DAILY = { frequency: 1, period: 1, periodUnit: 'd' };
const WEEKLY = { frequency: 1, period: 1, periodUnit: 'wk' };

const taken = (...repeats: readonly Resource[]): Resource => ({
  resourceType: 'MedicationRequest',
  id: 'm',
  status: 'active',
  medicationCodeableConcept: concept('rx:197901', 'lorazepam 1 MG Oral Tablet'),
  dosageInstruction: repeats.map((repeat) => ({
    doseAndRate: [{ doseQuantity: { value: 14, unit: 'mg' } }],
    timing: { repeat },
  })),
});

describe('the amount of a day', () => {
  it.each<readonly [string, Resource, number, true | undefined]>([
    ['of every day', taken(DAILY), 14, undefined],
    ['of every eight hours', taken({ frequency: 1, period: 8, periodUnit: 'h' }), 42, undefined],
    ['of once a week', taken(WEEKLY), 2, true],
    ['of every day, and more once a week', taken(DAILY, WEEKLY), 16, true],
  ])('%s', (_name, resource, milligramsPerDay, averaged) => {
    const context = { terminology, now: NOW, resolve: () => undefined, supplied: new Set<string>() };
    const fact = medicationFact(resource, { ...context, replaced: [] });
    expect([fact?.milligramsPerDay, fact?.averaged]).toEqual([milligramsPerDay, averaged]);
  });
});
