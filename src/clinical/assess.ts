/** Applies a monograph's rules to the facts: what was found, and which rules could not be decided, and why. */
import { rulesToAsk } from './dispatch.js';
import type { Facts } from './facts.js';
import { distinctGaps, type Gap } from './known.js';
import { evaluate, type Screen } from './evaluate.js';
import { INDICATORS, type Branch, type Indicator, type Monograph, type Rule, type Scope } from './rule.js';
import { isOnHold, met, type Because } from './verdict.js';
import { orderBecause } from './evaluate-order.js';
import { tierOf, type Tier } from './rule-tier.js';
import { datumKey, suppress } from './suppress.js';
import type { Unfinished } from './unfinished.js';

/** A rule met, for this patient and this order. */
export interface Finding {
  readonly rule: Rule;
  readonly branch: Branch;
  readonly indicator: Indicator;
  /** Below the level of its branch, since it rests on unconfirmed data alone. */
  readonly lowered: boolean;
  /** It rests on medicines on hold: no more than information until they resume. */
  readonly onHold: boolean;
  readonly because: readonly Because[];
  /** Sentences of the rule's notes that hold for this patient. */
  readonly notes: readonly string[];
}

/** A rule that could not be decided, or not in its strongest branch. */
interface Unchecked {
  readonly rule: Rule;
  readonly missing: readonly Gap[];
}

export interface Assessment {
  readonly monograph: Monograph;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  /** Everything that was not read or not decided, once each. */
  readonly gaps: readonly Gap[];
}

interface Outcome {
  readonly finding?: Finding;
  readonly unchecked?: Unchecked;
}
/** Of a rule that is unmet, as most are. */
const NOTHING: Outcome = {};

/**
 * Rules that stand alone come first, then those that ask for others by name, then those that speak about the screen as a
 * whole. Pure: the same facts give the same assessment, whatever the order of their lists.
 */
export function assess(monograph: Monograph, facts: Facts): Assessment {
  const scope = monograph.scopes.find(({ when }) => evaluate(when, facts).is === 'met');
  const rules = rulesToAsk(monograph, facts).filter((rule) => isInScope(rule, scope, facts));
  const byTier: Record<Tier, Rule[]> = { alone: [], 'asks for others': [], 'about the screen': [] };
  for (const rule of rules) byTier[tierOf(rule)].push(rule);
  const hear = (outcomes: readonly Outcome[]): readonly Finding[] =>
    suppress(findingsIn(outcomes)).filter((finding) => isHeard(finding, scope, facts));
  const gapsWith = (outcomes: readonly Outcome[]): readonly Gap[] =>
    distinctGaps([...gapsOf(facts), ...uncheckedIn(outcomes).flatMap(({ missing }) => missing)]);
  const speak = (tier: Tier, heard: readonly Outcome[]): readonly Outcome[] => {
    const screen = screenOf(hear(heard), heard, gapsWith(heard));
    return byTier[tier].map((rule) => apply(rule, facts, screen));
  };

  const alone = byTier.alone.map((rule) => apply(rule, facts, undefined));
  const first = [...alone, ...speak('asks for others', alone)];
  // A rule about the screen that fails is a gap of its own, of which the others have to know.
  const about = speak('about the screen', [...first, ...speak('about the screen', first)]);
  const outcomes = [...first, ...about];
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  const placeOf = ({ rule }: Finding): number => order.get(rule.id) ?? 0;
  return {
    monograph,
    facts,
    findings: [...hear(outcomes)].sort((a, b) => placeOf(a) - placeOf(b)),
    unchecked: uncheckedIn(outcomes),
    gaps: gapsWith(outcomes),
  };
}

function findingsIn(outcomes: readonly Outcome[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { finding } of outcomes) if (finding) findings.push(finding);
  return findings;
}

function uncheckedIn(outcomes: readonly Outcome[]): readonly Unchecked[] {
  const open: Unchecked[] = [];
  for (const { unchecked } of outcomes) if (unchecked) open.push(unchecked);
  return open;
}

function screenOf(heard: readonly Finding[], outcomes: readonly Outcome[], gaps: readonly Gap[]): Screen {
  return {
    fired: heard.map(({ rule, indicator }) => ({ id: rule.id, kind: rule.kind, indicator })),
    undecided: outcomes.flatMap(({ finding, unchecked }) =>
      unchecked && !finding ? [{ id: unchecked.rule.id, missing: unchecked.missing }] : [],
    ),
    gaps,
  };
}

function isInScope(rule: Rule, scope: Scope | undefined, facts: Facts): boolean {
  if (!rule.contexts.includes(facts.context)) return false;
  if (!scope || rule.group === '0') return true;
  const { groups, rules, from } = scope.only;
  return (
    (groups?.includes(rule.group) ?? false) ||
    (rules?.includes(rule.id) ?? false) ||
    from?.[rule.id] !== undefined
  );
}

function isHeard({ rule, indicator }: Finding, scope: Scope | undefined, facts: Facts): boolean {
  const from = scope?.only.from?.[rule.id];
  if (from !== undefined && INDICATORS.indexOf(indicator) < INDICATORS.indexOf(from)) return false;
  const where = scope?.only.where?.[rule.id];
  if (where === undefined) return true;
  const verdict = evaluate(where, facts);
  return verdict.is === 'unknown' || (verdict.is === 'met' && verdict.certain);
}

function apply(rule: Rule, facts: Facts, screen: Screen | undefined): Outcome {
  try {
    return decide(rule, facts, screen);
  } catch {
    return { unchecked: { rule, missing: [{ source: 'order', reason: 'rule-failed' }] } };
  }
}

/** The first branch that is met decides, unless it rests on unconfirmed data and a later one is louder all the same. */
function decide(rule: Rule, facts: Facts, screen: Screen | undefined): Outcome {
  const applies = rule.appliesTo ? evaluate(rule.appliesTo, facts) : met();
  if (applies.is === 'unknown') return { unchecked: { rule, missing: distinctGaps(applies.missing) } };
  if (applies.is === 'unmet') return NOTHING;
  const missing: Gap[] = [];
  let loudest: Finding | undefined;
  for (const branch of rule.branches) {
    const level = typeof branch.level === 'string' ? branch.level : branch.level[facts.context];
    if (level === undefined) continue;
    const verdict = evaluate(branch.when, facts, screen);
    if (verdict.is === 'unknown' && loudest === undefined) missing.push(...verdict.missing);
    if (verdict.is !== 'met') continue;
    const because = verdict.because.length > 0 ? distinctData(verdict.because) : [orderBecause(facts.order)];
    const { certain, onHold } = verdict;
    const indicator = certain ? level : onHold ? 'info' : lowered(level);
    if (loudest === undefined || INDICATORS.indexOf(indicator) > INDICATORS.indexOf(loudest.indicator)) {
      const notes = notesFor(rule, facts, screen);
      loudest = { rule, branch, indicator, lowered: !certain, onHold, because, notes };
    }
    if (certain) break;
  }
  if (loudest === undefined && missing.length === 0) return NOTHING;
  const outcome: Unfinished<Outcome> = {};
  if (loudest) outcome.finding = loudest;
  if (missing.length > 0) outcome.unchecked = { rule, missing: distinctGaps(missing) };
  return outcome;
}

function notesFor(rule: Rule, facts: Facts, screen: Screen | undefined): readonly string[] {
  return (rule.notes ?? [])
    .filter(({ when }) => evaluate(when, facts, screen).is === 'met')
    .map(({ say }) => say);
}

/** What rests on unconfirmed data alone counts one level lower. */
function lowered(indicator: Indicator): Indicator {
  return INDICATORS[Math.max(0, INDICATORS.indexOf(indicator) - 1)] ?? 'info';
}

function gapsOf(facts: Facts): readonly Gap[] {
  const lists = [
    facts.patient,
    facts.conditions,
    facts.medications,
    facts.allergies,
    facts.vitalSigns,
    facts.laboratory,
    facts.procedures,
    facts.encounter,
  ];
  return lists.flatMap(({ gaps }) => gaps);
}

const together = (known: Because, again: Because): Because => ({
  ...(known.value === undefined ? again : known),
  behind: Math.min(known.behind ?? 0, again.behind ?? 0),
});

/**
 * The same datum may stand behind several parts of a criterion, and one with its value says most. What decides comes before
 * what is only mentioned, what is taken before what is on hold, and the newest first.
 */
function distinctData(because: readonly Because[]): readonly Because[] {
  if (because.length < 2) return because;
  const keyed = new Map<string, Because>();
  for (const item of because) {
    const key = datumKey(item);
    const known = keyed.get(key);
    keyed.set(key, known === undefined ? item : together(known, item));
  }
  return [...keyed.values()].sort(
    (a, b) =>
      (a.behind ?? 0) - (b.behind ?? 0) ||
      Number(isOnHold(a)) - Number(isOnHold(b)) ||
      (b.date?.time ?? 0) - (a.date?.time ?? 0) ||
      Number(a.reference > b.reference) - Number(a.reference < b.reference) ||
      Number(a.label > b.label) - Number(a.label < b.label),
  );
}
