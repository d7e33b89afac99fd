/** The allergy list, in which words count as much as codes. */
import { describe, expect, it } from '@jest/globals';
import { allergyFact } from '../../src/facts/allergy-fact.js';
import { listOf, type Resource } from '../../src/fhir/resource.js';
import { concept, daysAgo, NOW, terminology } from '../support/patient.js';

const read = (parts: Resource) =>
  allergyFact(
    { resourceType: 'AllergyIntolerance', id: 'a', code: concept('text:Ketamine'), ...parts },
    terminology,
    NOW,
  );
const codings = (code: string) => listOf(concept(code)['coding']);
const coded = (code: string): Resource => ({ coding: [{ code }] });

describe('an allergy', () => {
  it.each<readonly [string, Resource, boolean]>([
    ['of a missing verification', {}, true],
    ['that is unconfirmed', { verificationStatus: coded('unconfirmed') }, true],
    ['that is confirmed', { verificationStatus: coded('confirmed') }, true],
    ['that was refuted', { verificationStatus: coded('refuted') }, false],
    ['that was entered in error', { verificationStatus: coded('entered-in-error') }, false],
    ['that was refuted, as a string (STU3)', { verificationStatus: 'refuted' }, false],
    ['that was entered in error, in the only status (DSTU2)', { status: 'entered-in-error' }, false],
  ])('%s counts: %p', (_name, parts, counts) => {
    expect(read(parts) !== undefined).toBe(counts);
  });

  it.each<readonly [string, Resource, boolean]>([
    ['a missing status', {}, true],
    ['active', { clinicalStatus: coded('active') }, true],
    ['inactive', { clinicalStatus: coded('inactive') }, false],
    ['resolved', { clinicalStatus: coded('resolved') }, false],
    ['inactive (DSTU2)', { status: 'inactive' }, false],
  ])('of status %s is active: %p', (_name, parts, active) => {
    expect(read(parts)?.active).toBe(active);
  });

  it.each<readonly [string, Resource, 'code' | 'text' | 'nothing', boolean]>([
    ['a code', { code: concept('rx:6130') }, 'code', true],
    ['a UNII', { code: concept('unii:690G0D6V8H') }, 'code', true],
    ['text', { code: { text: 'KETAMINE HCL' } }, 'text', true],
    ['a string', { code: 'ketamine' }, 'text', true],
    [
      'the display of a local code',
      { code: { coding: [{ system: 'urn:x', display: 'Ketamine' }] } },
      'text',
      true,
    ],
    ['the substance (DSTU2)', { code: undefined, substance: { text: 'Ketamine' } }, 'text', true],
    ['a reaction', { code: { text: 'Drug' }, reaction: [{ substance: { text: 'ketamine' } }] }, 'text', true],
    ['a class that leaves the agent open', { code: { text: 'General anesthetic' } }, 'text', false],
    ['a similar name', { code: { text: 'ketorolac' } }, 'nothing', false],
    ['no name we know', { code: { text: 'latex gloves' } }, 'nothing', false],
    ['nothing', { code: undefined }, 'nothing', false],
  ])('named by %s', (_name, parts, by, isKetamine) => {
    const fact = read(parts);
    expect(fact?.recognisedBy).toBe(by);
    expect(fact?.classes.has('ketamines')).toBe(isKetamine);
  });

  it.each<readonly [string, Resource, boolean]>([
    ['no code and no words', { code: undefined }, true],
    ["a code of the EHR's own", { code: { coding: [{ system: 'urn:x', code: 'A77' }] } }, true],
    ["a code of the EHR's own, with words", { code: { coding: [{ code: 'A77', display: 'Latex' }] } }, false],
    ['a code of a known system', { code: concept('sct:91936005') }, false],
    [
      'a substance in words at its reaction',
      { code: undefined, reaction: [{ substance: { text: 'Latex' } }] },
      false,
    ],
  ])('of %s is illegible: %p', (_name, parts, illegible) => {
    expect(read(parts)?.illegible === true).toBe(illegible);
  });

  it.each([
    'No known allergy to ketamine',
    'No ketamine allergy',
    'Ketamine allergy ruled out',
    'Allergy to ketamine was excluded',
    'Ketaminallergie ausgeschlossen',
    'Family history of ketamine allergy',
    'No known ketamine allergy',
    'Denies ketamine allergy',
    'Keine Ketaminallergie',
    'Keine bekannte Ketamin-Allergie',
    'no allergies (ketamine)',
    'Not allergic to ketamine',
    'Not known to be allergic to Ketamine',
    'Denies any allergy to ketamine',
    'Denies known drug allergies: ketamine',
    'No documented hypersensitivity to ketamine',
    'No history of adverse drug reaction to ketamine',
    'NKDA ketamine',
    'Nil known allergies to ketamine',
    'Keine Allergie gegen Ketamin',
    'Keine bekannten Allergien (Ketamin)',
    'Pas d’allergie connue à la kétamine',
    'Nessuna allergia alla ketamina',
  ])('that is denied, “%s”, is none, however it is written', (text) => {
    const display = { coding: [{ system: 'urn:x', code: '1', display: text }] };
    for (const code of [{ text }, display]) {
      const fact = read({ code });
      expect(fact?.recognisedBy).toBe('nothing');
      expect(fact?.classes.size).toBe(0);
    }
  });

  it.each([
    'No known allergies except ketamine',
    'No details ketamine allergy',
    'No relief, ketamine allergy',
    'No ketamine allergy testing was done',
    'Ketamine allergy not ruled out',
    'Ketamine allergy ruled out?',
    'No ketamine allergy?',
    'Penicillin allergy ruled out, ketamine: anaphylaxis',
    'Latex allergy ruled out but ketamine allergy confirmed',
    'Mother reports allergic to ketamine',
    'Family history of asthma, ketamine allergy',
    'No known drug allergies. Ketamine: anaphylaxis',
    'NKDA, ketamine',
    'No known allergies but ketamine',
    'No other known allergies; ketamine',
    'Ketamine, no known allergy to others',
    'Known allergy to ketamine',
    'No tolerance of ketamine',
    'Notable allergy: ketamine',
    'Keine Allergien außer Ketamin',
    'Keine Allergien bekannt, Ketamin: Anaphylaxie',
    'Aucune allergie sauf kétamine',
    'Allergie gegen Ketamin',
  ])('that may be one after all, “%s”, counts', (text) => {
    expect(read({ code: { text } })?.classes.has('ketamines')).toBe(true);
  });

  it('of a code counts, whatever is written beside it', () => {
    const text = 'No known allergy to ketamine';
    expect(read({ code: { ...concept('rx:6130'), text } })?.recognisedBy).toBe('code');
    expect(read({ code: { text }, reaction: [{ substance: concept('rx:6130') }] })?.recognisedBy).toBe(
      'code',
    );
  });

  it.each<readonly [string, unknown, boolean]>([
    ['intolerance', 'intolerance', true],
    ['intolerance, as a concept (R5)', coded('intolerance'), true],
    ['allergy', 'allergy', false],
    ['nothing', undefined, false],
  ])('of type %s', (_name, type, intolerance) => {
    expect(read({ type })?.intolerance).toBe(intolerance);
  });

  it('carries every manifestation of every reaction', () => {
    const reaction = [
      { manifestation: [{ text: 'Hives' }, concept('sct:39579001', 'Anaphylaxis')] },
      { manifestation: { text: 'Dissociation' } },
    ];
    const fact = read({ reaction });
    expect(fact?.manifestations.map(({ label }) => label)).toEqual(['Hives', 'Anaphylaxis', 'Dissociation']);
    expect(fact?.manifestations.map(({ sets }) => sets.has('expected-ketamine-effects'))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it.each<readonly [string, Resource, boolean]>([
    ['Nausea', { text: 'Nausea' }, true],
    ['its severity beside it', { text: 'severe nausea, mild hallucinations' }, true],
    ['raised blood pressure', { text: 'Raised BP' }, true],
    ['a code', concept('sct:422587007'), true],
    ['hypertension', concept('sct:38341003'), true],
    ['an expected effect beside others', { text: 'Nausea, hives and bronchospasm' }, false],
    ['an expected effect before another', { text: 'hallucinations then anaphylactic shock' }, false],
    ['an expected effect that is denied', { text: 'no nausea' }, false],
    ['a severe reaction', { text: 'severe reaction with nausea' }, false],
    ['a code of another reaction', { ...concept('sct:39579001'), text: 'anaphylaxis with nausea' }, false],
    ['a code of another reaction, and other words', { ...concept('sct:39579001'), text: 'nausea' }, false],
    ['a code without a name, and words', { ...concept('sct:1'), text: 'nausea' }, false],
    ['the name of a code that we do not know', concept('sct:1', 'Visual hallucinations (finding)'), true],
    ['two codes that disagree', { coding: [...codings('sct:422587007'), ...codings('sct:39579001')] }, false],
    ["a code of the EHR's own", { coding: [{ system: 'urn:x', code: '1', display: 'Nausea' }] }, true],
    [
      "a code of the EHR's own, and other words",
      { coding: [{ system: 'urn:x', code: '1', display: 'Nausea' }], text: 'hives' },
      false,
    ],
    ['a text so long that it is not read to its end', { text: `nausea${' '.repeat(500)}, hives` }, false],
  ])('of %s is of expected effects alone: %p', (_name, manifestation, expected) => {
    const [first] = read({ reaction: [{ manifestation: [manifestation] }] })?.manifestations ?? [];
    expect(first?.sets.has('expected-ketamine-effects')).toBe(expected);
  });

  it.each<readonly [string, Resource, string | undefined]>([
    ['the onset', { onsetDateTime: daysAgo(9), recordedDate: daysAgo(2) }, daysAgo(9)],
    ['the entry', { recordedDate: daysAgo(2) }, daysAgo(2)],
    ['the entry (STU3)', { assertedDate: daysAgo(2) }, daysAgo(2)],
    ['none in the future', { recordedDate: daysAgo(-2) }, undefined],
  ])('is dated by %s', (_name, parts, text) => {
    expect(read(parts)?.date?.text).toBe(text);
  });
});
