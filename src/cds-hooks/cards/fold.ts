/**
 * Folds findings into at most so many cards without ever dropping one: what was not checked first, contraindications
 * next, precautions and interactions after them, monitoring last.
 */
import type { Assessment, Finding } from '../../clinical/assess.js';
import type { OrderFact } from '../../clinical/facts.js';
import { distinctGaps } from '../../clinical/known.js';
import { INDICATORS, type CardGroup, type Indicator } from '../../clinical/rule.js';

export interface Entry {
  readonly finding: Finding;
  readonly assessment: Assessment;
  /** The same rule, of further orders of the session. */
  readonly others?: readonly Entry[];
}

/** An entry for each order that it is about. */
export const partsOf = (entry: Entry): readonly Entry[] => [entry, ...(entry.others ?? []).flatMap(partsOf)];

/** Every order that an entry is about. */
export const ordersOf = (entry: Entry): readonly OrderFact[] =>
  partsOf(entry).map(({ assessment }) => assessment.facts.order);

/** `one/other`: what is ordered, where one thing is said of several orders. */
export function drugsOf(entries: readonly Entry[]): string {
  const [only, ...more] = entries;
  if (only && more.length + (only.others?.length ?? 0) === 0) return only.assessment.facts.order.drug;
  return [...new Set(entries.flatMap(ordersOf).map(({ drug }) => drug))].join('/');
}

export interface CardPlan {
  /** Stable and alphanumeric: acknowledgements in the EHR hang on it. */
  readonly topic: string;
  readonly title: string;
  readonly entries: readonly Entry[];
  /** How many of the last entries form the closing section on monitoring. */
  readonly closing: number;
}

const GROUP_TITLES: Readonly<Record<CardGroup, { readonly topic: string; readonly title: string }>> = {
  '0': { topic: 'dataIncomplete', title: 'Safety screen incomplete' },
  A: { topic: 'contraindications', title: 'Contraindications' },
  B: { topic: 'haemodynamicRisk', title: 'Haemodynamic risk' },
  C: { topic: 'sedationAndBreathing', title: 'Sedation and breathing' },
  D: { topic: 'psychiatryAndConsent', title: 'Psychiatric and consent cautions' },
  E: { topic: 'organSystems', title: 'Organ systems' },
  F: { topic: 'levelsAndResponse', title: 'Interactions affecting levels or response' },
  G: { topic: 'doseAndSchedule', title: 'Dose, duplication and schedule' },
  H: { topic: 'monitoringAndEligibility', title: 'Monitoring and eligibility' },
};
const MERGED = { topic: 'precautionsAndInteractions', title: 'Precautions and interactions' };
const EVERYTHING = { topic: 'contraindicationsAndPrecautions', title: 'Contraindications and precautions' };
/** Topics of cards that several rules share. */
export const FOLDED_TOPICS = [...Object.values(GROUP_TITLES), MERGED, EVERYTHING] as const;
const MIDDLE: readonly CardGroup[] = ['B', 'C', 'D', 'E', 'F', 'G'];

export const levelOf = (entries: readonly Entry[]): Indicator =>
  INDICATORS[Math.max(...entries.map(({ finding }) => INDICATORS.indexOf(finding.indicator)))] ?? 'info';

/** Loudest first; within a level they stay as they stand. */
export function loudestFirst(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length < 2) return entries;
  const rank = ({ finding }: Entry): number => INDICATORS.indexOf(finding.indicator);
  return [...entries].sort((a, b) => rank(b) - rank(a));
}

const plan = (
  names: { topic: string; title: string },
  entries: readonly Entry[],
  closing: readonly Entry[] = [],
): CardPlan => ({
  ...names,
  entries: [...loudestFirst(entries), ...loudestFirst(closing)],
  closing: closing.length,
});

/** `rule-id` → `ruleId`: topics may hold letters and digits only. */
export const topicOf = (ruleId: string): string =>
  ruleId.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const single = (entry: Entry): CardPlan =>
  plan({ topic: topicOf(entry.finding.rule.id), title: entry.finding.rule.title }, [entry]);

/** The findings of every order; the same rule stands once, at its loudest. */
export function entriesOf(assessments: readonly Assessment[]): readonly Entry[] {
  const byRule = new Map<string, Entry[]>();
  for (const assessment of assessments) {
    for (const finding of assessment.findings) {
      const same = byRule.get(finding.rule.id);
      if (same) same.push({ finding, assessment });
      else byRule.set(finding.rule.id, [{ finding, assessment }]);
    }
  }
  return [...byRule.values()].flatMap(inOne);
}

/** The loudest speaks, with its own data first; no order is a medicine beside itself. */
function inOne(entries: readonly Entry[]): readonly Entry[] {
  const [first, ...rest] = loudestFirst(entries);
  if (!first || rest.length === 0) return entries;
  const own = first.assessment.facts.order.reference;
  const because = [first, ...rest]
    .flatMap(({ finding }) => finding.because)
    .filter(({ kind, reference }) => kind !== 'medication' || reference !== own);
  const distinct = [
    ...new Map(because.map((item) => [`${item.kind} ${item.reference} ${item.label}`, item])).values(),
  ];
  const unknown = notKnown(entries.map(({ assessment }) => assessment));
  return [
    {
      finding: { ...first.finding, because: distinct },
      assessment: { ...first.assessment, ...unknown },
      others: rest,
    },
  ];
}

/** What is not known of one order is not known of the session: each gap and each rule once. */
function notKnown(assessments: readonly Assessment[]): Pick<Assessment, 'gaps' | 'unchecked'> {
  const gaps = assessments.flatMap((assessment) => assessment.gaps);
  const unchecked = assessments.flatMap((assessment) => assessment.unchecked);
  return {
    gaps: distinctGaps(gaps),
    unchecked: [...new Map(unchecked.map((one) => [one.rule.id, one])).values()],
  };
}

/** At most `most` cards (one at least); every entry stands in exactly one of them. */
export function fold(entries: readonly Entry[], most: number): readonly CardPlan[] {
  const byGroup = new Map<CardGroup, Entry[]>();
  for (const entry of entries) {
    const { group } = entry.finding.rule;
    const others = byGroup.get(group);
    if (others) others.push(entry);
    else byGroup.set(group, [entry]);
  }
  const of = (...groups: readonly CardGroup[]): readonly Entry[] =>
    groups.flatMap((group) => byGroup.get(group) ?? []);
  const incomplete = of('0');
  const contraindications = of('A');
  const closing = of('H');
  const cards: CardPlan[] = incomplete.length > 0 ? [plan(GROUP_TITLES['0'], incomplete)] : [];
  const places = Math.max(1, most) - cards.length;

  if (places < 1)
    return [plan(GROUP_TITLES['0'], [...incomplete, ...contraindications, ...of(...MIDDLE)], closing)];
  const middle = of(...MIDDLE);
  const needed = (middle.length > 0 ? 1 : 0) + (closing.length > 0 ? 1 : 0);
  if (places === 1) return [...cards, ...onlyOne(contraindications, middle, closing)];

  const separate = contraindications.length + needed <= places;
  const contraindicated = separate
    ? loudestFirst(contraindications).map(single)
    : contraindications.length > 0
      ? [plan(GROUP_TITLES.A, contraindications)]
      : [];
  return [...cards, ...contraindicated, ...rest(of, closing, places - contraindicated.length)];
}

/** One place for everything but what was not checked. */
function onlyOne(
  contraindications: readonly Entry[],
  middle: readonly Entry[],
  closing: readonly Entry[],
): readonly CardPlan[] {
  if (contraindications.length + middle.length === 0)
    return closing.length > 0 ? [plan(GROUP_TITLES.H, closing)] : [];
  const names = contraindications.length === 0 ? MERGED : middle.length === 0 ? GROUP_TITLES.A : EVERYTHING;
  return [plan(names, [...contraindications, ...middle], closing)];
}

function rest(
  of: (...groups: readonly CardGroup[]) => readonly Entry[],
  closing: readonly Entry[],
  places: number,
): readonly CardPlan[] {
  const groups = MIDDLE.filter((group) => of(group).length > 0);
  const last = closing.length > 0 ? [plan(GROUP_TITLES.H, closing)] : [];
  if (groups.length === 0) return last;
  if (groups.length + last.length <= places) {
    const cards = groups.map((group) => plan(GROUP_TITLES[group], of(group)));
    const rank = ({ entries }: CardPlan): number => INDICATORS.indexOf(levelOf(entries));
    return [...cards.sort((a, b) => rank(b) - rank(a)), ...last];
  }
  if (places >= 1 + last.length) return [plan(MERGED, of(...MIDDLE)), ...last];
  return [plan(MERGED, of(...MIDDLE), closing)];
}
