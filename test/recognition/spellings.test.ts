/** The many names of code systems, and codes that were typed, cut or decorated: the same concept, or nothing. */
import { describe, expect, it } from '@jest/globals';
import { conditionFact } from '../../src/facts/condition-fact.js';
import { NOW } from '../support/clock.js';
import { readCondition } from '../support/condition.js';
import { terminology } from './medication-rows.js';

const { recognise, recogniseMedication } = terminology;

describe('a system by any of its names', () => {
  it.each([
    ['http://www.nlm.nih.gov/research/umls/rxnorm', '6130'],
    ['https://www.nlm.nih.gov/research/umls/rxnorm', '6130'],
    ['http://www.nlm.nih.gov/research/umls/rxnorm/', '6130'],
    ['http://www.nlm.nih.gov/research/umls/rxnorm//', '6130'],
    ['http://nlm.nih.gov/research/umls/rxnorm', '6130'],
    ['http://www.nlm.nih.gov/research/umls/rxnorm|2025-10', '6130'],
    [' HTTP://WWW.NLM.NIH.GOV/research/umls/RxNorm ', '6130'],
    ['http://www.nlm.nih.gov/\u200Bresearch/umls/rxnorm', '6130'],
    ['urn:oid:2.16.840.1.113883.6.88', '6130'],
    ['URN:OID:2.16.840.1.113883.6.88', '6130'],
    ['oid:2.16.840.1.113883.6.88', '6130'],
    ['2.16.840.1.113883.6.88', '6130'],
    ['RxNorm', '6130'],
    ['http://snomed.info/sct', '373464007'],
    ['https://snomed.info/sct/', '373464007'],
    ['http://snomed.info/sct/731000124108/version/20250301', '373464007'],
    ['SNOMED-CT', '373464007'],
    ['urn:oid:2.16.840.1.113883.6.96', '373464007'],
    ['https://dmd.nhs.uk', '10637711000001106'],
    ['http://www.whocc.no/atc', 'n01ax03'],
    ['https://www.whocc.no/atc/', 'N01AX03 '],
    ['http://fhir.de/CodeSystem/bfarm/atc', 'N01AX03'],
    ['http://fdasis.nlm.nih.gov', '690g0d6v8h'],
    ['urn:oid:2.16.840.1.113883.4.9', '690G0D6V8H'],
    ['http://hl7.org/fhir/sid/ndc', '42023-113-10 '],
    ['urn:oid:2.16.840.1.113883.6.69', '42023011310'],
    ['http://www.nlm.nih.gov/research/umls/rxnorm', ' 6130\u200B'],
    ['http://www.nlm.nih.gov/research/umls/rxnorm', '\u202A6130\u202C'],
  ])('%p %p is ketamine', (system, code) => {
    expect(recogniseMedication([{ system, code }]).substances).toEqual(['ketamine']);
  });

  it.each([
    [undefined, '6130'],
    ['', '6130'],
    ['https://ehr.example.org/medicines', '6130'],
    ['http://www.nlm.nih.gov/research/umls', '6130'],
    ['http://evil.example/http://www.nlm.nih.gov/research/umls/rxnorm', '6130'],
    ['http://snomed.info/sctx', '373464007'],
    ['http://snomed.info/sct', '6130'],
    ['http://www.nlm.nih.gov/research/umls/rxnorm', '373464007'],
    ['http://www.nlm.nih.gov/research/umls/rxnorm', '61300'],
    ['http://www.nlm.nih.gov/research/umls/rxnorm', '613'],
    ['http://www.nlm.nih.gov/research/umls/rxnorm', '06130'],
    ['http://www.nlm.nih.gov/research/umls/rxnorm', ''],
    ['http://hl7.org/fhir/sid/ndc', '42023'],
    ['http://hl7.org/fhir/sid/ndc', '4202-3113-10'],
    ['http://hl7.org/fhir/sid/ndc', '420230113100'],
    ['http://www.whocc.no/atc', 'N01AX'],
  ])('%p %p is nothing', (system, code) => {
    expect(recogniseMedication([{ ...(system !== undefined && { system }), code }]).by).toBe('nothing');
  });
});

describe('an ICD code as records write it', () => {
  const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
  const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
  const ICD_9_CM = 'http://hl7.org/fhir/sid/icd-9-cm';

  it.each([
    [ICD_10_CM, 'I71.40'],
    [ICD_10_CM, 'i7140'],
    [ICD_10_CM, ' I71.40 '],
    [ICD_10_CM, 'I71.40\u00A0'],
    ['urn:oid:2.16.840.1.113883.6.90', 'I71.40'],
    ['ICD-10-CM', 'I71.40'],
    ['http://hl7.org/fhir/sid/icd-10-us', 'I71.40'],
    [ICD_10, 'I71.4'],
    [ICD_10, 'I71.4+'],
    [ICD_10, 'I71.4†'],
    [ICD_10, 'I71.-'],
    ['http://fhir.de/CodeSystem/bfarm/icd-10-gm', 'I71.4 G'],
    ['urn:oid:2.16.840.1.113883.6.3', 'I71.4'],
    [ICD_9_CM, '441.4'],
    [ICD_9_CM, '4414'],
    ['http://terminology.hl7.org/CodeSystem/icd9cm', '441.4'],
  ])('%p %p is an aneurysm', (system, code) => {
    expect(recognise([{ system, code }]).sets.has('aneurysmal-vascular-disease')).toBe(true);
  });

  it.each([
    [ICD_10_CM, 'I70-I79'],
    [ICD_10_CM, 'I71-I79'],
    [ICD_10, 'I60-I69'],
    [ICD_10, 'I7'],
    [ICD_10, 'II71.4'],
    [ICD_9_CM, '440-449'],
    [ICD_9_CM, '441-449'],
    [ICD_9_CM, 'I71.4'],
    [ICD_10_CM, '441.4'],
    ['https://ehr.example.org/problems', 'I71.40'],
  ])('%p %p is none', (system, code) => {
    expect(recognise([{ system, code }]).sets.has('aneurysmal-vascular-disease')).toBe(false);
  });
});

describe('code and words', () => {
  const fact = (code: unknown) => readCondition({ code });

  it('a known code outweighs a lying display', () => {
    const code = {
      coding: [
        { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10', display: 'Abdominal aortic aneurysm' },
      ],
      text: 'aortic aneurysm',
    };
    const lying = conditionFact({ resourceType: 'Condition', id: 'c', code }, { terminology, now: NOW });
    expect(lying).toBe('other');
  });

  it.each(['aortic aneurysm', 'schizophrenia', 'pregnant', 'liver failure', 'no history of stroke'])(
    'the words "%s" alone are kept and not interpreted',
    (text) => {
      expect(fact({ text })).toMatchObject({ label: text, coded: false, sets: new Map() });
    },
  );

  it('every coding of an entry is looked at', () => {
    const translated = fact({
      coding: [
        { system: 'https://ehr.example.org/problems', code: '77', display: 'AAA' },
        { code: 'I71.40' },
        { system: 'http://snomed.info/sct', code: '128608001' },
      ],
    });
    expect(translated?.sets.get('aneurysmal-vascular-disease')).toBe('current');
  });

  it('family history, screening and risk are no condition at all', () => {
    for (const code of ['Z82.49', 'Z81.8', 'Z13.6', 'Z03.89']) {
      expect(fact({ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] })).toBeUndefined();
    }
  });
});
