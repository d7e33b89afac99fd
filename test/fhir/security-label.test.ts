/** What an EHR says that it has taken out, and how it says so. */
import { describe, expect, it } from '@jest/globals';
import { gapsByLabel } from '../../src/fhir/security-label.js';
import type { Resource } from '../../src/fhir/resource.js';

const URL = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const SYSTEM = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
const absent = (valueCode: string) => ({ extension: [{ url: URL, valueCode }] });
const coded = (code: string) => ({ coding: [{ system: SYSTEM, code }] });

describe('something is withheld', () => {
  it.each<[string, Resource]>([
    ['in a redacted Bundle', { meta: { security: [{ code: 'REDACTED' }] } }],
    ['where a diagnosis stood', { code: absent('masked') }],
    ['where a diagnosis stood, as a code', { code: { ...coded('masked'), text: 'Masked' } }],
    ['where a medicine stood', { medicationCodeableConcept: absent('masked') }],
    ['where the reference to a medicine stood', { medicationReference: absent('masked') }],
    ['where a medicine stood, as R5 has it', { medication: absent('masked') }],
    ['in place of a result', { dataAbsentReason: coded('masked') }],
    ['by two words at once', { meta: { tag: [{ code: 'MASKED' }] }, code: absent('masked') }],
  ])('%s', (_where, resource) => {
    expect(gapsByLabel(resource)).toEqual(['restricted']);
  });
});

describe('nothing is said to be withheld', () => {
  it.each<[string, Resource]>([
    ['by a diagnosis', { code: { text: 'masked depression' } }],
    ['by what is not known', { code: absent('unknown') }],
    ['by a result that is missing', { dataAbsentReason: coded('not-performed') }],
    ['by a code of another system', { code: { coding: [{ system: 'urn:local', code: 'masked' }] } }],
    ['by another extension', { code: { extension: [{ url: 'urn:face', valueCode: 'masked' }] } }],
    ['by labels that tell how private it is', { meta: { security: [{ code: 'R' }] } }],
    ['by elements of other shapes', { code: [null, 'masked'], medication: 'masked', dataAbsentReason: 7 }],
  ])('%s', (_by, resource) => {
    expect(gapsByLabel(resource)).toEqual([]);
  });
});
