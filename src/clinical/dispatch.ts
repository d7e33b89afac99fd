/**
 * Which rules a record and an order can touch at all: a rule about codes that are not in it, in lists that were read, or about
 * another drug, route, region or use context, need not be asked.
 */
import type { Criterion } from './criterion.js';
import type { Facts } from './facts.js';
import type { Known } from './known.js';
import { membersBySet, type MemberOfSets } from './members.js';
import type { Monograph, Rule } from './rule.js';
import type { ValueSet } from './value-set.js';

/** A list of the record by the value sets in it. Vital signs and results are looked at as one. */
type List = 'conditions' | 'procedures' | 'medications' | 'allergies' | 'results';
/** What is known of every order: its drugs and its reasons by their value sets, and the rest by name. */
type Certain = 'ordered' | 'reason' | 'route' | 'region' | 'context';
type Place = List | Certain;

/** Without an entry of this value set or name, and without a gap in the list, the criterion is unmet. */
interface Need {
  readonly place: Place;
  readonly set: string;
}

const named = (place: Place, names: readonly string[]): readonly Need[] =>
  names.map((set) => ({ place, set }));
const needs = (place: Place, sets: readonly ValueSet[]): readonly Need[] =>
  named(
    place,
    sets.map(({ id }) => id),
  );

/**
 * Of these at least one has to be there for the criterion to be anything but unmet; `undefined` where that cannot be told
 * from the value sets alone.
 */
function needsOf(criterion: Criterion): readonly Need[] | undefined {
  switch (criterion.op) {
    case 'has':
      return needs('conditions', criterion.sets);
    case 'hadProcedure':
      return needs('procedures', criterion.sets);
    case 'takes':
    case 'administered':
    case 'given':
      return needs('medications', criterion.sets);
    case 'allergicTo':
      return needs('allergies', criterion.sets);
    case 'measured':
    case 'beyondLimit':
    case 'answered':
      return needs('results', [criterion.set]);
    case 'ordered':
      return needs('ordered', criterion.sets);
    case 'orderedFor':
      return needs('reason', criterion.sets);
    case 'orderedBy':
      return named('route', criterion.routes);
    case 'region':
      return named('region', criterion.in);
    case 'context':
      return named('context', criterion.in);
    case 'named':
      return needsOf(criterion.of);
    case 'all':
      return rarest(criterion.of.map(needsOf));
    case 'any':
      return anyOf(criterion.of.map(needsOf));
    default:
      return undefined;
  }
}

const anyOf = (parts: readonly (readonly Need[] | undefined)[]): readonly Need[] | undefined =>
  parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);

/** What most orders have in common tells least. */
const COMMON: readonly Place[] = ['region', 'context', 'route', 'ordered'];

/** How often the needs of a part may be there, as far as that can be told: the lower, the rarer. */
const frequency = (part: readonly Need[]): number =>
  part.reduce((sum, { place }) => sum + (COMMON.includes(place) ? 100 : 1), 0);

/** Each part of a conjunction has to hold, so that any of them may stand for it: the rarest does. */
const rarest = (parts: readonly (readonly Need[] | undefined)[]): readonly Need[] | undefined =>
  parts.filter((part) => part !== undefined).sort((a, b) => frequency(a) - frequency(b))[0];

/** A rule that cannot be read is asked, so that its failing is told. */
function needsOfRule({ appliesTo, branches }: Rule): readonly Need[] | undefined {
  try {
    return rarest([appliesTo && needsOf(appliesTo), anyOf(branches.map(({ when }) => needsOf(when)))]);
  } catch {
    return undefined;
  }
}

interface Table {
  /** Rules that have to be asked whatever the record holds, by their place in the monograph. */
  readonly always: readonly number[];
  readonly bySet: Readonly<Record<Place, ReadonlyMap<string, readonly number[]>>>;
}

const LISTS: readonly List[] = ['conditions', 'procedures', 'medications', 'allergies', 'results'];

/** Monographs do not change while they run. */
const tables = new WeakMap<Monograph, Table>();

function tableOf(monograph: Monograph): Table {
  const known = tables.get(monograph);
  if (known !== undefined) return known;
  const always: number[] = [];
  const bySet: Record<Place, Map<string, number[]>> = {
    conditions: new Map(),
    procedures: new Map(),
    medications: new Map(),
    allergies: new Map(),
    results: new Map(),
    ordered: new Map(),
    reason: new Map(),
    route: new Map(),
    region: new Map(),
    context: new Map(),
  };
  monograph.rules.forEach((rule, index) => {
    const needed = needsOfRule(rule);
    if (needed === undefined) always.push(index);
    for (const { place, set } of needed ?? []) {
      const asked = bySet[place].get(set);
      if (asked) asked.push(index);
      else bySet[place].set(set, [index]);
    }
  });
  const table = { always, bySet };
  tables.set(monograph, table);
  return table;
}

/** The lists of a record that a place stands for. */
const listsOf = (place: List, facts: Facts): readonly Known<MemberOfSets>[] =>
  place === 'results' ? [facts.vitalSigns, facts.laboratory] : [facts[place]];

/** The rules that may be met, or may not be decidable, in the order of the monograph. Every other rule is unmet. */
export function rulesToAsk(monograph: Monograph, facts: Facts): readonly Rule[] {
  const { rules } = monograph;
  const { always, bySet } = tableOf(monograph);
  const isAsked = new Array<boolean>(rules.length).fill(false);
  const ask = (places: readonly number[] | undefined): void => {
    if (places !== undefined) for (const place of places) isAsked[place] = true;
  };
  ask(always);
  const { order, region, context } = facts;
  for (const set of order.classes.keys()) ask(bySet.ordered.get(set));
  for (const { sets } of order.reasons) for (const set of sets.keys()) ask(bySet.reason.get(set));
  ask(bySet.route.get(order.route ?? 'unknown'));
  ask(bySet.region.get(region));
  ask(bySet.context.get(context));
  for (const place of LISTS) {
    const rulesBySet = bySet[place];
    const lists = listsOf(place, facts);
    if (lists.some(({ gaps }) => gaps.length > 0)) for (const rules of rulesBySet.values()) ask(rules);
    else
      for (const { items } of lists) for (const set of membersBySet(items).keys()) ask(rulesBySet.get(set));
  }
  return rules.filter((_, place) => isAsked[place]);
}
