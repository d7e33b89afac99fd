/** What stands out, in sentences that a committee can act on; each is told only where the numbers carry it. */
import { LEAST_FIRINGS, type RuleUse, type Summary } from './summarise.js';

export interface Names {
  readonly titleOf: (rule: string) => string;
  readonly reasonOf: (code: string) => string;
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;

/** Shares of fewer than these say nothing. */
const ENOUGH = 20;

export function lessonsOf(summary: Summary, names: Names): readonly string[] {
  return [
    ...overridden(summary, names),
    ...accepted(summary, names),
    ...repeated(summary, names),
    ...incomplete(summary),
    ...unanswered(summary),
    ...trend(summary),
  ];
}

function overridden({ rules }: Summary, { titleOf, reasonOf }: Names): readonly string[] {
  const toReview = rules.filter((rule) => rule.toReview);
  if (toReview.length === 0)
    return [`No rule was overridden more than nine times in ten over ${LEAST_FIRINGS} firings or more.`];
  return toReview.map((use) => {
    const [first] = use.reasons;
    const why = first ? ` Most often: ${reasonOf(first[0])} (${first[1]} of ${use.overridden}).` : '';
    return `“${titleOf(use.rule)}” was overridden in ${percent(use.overridden, use.shown)} of ${use.shown} firings.${why}`;
  });
}

const answeredOf = ({ accepted, overridden }: RuleUse): number => accepted + overridden;

function accepted({ rules }: Summary, { titleOf }: Names): readonly string[] {
  const [best] = rules
    .filter((use) => answeredOf(use) >= ENOUGH && use.accepted > 0)
    .sort((a, b) => b.accepted / answeredOf(b) - a.accepted / answeredOf(a));
  if (!best) return [];
  return [
    `“${titleOf(best.rule)}” is followed most: its card was accepted in ${percent(best.accepted, answeredOf(best))} of the ${answeredOf(best)} cases that were answered.`,
  ];
}

function repeated({ rules }: Summary, { titleOf }: Names): readonly string[] {
  const [most] = rules
    .filter(({ shown, repeats }) => shown >= ENOUGH && (repeats ?? 0) / shown >= 0.1)
    .sort((a, b) => (b.repeats ?? 0) / b.shown - (a.repeats ?? 0) / a.shown);
  if (!most) return [];
  return [
    `“${titleOf(most.rule)}” was shown again for the same patient within a day in ${percent(most.repeats ?? 0, most.shown)} of its ${most.shown} showings.`,
  ];
}

function incomplete({ answers, incomplete: some, weeks }: Summary): readonly string[] {
  if (answers < ENOUGH) return [];
  const [worst] = weeks
    .filter((week) => week.answers >= ENOUGH)
    .sort((a, b) => b.incomplete / b.answers - a.incomplete / a.answers);
  const when =
    worst && worst.incomplete / worst.answers > (1.5 * some) / answers
      ? ` It was worst in the week of ${worst.week} (${percent(worst.incomplete, worst.answers)}): a matter for whoever runs the interface.`
      : '';
  return [`In ${percent(some, answers)} of answers a part of the record could not be checked.${when}`];
}

function unanswered({ cards }: Summary): readonly string[] {
  if (cards.shown < ENOUGH || cards.unanswered / cards.shown < 0.5) return [];
  return [
    `Nothing was reported back on ${percent(cards.unanswered, cards.shown)} of cards: they were ignored, or the EHR does not report.`,
  ];
}

function trend({ weeks }: Summary): readonly string[] {
  const full = weeks.filter(({ shown }) => shown >= ENOUGH);
  if (full.length < 8) return [];
  const rate = (some: Summary['weeks']): number =>
    some.reduce((sum, { overridden: count }) => sum + count, 0) /
    some.reduce((sum, { shown }) => sum + shown, 0);
  const [before, after] = [rate(full.slice(0, 4)), rate(full.slice(-4))];
  if (Math.abs(after - before) < 0.03) return [];
  return [
    `Overrides have ${after > before ? 'risen' : 'fallen'} from ${percent(before, 1)} of cards in the first four weeks to ${percent(after, 1)} in the last four.`,
  ];
}
