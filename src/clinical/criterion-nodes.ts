/** What a criterion is made of, whatever its words: its nodes, the value sets they name, the terms they use. */
import type { Criterion } from './criterion.js';
import type { Rule, Scope } from './rule.js';
import type { ValueSet } from './value-set.js';

/** Every node of the tree, the outer before the inner. */
export function nodesIn(criterion: Criterion): readonly Criterion[] {
  return 'of' in criterion ? [criterion, ...[criterion.of].flat().flatMap(nodesIn)] : [criterion];
}

/** Every criterion that a rule is written with, in the order of its page. */
export const criteriaOf = ({ appliesTo, branches, notes = [], offers = [] }: Rule): readonly Criterion[] => [
  ...(appliesTo ? [appliesTo] : []),
  ...[...branches, ...notes].map(({ when }) => when),
  ...offers.flatMap(({ when }) => when ?? []),
];

/** Every criterion of an order for which only a part of the rules runs. */
export const criteriaOfScope = ({ when, only }: Scope): readonly Criterion[] => [
  when,
  ...Object.values(only.where ?? {}),
];

/** The criteria with a name of their own, each name once, with what they stand for. */
export function termsOf(criteria: readonly Criterion[]): ReadonlyMap<string, Criterion> {
  return new Map(
    criteria.flatMap(nodesIn).flatMap((node) => (node.op === 'named' ? [[node.name, node.of] as const] : [])),
  );
}

/** Every value set that the criteria name, each once, in the order of their names. */
export function valueSetsOf(criteria: readonly Criterion[]): readonly ValueSet[] {
  const sets = criteria.flatMap(nodesIn).flatMap((node) => ('of' in node ? [] : valueSetsWithin(node)));
  const distinct = new Map(sets.map((set) => [set.id, set]));
  return [...distinct.values()].sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** Looks into every member, so that a word that is new to the vocabulary needs no line here. */
function valueSetsWithin(value: unknown): readonly ValueSet[] {
  if (typeof value !== 'object' || value === null) return [];
  return isValueSet(value) ? [value] : Object.values(value).flatMap(valueSetsWithin);
}

const isValueSet = (value: object): value is ValueSet => 'includes' in value && 'phrases' in value;
