/** A query template filled: what stands in it, and that no id adds to it. */
import { describe, expect, it } from '@jest/globals';
import { fillQuery, type Query } from '../../src/fhir/query.js';

const query = (template: string, resourceType = 'Condition'): Query => ({
  key: 'k',
  template,
  resourceType,
  source: 'conditions',
});
const CONTEXT = { patientId: 'p1', userId: 'Practitioner/u1' };

describe('a query', () => {
  it.each([
    ['Patient/{{context.patientId}}', 'Patient', { kind: 'read', id: 'p1' }],
    ['{{context.userId}}', 'Practitioner', { kind: 'read', id: 'u1' }],
    [
      'Condition?patient={{context.patientId}}',
      'Condition',
      { kind: 'search', parameters: { patient: ['p1'] } },
    ],
    [
      'Condition?patient={{ context.patientId }}&date=ge2020&date=lt2021&_count=5',
      'Condition',
      { kind: 'search', parameters: { patient: ['p1'], date: ['ge2020', 'lt2021'], _count: ['5'] } },
    ],
  ])('fills in %s', (template, resourceType, filled) => {
    expect(fillQuery(query(template, resourceType), CONTEXT)).toMatchObject(filled);
  });

  it.each([
    ['an encounter that there is none of', 'Encounter/{{context.encounterId}}', 'Encounter'],
    ['a search by that encounter', 'Condition?encounter={{context.encounterId}}', 'Condition'],
    ['a user of another type', '{{context.userId}}', 'PractitionerRole'],
  ])('does not arise about %s', (_name, template, resourceType) => {
    expect(fillQuery(query(template, resourceType), CONTEXT)).toBeUndefined();
  });

  it('keeps an id from separating or adding search values', () => {
    const filled = fillQuery(query('Condition?patient={{context.patientId}}'), {
      patientId: 'a,b|c$d\\e&f=g',
    });
    expect(filled).toMatchObject({ parameters: { patient: ['a\\,b\\|c\\$d\\\\e&f=g'] } });
  });

  it('with an unknown token is a mistake of its author', () => {
    expect(() => fillQuery(query('Condition?patient={{context.patient}}'), CONTEXT)).toThrow(RangeError);
  });
});
