/** Texts that prescribers put where a reason should be, to get past the field. */
import { wordsOf } from '../clinical/words.js';

/** In English, German, French and Italian, without accents. */
const NOTHING =
  'n a, na, none, nil, unknown, unspecified, not specified, not stated, not given, not provided, not applicable, not available, not recorded, ' +
  'no reason, no indication, other, see note, see notes, see chart, see comment, see comments, tbd, ' +
  'k a, keine, keine angabe, keine angaben, unbekannt, siehe akte, sonstiges, ' +
  'aucune, inconnu, inconnue, non precise, nessuna, nessuno, sconosciuto, non specificato';

const SAID: ReadonlySet<string> = new Set(NOTHING.split(', ').map((nothing) => ` ${nothing} `));

/** Whether a text gives no reason: it says so and nothing else, or has no letter and no digit in it. */
export const givesNoReason = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text) || SAID.has(wordsOf(text));
