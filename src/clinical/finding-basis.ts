/** What a finding rests on, as text: two findings with the same basis say the same of the same order. */
import type { Assessment, Finding } from './assess.js';

/** The rule's branch and level, the order as it is to be given, the data, and what was not known. */
export function basisOf(
  { rule, branch, indicator, because, notes }: Finding,
  assessment: Assessment,
): string {
  const { order, context, region } = assessment.facts;
  const { drug, route, doses, once, timesPerWeek, categories } = order;
  return JSON.stringify([
    ...[rule.id, rule.branches.indexOf(branch), indicator, notes],
    { drug, route, doses, once, timesPerWeek, categories, context, region },
    because
      .filter(({ kind }) => kind !== 'order')
      .map(({ reference, label, value, date, remarks }) => [reference, label, value, date?.text, remarks]),
    assessment.gaps.map(({ source, reason, of }) => [source, reason, of]),
  ]);
}
