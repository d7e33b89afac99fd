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

/**
 * The ids of the value sets that the texts name. In one set a longer phrase is read before a shorter one and uses up its
 * words, so that an excluded wording (`respiratory …`) hides the phrase inside it; sets do not hide each other's phrases.
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

  return (texts) => {
    const found = new Set<string>();
    for (const text of texts) {
      const words = wordList(text);
      const readUpTo = new Map<string, number>();
      for (const { values, start, end } of index.matches(words)) {
        for (const { id, counts } of values) {
          if (start < (readUpTo.get(id) ?? 0)) continue;
          readUpTo.set(id, end);
          if (counts && !DENIALS.has(words[start - 1] ?? '')) found.add(id);
        }
      }
    }
    return found;
  };
}
