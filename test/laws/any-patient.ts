/** Random patients: any mix of the statements that records make, with any order, region, sex and age. */
import fc from 'fast-check';
import { catalogue } from '../../cards/index.js';
import { measurementNames } from '../../hooks/queries.js';
import { assess, type Assessment } from '../../src/clinical/assess.js';
import { LABEL_REGIONS, type LabelRegion, type UseContext } from '../../src/clinical/facts.js';
import type { Source } from '../../src/clinical/known.js';
import { decideUseContext } from '../../src/clinical/use-context.js';
import { fill, fillSummary } from '../../src/clinical/wording.js';
import { buildFacts } from '../../src/facts/build-facts.js';
import type { Resource } from '../../src/fhir/resource.js';
import { NOW, patient, terminology } from '../support/patient.js';
import { recordOf } from '../support/readings.js';
import { medication } from '../support/statements.js';
import { statements } from './any-statements.js';

export interface AnyPatient {
  readonly order: Resource;
  readonly drug: 'esketamine' | 'ketamine';
  readonly drafts: readonly Resource[];
  /** Patient, conditions, medicines, … each with an id of its own. */
  readonly resources: readonly Resource[];
  readonly region: LabelRegion;
}

const drafts: readonly Resource[] = ['text:midazolam 2 mg injection', 'text:fentanyl', 'rx:312941'].map(
  (code, index) => ({
    ...medication(code, {}),
    id: `draft-${index + 2}`,
    status: 'draft',
  }),
);

const TWICE_A_WEEK = { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } };
const DAILY = { repeat: { frequency: 1, period: 1, periodUnit: 'd' } };

const orders = fc.record({
  name: fc.constantFrom(
    'ketamine-iv',
    'ketamine-oral',
    'ketamine-im',
    'ketamine-nasal',
    'ketamine-topical',
    'ketamine-no-route',
    'spravato',
    'esketamine-iv',
  ),
  reason: fc.constantFrom(
    'F33.2',
    'F31.30',
    'R45.851',
    'G89.4',
    'text:procedural sedation',
    'text:knee',
    null,
  ),
  category: fc.constantFrom('outpatient', 'inpatient', 'community', 'discharge', undefined),
  dosage: fc.constantFrom<Resource>(
    {},
    { timing: { repeat: { count: 1 } } },
    { text: '0.3 mg/kg once', doseAndRate: [{ doseQuantity: { value: 0.3, unit: 'mg/kg' } }] },
    { doseAndRate: [{ doseQuantity: { value: 160, unit: 'mg' } }] },
    { doseAndRate: [{ doseQuantity: { value: 3, unit: 'devices' } }], timing: TWICE_A_WEEK },
    { doseAndRate: [{ doseQuantity: { value: 50, unit: 'mg' } }], timing: DAILY, text: 'IV push' },
    { doseAndRate: [{ rateQuantity: { value: 0.3, unit: 'mg/kg/h' } }] },
    { doseAndRate: [{ doseQuantity: { value: 2, unit: 'spoons' } }] },
  ),
});

/** Sex and age are recorded, so that nothing is missing but what a law takes away. */
export const anyPatient: fc.Arbitrary<AnyPatient> = fc
  .record({
    sex: fc.constantFrom('female', 'male'),
    age: fc.constantFrom(8, 16, 31, 42, 53, 70),
    order: orders,
    statements: fc.subarray([...statements], { maxLength: 14 }),
    drafts: fc.subarray([...drafts]),
    region: fc.constantFrom(...LABEL_REGIONS),
  })
  .map(({ sex, age, order: { name, reason, dosage, category }, statements: said, ...rest }) => {
    const someone = said.reduce(
      (so, statement) => statement(so),
      patient({ sex, age }).orders(name, { reason, dosage, ...(category && { category }) }),
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
    measurementNames,
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
