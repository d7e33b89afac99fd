/** Tells from one code the value sets it belongs to: one look-up, or one for each length of prefix. */
import { canonicalSystem, nestsByPrefix, spellings } from './code-systems.js';
import type { Temporal } from './facts.js';
import type { Member, ValueSet } from './value-set.js';

interface Entry {
  readonly set: string;
  readonly temporal: Temporal;
  readonly excluded: boolean;
}

/** A code as FHIR's Coding carries it. */
export interface CodingLike {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

/** The value sets of a coding by id, with what its code says about time. Empty where the code is in none. */
export type CodeIndex = (coding: CodingLike) => ReadonlyMap<string, Temporal>;

/** @throws Error when a branch is included of a system whose hierarchy is not the prefix of its codes. */
export function createCodeIndex(valueSets: readonly ValueSet[]): CodeIndex {
  const exact = new Map<string, Entry[]>();
  const branches = new Map<string, Entry[]>();
  /** What the codes of the systems without a hierarchy mean, put together once. */
  const memberships = new Map<string, ReadonlyMap<string, Temporal>>();
  const add = (set: string, member: Member, excluded: boolean): void => {
    const system = canonicalSystem(member.system);
    if (member.descendants && !nestsByPrefix(system))
      throw new Error(`${set}: ${system} is not a hierarchy of prefixes`);
    const index = member.descendants ? branches : exact;
    const [code = ''] = spellings(system, member.code);
    const entry = { set, temporal: member.temporal, excluded };
    const known = index.get(`${system}|${code}`);
    if (known) known.push(entry);
    else index.set(`${system}|${code}`, [entry]);
  };
  for (const { id, includes, excludes } of valueSets) {
    for (const member of includes) add(id, member, false);
    for (const member of excludes) add(id, member, true);
  }

  for (const [key, entries] of exact) memberships.set(key, membership(entries));

  return ({ system: name, code }) => {
    if (name === undefined || code === undefined) return NONE;
    const system = canonicalSystem(name);
    const [spelling] = spellings(system, code);
    if (spelling === undefined) return NONE;
    if (!nestsByPrefix(system)) return memberships.get(`${system}|${spelling}`) ?? NONE;
    const entries = prefixesOf(spelling).flatMap((prefix) => branches.get(`${system}|${prefix}`) ?? []);
    const own = exact.get(`${system}|${spelling}`) ?? [];
    return entries.length + own.length === 0 ? NONE : membership([...entries, ...own]);
  };
}

const NONE: ReadonlyMap<string, Temporal> = new Map();

/** From short to long, so that what the longer one says about time stands. No code is longer than a dozen characters. */
const prefixesOf = (code: string): readonly string[] =>
  Array.from({ length: Math.min(code.length, 12) }, (_, index) => code.slice(0, index + 1));

function membership(entries: readonly Entry[]): ReadonlyMap<string, Temporal> {
  const sets = new Map(entries.map(({ set, temporal }) => [set, temporal]));
  for (const { set, excluded } of entries) if (excluded) sets.delete(set);
  return sets;
}
