/** Words that, directly before others, deny them. */
import { phraseWords } from './words.js';

const DENIALS: ReadonlySet<string> = new Set([
  'no',
  'not',
  'non',
  'without',
  'denies',
  'denied',
  'never',
  'nil',
  // German, French and Italian
  ...['kein', 'keine', 'keinen', 'nicht', 'nie', 'ohne', 'pas', 'sans', 'senza', 'nessun', 'nessuna'],
]);
/** `no longer`, `nicht mehr`: what was so and is no more. */
const NO_MORE: ReadonlySet<string> = new Set(['longer', 'mehr']);

/** Whether what begins at a place of the list is denied by the words before it. */
export function isDenied(words: readonly string[], start: number): boolean {
  const before = words[start - 1] ?? '';
  return DENIALS.has(NO_MORE.has(before) ? (words[start - 2] ?? '') : before);
}

/** Whether the words hold the phrase (of the catalogue) at least once where nothing denies it. */
export function isSaid(words: readonly string[], phrase: string): boolean {
  const wanted = phraseWords(phrase);
  const [first] = wanted;
  if (first === undefined) return false;
  let start = words.indexOf(first);
  while (start !== -1) {
    const from = start;
    if (wanted.every((word, place) => words[from + place] === word) && !isDenied(words, from)) return true;
    start = words.indexOf(first, from + 1);
  }
  return false;
}
