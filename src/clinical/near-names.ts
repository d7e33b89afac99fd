/** Reads a name with one slip of the pen, and only where no other medicine has a name that is near. */

/** Letters of the shortest name in which a slip is forgiven: shorter ones differ in one letter from too much else. */
const SHORTEST = 8;
/** Differences by which every other medicine must be further away than this from what is written. */
const CLEARANCE = 2;
const PLAIN_WORD = /^[a-z]+$/;

export interface NamedSubstance {
  /** A name of one word, in lower case. */
  readonly word: string;
  /** Undefined for a medicine that no rule speaks of. */
  readonly substance?: string;
  /** Brands are never guessed, they only stand in the way of a guess. */
  readonly forgiving: boolean;
}

/** The substance whose name a word misses by one slip; undefined where there is none, or another medicine is near. */
export type NearName = (word: string) => string | undefined;

/**
 * One slip is a letter too many, too few, wrong, or two that changed places (Damerau 1964). The first letter must be right and
 * nothing may be added before or after it: what comes before or after a name (`es…`, `dex…`) makes another name of it, and `-ing` a word
 * of the language. A look-up takes as many steps as the word has letters, whatever the number of names.
 */
export function createNearNames(names: readonly NamedSubstance[]): NearName {
  const substancesOf = new Map<string, Set<string | undefined>>();
  for (const { word, substance } of names) {
    const known = substancesOf.get(word);
    if (known) known.add(substance);
    else substancesOf.set(word, new Set([substance]));
  }
  const targets = [...new Set(names.filter(isForgiving).map(({ word }) => word))];
  const longest = Math.max(0, ...targets.map(({ length }) => length));
  const spread = lazily(() => spreadOf(targets));
  const letters = lazily(() => [...substancesOf.keys()].map((word) => [word, lettersOf(word)] as const));
  const rivals = new Map<string, readonly string[]>();

  const rivalsOf = (target: string, substance: string | undefined): readonly string[] => {
    const known = rivals.get(target);
    if (known) return known;
    const own = lettersOf(target);
    const found = letters()
      .filter(([, theirs]) => countOf(own ^ theirs) <= 2 * (CLEARANCE + 1))
      .map(([word]) => word)
      .filter((word) => !substancesOf.get(word)?.has(substance) && slips(word, target, CLEARANCE + 1));
    rivals.set(target, found);
    return found;
  };

  return (word) => {
    if (word.length < SHORTEST - 1 || word.length > longest + 1 || !PLAIN_WORD.test(word)) return undefined;
    if (
      word.endsWith('ing') ||
      [word, word.slice(1), word.slice(0, -1)].some((name) => substancesOf.has(name))
    )
      return undefined;
    const near = [...new Set([word, ...shortened(word)].flatMap((key) => spread().get(key) ?? []))].filter(
      (target) => word.startsWith(target.slice(0, 1)) && !word.startsWith(target) && slips(word, target, 1),
    );
    const meant = new Set(near.flatMap((target) => [...(substancesOf.get(target) ?? [])]));
    const [substance] = meant;
    if (meant.size !== 1) return undefined;
    const crowded = near.some((target) =>
      rivalsOf(target, substance).some((rival) => slips(word, rival, CLEARANCE)),
    );
    return crowded ? undefined : substance;
  };
}

const isForgiving = ({ word, substance, forgiving }: NamedSubstance): boolean =>
  forgiving && substance !== undefined && word.length >= SHORTEST && PLAIN_WORD.test(word);

/** Every name under itself and under what is left of it without one of its letters: two words one slip apart share a key. */
function spreadOf(targets: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const spread = new Map<string, string[]>();
  for (const target of targets) {
    for (const key of [target, ...shortened(target)]) {
      const known = spread.get(key);
      if (known) known.push(target);
      else spread.set(key, [target]);
    }
  }
  return spread;
}

/** Which letters a word has, as bits: each slip can add one that is missing and take one away, no more. */
const lettersOf = (word: string): number =>
  Array.from(word).reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 97)), 0);

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

const shortened = (word: string): readonly string[] =>
  Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));

/** Whether so many slips, or fewer, make one word of the other (optimal string alignment, given up as soon as it is hopeless). */
function slips(a: string, b: string, most: number): boolean {
  if (a.length - b.length > most || b.length - a.length > most) return false;
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 1; j <= b.length; j += 1) last.push(j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let fewest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const differs = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = lesser(lesser(at(last, j), at(row, j - 1)) + 1, at(last, j - 1) + differs);
      if (j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = lesser(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
      fewest = lesser(fewest, cost);
    }
    if (fewest > most) return false;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length) <= most;
}

const lesser = (a: number, b: number): number => (a < b ? a : b);

/** Rows are as long as the word and one more: there is a cell wherever one is asked for. */
const at = (row: readonly number[], index: number): number => row[index] ?? 0;

/** Most processes never meet a slip: what it takes to read one is made when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
