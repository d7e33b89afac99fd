/** Statements that records make about a patient; a random patient is any mix of them. */
import type { Resource } from '../../src/fhir/resource.js';
import { concept, daysAgo, hoursAgo, type PatientCase } from '../support/patient.js';

export type Statement = (someone: PatientCase) => PatientCase;

const half = (code: string, value: number): Resource => ({
  resourceType: 'Observation',
  status: 'final',
  category: [{ coding: [{ code: 'vital-signs' }] }],
  code: concept(code),
  effectiveDateTime: hoursAgo(2),
  valueQuantity: { value, unit: 'mmHg', code: 'mm[Hg]' },
});

const conditions: readonly Statement[] = [
  ...[
    'I71.40',
    'F20.9',
    'F31.30',
    'F33.3',
    'F10.20',
    'F11.21',
    'I25.2',
    'I50.23',
    'I10',
    'I16.0',
    'J06.9',
    'Z82.49',
    'Q28.2',
    'I61.9',
    'G93.2',
    'S06.2X9A',
    'Z98.2',
    'K72.10',
    'K74.60',
    'E05.00',
    'J44.9',
    'G47.33',
    'H40.11X0',
    'E80.21',
    'N30.10',
    'F05',
    'G30.9',
    'R45.851',
    'F43.10',
    'Z39.1',
    'Z37.0',
  ].map(
    (code): Statement =>
      (someone) =>
        someone.has(code, { recorded: daysAgo(400) }),
  ),
  (someone) => someone.has('I71.2', { clinicalStatus: 'resolved' }),
  (someone) => someone.has('I67.1', { verificationStatus: 'provisional' }),
  (someone) => someone.has('F23', { clinicalStatus: 'resolved', onset: '2018' }),
  (someone) => someone.has('I21.4', { onset: daysAgo(20) }),
  (someone) => someone.has('I63.9', { onset: '2026' }),
  (someone) =>
    someone.has('G45.9', { clinicalStatus: null, category: 'encounter-diagnosis', recorded: daysAgo(30) }),
  (someone) => someone.has('Z34.90', { recorded: daysAgo(30) }),
  (someone) => someone.has('O14.12', { onset: daysAgo(3) }),
  (someone) => someone.has('Z98.51'),
  (someone) => someone.has('text:heart trouble'),
];

const medicines: readonly Statement[] = [
  (someone) => someone.takes('rx:197901', { mg: 1, perDay: 3, display: 'lorazepam 1 MG Oral Tablet' }),
  (someone) => someone.takes('text:diazepam 5 mg', { mg: 5, perDay: 2, stopped: daysAgo(10) }),
  (someone) => someone.takes('text:morphine 10 mg', { asNeeded: true }),
  (someone) => someone.takes('text:methadone', { status: 'on-hold' }),
  (someone) => someone.takes('atc:N06AF03', { authored: daysAgo(500) }),
  (someone) => someone.takes('text:clarithromycin 500 mg tablet'),
  (someone) => someone.takes('text:ketoconazole 2 % cream'),
  (someone) => someone.takes('text:lamotrigine', { mg: 200, perDay: 1 }),
  (someone) => someone.takes('text:lithium'),
  (someone) => someone.takes('text:clozapine', { mg: 100, perDay: 2 }),
  (someone) => someone.takes('text:blue pill'),
];

const results: readonly Statement[] = [
  (someone) => someone.measured('loinc:29463-7', 80, 'kg', daysAgo(20)),
  (someone) => someone.measured('loinc:29463-7', 180, '[lb_av]', daysAgo(10)),
  (someone) => someone.measured('loinc:29463-7', 80, 'kg', daysAgo(3000)),
  (someone) => someone.measured('loinc:39156-5', 41, 'kg/m2', daysAgo(100)),
  (someone) => someone.measured('loinc:59408-5', 88, '%', daysAgo(2)),
  (someone) => someone.measured('loinc:1742-6', 250, 'U/L', daysAgo(20), [undefined, 40]),
  (someone) => someone.measured('loinc:1742-6', 20, 'U/L', daysAgo(20)),
  (someone) => someone.measured('loinc:6768-6', 400, 'U/L', daysAgo(20)),
  (someone) => someone.measured('loinc:1975-2', 80, 'umol/L', daysAgo(20)),
  (someone) => someone.measured('loinc:1751-7', 24, 'g/L', daysAgo(20)),
  (someone) => someone.measured('loinc:6301-6', 2.6, '{INR}', daysAgo(20)),
  (someone) => someone.measured('loinc:3016-3', 0.01, 'm[IU]/L', daysAgo(60), [0.4, 4]),
  (someone) => someone.answered('loinc:63895-7', 'text:breastfeeding', daysAgo(9)),
  (someone) => someone.measured('loinc:44261-6', 14, '{score}', daysAgo(9)),
];

const courses: readonly Statement[] = [
  (someone) => someone.given('rx:2119387', { when: daysAgo(40) }),
  (someone) => someone.given('rx:6130', { when: hoursAgo(3), route: 'intravenous' }),
  (someone) => someone.takes('rx:6130', { display: 'ketamine' }),
  (someone) => someone.takes('text:naltrexone extended-release injection', { stopped: daysAgo(20) }),
  (someone) => someone.takes('text:memantine 10 mg tablet'),
  (someone) => someone.takes('text:theophylline'),
  (someone) => someone.takes('text:lisdexamfetamine 30 mg capsule'),
  (someone) => someone.takes('text:levothyroxine'),
  (someone) => someone.takes('text:pseudoephedrine 60 mg tablet', { route: 'oral' }),
  (someone) => someone.takes('text:norepinephrine infusion', { route: 'intravenous' }),
  (someone) => someone.takes('text:mometasone nasal spray'),
  (someone) => someone.takes('text:sertraline', { mg: 100, perDay: 1, authored: daysAgo(100) }),
  (someone) =>
    someone.takes('text:venlafaxine', { mg: 150, perDay: 1, authored: daysAgo(300), stopped: daysAgo(200) }),
];

const others: readonly Statement[] = [
  (someone) => someone.allergicTo('rx:6130'),
  (someone) => someone.allergicTo('text:Ketamine', { reactions: ['Dissociation'], type: 'intolerance' }),
  (someone) => someone.allergicTo('text:esketamine', { clinicalStatus: 'inactive' }),
  (someone) => someone.allergicTo('text:ketorolac'),
  (someone) => someone.bp(186, 112, hoursAgo(1)),
  (someone) => someone.bp(150, 95, daysAgo(3)),
  (someone) => someone.bp(120, 80, daysAgo(1)),
  (someone) => someone.resource(half('loinc:8480-6', 150)),
  (someone) => someone.resource(half('loinc:8462-4', 118)),
  (someone) => someone.answered('loinc:2106-3', 'sct:10828004', daysAgo(9)),
  (someone) => someone.answered('loinc:2106-3', 'sct:260385009', daysAgo(2)),
  (someone) => someone.measured('loinc:10230-1', 30, '%', daysAgo(40)),
  (someone) => someone.answered('loinc:88020-3', 'text:Class III', daysAgo(40)),
  (someone) => someone.dated('loinc:11778-8', daysAgo(-100)),
  (someone) => someone.underwent('sct:415070008', daysAgo(20)),
  (someone) => someone.underwent('sct:236886002', daysAgo(2000)),
  (someone) => someone.at({ class: 'IMP', location: 'Operating Room 2' }),
  (someone) => someone.at({ class: 'EMER' }),
  (someone) => someone.at({ class: 'AMB', serviceType: 'Psychiatry' }),
];

/** Everything that a record may say of a patient, in no order. */
export const statements: readonly Statement[] = [
  ...conditions,
  ...medicines,
  ...courses,
  ...results,
  ...others,
];
