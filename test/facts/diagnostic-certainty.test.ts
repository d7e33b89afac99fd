/** What ICD-10-GM says beside a code: excluded, suspected, over, or certain. */
import { describe, expect, it } from '@jest/globals';
import type { Resource } from '../../src/fhir/resource.js';
import { readCondition } from '../support/condition.js';
import { concept } from '../support/patient.js';

const read = (parts: Resource) => readCondition({ code: concept('I71.40'), ...parts });
const coded = (code: string): Resource => ({ coding: [{ code }] });

describe('the certainty that ICD-10-GM puts beside a code', () => {
  const url = 'http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit';
  const certain = (...letters: readonly string[]): Resource => ({
    code: {
      coding: letters.map((code) => ({
        system: 'http://fhir.de/CodeSystem/bfarm/icd-10-gm',
        code: 'I71.4',
        extension: [{ url, valueCoding: { code } }],
      })),
    },
  });

  it('leaves out what was excluded', () => {
    expect(read(certain('A'))).toBeUndefined();
  });

  it('leaves it out, too, where it stands beside the codings', () => {
    expect(read({ extension: [{ url: url.replace('http:', 'https:'), valueCode: 'A' }] })).toBeUndefined();
  });

  it('takes a suspicion for unconfirmed', () => {
    expect(read(certain('V'))?.unconfirmed).toBe(true);
  });

  it('takes the state after a disease for history', () => {
    expect(read(certain('Z'))).toMatchObject({ status: 'history', statusRecorded: true, unconfirmed: false });
  });

  it('keeps current what is active all the same', () => {
    expect(read({ ...certain('Z'), clinicalStatus: coded('active') })?.status).toBe('current');
  });

  it('changes nothing of what is certain, and nothing by another extension', () => {
    const plain = { status: 'current', unconfirmed: false };
    expect(read(certain('G'))).toMatchObject(plain);
    expect(read({ extension: [{ url: 'https://ehr.example/certainty', valueCode: 'A' }] })).toMatchObject(
      plain,
    );
  });

  it('takes the more cautious of two', () => {
    expect(read(certain('A', 'V'))).toMatchObject({ unconfirmed: true });
  });
});
