/** The entries of a list by the value sets that they are in: many rules ask one list, each for few of its entries. */
import type { ValueSet } from './value-set.js';

/** Conditions, procedures and results have sets, medicines classes, allergies both. */
export interface MemberOfSets {
  readonly sets?: ReadonlyMap<string, unknown>;
  readonly classes?: ReadonlyMap<string, unknown>;
}

type BySet<T> = ReadonlyMap<string, readonly T[]>;

function indexed<T extends MemberOfSets>(items: readonly T[]): BySet<T> {
  const index = new Map<string, T[]>();
  const file = (set: string, item: T): void => {
    const others = index.get(set);
    if (others === undefined) index.set(set, [item]);
    else if (others.at(-1) !== item) others.push(item);
  };
  for (const item of items) {
    if (item.sets !== undefined) for (const set of item.sets.keys()) file(set, item);
    if (item.classes !== undefined) for (const set of item.classes.keys()) file(set, item);
  }
  return index;
}

/** Facts do not change. */
const indexes = new WeakMap<readonly MemberOfSets[], BySet<MemberOfSets>>();

/** Value set id → the entries in it, in the order of the list. */
export function membersBySet<T extends MemberOfSets>(items: readonly T[]): BySet<T> {
  const known = indexes.get(items) as BySet<T> | undefined;
  if (known !== undefined) return known;
  const index = indexed(items);
  indexes.set(items, index);
  return index;
}

const isIn = ({ sets, classes }: MemberOfSets, { id }: ValueSet): boolean =>
  sets?.has(id) === true || classes?.has(id) === true;

const NONE: readonly never[] = [];

/** Those that are in one of these sets, in the order of the list. */
export function membersOf<T extends MemberOfSets>(
  items: readonly T[],
  sets: readonly ValueSet[],
): readonly T[] {
  if (items.length === 0) return NONE;
  const index = membersBySet(items);
  let only: readonly T[] = NONE;
  for (const { id } of sets) {
    const found = index.get(id);
    if (found === undefined) continue;
    if (only.length > 0) return items.filter((item) => sets.some((set) => isIn(item, set)));
    only = found;
  }
  return only;
}
