/** What stands behind the codes of medicines: the substances, and the value sets that these are in; put together once. */
import { canonicalSystem, spellings } from './code-systems.js';
import type { CodingLike } from './code-index.js';
import type { Ingredient, Substances } from './substances.js';
import type { ValueSet } from './value-set.js';

export type Ingredients = readonly Ingredient[];

/** Substances as rules and cards know them. */
export interface Meaning {
  /** Their INNs, each once, in the order of their codes. */
  readonly substances: readonly string[];
  /** Value set id → which of the substances are in it. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
}

export const NO_INGREDIENTS: Ingredients = [];

/** The ingredients of a coding; none where its code is not known. */
export function createIngredientIndex({
  system,
  list,
  codes,
}: Substances): (coding: CodingLike) => Ingredients {
  const bySystem = new Map<string, Map<string, Ingredients>>();
  const add = (name: string, code: string, ingredients: Ingredients): void => {
    const known = bySystem.get(name) ?? new Map<string, Ingredients>();
    bySystem.set(name, known.set(code, ingredients));
  };
  const own = canonicalSystem(system);
  for (const { code } of list) add(own, code.toUpperCase(), [{ substance: code }]);
  for (const product of codes) {
    const from = canonicalSystem(product.system);
    for (const spelling of spellings(from, product.code)) add(from, spelling, product.ingredients);
  }
  return ({ system: name, code }) => {
    if (name === undefined || code === undefined) return NO_INGREDIENTS;
    const from = canonicalSystem(name);
    const known = bySystem.get(from);
    if (known === undefined) return NO_INGREDIENTS;
    // Most records spell codes as the index does.
    const asWritten = known.get(code);
    if (asWritten !== undefined) return asWritten;
    for (const spelling of spellings(from, code)) {
      const ingredients = known.get(spelling);
      if (ingredients !== undefined) return ingredients;
    }
    return NO_INGREDIENTS;
  };
}

const NOTHING: Meaning = { substances: [], classes: new Map() };

export interface Meanings {
  /** Of substances by their codes, in any order, and more than once. */
  of(substances: readonly string[]): Meaning;
  /** Of one code. */
  ofCode(ingredients: Ingredients): Meaning;
}

/** @throws Error when a value set names a substance that does not exist. */
export function createMeanings(valueSets: readonly ValueSet[], { system, list }: Substances): Meanings {
  const setsOf = new Map<string, string[]>(list.map(({ code }) => [code, []]));
  for (const { id, includes } of valueSets) {
    for (const member of includes) {
      if (member.system !== system) continue;
      const sets = setsOf.get(member.code);
      if (!sets) throw new Error(`${id}: ${system} does not have ${member.code}`);
      sets.push(id);
    }
  }
  const innOf = new Map(list.map(({ code, name }) => [code, name]));
  const named = (substance: string): string => innOf.get(substance) ?? substance;

  const put = (codes: readonly string[]): Meaning => {
    const classes = new Map<string, string[]>();
    for (const code of codes) {
      for (const id of setsOf.get(code) ?? []) classes.set(id, [...(classes.get(id) ?? []), named(code)]);
    }
    return { substances: codes.map(named), classes };
  };

  const alone = new Map(list.map(({ code }) => [code, put([code])]));
  /** Of codes that stand for several substances: as many as the index holds. */
  const together = new Map<Ingredients, Meaning>();

  const of = (substances: readonly string[]): Meaning => {
    const different = [...new Set(substances)].sort();
    const [first, ...others] = different;
    if (first === undefined) return NOTHING;
    return (others.length === 0 ? alone.get(first) : undefined) ?? put(different);
  };
  return {
    of,
    ofCode: (ingredients) => {
      const known = together.get(ingredients);
      if (known !== undefined) return known;
      const meaning = of(ingredients.map(({ substance }) => substance));
      together.set(ingredients, meaning);
      return meaning;
    },
  };
}
