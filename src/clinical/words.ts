/** Whole words, never parts of words: `OR` is an operating room, `chORus` is not. */

const MAX_LENGTH = 500;
const PLAIN = /^[\0-\x7f]*$/;

/** Whether a text is ASCII: it has no accents, and no character that reads like another. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Lower case, letters and digits of any script kept, everything else a single space. */
export function wordsOf(text: string): string {
  const readable = text.slice(0, MAX_LENGTH);
  if (isPlain(readable)) return ` ${plainWords(readable).join(' ')} `;
  return ` ${readable
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** The words of an ASCII text. */
export const plainWords = (text: string): readonly string[] => text.toLowerCase().match(/[a-z\d]+/g) ?? [];

/** Phrases are ours, a closed set: each is put into words once. */
const phrases = new Map<string, string>();

function wordsOfPhrase(phrase: string): string {
  const known = phrases.get(phrase);
  if (known !== undefined) return known;
  const words = wordsOf(phrase);
  phrases.set(phrase, words);
  return words;
}

const lists = new Map<string, readonly string[]>();

/** The words of a phrase of ours, one by one. */
export function phraseWords(phrase: string): readonly string[] {
  const known = lists.get(phrase);
  if (known !== undefined) return known;
  const words = wordsOf(phrase).split(' ').filter(Boolean);
  lists.set(phrase, words);
  return words;
}

/** Whether the text holds one of the phrases (of the catalogue or of a site) as whole words, whatever the case and punctuation. */
export const containsWords = (text: string, wanted: readonly string[]): boolean =>
  hasPhrase(wordsOf(text), wanted);

/** The texts of a fact are asked for many phrases: they are put into words once. */
const inWords = new WeakMap<readonly string[], readonly string[]>();

function inWordsOnce(texts: readonly string[]): readonly string[] {
  const known = inWords.get(texts);
  if (known !== undefined) return known;
  const words = texts.map(wordsOf);
  inWords.set(texts, words);
  return words;
}

/** Whether one of the texts of a fact holds one of the phrases. */
export const sayWords = (texts: readonly string[], wanted: readonly string[]): boolean =>
  texts.length > 0 && inWordsOnce(texts).some((words) => hasPhrase(words, wanted));

/** The same for a text that is in words already (`wordsOf`). */
export const hasPhrase = (words: string, wanted: readonly string[]): boolean =>
  wanted.some((phrase) => {
    const ours = wordsOfPhrase(phrase);
    return ours !== '  ' && words.includes(ours);
  });

/** Whether a text is one of the phrases (of the catalogue), and says nothing more, not even that it is a question. */
export function isOneOf(text: string, phrases: readonly string[] = []): boolean {
  if (phrases.length === 0 || text.length > MAX_LENGTH || text.includes('?')) return false;
  const words = wordsOf(text);
  return phrases.some((phrase) => wordsOfPhrase(phrase) === words);
}
