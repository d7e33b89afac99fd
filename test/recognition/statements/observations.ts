/** Measurements, tests and scales as observations name them, and the answers that they give. */
import type { StatementGroup } from '../statement-rows.js';

/** What was observed. */
export const observations: readonly StatementGroup[] = [
  {
    valueSet: 'blood-pressure-panel',
    counts: ['LOINC 85354-9', 'LOINC 55284-4', 'LOINC 96607-7', 'SNOMED CT 75367002'],
    neighbours: ['LOINC 8478-0', 'LOINC 8480-6', 'LOINC 8867-4'],
  },
  {
    valueSet: 'systolic-blood-pressure',
    counts: [
      'LOINC 8480-6',
      'LOINC 8459-0',
      'LOINC 8460-8',
      'LOINC 8461-6',
      'LOINC 8450-9',
      'LOINC 96608-5',
      'SNOMED CT 271649006',
      'SNOMED CT 72313002',
      'SNOMED CT 314440001',
      'SNOMED CT 251070002',
    ],
    neighbours: ['LOINC 8462-4', 'LOINC 8478-0', 'LOINC 85354-9', 'SNOMED CT 271650006'],
  },
  {
    valueSet: 'diastolic-blood-pressure',
    counts: [
      'LOINC 8462-4',
      'LOINC 8453-3',
      'LOINC 8454-1',
      'LOINC 8455-8',
      'SNOMED CT 271650006',
      'SNOMED CT 314453003',
      'SNOMED CT 174255007',
    ],
    neighbours: ['LOINC 8480-6', 'LOINC 8478-0', 'SNOMED CT 271649006'],
  },
  {
    valueSet: 'heart-rate',
    counts: ['LOINC 8867-4'],
    neighbours: ['LOINC 9279-1', 'LOINC 8310-5', 'LOINC 8636-3'],
  },
  {
    valueSet: 'body-weight',
    counts: ['LOINC 29463-7', 'LOINC 3141-9'],
    neighbours: ['LOINC 8302-2', 'LOINC 39156-5'],
  },
  { valueSet: 'body-mass-index', counts: ['LOINC 39156-5'], neighbours: ['LOINC 29463-7', 'LOINC 8302-2'] },
  {
    valueSet: 'oxygen-saturation',
    counts: [
      'LOINC 59408-5',
      'LOINC 2708-6',
      'SpO2',
      'O2 sat',
      'Oxygen saturation by pulse oximetry',
      'SaO2',
    ],
    neighbours: [
      'LOINC 9279-1',
      'Mixed venous oxygen saturation',
      'Target SpO2',
      'Cerebral oxygen saturation',
      'oxygen therapy',
      'Transferrin saturation',
      'SpO2/FiO2 ratio',
    ],
  },
  {
    valueSet: 'left-ventricular-ejection-fraction',
    counts: ['LOINC 10230-1', 'LOINC 8806-2', 'LOINC 18043-0'],
    neighbours: ['LOINC 8636-3', 'LOINC 30934-4'],
  },
  { valueSet: 'nyha-class', counts: ['LOINC 88020-3'], neighbours: ['LOINC 10230-1', 'LOINC 30934-4'] },
  {
    valueSet: 'pregnancy-status',
    counts: ['LOINC 82810-3', 'LOINC 11449-6'],
    neighbours: ['LOINC 86645-9', 'LOINC 63895-7', 'LOINC 11884-4'],
  },
  {
    valueSet: 'breastfeeding-status',
    counts: [
      'LOINC 63895-7',
      'SNOMED CT 413712001',
      'Breastfeeding status',
      'Are you breastfeeding?',
      'Lactation status',
    ],
    neighbours: [
      'LOINC 82810-3',
      'Infant breastfeeding status',
      'Breast examination',
      'baby currently breastfeeding',
    ],
  },
  {
    valueSet: 'expected-date-of-delivery',
    counts: ['LOINC 11778-8', 'LOINC 11779-6'],
    neighbours: ['LOINC 8665-2', 'LOINC 11884-4'],
  },
  {
    valueSet: 'last-menstrual-period',
    counts: ['LOINC 8665-2'],
    neighbours: ['LOINC 11778-8', 'LOINC 11779-6'],
  },
  {
    valueSet: 'hcg-qualitative',
    counts: [
      'LOINC 2106-3',
      'LOINC 2118-8',
      'LOINC 2110-5',
      'LOINC 2112-1',
      'LOINC 80384-1',
      'LOINC 80385-8',
    ],
    neighbours: ['LOINC 19080-1', 'LOINC 21198-7', 'LOINC 5794-3'],
  },
  {
    valueSet: 'hcg-quantitative',
    counts: [
      'LOINC 19080-1',
      'LOINC 21198-7',
      'LOINC 20415-6',
      'LOINC 45194-8',
      'LOINC 55869-2',
      'LOINC 34670-0',
      'LOINC 2119-6',
    ],
    neighbours: ['LOINC 2106-3', 'LOINC 80384-1', 'LOINC 3016-3'],
  },
  {
    valueSet: 'urine-drug-screen',
    counts: [
      'LOINC 19659-2',
      'LOINC 3397-7',
      'LOINC 19261-7',
      'LOINC 3390-2',
      'LOINC 3377-9',
      'LOINC 3427-2',
      'LOINC 19550-3',
    ],
    neighbours: ['LOINC 20454-5', 'LOINC 5799-2', 'LOINC 2106-3'],
  },
  {
    valueSet: 'alanine-aminotransferase',
    counts: [
      'LOINC 1742-6',
      'LOINC 1743-4',
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
    counts: ['LOINC 1975-2', 'LOINC 42719-5', 'LOINC 14631-6', 'Total bilirubin', 'Bilirubin, total', 'TBIL'],
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
    counts: ['LOINC 1751-7', 'Serum albumin', 'Albumin, plasma'],
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
    counts: ['LOINC 6301-6', 'LOINC 34714-6', 'INR', 'International normalised ratio'],
    neighbours: ['LOINC 5902-2', 'Target INR', 'INR goal range', 'aPTT', 'Prothrombin time'],
  },
  {
    valueSet: 'tsh',
    counts: ['LOINC 3016-3', 'TSH', 'Thyroid stimulating hormone', 'Thyrotropin'],
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

/** What was found: the value of an observation that is no number. */
export const answers: readonly StatementGroup[] = [
  {
    valueSet: 'answer-pregnant',
    counts: ['SNOMED CT 77386006', 'LOINC LA15173-0'],
    neighbours: ['SNOMED CT 60001007', 'SNOMED CT 152231000119106', 'LOINC LA6577-6', 'Unknown'],
  },
  {
    valueSet: 'answer-not-pregnant',
    counts: ['SNOMED CT 60001007'],
    neighbours: ['SNOMED CT 77386006', 'LOINC LA15173-0', 'SNOMED CT 152231000119106'],
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
    valueSet: 'answer-breastfeeding',
    counts: [
      'SNOMED CT 866041003',
      'HL7 0136 Y',
      'Yes',
      'Exclusively breastfeeding',
      'Breast and bottle',
      'Pumping',
    ],
    neighbours: [
      'HL7 0136 N',
      'No',
      'Not breastfeeding',
      'No longer nursing',
      'Nursing home',
      'Plans breastfeeding',
    ],
  },
  {
    valueSet: 'answer-not-breastfeeding',
    counts: ['HL7 0136 N', 'No', 'Formula only', 'Weaned', 'Not currently breast-feeding', 'Stopped nursing'],
    neighbours: ['HL7 0136 Y', 'Yes', 'No supplement', 'No data', 'Not weaned'],
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
    counts: ['High risk', 'Moderate', 'Yes', 'Positive'],
    neighbours: ['Low', 'Low risk', 'Low to moderate', 'No', 'Negative', 'False positive'],
  },
];
