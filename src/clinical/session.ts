/** Several orders of one session: what is said of the screen as a whole has to hold beside what was found of each. */
import type { Assessment, Finding } from './assess.js';
import { evaluate, type Screen } from './evaluate.js';
import { tierOf } from './rule-tier.js';

/** Leaves out what the findings of another order contradict, such as that nothing was found. */
export function inOneSession(assessments: readonly Assessment[]): readonly Assessment[] {
  if (assessments.length < 2) return assessments;
  const fired = assessments.flatMap(({ findings }) =>
    findings.map(({ rule, indicator }) => ({ id: rule.id, kind: rule.kind, indicator })),
  );
  return assessments.map((assessment) => ({
    ...assessment,
    findings: assessment.findings.filter((finding) => holdsBeside(fired, finding, assessment)),
  }));
}

/** What was not read, and what could not be decided, each order has told already. */
function holdsBeside(
  fired: Screen['fired'],
  { rule, branch }: Finding,
  { facts, gaps }: Assessment,
): boolean {
  if (tierOf(rule) !== 'about the screen') return true;
  return evaluate(branch.when, facts, { fired, undecided: [], gaps }).is !== 'unmet';
}
