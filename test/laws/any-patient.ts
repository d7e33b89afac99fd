/** Random patients: any mix of the statements that records make, with any order, region, sex and age. */
import fc from 'fast-check';
import { catalogue } from '../../cards/index.js';
import { pressureSets } from '../../hooks/queries.js';
import { assess, type Assessment } from '../../src/clinical/assess.js';
import { LABEL_REGIONS, type LabelRegion, type UseContext } from '../../src/clinical/facts.js';
import type { Source } from '../../src/clinical/known.js';
import { decideUseContext } from '../../src/clinical/use-context.js';
import { fill, fillSummary } from '../../src/clinical/wording.js';
import { buildFacts } from '../../src/facts/build-facts.js';
import type { Resource } from '../../src/fhir/resource.js';
import {
  concept,
  daysAgo,
  hoursAgo,
  NOW,
  patient,
  terminology,
  type PatientCase,
} from '../support/patient.js';
import { recordOf } from '../support/readings.js';
import { medication } from '../support/statements.js';

export interface AnyPatient {
  readonly order: Resource;
  readonly drug: 'esketamine' | 'ketamine';
  readonly drafts: readonly Resource[];
  /** Patient, conditions, medicines, … each with an id of its own. */
  readonly resources: readonly Resource[];
  readonly region: LabelRegion;
}

type Statement = (someone: PatientCase) => PatientCase;

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

const drafts: readonly Resource[] = ['text:midazolam 2 mg injection', 'text:fentanyl', 'rx:312941'].map(
  (code, index) => ({
    ...medication(code, {}),
    id: `draft-${index + 2}`,
    status: 'draft',
  }),
);

const orders = fc.record({
  name: fc.constantFrom(
    'ketamine-iv',
    'ketamine-oral',
    'ketamine-topical',
    'ketamine-no-route',
    'spravato',
    'esketamine-iv',
  ),
  reason: fc.constantFrom('F33.2', 'G89.4', 'text:procedural sedation', 'text:knee', null),
  dosage: fc.constantFrom<Resource>(
    {},
    { timing: { repeat: { count: 1 } } },
    { text: '0.3 mg/kg once', doseAndRate: [{ doseQuantity: { value: 0.3, unit: 'mg/kg' } }] },
  ),
});

/** Sex and age are recorded, so that nothing is missing but what a law takes away. */
export const anyPatient: fc.Arbitrary<AnyPatient> = fc
  .record({
    sex: fc.constantFrom('female', 'male'),
    age: fc.constantFrom(8, 16, 31, 42, 53, 70),
    order: orders,
    statements: fc.subarray([...conditions, ...medicines, ...others], { maxLength: 12 }),
    drafts: fc.subarray([...drafts]),
    region: fc.constantFrom(...LABEL_REGIONS),
  })
  .map(({ sex, age, order: { name, reason, dosage }, statements, ...rest }) => {
    const someone = statements.reduce(
      (so, statement) => statement(so),
      patient({ sex, age }).orders(name, { reason, dosage }),
    );
    const drug = name.startsWith('ketamine') ? 'ketamine' : 'esketamine';
    return { order: someone.order, resources: someone.resources, drug, ...rest };
  });

export interface Judged {
  readonly context: UseContext;
  readonly assessment: Assessment;
}

/** Facts, use context, findings. `context` holds the use context where a law is about something else. */
export function judge(someone: AnyPatient, unread: readonly Source[] = [], context?: UseContext): Judged {
  const { order, resources, region, drug } = someone;
  const record = recordOf(resources, unread);
  const monograph = catalogue.monographs.find((candidate) => candidate.drug === drug);
  if (!monograph) throw new Error(`no monograph of ${drug}`);
  const sources = {
    record,
    terminology,
    pressureSets,
    now: NOW,
    region,
    acuteLocations: [],
    drug,
    doseUnits: monograph.doseUnits ?? [],
    draftedRequests: [],
  };
  const facts = buildFacts(order, someone.drafts, sources);
  const decided = context ?? decideUseContext(monograph, facts);
  return { context: decided, assessment: assess(monograph, { ...facts, context: decided }) };
}

export const firedIn = ({ assessment }: Judged): readonly string[] =>
  assessment.findings.map(({ rule }) => rule.id);

/** Everything that a clinician could read of an assessment. */
export function textsOf({ assessment }: Judged): readonly string[] {
  const { facts, gaps } = assessment;
  return assessment.findings.flatMap(({ rule, branch, because, notes }) => {
    const spoken = { rule, facts, because, gaps };
    return [
      fillSummary(branch.summary ?? rule.summary, spoken),
      fill(branch.action ?? rule.action, spoken),
      ...[rule.rationale, rule.conflict ?? '', ...notes].map((text) => fill(text, spoken)),
      ...because.flatMap(({ label, value, date, remarks }) => [
        label,
        value ?? '',
        date?.text ?? '',
        ...remarks,
      ]),
    ];
  });
}

/** What two assessments must have in common to be the same. */
export const essenceOf = (judged: Judged): unknown => ({
  context: judged.context,
  findings: judged.assessment.findings.map(({ rule, indicator, because, notes }) => ({
    rule: rule.id,
    indicator,
    because,
    notes,
  })),
  unchecked: judged.assessment.unchecked.map(({ rule, missing }) => ({ rule: rule.id, missing })),
  gaps: judged.assessment.gaps,
  texts: textsOf(judged),
});
