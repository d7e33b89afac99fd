/** Tells from free text the value sets whose phrases it holds: reasons, procedures, answers; never conditions. */
import { createPhraseIndex, wordList } from './phrase-index.js';
import type { ValueSet } from './value-set.js';

interface Wording {
  readonly id: string;
  readonly counts: boolean;
}

/** Directly before a phrase, these words deny it. */
const DENIALS: ReadonlySet<string> = new Set([
  'no',
  'not',
  'non',
  'without',
  'denies',
  'denied',
  'never',
  'nil',
]);

const isDenied = (words: readonly string[], start: number): boolean => DENIALS.has(words[start - 1] ?? '');

/**
 * The ids of the value sets that the texts name. In one set a longer phrase is read before a shorter one and uses up its
 * words, so that an excluded wording (`respiratory …`) hides the phrase inside it; sets do not hide each other's phrases.
 * What vetoes a set counts wherever it stands in the texts.
 */
export function createPhraseSets(
  valueSets: readonly ValueSet[],
): (texts: readonly string[]) => ReadonlySet<string> {
  const index = createPhraseIndex(
    valueSets.flatMap(({ id, phrases, excludedPhrases }) => [
      ...phrases.map((phrase): readonly [string, Wording] => [phrase, { id, counts: true }]),
      ...excludedPhrases.map((phrase): readonly [string, Wording] => [phrase, { id, counts: false }]),
    ]),
  );

  const vetoes = createPhraseIndex(
    valueSets.flatMap(({ id, vetoes: phrases = [] }) =>
      phrases.map((phrase): readonly [string, string] => [phrase, id]),
    ),
  );

  return (texts) => {
    const found = new Set<string>();
    const lists = texts.map(wordList);
    for (const words of lists) {
      const readUpTo = new Map<string, number>();
      for (const { values, start, end } of index.matches(words)) {
        for (const { id, counts } of values) {
          if (start < (readUpTo.get(id) ?? 0)) continue;
          readUpTo.set(id, end);
          if (counts && !isDenied(words, start)) found.add(id);
        }
      }
    }
    if (found.size === 0) return found;
    for (const words of lists) {
      for (const { values, start } of vetoes.matches(words)) {
        if (!isDenied(words, start)) for (const id of values) found.delete(id);
      }
    }
    return found;
  };
}
