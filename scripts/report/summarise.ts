/** From cards to what a committee asks: per rule, per week and per hook, what was shown and what became of it. Pure. */
import type { Act, IssuedCard } from './read-use.js';

type Fate = 'accepted' | 'overridden' | 'unanswered';

export interface Count {
  readonly shown: number;
  readonly accepted: number;
  readonly overridden: number;
  /** Shown, and nothing was reported back: ignored, or the EHR does not report. */
  readonly unanswered: number;
}

export interface RuleUse extends Count {
  readonly rule: string;
  /** With those that were withheld in shadow mode. */
  readonly fired: number;
  readonly levels: { readonly info: number; readonly warning: number; readonly critical: number };
  readonly hooks: Readonly<Record<string, number>>;
  /** Override reasons, the most frequent first. */
  readonly reasons: readonly (readonly [code: string, count: number])[];
  /** Of those shown, how many for a patient about whom the same was shown at the same hook within a day; absent: no pseudonyms. */
  readonly repeats?: number;
  /** Left out at order-sign, since the same user had dismissed it; neither fired nor shown. */
  readonly notRepeated: number;
  /** Overridden more than nine times in ten, over at least fifty firings. */
  readonly toReview: boolean;
}

interface WeekUse extends Count {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly answers: number;
  readonly incomplete: number;
}

export interface Summary {
  readonly ehrs: readonly string[];
  /** Answers with cards, shown or withheld. */
  readonly answers: number;
  readonly withheld: number;
  readonly patients?: number;
  readonly cards: Count;
  /** Answers of which a part could not be checked. */
  readonly incomplete: number;
  readonly hooks: Readonly<Record<string, number>>;
  readonly reasons: RuleUse['reasons'];
  /** The most shown first. */
  readonly rules: readonly RuleUse[];
  readonly weeks: readonly WeekUse[];
}

const MOST_OVERRIDDEN = 0.9;
export const LEAST_FIRINGS = 50;
const DAY_MS = 86_400_000;

/** What counts is what was done last. */
const lastAct = ({ acts }: IssuedCard): Act | undefined => acts.at(-1);
const fateOf = (card: IssuedCard): Fate => lastAct(card)?.outcome ?? 'unanswered';

function count(cards: readonly IssuedCard[]): Count {
  const shown = cards.filter((card) => card.shown);
  const of = (fate: Fate): number => shown.filter((card) => fateOf(card) === fate).length;
  return {
    shown: shown.length,
    accepted: of('accepted'),
    overridden: of('overridden'),
    unanswered: of('unanswered'),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const sizes = (groups: ReadonlyMap<string, readonly unknown[]>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { length }]) => [key, length]),
  );

function reasonsOf(cards: readonly IssuedCard[]): RuleUse['reasons'] {
  const overridden = cards.filter((card) => card.shown && fateOf(card) === 'overridden');
  return Object.entries(sizes(grouped(overridden, (card) => lastAct(card)?.reason ?? 'none'))).sort(
    ([, a], [, b]) => b - a,
  );
}

function repeatsIn(cards: readonly IssuedCard[]): number {
  const last = new Map<string, number>();
  let repeats = 0;
  for (const { ehr, patient, hook, at, shown } of cards) {
    if (!shown || patient === null) continue;
    const [key, time] = [`${ehr} ${patient} ${hook}`, Date.parse(at)];
    if (time - (last.get(key) ?? -Infinity) < DAY_MS) repeats++;
    last.set(key, time);
  }
  return repeats;
}

function ruleUse(rule: string, cards: readonly IssuedCard[], notRepeated: number): RuleUse {
  const counts = count(cards);
  const levels = { info: 0, warning: 0, critical: 0 };
  for (const { findings } of cards) {
    const found = findings.find((finding) => finding.rule === rule);
    if (found) levels[found.indicator]++;
  }
  return {
    rule,
    fired: cards.length,
    ...counts,
    levels,
    hooks: sizes(grouped(cards, ({ hook }) => hook)),
    reasons: reasonsOf(cards),
    ...(cards.some(({ patient }) => patient !== null) && { repeats: repeatsIn(cards) }),
    notRepeated,
    toReview: counts.shown >= LEAST_FIRINGS && counts.overridden / counts.shown > MOST_OVERRIDDEN,
  };
}

function mondayOf(at: string): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
}

const answersIn = (cards: readonly IssuedCard[]): number =>
  new Set(cards.map(({ evaluation }) => evaluation)).size;

/**
 * @param incompleteRules - the rules that say that a part could not be checked.
 * @param notRepeated - how often each rule was left out, since the same user had dismissed it.
 */
export function summarise(
  cards: readonly IssuedCard[],
  incompleteRules: readonly string[],
  notRepeated: ReadonlyMap<string, number> = new Map(),
): Summary {
  const isIncomplete = ({ findings }: IssuedCard): boolean =>
    findings.some(({ rule }) => incompleteRules.includes(rule));
  const byRule = grouped(
    cards.flatMap((card) => card.findings.map(({ rule }) => ({ rule, card }))),
    ({ rule }) => rule,
  );
  const patients = new Set(
    cards.flatMap(({ ehr, patient }) => (patient === null ? [] : [`${ehr} ${patient}`])),
  );
  return {
    ehrs: [...new Set(cards.map(({ ehr }) => ehr))].sort(),
    answers: answersIn(cards),
    withheld: answersIn(cards.filter(({ shown }) => !shown)),
    ...(patients.size > 0 && { patients: patients.size }),
    cards: count(cards),
    incomplete: answersIn(cards.filter(isIncomplete)),
    hooks: sizes(grouped(cards, ({ hook }) => hook)),
    reasons: reasonsOf(cards),
    rules: [...new Set([...byRule.keys(), ...notRepeated.keys()])]
      .map((rule) => {
        const fired = byRule.get(rule)?.map(({ card }) => card) ?? [];
        return ruleUse(rule, fired, notRepeated.get(rule) ?? 0);
      })
      .sort((a, b) => b.shown - a.shown || b.fired - a.fired || (a.rule < b.rule ? -1 : 1)),
    weeks: [...grouped(cards, ({ at }) => mondayOf(at))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([week, own]) => ({
        week,
        ...count(own),
        answers: answersIn(own),
        incomplete: answersIn(own.filter(isIncomplete)),
      })),
  };
}
