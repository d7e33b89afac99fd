/** Answers that observations give: values that are no numbers. Each is only ever read as the answer to its own question. */
import type { StatementGroup } from '../statement-rows.js';

export const answers: readonly StatementGroup[] = [
  {
    valueSet: 'answer-pregnant',
    counts: ['SNOMED CT 77386006', 'LOINC LA15173-0', 'SNOMED CT 373066001', 'LOINC LA33-6', 'HL7 0136 Y'],
    neighbours: [
      'SNOMED CT 60001007',
      'SNOMED CT 373067005',
      'LOINC LA32-8',
      'SNOMED CT 152231000119106',
      'LOINC LA6577-6',
      'Unknown',
    ],
  },
  {
    valueSet: 'answer-not-pregnant',
    counts: ['SNOMED CT 60001007', 'SNOMED CT 373067005', 'LOINC LA32-8', 'HL7 0136 N'],
    neighbours: [
      'SNOMED CT 77386006',
      'SNOMED CT 373066001',
      'LOINC LA33-6',
      'LOINC LA15173-0',
      'SNOMED CT 152231000119106',
    ],
  },
  {
    valueSet: 'answer-positive',
    counts: ['LOINC LA6576-8', 'SNOMED CT 10828004', 'Positive', 'Detected', 'Reactive'],
    neighbours: [
      'LOINC LA6577-6',
      'Negative',
      'Not detected',
      'Non-reactive',
      'False positive',
      'Inconclusive',
    ],
  },
  {
    valueSet: 'answer-negative',
    counts: ['LOINC LA6577-6', 'SNOMED CT 260385009', 'Negative', 'Not detected', 'non-reactive'],
    neighbours: ['LOINC LA6576-8', 'Positive', 'False negative', 'Detected'],
  },
  {
    valueSet: 'answer-raised',
    counts: ['HL7 interpretation H', 'HL7 interpretation HH'],
    neighbours: ['HL7 interpretation N', 'HL7 interpretation L', 'HL7 interpretation A', 'High'],
  },
  {
    valueSet: 'answer-breastfeeding',
    counts: [
      'SNOMED CT 866041003',
      'SNOMED CT 373066001',
      'LOINC LA33-6',
      'HL7 0136 Y',
      'Yes',
      'Exclusively breastfeeding',
      'Breast and bottle',
      'Pumping',
    ],
    neighbours: [
      'HL7 0136 N',
      'SNOMED CT 373067005',
      'LOINC LA32-8',
      'No',
      'Not breastfeeding',
      'No longer nursing',
      'Nursing home',
      'Plans breastfeeding',
    ],
  },
  {
    valueSet: 'answer-not-breastfeeding',
    counts: [
      'HL7 0136 N',
      'SNOMED CT 373067005',
      'LOINC LA32-8',
      'No',
      'Formula only',
      'Weaned',
      'Not currently breast-feeding',
      'Stopped nursing',
    ],
    neighbours: ['HL7 0136 Y', 'Yes', 'No supplement', 'No data', 'Not weaned'],
  },
  {
    valueSet: 'answer-child-pugh-a',
    counts: ['Child-Pugh A', 'Class A (5 points)', 'A6', 'Child-Pugh class A'],
    neighbours: ['B', 'C', 'Class A or B', 'Child-Pugh A to C', 'not a class', 'hepatitis A'],
  },
  {
    valueSet: 'answer-child-pugh-b',
    counts: ['B', 'Child-Pugh B', 'B8', 'Class B (7 points)'],
    neighbours: ['A', 'C', 'B/C', 'A or B', 'Hepatitis B', 'BCLC B'],
  },
  {
    valueSet: 'answer-child-pugh-c',
    counts: ['C', 'Child-Pugh C', 'C12', 'Class C'],
    neighbours: ['A', 'B', 'B or C', 'Hepatitis C', 'not C'],
  },
  {
    valueSet: 'answer-nyha-three-or-four',
    counts: ['NYHA class III', 'Class IV', 'NYHA 3', 'IV'],
    neighbours: ['NYHA class II', 'Class I', 'NYHA II-III', 'not stated'],
  },
  {
    valueSet: 'answer-suicide-risk',
    counts: ['High risk', 'Moderate', 'Yes', 'Positive', 'SNOMED CT 373066001', 'LOINC LA33-6'],
    neighbours: ['Low', 'Low risk', 'Low to moderate', 'No', 'Negative', 'False positive', 'LOINC LA32-8'],
  },
];
