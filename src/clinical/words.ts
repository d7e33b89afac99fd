/** Whole words, never parts of words: `OR` is an operating room, `chORus` is not. */

const MAX_LENGTH = 500;

/** Lower case, letters and digits of any script kept, everything else a single space. */
export function wordsOf(text: string): string {
  return ` ${text
    .slice(0, MAX_LENGTH)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Whether the text holds one of the phrases as whole words, whatever the case and punctuation. */
export function containsWords(text: string, phrases: readonly string[]): boolean {
  const words = wordsOf(text);
  return phrases.some((phrase) => {
    const wanted = wordsOf(phrase);
    return wanted.trim() !== '' && words.includes(wanted);
  });
}
