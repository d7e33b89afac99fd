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

/** A word of a phrase, with what stands for the phrase that ends here, and the words with which longer ones go on. */
interface Step<T> {
  values?: T[];
  next?: Map<string, Step<T>>;
}

/** An index of phrases; the same phrase may stand for several values. A lookup is one pass over the words of a text. */
export function createPhraseIndex<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseIndex<T> {
  const first: Step<T> = {};
  for (const [phrase, value] of entries) {
    let step = first;
    for (const word of wordList(phrase)) {
      step.next ??= new Map<string, Step<T>>();
      const known: Step<T> = step.next.get(word) ?? {};
      step.next.set(word, known);
      step = known;
    }
    // A phrase of no words stands for nothing.
    if (step !== first) (step.values ??= []).push(value);
  }

  const matches = (words: readonly string[]): readonly PhraseMatch<T>[] => {
    const found: PhraseMatch<T>[] = [];
    for (let start = 0; start < words.length; start += 1) {
      const before = found.length;
      let end = start;
      for (let step = first.next?.get(words[start] ?? ''); step; step = step.next?.get(words[end] ?? '')) {
        end += 1;
        if (step.values) found.push({ values: step.values, start, end });
      }
      if (found.length > before + 1) found.push(...found.splice(before).reverse());
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
