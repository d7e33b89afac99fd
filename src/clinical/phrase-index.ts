/** Finds phrases as whole words in a text, never as parts of words, in one pass over the text. */
import { isPlain, plainWords, wordsOf } from './words.js';

const MAX_LENGTH = 500;
const POSSESSIVE = /['’ʼ]s(?![\p{L}\p{N}])/giu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** A phrase that stands at `start` (inclusive) to `end` (exclusive) of the words of a text. */
interface PhraseMatch<T> {
  readonly values: readonly T[];
  readonly start: number;
  readonly end: number;
}

export interface PhraseIndex<T> {
  /** Every phrase in the words, by where it starts, longer ones first. */
  matches(words: readonly string[]): readonly PhraseMatch<T>[];
  /** What stands for the phrases read from left to right, each word once, the longest phrase first. */
  leftmostLongest(words: readonly string[]): readonly T[];
}

/**
 * The words of a text: lower case, without accents and punctuation, and without the possessive, whose lone `s` would read
 * like a prefix of the next name. Reads at most the first 500 characters, and of these no word that the cut has broken.
 */
export function wordList(text: string): readonly string[] {
  if (text.length <= MAX_LENGTH && isPlain(text)) {
    return plainWords(text.includes("'") ? text.replace(POSSESSIVE, '') : text);
  }
  const readable = wholeWords(text)
    .replace(/[™℠]/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(POSSESSIVE, '');
  return wordsOf(readable).trim().split(' ').filter(Boolean);
}

/** An index of phrases; the same phrase may stand for several values. A lookup is one pass over the words of a text. */
export function createPhraseIndex<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseIndex<T> {
  const values = new Map<string, T[]>();
  const longestFrom = new Map<string, number>();
  for (const [phrase, value] of entries) {
    const words = wordList(phrase);
    const key = words.join(' ');
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
    const [first = ''] = words;
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
  }

  const matches = (words: readonly string[]): readonly PhraseMatch<T>[] => {
    const found: PhraseMatch<T>[] = [];
    for (let start = 0; start < words.length; start += 1) {
      const longest = longestFrom.get(words[start] ?? '');
      if (longest === undefined) continue;
      for (let end = Math.min(words.length, start + longest); end > start; end -= 1) {
        const hit = values.get(words.slice(start, end).join(' '));
        if (hit) found.push({ values: hit, start, end });
      }
    }
    return found;
  };

  const leftmostLongest = (words: readonly string[]): readonly T[] => {
    let readUpTo = 0;
    const found: T[] = [];
    for (const match of matches(words)) {
      if (match.start < readUpTo) continue;
      readUpTo = match.end;
      found.push(...match.values);
    }
    return found;
  };

  return { matches, leftmostLongest };
}

function wholeWords(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  let end = MAX_LENGTH;
  if (!WORD_CHARACTER.test(text.charAt(end))) return text.slice(0, end);
  while (end > 0 && WORD_CHARACTER.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
