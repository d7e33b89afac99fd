/**
 * Makes text from the EHR harmless before it stands in a card: it is quoted as data and can never become markup, a link
 * or an instruction. An allow-list, since backslash escapes would show in EHRs that render plain text.
 */

const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]+/gu;
/** The first half of a surrogate pair, left behind by a cut. */
const HALF_PAIR = /[\uD800-\uDBFF]$/;
const NOT_ALLOWED = /[^\p{L}\p{M}\p{N} .,/%()+µ:;'’–-]+/gu;

/** Longest label taken over from a record. */
const MAX_LABEL = 80;

const PLAIN = /^[A-Za-z\d]+(?:[ ,()+-][A-Za-z\d]+)*$/;
const ADDRESS_WORDS = /\b(?:https?|ftp|javascript|data|mailto|www)\b/i;

/** Letters, digits, spaces and a little punctuation; no markup, links, addresses or control characters. */
export function plainText(text: string, maxLength = MAX_LABEL): string {
  // Most labels are words that nothing below would change.
  if (text.length <= 500 && PLAIN.test(text) && !ADDRESS_WORDS.test(text)) return shorten(text, maxLength);
  const clean = text
    .slice(0, 500)
    .normalize('NFC')
    .replace(INVISIBLE, ' ')
    .replace(NOT_ALLOWED, ' ')
    .replace(/\b(?:https?|ftp|javascript|data|mailto|www)\b[:./]*/giu, '')
    .replace(/:\/+|\/{2,}/gu, ' ')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '. ')
    .replace(/ +/gu, ' ')
    .trim();
  return shorten(clean, maxLength);
}

/** What a cut may leave behind: punctuation, and words that speak of what comes next, as in `aneurysm, without …`. */
const LOOSE_END =
  /(?:[\s,;:(-]|(?<=[\s,;:(-])(?:an?|and|by|due|for|from|in|no|not|of|on|or|the|to|with|without)(?=$|[\s,;:(-]))+$/u;

/** Cuts at a word and says so with an ellipsis. */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, Math.max(1, maxLength - 1)).replace(HALF_PAIR, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > maxLength / 2 ? cut.slice(0, space) : cut).replace(LOOSE_END, '')}…`;
}

/** `a, b, c +2 more`: at most so many items, and the number of those left out. Items with commas are parted by semicolons. */
export function shortList(items: readonly string[], most: number, separator = ', '): string {
  if (items.length < 2) return items[0] ?? '';
  const different = [...new Set(items)];
  const shown = different.slice(0, most).join(separator);
  return different.length > most ? `${shown} +${different.length - most} more` : shown;
}
