/** Laboratory results, and scales with a score. */
import type { StatementGroup } from '../statement-rows.js';

export const results: readonly StatementGroup[] = [
  {
    valueSet: 'alanine-aminotransferase',
    counts: [
      'LOINC 1742-6',
      'LOINC 1743-4',
      'SNOMED CT 1018251000000107',
      'LOINC 1744-2',
      'ALT',
      'ALAT',
      'SGPT',
      'Alanine aminotransferase',
    ],
    neighbours: ['LOINC 1920-8', 'AST', 'AST/ALT ratio', 'ALT, body fluid', 'Salt intake', 'LOINC 6768-6'],
  },
  {
    valueSet: 'aspartate-aminotransferase',
    counts: ['LOINC 1920-8', 'LOINC 30239-8', 'AST', 'SGOT', 'Aspartate aminotransferase'],
    neighbours: ['LOINC 1742-6', 'ALT', 'Asthma control test', 'Last visit'],
  },
  {
    valueSet: 'alkaline-phosphatase',
    counts: ['LOINC 6768-6', 'ALP', 'Alk Phos', 'Alkaline phosphatase'],
    neighbours: [
      'Bone alkaline phosphatase',
      'Leukocyte alkaline phosphatase',
      'ALP isoenzymes',
      'LOINC 2324-2',
      'Alpha-fetoprotein',
    ],
  },
  {
    valueSet: 'gamma-glutamyltransferase',
    counts: ['LOINC 2324-2', 'GGT', 'Gamma-glutamyltransferase'],
    neighbours: ['LOINC 6768-6', 'ALP', 'Globulin'],
  },
  {
    valueSet: 'bilirubin',
    counts: [
      'SNOMED CT 997591000000109',
      'LOINC 1975-2',
      'LOINC 42719-5',
      'LOINC 14631-6',
      'Total bilirubin',
      'Bilirubin, total',
      'TBIL',
    ],
    neighbours: [
      'LOINC 1968-7',
      'Bilirubin direct',
      'Urine total bilirubin',
      'Transcutaneous total bilirubin',
      'Biliverdin',
    ],
  },
  {
    valueSet: 'albumin',
    counts: ['SNOMED CT 1000821000000103', 'LOINC 1751-7', 'Serum albumin', 'Albumin, plasma'],
    neighbours: [
      'Urine albumin',
      'Serum albumin/globulin',
      'Microalbumin',
      'Human serum albumin',
      'Prealbumin',
    ],
  },
  {
    valueSet: 'inr',
    counts: ['SNOMED CT 165581004', 'LOINC 6301-6', 'LOINC 34714-6', 'INR', 'International normalised ratio'],
    neighbours: ['LOINC 5902-2', 'Target INR', 'INR goal range', 'aPTT', 'Prothrombin time'],
  },
  {
    valueSet: 'tsh',
    counts: [
      'SNOMED CT 1022791000000101',
      'LOINC 3016-3',
      'TSH',
      'Thyroid stimulating hormone',
      'Thyrotropin',
    ],
    neighbours: [
      'LOINC 3024-7',
      'LOINC 3051-0',
      'TSH receptor antibodies',
      'Thyrotropin-releasing hormone',
      'Target TSH',
      'Free T4',
      'Neonatal TSH',
    ],
  },
  {
    valueSet: 'child-pugh',
    counts: ['Child-Pugh score', 'Child Pugh class', 'Child-Turcotte-Pugh'],
    neighbours: ['MELD score', 'Child protection plan', 'Pugh'],
  },
  {
    valueSet: 'depression-scales',
    counts: [
      'LOINC 44261-6',
      'LOINC 44249-1',
      'PHQ-9',
      'MADRS',
      'QIDS-SR16',
      'Patient Health Questionnaire 9 item',
    ],
    neighbours: ['LOINC 55758-7', 'LOINC 70274-6', 'PHQ-2', 'GAD-7', 'PHQ-9 declined', 'EPDS due'],
  },
  {
    valueSet: 'suicide-risk-scales',
    counts: [
      'C-SSRS',
      'Columbia suicide severity rating scale',
      'Suicide risk level',
      'Suicide risk screening',
    ],
    neighbours: [
      'PHQ-9',
      'Suicide risk factors',
      'Suicide risk assessment completed',
      'Risk of falls',
      'no suicide risk',
    ],
  },
];
