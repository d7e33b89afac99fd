/** How a reference finds what came along. */
import { describe, expect, it } from '@jest/globals';
import { ResourceIndex } from '../../src/fhir/resource-index.js';

const medication = { resourceType: 'Medication', id: 'm1', code: { text: 'sertraline' } };
const practitioner = { resourceType: 'Practitioner', id: 'x1' };
const role = { resourceType: 'PractitionerRole', id: 'x1' };
const later = { ...medication, meta: { versionId: '2' } };

function found(reference: string, ...came: readonly object[]): unknown {
  const index = new ResourceIndex('p1', 'https://ehr.example.org/fhir');
  index.add(came.map((resource) => ({ resource: resource as Record<string, unknown> })));
  return index.find(reference);
}

describe('a reference', () => {
  it.each<readonly [string, string, readonly object[], object | undefined]>([
    ['by type and id', 'Medication/m1', [medication, role], medication],
    ['by its URL', 'https://ehr.example.org/fhir/Medication/m1', [medication], medication],
    ['by the id alone', 'm1', [medication, role], medication],
    ['by the id as a URN', 'urn:uuid:m1', [medication, role], medication],
    ['by the id alone, in its latest version', 'm1', [later, medication], later],
    ['not by an id that two types have', 'x1', [practitioner, role], undefined],
    ['not by an id that two types have, however often', 'x1', [role, practitioner, role], undefined],
    ['not by a part of an id', '1', [medication], undefined],
    ['not on another server', 'https://other.example.org/fhir/Medication/m1', [medication], undefined],
  ])('finds %s', (_name, reference, came, expected) => {
    expect(found(reference, ...came)).toBe(expected);
  });
});
