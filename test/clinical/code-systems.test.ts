/** Systems under the names that records give them, and codes in the spellings that an index may hold. */
import { describe, expect, it } from '@jest/globals';
import {
  canonicalSystem,
  codesMedicines,
  isKnownSystem,
  nestsByPrefix,
  spellings,
} from '../../src/clinical/code-systems.js';

const SNOMED_CT = 'http://snomed.info/sct';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const LOINC = 'http://loinc.org';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const ICD_9_CM = 'http://hl7.org/fhir/sid/icd-9-cm';
const NDC = 'http://hl7.org/fhir/sid/ndc';
const ATC = 'http://www.whocc.no/atc';
const UNII = 'http://fdasis.nlm.nih.gov';

describe('a system', () => {
  it.each([
    [SNOMED_CT, ['urn:oid:2.16.840.1.113883.6.96', 'SNOMED-CT', 'snomed', 'SCT', 'https://dmd.nhs.uk/']],
    [SNOMED_CT, [`${SNOMED_CT}/731000124108`, `${SNOMED_CT}/|2023`, `  HTTPS://Snomed.info/SCT//\u200b `]],
    [RXNORM, ['2.16.840.1.113883.6.88', 'RxNorm', 'rxn', `${RXNORM}/`, `${RXNORM}.html`]],
    [LOINC, ['oid:2.16.840.1.113883.6.1', 'LOINC', 'LN', 'http://www.loinc.org', 'https://loinc.org/']],
    [ICD_10_CM, ['urn:oid:2.16.840.1.113883.6.90', 'ICD-10-CM', 'I10C', 'http://hl7.org/fhir/sid/icd10-cm']],
    [ICD_10, ['2.16.840.1.113883.6.3', 'ICD-10', 'I10', 'ICD-10-GM', 'http://id.who.int/icd/release/10']],
    [ICD_10, ['http://fhir.de/CodeSystem/bfarm/icd-10-gm', 'http://hl7.org/fhir/sid/icd-10-gm']],
    [ICD_9_CM, ['2.16.840.1.113883.6.103', 'urn:oid:2.16.840.1.113883.6.42', 'ICD-9-CM', 'I9', 'icd9']],
    [NDC, ['2.16.840.1.113883.6.69', 'NDC', 'ndc-11', 'http://hl7.org/fhir/sid/ndc-11']],
    [ATC, ['2.16.840.1.113883.6.73', 'ATC', 'WHO ATC', 'http://fhir.de/CodeSystem/bfarm/atc']],
    [UNII, ['2.16.840.1.113883.4.9', 'UNII', 'http://terminology.hl7.org/CodeSystem/UNII', `${UNII}/`]],
  ])('%s is known as %j', (system, names) => {
    for (const name of [system, ...names]) {
      expect([name, canonicalSystem(name)]).toEqual([name, system]);
      expect(isKnownSystem(name)).toBe(true);
    }
  });

  it.each([
    'http://snomed.info/sctx',
    'http://other.example/http://snomed.info/sct',
    'http://other.example/urn:oid:2.16.840.1.113883.6.96',
    '12.16.840.1.113883.6.96',
    '2.16.840.1.113883.6.96.5',
    'v2.16.840.1.113883.6.96',
    'not snomed',
    '',
    `snomed${'-'.repeat(200)}`,
  ])('%j is none of them', (name) => {
    expect(isKnownSystem(name)).toBe(false);
  });

  it('that is not known stands for itself, however it is spelt', () => {
    const names = [
      'https://ehr.example.org/codes',
      'HTTP://www.EHR.example.org/codes//',
      'ehr.example.org/codes',
    ];
    expect(new Set(names.map(canonicalSystem)).size).toBe(1);
    expect(canonicalSystem('ehr.example.org/codes')).not.toBe(canonicalSystem('ehr.example.org/codes/more'));
  });

  it('may be one for medicines, or one in which codes nest', () => {
    const all = [SNOMED_CT, RXNORM, LOINC, ICD_10_CM, ICD_10, ICD_9_CM, NDC, ATC, UNII];
    expect(all.filter(codesMedicines)).toEqual([SNOMED_CT, RXNORM, NDC, ATC, UNII]);
    expect(all.filter(nestsByPrefix)).toEqual([ICD_10_CM, ICD_10, ICD_9_CM]);
  });
});

describe('a code', () => {
  it.each([
    [SNOMED_CT, ' 38341003\u200b ', ['38341003']],
    [SNOMED_CT, 'a-b', ['A-B']],
    [SNOMED_CT, '  ', []],
    [SNOMED_CT, '1'.repeat(200), ['1'.repeat(200)]],
    [SNOMED_CT, '1'.repeat(201), []],
    [ICD_10_CM, 'i71.40', ['I7140']],
    [ICD_10, 'F32.-', ['F32']],
    [ICD_10, 'F32.1+', ['F321']],
    [ICD_10, 'G63.2* diabetic', ['G632']],
    [ICD_10, 'A17.0†', ['A170']],
    [ICD_10, 'E10.7#', ['E107']],
    [ICD_10, 'F32.2!', ['F322']],
    [ICD_9_CM, '296.20', ['29620']],
    [ICD_10, '', []],
  ])('of %s, %j, is looked up as %j', (system, code, expected) => {
    expect(spellings(system, code)).toEqual(expected);
  });

  it.each([
    'I60-I69',
    'I60–I69',
    'I60 - I69',
    'I60.1-I69.8',
    'I60  –  I69',
    'C4A-C4B',
    'c4a.10-c4b.2',
    '290-299',
    '296.20-296.26',
    'O9A-O9A',
  ])('that is a block of others, %s, says none of them', (block) => {
    for (const system of [ICD_10_CM, ICD_10, ICD_9_CM]) expect(spellings(system, block)).toEqual([]);
  });

  it.each([
    ['F32-', ['F32']],
    ['F32.-', ['F32']],
    ['F32-1', ['F321']],
    ['F32-X', ['F32X']],
    ['F32.1 - mild', ['F321']],
    ['F3-F4', ['F3F4']],
    ['29-30', ['2930']],
    ['XF32-F33', ['XF32F33']],
    ['FF2-F33', ['FF2F33']],
    ['F32-FF3', ['F32FF3']],
    ['F32.x F32-F33', ['F32X']],
  ])('%s is no block', (code, expected) => {
    expect(spellings(ICD_10, code)).toEqual(expected);
  });

  it('is a block in ICD alone', () => {
    expect(spellings(SNOMED_CT, 'I60-I69')).toEqual(['I60-I69']);
  });

  it.each([
    ['42023-113-10', ['42023011310', '420230113']],
    ['0409-2053-10', ['00409205310', '004092053']],
    ['42023-0113-1', ['42023011301', '420230113']],
    ['42023-0113-10', ['42023011310', '420230113']],
    ['42023-113', ['420230113']],
    ['42023011310', ['42023011310', '420230113']],
    ['4202311310', ['04202311310', '42023011310', '42023113100', '042023113', '420230113', '420231131']],
    ['420230113', ['420230113']],
    ['42023', []],
    ['420230113101', []],
    ['A4202301131', []],
    ['4202301131A', []],
    ['ndc', []],
  ])('of NDC, %s, is looked up as %j', (code, expected) => {
    expect(spellings(NDC, code)).toEqual(expected);
  });
});
