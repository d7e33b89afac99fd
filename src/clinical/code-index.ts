/** Tells from one code the value sets it belongs to: one look-up, or one for each length of prefix. */
import { canonicalSystem, nestsByPrefix, spellings } from './code-systems.js';
import type { Membership, Temporal } from './facts.js';
import type { Member, ValueSet } from './value-set.js';

interface Entry {
  readonly set: string;
  readonly temporal: Temporal;
  readonly excluded: boolean;
  readonly withWords?: readonly string[];
}

/** A code as FHIR's Coding carries it. */
export interface CodingLike {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

/** Whether the entry that a code stands in holds one of these, as whole words; of the past, where the code itself is. */
export type HoldsWords = (wanted: readonly string[], time: Temporal) => boolean;

/** The value sets of a coding by id, with what its code says about time. Empty where the code is in none. */
export type CodeIndex = (coding: CodingLike, holds: HoldsWords) => Membership;

/** What the codes of one system are members of. */
interface SystemIndex {
  readonly exact: Map<string, Entry[]>;
  /** By the code at the top of the branch, where the hierarchy is the prefix of the codes. */
  readonly branches: Map<string, Entry[]> | undefined;
  /** What the codes of a system without a hierarchy mean, put together once; not of those that ask for words. */
  readonly memberships: Map<string, Membership>;
}

/** @throws Error when a branch is included of a system whose hierarchy is not the prefix of its codes. */
export function createCodeIndex(valueSets: readonly ValueSet[]): CodeIndex {
  const bySystem = new Map<string, SystemIndex>();
  const indexOf = (system: string): SystemIndex => {
    const known = bySystem.get(system);
    if (known !== undefined) return known;
    const branches = nestsByPrefix(system) ? new Map<string, Entry[]>() : undefined;
    const made: SystemIndex = { exact: new Map(), branches, memberships: new Map() };
    bySystem.set(system, made);
    return made;
  };
  const add = (set: string, member: Member, excluded: boolean): void => {
    const system = canonicalSystem(member.system);
    const { exact, branches } = indexOf(system);
    const index = member.descendants ? branches : exact;
    if (index === undefined) throw new Error(`${set}: ${system} is not a hierarchy of prefixes`);
    const [code = ''] = spellings(system, member.code);
    const { temporal, withWords } = member;
    const entry = { set, temporal, excluded, ...(withWords && { withWords }) };
    const known = index.get(code);
    if (known) known.push(entry);
    else index.set(code, [entry]);
  };
  for (const { id, includes, excludes } of valueSets) {
    for (const member of includes) add(id, member, false);
    for (const member of excludes) add(id, member, true);
  }
  for (const { exact, branches, memberships } of bySystem.values()) {
    if (branches !== undefined) continue;
    for (const [code, entries] of exact) {
      if (entries.every(isToldAlone)) memberships.set(code, membership(entries, NO_WORDS));
    }
  }

  return ({ system: name, code }, holds) => {
    if (name === undefined || code === undefined) return NONE;
    const system = canonicalSystem(name);
    const index = bySystem.get(system);
    if (index === undefined) return NONE;
    // Most records spell codes as the index does.
    const asWritten = index.memberships.get(code);
    if (asWritten !== undefined) return asWritten;
    const [spelling] = spellings(system, code);
    if (spelling === undefined) return NONE;
    const own = index.exact.get(spelling);
    if (index.branches !== undefined) return nested(spelling, own, index.branches, holds);
    return index.memberships.get(spelling) ?? (own ? membership(own, holds) : NONE);
  };
}

const NONE: Membership = new Map();
const NO_WORDS: HoldsWords = () => false;
const isToldAlone = ({ withWords }: Entry): boolean => withWords === undefined;
/** No code is longer. */
const LONGEST_CODE = 12;

/** From short to long, so that what the longer one says about time stands. */
function nested(
  code: string,
  own: readonly Entry[] | undefined,
  branches: ReadonlyMap<string, readonly Entry[]>,
  holds: HoldsWords,
): Membership {
  let entries: Entry[] | undefined;
  for (let length = 1; length <= Math.min(code.length, LONGEST_CODE); length += 1) {
    const above = branches.get(code.slice(0, length));
    if (above) entries = entries ? [...entries, ...above] : [...above];
  }
  if (own) entries = entries ? [...entries, ...own] : [...own];
  return entries === undefined ? NONE : membership(entries, holds);
}

function membership(entries: readonly Entry[], holds: HoldsWords): Membership {
  const counting = entries.filter(
    ({ withWords, temporal }) => withWords === undefined || holds(withWords, temporal),
  );
  const sets = new Map(counting.map(({ set, temporal }) => [set, temporal]));
  for (const { set, excluded } of counting) if (excluded) sets.delete(set);
  return sets;
}
