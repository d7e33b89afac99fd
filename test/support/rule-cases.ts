/**
 * The case table of a rule. Every rule has all three parts, and the harness refuses a table that has not.
 *
 *   testRule(rule, {
 *     fires: [['an aneurysm on the problem list', patient().has('I71.40'), 'critical']],
 *     silent: [['a family history of it', patient().has('Z82.49')]],
 *     cannotTell: [['the problem list was not read', patient().unread('conditions')]],
 *   });
 *
 * A rule stands alone here; rules that it depends on (`suppressedBy`, `fired`) are given as `beside`.
 */
import { describe, expect, it } from '@jest/globals';
import { assess, type Assessment } from '../../src/clinical/assess.js';
import { PLACEHOLDERS, fill, fillSummary } from '../../src/clinical/wording.js';
import type { Indicator, Monograph, Rule } from '../../src/clinical/rule.js';
import { sourcesOfRule } from '../../src/clinical/sources-of.js';
import { ketamines } from '../../cards/value-sets/index.js';
import type { PatientCase } from './patient.js';

type Fires = readonly [name: string, patient: PatientCase, level: Indicator, says?: string];
type Silent = readonly [name: string, patient: PatientCase];

export interface Cases {
  readonly fires: readonly Fires[];
  readonly silent: readonly Silent[];
  readonly cannotTell: readonly Silent[];
}

/** Applies one rule, with those it depends on, to a patient. */
export function applyRule(rule: Rule, patient: PatientCase, beside: readonly Rule[] = []): Assessment {
  const monograph: Monograph = {
    id: 'under-test',
    drug: 'ketamine',
    triggers: ketamines,
    useContexts: [],
    scopes: [],
    rules: [...beside, rule],
  };
  return assess(monograph, patient.facts());
}

export function testRule(rule: Rule, cases: Cases, beside: readonly Rule[] = []): void {
  describe(rule.id, () => {
    it('has a case for each verdict', () => {
      const readsRecord = sourcesOfRule(rule).length > 0;
      const canBeSilent =
        rule.branches.some(({ when }) => when.op !== 'always') || rule.appliesTo !== undefined;
      expect(cases.fires.length).toBeGreaterThan(0);
      expect(cases.silent.length > 0 || !canBeSilent).toBe(true);
      expect(cases.cannotTell.length > 0 || !readsRecord).toBe(true);
      const names = [...cases.fires, ...cases.silent, ...cases.cannotTell].map(([name]) => name);
      expect(new Set(names).size).toBe(names.length);
    });

    it.each(cases.fires.map((row) => [row[0], row[2], row] as const))(
      'fires for %s: %s',
      (_name, level, [, patient, , says]) => {
        const assessment = applyRule(rule, patient, beside);
        const finding = assessment.findings.find((found) => found.rule.id === rule.id);
        expect(finding?.indicator).toBe(level);
        if (!finding) return;
        const spoken = { rule, facts: assessment.facts, because: finding.because, gaps: assessment.gaps };
        const summary = fillSummary(finding.branch.summary ?? rule.summary, spoken);
        const short = fill(finding.branch.short ?? rule.short ?? rule.title, spoken);
        // A placeholder for which this patient has nothing: a hole in a summary of several findings.
        expect(short).toMatch(/^\S(?:(?!\(\)| {2}).)*\S$/);
        const text = [
          short,
          summary,
          fill(finding.branch.action ?? rule.action, spoken),
          ...finding.notes.map((note) => fill(note, spoken)),
        ].join(' ');
        expect(summary.length).toBeLessThanOrEqual(139);
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
        if (says !== undefined) expect(text).toContain(says);
      },
    );

    eachOf(cases.silent, 'is silent for %s', (patient) => {
      const { findings, unchecked } = applyRule(rule, patient, beside);
      expect(findings.map((found) => found.rule.id)).not.toContain(rule.id);
      expect(unchecked.map((found) => found.rule.id)).not.toContain(rule.id);
    });

    eachOf(cases.cannotTell, 'cannot tell when %s', (patient) => {
      const { findings, unchecked } = applyRule(rule, patient, beside);
      expect(unchecked.map((found) => found.rule.id)).toContain(rule.id);
      expect(findings.map((found) => found.rule.id)).not.toContain(rule.id);
    });

    it('uses only known placeholders', () => {
      const texts = [
        rule.summary,
        rule.action,
        rule.rationale,
        rule.conflict ?? '',
        ...(rule.notes ?? []).map(({ say }) => say),
      ];
      const used = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]));
      expect(used.filter((name) => !PLACEHOLDERS.some((known) => known === name))).toEqual([]);
    });
  });
}

/** A table may be empty where a rule can give no such verdict; the first test above says where. */
function eachOf(cases: readonly Silent[], title: string, test: (patient: PatientCase) => void): void {
  if (cases.length === 0) return;
  it.each(cases)(title, (_name, patient) => {
    test(patient);
  });
}
