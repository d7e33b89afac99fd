/** Conditions of liver, bladder, mind and lactation, and results: what is in a set, and what is near it. */
import { describe, expect, it } from '@jest/globals';
import { substances } from '../../cards/substances/index.js';
import * as conditions from '../../cards/value-sets/conditions.js';
import * as liverAndBladder from '../../cards/value-sets/liver-and-bladder.js';
import * as observations from '../../cards/value-sets/observations.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import type { ValueSet } from '../../src/clinical/value-set.js';

const SNOMED_CT = 'http://snomed.info/sct';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const ICD_9_CM = 'http://hl7.org/fhir/sid/icd-9-cm';
const LOINC = 'http://loinc.org';
const { recognise } = createTerminology(
  [conditions, liverAndBladder, observations].flatMap((sets) => Object.values(sets)),
  substances,
);

type Row = readonly [set: string, system: string, codes: string];
const cases = (rows: readonly Row[]) =>
  rows.flatMap(([set, system, codes]) => codes.split(' ').map((code) => [code, system, set] as const));
const timeIn = (set: string, system: string, code: string) => recognise([{ system, code }]).sets.get(set);
const named = (set: string, display: string) => recognise([{ display }]).sets.has(set);

describe('a current condition', () => {
  it.each(
    cases([
      ['severe-hepatic-disease', ICD_10_CM, 'K72.00 K72.10 K72.90 K70.31 K70.41 K71.10 K76.7 K76.82 B17.11'],
      ['severe-hepatic-disease', ICD_10, 'K72.9 K70.4 K71.1 K76.7 B16.2'],
      ['severe-hepatic-disease', ICD_9_CM, '572.2 572.4 570'],
      ['severe-hepatic-disease', SNOMED_CT, '59927004 13920009 716203000 708248004 51292008 424340000'],
      ['cirrhosis', ICD_10_CM, 'K74.60 K74.69 K74.3 K74.5 K70.30 K71.7'],
      ['cirrhosis', ICD_10, 'K74.6 K70.3'],
      ['cirrhosis', ICD_9_CM, '571.2 571.5'],
      ['cirrhosis', SNOMED_CT, '19943007 420054005 371139006 123717006 308129003 831000119103'],
      ['hepatic-decompensation', ICD_10_CM, 'R18.8 I85.01 I85.11 K70.11'],
      ['hepatic-decompensation', ICD_10, 'R18 I85.0 I98.3'],
      ['hepatic-decompensation', ICD_9_CM, '789.59 456.20'],
      ['hepatic-decompensation', SNOMED_CT, '17709002 13920009'],
      ['cystitis', ICD_10_CM, 'N30.10 N30.11 N30.20 N30.80 N13.0 N13.30 R31.0 R31.29 R39.82'],
      ['cystitis', ICD_10, 'N30.1 N13.3 R31'],
      ['cystitis', ICD_9_CM, '595.1 591 599.71'],
      ['cystitis', SNOMED_CT, '197834003 36139001 111409009 87696004 230402000'],
      ['lower-urinary-tract-symptoms', ICD_10_CM, 'R30.0 R35.0 R35.1 R39.15 N32.81'],
      ['lower-urinary-tract-symptoms', ICD_10, 'R30.0 R35'],
      ['lower-urinary-tract-symptoms', ICD_9_CM, '788.1 788.41'],
      ['acute-porphyria', ICD_10_CM, 'E80.21 E80.29 E80.20'],
      ['acute-porphyria', ICD_10, 'E80.2'],
      ['acute-porphyria', SNOMED_CT, '234422006 58275005 7425008'],
      ['suicidal-ideation', ICD_10_CM, 'R45.851'],
      ['suicidal-ideation', ICD_10, 'R45.8'],
      ['suicidal-ideation', ICD_9_CM, 'V62.84'],
      ['suicidal-ideation', SNOMED_CT, '6471006 304594002 247650009'],
      [
        'suicide-attempt',
        ICD_10_CM,
        'T14.91XA X78.1XXA X83.8XXD T42.4X2A T39.1X2A T40.412A T58.02XA T71.162A',
      ],
      ['suicide-attempt', ICD_10, 'X61 X84'],
      ['suicide-attempt', ICD_9_CM, 'E950.3'],
      ['suicide-attempt', SNOMED_CT, '82313006 86849004 287185009'],
      ['dissociative-or-borderline', ICD_10_CM, 'F43.10 F43.12 F44.81 F44.9 F48.1 F60.3'],
      ['dissociative-or-borderline', ICD_10, 'F60.31 F44.3'],
      ['dissociative-or-borderline', ICD_9_CM, '309.81 300.6 301.83'],
      ['dissociative-or-borderline', SNOMED_CT, '47505003 20010003'],
      ['lactation', ICD_10_CM, 'Z39.1 O91.23 O92.6'],
      ['lactation', SNOMED_CT, '866041003 69840006 700038005'],
      ['delivery', ICD_10_CM, 'O80 O82 Z37.0 Z37.3 Z39.0 O72.1 O86.4'],
      ['delivery', ICD_10, 'O81.0 O84.1 Z37.0'],
      ['delivery', ICD_9_CM, '650 V27.0'],
      ['delivery', SNOMED_CT, '40521000119100 10752641000119102'],
    ]),
  )('%s of %s is in %s', (code, system, set) => {
    expect(timeIn(set, system, code)).toBe('current');
  });

  it.each([
    ['Z91.51', ICD_10_CM, 'suicide-attempt', 'history'],
    ['Z91.5', ICD_10, 'suicide-attempt', 'history'],
    ['698700004', SNOMED_CT, 'dissociative-or-borderline', 'remission'],
  ])('%s of %s is in %s as %s', (code, system, set, temporal) => {
    expect(timeIn(set, system, code)).toBe(temporal);
  });

  it('is told by no words', () => {
    const { by } = recognise([{ display: 'Decompensated cirrhosis' }], { text: 'ketamine cystitis' });
    expect(by).toBe('nothing');
  });
});

describe('a near neighbour', () => {
  it.each(
    cases([
      [
        'severe-hepatic-disease',
        ICD_10_CM,
        'K74.60 K70.30 K76.6 K76.0 K76.9 R18.8 I85.01 B17.10 B18.2 Z86.19',
      ],
      ['severe-hepatic-disease', ICD_10, 'K70.3 B16.9'],
      ['severe-hepatic-disease', SNOMED_CT, '19943007 34742003 62216007 197315008 17709002 123717006'],
      ['cirrhosis', ICD_10_CM, 'K70.31 K70.2 K74.00 K74.2 K76.6 K76.1 K72.90 B18.2'],
      ['cirrhosis', SNOMED_CT, '716203000 62484002 197316009 328383001'],
      ['hepatic-decompensation', ICD_10_CM, 'R18.0 I85.00 I85.10 K76.6 R17 G93.40 K70.10'],
      ['hepatic-decompensation', ICD_9_CM, '789.51 456.1'],
      ['cystitis', ICD_10_CM, 'N30.00 N30.40 N30.90 N30.91 N39.0 N13.4 N13.6 N02.9 Q62.0 N32.81'],
      ['cystitis', SNOMED_CT, '38822007 236620008 11251000 13285005 367171000119100'],
      ['lower-urinary-tract-symptoms', ICD_10_CM, 'R35.89 R39.11 R39.14 R33.9 R31.9 N39.0 N39.3'],
      ['acute-porphyria', ICD_10_CM, 'E80.0 E80.1 E80.4'],
      ['acute-porphyria', ICD_9_CM, '277.1'],
      ['suicidal-ideation', ICD_10_CM, 'R45.850 R45.88 R45.89 T14.91XA Z91.51 F32.2'],
      ['suicidal-ideation', SNOMED_CT, '225444004 82313006'],
      [
        'suicide-attempt',
        ICD_10_CM,
        'T42.4X1A T42.4X3A T42.4X4A T42.4X5A T71.163A R45.88 R45.851 Z91.52 X58.XXXA',
      ],
      ['suicide-attempt', ICD_10, 'X42 Y12 X85'],
      ['suicide-attempt', SNOMED_CT, '248062006 276853009 6471006'],
      ['dissociative-or-borderline', ICD_10_CM, 'F43.0 F43.20 F60.2 F48.8 F45.0 F12.122'],
      ['dissociative-or-borderline', ICD_9_CM, '300.16 301.7'],
      ['lactation', ICD_10_CM, 'Z39.2 Z39.0 O92.3 O92.4 O92.5 O91.22 O91.21 P92.5'],
      [
        'delivery',
        ICD_10_CM,
        'O03.9 O04.80 Z33.2 O00.90 Z37.1 Z37.4 Z37.7 Z39.1 Z39.2 O92.3 Z38.00 Z34.90 F53.0',
      ],
      ['delivery', SNOMED_CT, '714812005 58703003 72892002'],
    ]),
  )('%s of %s is not in %s', (code, system, set) => {
    expect(timeIn(set, system, code)).toBeUndefined();
  });
});

describe('an observation', () => {
  it.each(
    cases([
      ['alanine-aminotransferase', LOINC, '1742-6 1743-4 1744-2'],
      ['aspartate-aminotransferase', LOINC, '1920-8 30239-8'],
      ['alkaline-phosphatase', LOINC, '6768-6'],
      ['gamma-glutamyltransferase', LOINC, '2324-2'],
      ['bilirubin', LOINC, '1975-2 14631-6 42719-5'],
      ['albumin', LOINC, '1751-7'],
      ['inr', LOINC, '6301-6 34714-6'],
      ['tsh', LOINC, '3016-3'],
      ['oxygen-saturation', LOINC, '59408-5 2708-6'],
      ['body-mass-index', LOINC, '39156-5'],
      ['body-weight', LOINC, '29463-7 3141-9'],
      ['breastfeeding-status', LOINC, '63895-7'],
      ['depression-scales', LOINC, '44261-6 44249-1'],
    ]),
  )('%s of %s is in %s and in no other set', (code, system, set) => {
    expect([...recognise([{ system, code }]).sets.keys()]).toEqual([set]);
  });

  it.each([
    ['ALT', 'alanine-aminotransferase'],
    ['ALT (SGPT)', 'alanine-aminotransferase'],
    ['Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma', 'alanine-aminotransferase'],
    ['S-ASAT', 'aspartate-aminotransferase'],
    ['Alk Phos, total', 'alkaline-phosphatase'],
    ['Gamma-GT', 'gamma-glutamyltransferase'],
    ['γ-GT', 'gamma-glutamyltransferase'],
    ['Bilirubin, Total', 'bilirubin'],
    ['Albumin, Serum', 'albumin'],
    ['INR', 'inr'],
    ['TSH with reflex to free T4', 'tsh'],
    ['SpO2', 'oxygen-saturation'],
    ['Oxygen saturation in Capillary blood', 'oxygen-saturation'],
    ['Body Mass Index (BMI)', 'body-mass-index'],
    ['Lactation status', 'breastfeeding-status'],
    ['Child-Pugh class', 'child-pugh'],
    ['Child–Turcotte–Pugh score', 'child-pugh'],
    ['Montgomery-Åsberg Depression Rating Scale total', 'depression-scales'],
    ['PHQ-9 total score', 'depression-scales'],
    ['QIDS-SR16', 'depression-scales'],
    ['C-SSRS screener', 'suicide-risk-scales'],
    ['Suicide risk level', 'suicide-risk-scales'],
    ['Blood Pressure', 'blood-pressure-panel'],
    ['Blutdruck', 'blood-pressure-panel'],
    ['Systolic blood pressure', 'systolic-blood-pressure'],
    ['BP Diastolic', 'diastolic-blood-pressure'],
    ['Urine pregnancy test', 'hcg-qualitative'],
    ['Beta-hCG', 'hcg-qualitative'],
    ['Schwangerschaftstest', 'hcg-qualitative'],
    ['hCG quantitative', 'hcg-quantitative'],
    ['Pregnancy status', 'pregnancy-status'],
    ['Körpergewicht', 'body-weight'],
    ['NYHA-Stadium', 'nyha-class'],
    ['LVEF', 'left-ventricular-ejection-fraction'],
  ])('named %s is in %s and in no other set', (display, set) => {
    const measured = [...recognise([{ display }]).sets.keys()].filter((id) => !id.startsWith('answer-'));
    expect(measured).toEqual([set]);
  });

  it.each([
    ['AST/ALT ratio', 'alanine-aminotransferase'],
    ['AST/ALT ratio', 'aspartate-aminotransferase'],
    ['Alanine aminotransferase [Enzymatic activity/volume] in Body fluid', 'alanine-aminotransferase'],
    ['Salt', 'alanine-aminotransferase'],
    ['Alkaline phosphatase.bone [Mass/volume] in Serum or Plasma', 'alkaline-phosphatase'],
    ['Bilirubin, direct', 'bilirubin'],
    ['Bilirubin.total [Mass/volume] in Body fluid', 'bilirubin'],
    ['Albumin [Mass/volume] in Urine', 'albumin'],
    ['Albumin', 'albumin'],
    ['INR goal', 'inr'],
    ['Target blood pressure', 'blood-pressure-panel'],
    ['Systolic blood pressure goal', 'systolic-blood-pressure'],
    ['Blood pressure cuff size', 'blood-pressure-panel'],
    ['hCG tumor marker', 'hcg-qualitative'],
    ['hCG quantitative', 'hcg-qualitative'],
    ['Partner currently pregnant', 'pregnancy-status'],
    ['Ideal body weight', 'body-weight'],
    ['Body weight change', 'body-weight'],
    ['Birth weight', 'body-weight'],
    ['Right ventricular ejection fraction', 'left-ventricular-ejection-fraction'],
    ['Gallbladder ejection fraction', 'left-ventricular-ejection-fraction'],
    ['TSH receptor antibody', 'tsh'],
    ['Central venous oxygen saturation', 'oxygen-saturation'],
    ['BMI percentile', 'body-mass-index'],
    ['Intention to breastfeed', 'breastfeeding-status'],
    ['Infant currently breastfeeding', 'breastfeeding-status'],
    ['MELD score', 'child-pugh'],
    ['PHQ-2 total score', 'depression-scales'],
    ['GAD-7', 'depression-scales'],
    ['Suicide risk assessment completed', 'suicide-risk-scales'],
  ])('named %s is not in %s', (display, set) => {
    expect(named(set, display)).toBe(false);
  });
});

describe('the sets among each other', () => {
  const codesOf = ({ includes }: ValueSet) => includes.map(({ system, code }) => `${system}|${code}`);

  it.each([
    [liverAndBladder.severeHepaticDisease, liverAndBladder.cirrhosis],
    [liverAndBladder.cystitis, liverAndBladder.lowerUrinaryTractSymptoms],
    [conditions.suicidalIdeation, conditions.suicideAttempt],
    [conditions.lactation, conditions.delivery],
  ])('$id shares no code with another that excludes it', (one, other) => {
    expect(codesOf(one).filter((code) => codesOf(other).includes(code))).toEqual([]);
  });

  it('hold the self-poisoning and suffocation codes of ICD-10-CM, whose intent is one character', () => {
    const intent = /^(T(3[6-9]|4\d|5\d|6[0-5])\.(\w{2}2|\w2X)|T71\.\w{2}2)$/;
    const poisoning = conditions.suicideAttempt.includes.filter(({ code }) => /^T(?!14)/.test(code));
    expect(poisoning.filter(({ code }) => !intent.test(code))).toEqual([]);
    expect(poisoning).toHaveLength(966 / 3);
  });
});
