/** What is counted over all answers, and whether it keeps to the targets. */
import { INDICATORS, type Indicator } from '../../src/clinical/rule.js';
import type { Answer } from './answers.js';

interface RuleTally extends Readonly<Record<Indicator, number>> {
  readonly rule: string;
  readonly answers: number;
}

interface Target {
  readonly target: string;
  readonly found: string;
  readonly holds: boolean;
}

export interface Tally {
  readonly answers: number;
  readonly cards: {
    readonly mean: number;
    readonly median: number;
    readonly p95: number;
    readonly max: number;
  };
  /** Shares of answers, 0 to 1. */
  readonly critical: number;
  readonly without: number;
  readonly routineAcute: {
    readonly answers: number;
    readonly without: number;
    /** What was said there nevertheless, by rule. */
    readonly said: Readonly<Record<string, number>>;
  };
  readonly incomplete: {
    readonly answers: number;
    readonly share: number;
    readonly notChecked: Readonly<Record<string, number>>;
    /** Answers that do not say that a part of the record did not arrive. */
    readonly untold: number;
  };
  readonly rules: readonly RuleTally[];
  readonly cohorts: Readonly<
    Record<string, { readonly answers: number; readonly cards: number; readonly critical: number }>
  >;
  readonly targets: readonly Target[];
}

/** `rules`: every rule of the catalogue, so that one that never fires is seen. */
export function tallyOf(answers: readonly Answer[], rules: readonly string[]): Tally {
  const counts = answers.map(({ cards }) => cards).sort((a, b) => a - b);
  const routine = answers.filter(({ isRoutineAcute }) => isRoutineAcute);
  const incomplete = answers.filter(({ findings }) =>
    findings.some(({ rule }) => rule === 'data-incomplete'),
  );
  const tally = {
    answers: answers.length,
    cards: {
      mean: round(mean(counts)),
      median: quantile(counts, 0.5),
      p95: quantile(counts, 0.95),
      max: counts.at(-1) ?? 0,
    },
    critical: round(shareOf(answers, isCritical)),
    without: round(shareOf(answers, isWithout)),
    routineAcute: {
      answers: routine.length,
      without: round(shareOf(routine, isWithout)),
      said: countOf(routine.flatMap(({ findings }) => findings.map(({ rule }) => rule))),
    },
    incomplete: {
      answers: incomplete.length,
      share: round(incomplete.length / answers.length),
      notChecked: countOf(incomplete.flatMap(({ notChecked }) => notChecked)),
      untold: answers.filter((answer) => answer.faults.length > 0 && !incomplete.includes(answer)).length,
    },
    rules: rules.map((rule) => tallyOfRule(rule, answers)),
    cohorts: Object.fromEntries(
      [...new Set(answers.map(({ cohort }) => cohort))].sort().map((cohort) => {
        const own = answers.filter((answer) => answer.cohort === cohort);
        const cards = round(mean(own.map((answer) => answer.cards)));
        return [cohort, { answers: own.length, cards, critical: round(shareOf(own, isCritical)) }];
      }),
    ),
  };
  return { ...tally, targets: targetsOf(tally) };
}

/** The targets of the design of cards: few, seldom red, and none where an anaesthetist knows best. */
function targetsOf({ cards, critical, routineAcute }: Omit<Tally, 'targets'>): readonly Target[] {
  return [
    {
      target: 'median 1 to 2 cards',
      found: String(cards.median),
      holds: cards.median >= 1 && cards.median <= 2,
    },
    { target: '95th percentile at most 3 cards', found: String(cards.p95), holds: cards.p95 <= 3 },
    { target: 'critical in at most 5 % of answers', found: percent(critical), holds: critical <= 0.05 },
    {
      target: 'no card in routine acute use',
      found: `${percent(routineAcute.without)} without a card`,
      holds: routineAcute.without === 1,
    },
  ];
}

function tallyOfRule(rule: string, answers: readonly Answer[]): RuleTally {
  const levels = answers.flatMap(
    ({ findings }) => findings.find((finding) => finding.rule === rule)?.indicator ?? [],
  );
  const [info = 0, warning = 0, critical = 0] = INDICATORS.map(
    (indicator) => levels.filter((level) => level === indicator).length,
  );
  return { rule, answers: levels.length, info, warning, critical };
}

const isCritical = ({ findings }: Answer): boolean =>
  findings.some(({ indicator }) => indicator === 'critical');
const isWithout = ({ cards }: Answer): boolean => cards === 0;

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
const shareOf = (answers: readonly Answer[], test: (answer: Answer) => boolean): number =>
  answers.length === 0 ? 1 : answers.filter(test).length / answers.length;
/** Nearest rank; the numbers are sorted. */
const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
const round = (number: number): number => Math.round(number * 10_000) / 10_000;

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function countOf(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)));
}
