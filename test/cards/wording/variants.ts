/** Every way in which a branch of a rule can be shown: region, order, use context, reason and age, as far as they matter. */
import { catalogue } from '../../../cards/index.js';
import type { Criterion } from '../../../src/clinical/criterion.js';
import { LABEL_REGIONS, type Facts } from '../../../src/clinical/facts.js';
import type { Branch, Indicator, Rule } from '../../../src/clinical/rule.js';
import { rulesOf } from '../../../src/clinical/rule-page.js';
import type { ValueSet } from '../../../src/clinical/value-set.js';
import { patient } from '../../support/patient.js';
import { canHold, longestTogether, openIn, type Open, type Weighed } from './possible.js';
import { wordsIn } from './readability.js';

export interface Variant {
  readonly rule: Rule;
  readonly branch: Branch;
  readonly level: Indicator;
  readonly facts: Facts;
  /** The longest notes that can hold together. */
  readonly notes: readonly string[];
  /** Summary, action, rationale and notes, with their placeholders. */
  readonly ownText: string;
}

export const rules = rulesOf(catalogue);

/** One for each drug and route that rules tell apart. */
const ORDERS = [
  'spravato',
  'esketamine-iv',
  'ketamine-iv',
  'ketamine-im',
  'ketamine-oral',
  'ketamine-nasal',
  'ketamine-topical',
  'ketamine-no-route',
];

const partsOf = (criterion: Criterion): readonly Criterion[] => {
  switch (criterion.op) {
    case 'all':
    case 'any':
      return [criterion, ...criterion.of.flatMap(partsOf)];
    case 'not':
    case 'named':
    case 'mention':
      return [criterion, ...partsOf(criterion.of)];
    default:
      return [criterion];
  }
};

const criteriaOf = ({ appliesTo, branches, notes = [] }: Rule): readonly Criterion[] =>
  [
    ...(appliesTo ? [appliesTo] : []),
    ...branches.map(({ when }) => when),
    ...notes.map(({ when }) => when),
  ].flatMap(partsOf);

/** A reason from each value set that a rule asks for, in words or as a code, and none. */
function reasonsFor(criteria: readonly Criterion[]): readonly (string | null)[] {
  const sets = criteria.flatMap((criterion) => (criterion.op === 'orderedFor' ? criterion.sets : []));
  const reasons = [...new Map(sets.map((set) => [set.id, set])).values()].flatMap(
    (set) => reasonIn(set) ?? [],
  );
  const asksForNone = criteria.some(({ op }) => op === 'orderedWithoutReason');
  return ['F33.2', ...reasons, ...(asksForNone ? [null] : [])];
}

function reasonIn({ phrases, includes }: ValueSet): string | undefined {
  const [phrase] = phrases;
  if (phrase !== undefined) return `text:${phrase}`;
  const concept = includes.find(({ system, descendants }) => system.includes('snomed') && !descendants);
  return concept && `sct:${concept.code}`;
}

const known = new Map<string, Facts>();

function factsFor(order: string, reason: string | null, region: Facts['region'], age: number): Facts {
  const key = [order, reason, region, age].join(' ');
  const facts =
    known.get(key) ??
    patient({ age, sex: 'female' }).bp(231, 128).orders(order, { reason }).inRegion(region).facts();
  known.set(key, facts);
  return facts;
}

/** Only those of a rule that can be met at all. */
export function variantsOf(rule: Rule): readonly Variant[] {
  const criteria = criteriaOf(rule);
  const ages = criteria.some(({ op }) => op === 'age') ? [2, 16, 20, 42, 70] : [70];
  const base = ORDERS.flatMap((order) =>
    reasonsFor(criteria).flatMap((reason) =>
      LABEL_REGIONS.flatMap((region) => ages.map((age) => factsFor(order, reason, region, age))),
    ),
  );
  const variants = rule.branches.flatMap((branch) =>
    base.flatMap((facts) =>
      rule.contexts.flatMap((context) => variantOf(rule, branch, { ...facts, context })),
    ),
  );
  return [...new Map(variants.map((variant) => [looksOf(variant), variant])).values()];
}

/** Variants with the same looks need not be shown twice. */
function looksOf({ rule, branch, level, facts, ownText }: Variant): string {
  const { drug, route, reasons } = facts.order;
  const text = `${ownText} ${branch.short ?? rule.short ?? ''} ${rule.conflict ?? ''}`;
  const told = [
    text.includes('{route}') && route,
    text.includes('{region}') && facts.region,
    text.includes('{indication}') && reasons.map(({ label }) => label),
  ];
  return JSON.stringify([rule.branches.indexOf(branch), level, drug, ownText, told]);
}

function variantOf(rule: Rule, branch: Branch, facts: Facts): readonly Variant[] {
  const level = typeof branch.level === 'string' ? branch.level : branch.level[facts.context];
  if (level === undefined) return [];
  const given = openIn({ op: 'all', of: [...(rule.appliesTo ? [rule.appliesTo] : []), branch.when] }, facts);
  if (!canHold([given])) return [];
  const weighed = (rule.notes ?? []).map(({ say, when }) => ({
    say,
    words: wordsIn(say).length,
    when: openIn(when, facts),
  }));
  const notes = notesOf(given, weighed);
  const ownText = [
    branch.summary ?? rule.summary,
    branch.action ?? rule.action,
    rule.rationale,
    ...notes,
  ].join(' ');
  return [{ rule, branch, level, facts, notes, ownText }];
}

const chosen = new Map<string, readonly string[]>();

/** Many orders leave the same questions open. */
function notesOf(given: Open, weighed: readonly Weighed[]): readonly string[] {
  const key = JSON.stringify([given, weighed]);
  const notes = chosen.get(key) ?? longestTogether(weighed, given);
  chosen.set(key, notes);
  return notes;
}
