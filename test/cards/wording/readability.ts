/** How long and how hard a text is: words of its own, and the reading ease of Flesch (1948; 60 is plain English, 30 academic). */
const PLACEHOLDER = /\{\w+\}/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’./%-]*/gu;

/** What stands in for data of the record is not counted. */
export const wordsIn = (text: string): readonly string[] => text.replace(PLACEHOLDER, ' ').match(WORD) ?? [];

/** Groups of vowels, without a silent `e` at the end: right for most English words. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  const groups = letters.replace(/(?:[^laeiouy]e|ed|[^laeiouy]es)$/u, '').match(/[aeiouyäöü]+/gu);
  return Math.max(1, groups?.length ?? 0);
}

export function readingEase(text: string): number {
  const words = wordsIn(text);
  if (words.length === 0) return 100;
  const sentences = Math.max(1, text.match(/[.!?](?=\s|$)/g)?.length ?? 0);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length);
}
