/** Monographs of made-up rules, to see what is made of them. */
import { ketamines } from '../../cards/value-sets/index.js';
import { assess, type Assessment } from '../../src/clinical/assess.js';
import type { Criterion } from '../../src/clinical/criterion.js';
import type { Branch, Indicator, Monograph, Rule, Scope } from '../../src/clinical/rule.js';
import type { PatientCase } from '../support/patient.js';

export const rule = (id: string, branches: readonly Branch[], parts: Partial<Rule> = {}): Rule => ({
  id,
  title: id,
  kind: 'precaution',
  group: 'B',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches,
  summary: id,
  action: id,
  rationale: id,
  wrongWhen: id,
  evidence: [],
  overrideReasons: [],
  ...parts,
});
export const branch = (when: Criterion, level: Branch['level'] = 'warning'): Branch => ({ when, level });

export function judge(
  someone: PatientCase,
  rules: readonly Rule[],
  scopes: readonly Scope[] = [],
): Assessment {
  const monograph: Monograph = {
    id: 'test',
    drug: 'ketamine',
    triggers: ketamines,
    useContexts: [],
    scopes,
    rules,
  };
  return assess(monograph, someone.facts());
}
export const levels = ({ findings }: Assessment): Record<string, Indicator> =>
  Object.fromEntries(findings.map((finding) => [finding.rule.id, finding.indicator]));
export const undecided = ({ unchecked }: Assessment): readonly string[] =>
  unchecked.map((entry) => entry.rule.id);
