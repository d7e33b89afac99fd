/** Whose a resource is: this patient's, another's, or nobody's. */
import { describe, expect, it } from '@jest/globals';
import { belongingToAnother, ownerIn, ownershipOf } from '../../src/fhir/ownership.js';

const BASE = 'https://ehr.example.org/fhir';
const bundle = [
  { resource: { resourceType: 'Patient', id: 'p1' }, fullUrl: 'urn:uuid:us' },
  { resource: { resourceType: 'Patient', id: 'p2' }, fullUrl: 'urn:uuid:them' },
];
const owner = ownerIn(bundle, 'p1', BASE);
const about = (reference: unknown, more: object = {}) => ({
  resourceType: 'Condition',
  subject: { reference },
  ...more,
});

describe('a resource', () => {
  it.each([
    ['a relative reference', about('Patient/p1')],
    ['a versioned one', about('Patient/p1/_history/3')],
    ['an absolute one', about(`${BASE}/Patient/p1`)],
    ['an absolute one through a proxy', about('http://ehr.example.org/fhir/Patient/p1')],
    ['a bare id', about('p1')],
    ['a string for a Reference', { resourceType: 'Condition', subject: 'Patient/p1' }],
    ['an entry of its Bundle', about('urn:uuid:us')],
    ['the id as a URN', about('urn:uuid:p1')],
    [
      'the element "patient" of DSTU2',
      { resourceType: 'MedicationOrder', patient: { reference: 'Patient/p1' } },
    ],
    ['the element "patient"', { resourceType: 'AllergyIntolerance', patient: { reference: 'Patient/p1' } }],
    ['a contained Patient of this id', about('#p1', { contained: [{ resourceType: 'Patient', id: 'p1' }] })],
    ['itself', { resourceType: 'Patient', id: 'p1' }],
    ['nobody, as a Medication does', { resourceType: 'Medication', id: 'p2' }],
  ])('is the patient’s by %s', (_name, resource) => {
    expect(ownershipOf(resource, owner)).toBe('own');
  });

  it.each([
    ['another id', about('Patient/p2')],
    ['another id (DSTU2)', { resourceType: 'MedicationOrder', patient: { reference: 'Patient/p2' } }],
    ['other letter case', about('Patient/P1')],
    ['a longer id', about('Patient/p12')],
    ['another type', about('Group/p1')],
    ['another server', about('https://other.example.org/fhir/Patient/p1')],
    ['another entry of its Bundle', about('urn:uuid:them')],
    ['an entry that is not there', about('urn:uuid:nowhere')],
    ['a conditional reference', about('Patient?identifier=p1')],
    ['one of two elements', { ...about('Patient/p1'), patient: { reference: 'Patient/p2' } }],
    ['one of two subjects', { resourceType: 'Condition', subject: ['Patient/p1', 'Patient/p2'] }],
    ['being another Patient', { resourceType: 'Patient', id: 'p2' }],
    ['being a Patient without an id', { resourceType: 'Patient' }],
  ])('is another patient’s by %s', (_name, resource) => {
    expect(ownershipOf(resource, owner)).toBe('other');
  });

  it.each([
    ['no subject', { resourceType: 'Condition' }],
    ['a display only', { resourceType: 'Condition', subject: { display: 'A. Patient' } }],
    [
      'a contained Patient with a local id',
      about('#x', { contained: [{ resourceType: 'Patient', id: 'x' }] }),
    ],
    ['a contained Patient that is missing', about('#x')],
  ])('does not say whose it is with %s', (_name, resource) => {
    expect(ownershipOf(resource, owner)).toBe('unattributed');
  });
});

describe('what belongs to another', () => {
  const isAnothers = belongingToAnother(bundle, 'p1', BASE);

  it('is what says so, and not what does not say', () => {
    expect(isAnothers(about('Patient/p2'))).toBe(true);
    expect(isAnothers(about('https://other.example.org/fhir/Patient/p1'))).toBe(true);
    expect(isAnothers(about('urn:uuid:us'))).toBe(false);
    expect(isAnothers({ resourceType: 'MedicationRequest' })).toBe(false);
  });

  it('cannot be told by the server of an absolute reference where no server is known', () => {
    const reference = about('https://other.example.org/fhir/Patient/p1');
    expect(belongingToAnother(bundle, 'p1', undefined)(reference)).toBe(false);
  });
});
