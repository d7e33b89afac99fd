/** Which medicine an entry means, in every form in which records name one. */
import { describe, expect, it } from '@jest/globals';
import { medicationOf } from '../../src/facts/medication.js';
import { isRecord, listOf, type Resource } from '../../src/fhir/resource.js';
import { concept, terminology } from '../support/patient.js';

const LORAZEPAM = concept('rx:197901', 'lorazepam 1 MG Oral Tablet');
const SERVER: Readonly<Record<string, Resource>> = {
  'Medication/1': { resourceType: 'Medication', id: '1', code: LORAZEPAM },
  'https://ehr.example.org/fhir/Medication/1': { resourceType: 'Medication', id: '1', code: LORAZEPAM },
  'urn:uuid:1b': { resourceType: 'Medication', id: '1b', code: LORAZEPAM },
};

function read(parts: Resource) {
  const resolve = (reference: string, from: Resource): Resource | undefined =>
    reference.startsWith('#')
      ? listOf(from['contained'])
          .filter(isRecord)
          .find(({ id }) => id === reference.slice(1))
      : SERVER[reference];
  return medicationOf({ resourceType: 'MedicationRequest', id: 'm', ...parts }, resolve, terminology);
}

const contained = (...resources: readonly Resource[]): Resource => ({
  medicationReference: { reference: '#med' },
  contained: resources,
});

describe('lorazepam is recognised', () => {
  it.each<readonly [string, Resource, 'code' | 'text']>([
    ['as a code', { medicationCodeableConcept: LORAZEPAM }, 'code'],
    [
      'as a code under an OID, without display',
      {
        medicationCodeableConcept: { coding: [{ system: 'urn:oid:2.16.840.1.113883.6.88', code: '197901' }] },
      },
      'code',
    ],
    [
      'as the last of several codings',
      {
        medicationCodeableConcept: {
          coding: [
            { system: 'urn:oid:1.2.3', code: '9' },
            { system: 'urn:oid:2.16.840.1.113883.6.88', code: '197901' },
          ],
        },
      },
      'code',
    ],
    [
      'as a code that is a number',
      {
        medicationCodeableConcept: {
          coding: { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: 197901 },
        },
      },
      'code',
    ],
    ['behind a relative reference', { medicationReference: { reference: 'Medication/1' } }, 'code'],
    [
      'behind an absolute reference',
      { medicationReference: { reference: 'https://ehr.example.org/fhir/Medication/1' } },
      'code',
    ],
    ['behind a urn', { medicationReference: { reference: 'urn:uuid:1b' } }, 'code'],
    [
      'behind a reference to a contained resource',
      contained({ resourceType: 'Medication', id: 'med', code: LORAZEPAM }),
      'code',
    ],
    [
      'by its ingredient alone',
      contained({
        resourceType: 'Medication',
        id: 'med',
        ingredient: [{ itemCodeableConcept: concept('rx:6470') }],
      }),
      'code',
    ],
    [
      'by an ingredient that is contained beside the medication',
      contained(
        { resourceType: 'Medication', id: 'med', ingredient: [{ itemReference: { reference: '#inner' } }] },
        { resourceType: 'Substance', id: 'inner', code: concept('rx:6470') },
      ),
      'code',
    ],
    ['as an R5 concept', { medication: { concept: LORAZEPAM } }, 'code'],
    ['as an R5 reference', { medication: { reference: { reference: 'Medication/1' } } }, 'code'],
    [
      'as a bare concept of several codings',
      {
        medication: {
          coding: [
            { system: 'urn:oid:1.2.3', code: '9' },
            { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '197901' },
          ],
        },
      },
      'code',
    ],
    [
      'by the display of a reference that nobody resolves',
      { medicationReference: { reference: 'Medication/gone', display: 'LORAZEPAM 1 MG PO TABS' } },
      'text',
    ],
    [
      'by a display without any reference',
      { medicationReference: { display: 'LORAZEPAM 1 MG PO TABS' } },
      'text',
    ],
    [
      'by the display of a local code',
      {
        medicationCodeableConcept: {
          coding: [{ system: 'urn:oid:1.2.3', code: '9', display: 'Lorazepam 1 mg tablet' }],
        },
      },
      'text',
    ],
    ['by text', { medicationCodeableConcept: { text: 'lorazepam 1 mg' } }, 'text'],
    ['by a brand name', { medicationCodeableConcept: { text: 'Ativan 1 mg' } }, 'text'],
    ['by a string in place of the concept', { medicationCodeableConcept: 'lorazepam 1 mg' }, 'text'],
  ])('%s', (_name, parts, by) => {
    const medication = read(parts);
    expect(medication.substances).toEqual(['lorazepam']);
    expect(medication.recognisedBy).toBe(by);
    expect(medication.classes.get('benzodiazepines')).toEqual(['lorazepam']);
  });
});

describe('a medicine', () => {
  it('of several codings is all of them', () => {
    const both = {
      coding: [...listOf(concept('rx:6470')['coding']), ...listOf(concept('atc:N02AA01')['coding'])],
    };
    expect(read({ medicationCodeableConcept: both }).substances).toEqual(['lorazepam', 'morphine']);
  });

  it.each<readonly [string, Resource, string, string]>([
    [
      'with a code of a known system that is in no list',
      { medicationCodeableConcept: concept('rx:999999999', 'Something new') },
      'other',
      'Something new',
    ],
    [
      'with a local code only',
      { medicationCodeableConcept: { coding: [{ system: 'urn:local', code: 'K-1' }] } },
      'nothing',
      'code K-1',
    ],
    [
      'with words that name no medicine we know',
      { medicationCodeableConcept: { text: 'infusion no. 7' } },
      'nothing',
      'infusion no. 7',
    ],
    [
      'behind a reference that nobody resolves',
      { medicationReference: { reference: 'Medication/gone' } },
      'nothing',
      'medicine without a name',
    ],
    ['that was not entered', {}, 'nothing', 'medicine without a name'],
  ])('%s is recognised by %s and named', (_name, parts, by, label) => {
    const medication = read(parts);
    expect([medication.recognisedBy, medication.label]).toEqual([by, label]);
    expect(medication.substances).toEqual([]);
  });

  it('has the form that its Medication states', () => {
    const cream = {
      resourceType: 'Medication',
      id: 'med',
      code: concept('rx:6130', 'ketamine'),
      form: { text: 'Cream' },
    };
    expect(read(contained(cream)).form()).toBe('topical');
  });
});
