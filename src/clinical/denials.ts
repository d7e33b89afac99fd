/** Words before or behind others that deny them, or say them of the past or of somebody else. */
import type { Temporal } from './facts.js';
import { phraseWords } from './words.js';

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** In English, German, French and Italian, as all lists here, without accents. */
const DENIALS = wordsIn(
  'no not non without denies denied never nil kein keine keinen nicht nie ohne pas sans senza nessun nessuna',
);
/** What denies as two words only. */
const DENYING_PAIRS: ReadonlySet<string> = new Set([
  ...['negative for', 'free of', 'less than', 'rule out', 'ruled out', 'r o', 'ausschluss von'],
]);
/** May stand between a denial and what it denies: `no longer`, `no evidence of`, `not yet`, `no significant`. */
const BETWEEN = wordsIn(
  'longer mehr yet in evidence sign signs history h o of for any known significant relevant further overt acutely hinweis hinweise auf anhalt fur evidence signe signes de segni di',
);
const OR = wordsIn('or nor oder noch ou ni o');
/** Words of what an `or` may join to what is denied. */
const LONGEST_JOINED = 3;
/** No denial reaches over more words; and each `or` may join in several ways, so that of many the ways would not end. */
const FARTHEST = 12;

/** Whether what begins at a place of the list is denied by the words before it. */
export const isDenied = (words: readonly string[], start: number): boolean =>
  isDeniedFrom(words, start, Math.max(0, start - FARTHEST));

/** @param from - words before this place are not looked at. */
function isDeniedFrom(words: readonly string[], start: number, from: number): boolean {
  let place = start - 1;
  if (place < from) return false;
  if (OR.has(words[place] ?? '') && !isPair(words, place)) {
    for (let joined = 1; joined <= LONGEST_JOINED; joined += 1)
      if (isDeniedFrom(words, place - joined, from)) return true;
    return false;
  }
  while (place > from && !isPair(words, place) && BETWEEN.has(words[place] ?? '')) place -= 1;
  return DENIALS.has(words[place] ?? '') || isPair(words, place);
}

const isPair = (words: readonly string[], place: number): boolean =>
  DENYING_PAIRS.has(`${words[place - 1] ?? ''} ${words[place] ?? ''}`);

/** Begins what tells the past: `history of …`, `h/o …`. */
const PAST = wordsIn(
  'history h hx previously formerly former previous prior past old remote fruher fruhere fruherer ehemals zustand z antecedent antecedents',
);
const PAST_AND_OF = wordsIn('history hx h');
const OF = wordsIn('of o');
const OVER = wordsIn('resolved regredient ausgeschlossen excluded');
const OTHERS = wordsIn(
  'family mother father brother sister parent sibling son daughter uncle aunt familie mutter vater bruder schwester mere pere frere soeur madre padre fratello sorella',
);
const OF_OTHERS = wordsIn('with has had mit avec con');
/** What tells the past tells nothing of an entry that is called present as well. */
const PRESENT = wordsIn(
  'acute acutely current currently active ongoing new recurrent recurrence relapse relapsed akut akute akuter aktuell aktuelle derzeit rezidiv aigu aigue actuel actuelle acuto acuta',
);

function isOfOthers(words: readonly string[], start: number): boolean {
  const before = words[start - 1] ?? '';
  return OTHERS.has(OF_OTHERS.has(before) ? (words[start - 2] ?? '') : before);
}

function isOver(words: readonly string[], start: number, end: number): boolean {
  const [twoBefore = '', before = ''] = [words[start - 2], words[start - 1]];
  const isPast = OF.has(before) ? PAST_AND_OF.has(twoBefore) : PAST.has(before);
  return isPast || OVER.has(words[end] ?? '');
}

/** `Acute …`, and `not resolved`, `not in remission`. */
const isPresent = (words: readonly string[]): boolean =>
  words.some(
    (word, place) =>
      (PRESENT.has(word) && !isDenied(words, place)) ||
      ((OVER.has(word) || word === 'remission') && isDenied(words, place)),
  );

/** Whether the words of an entry hold the phrase (of the catalogue) at least once of its time, where nothing denies it. */
export function isSaid(words: readonly string[], phrase: string, time: Temporal): boolean {
  const wanted = phraseWords(phrase);
  const [first] = wanted;
  if (first === undefined) return false;
  const tellsPast = PAST.has(first);
  let start = words.indexOf(first);
  if (tellsPast && start !== -1 && isPresent(words)) return false;
  while (start !== -1) {
    const from = start;
    if (
      wanted.every((word, place) => words[from + place] === word) &&
      !isDenied(words, from) &&
      !isOfOthers(words, from) &&
      !(time === 'current' && !tellsPast && isOver(words, from, from + wanted.length))
    )
      return true;
    start = words.indexOf(first, from + 1);
  }
  return false;
}
