/** How often a dose is given, told from the words and abbreviations of a dosage; contradictory words tell nothing. */
import { wordsOf } from '../clinical/words.js';

const NUMBERS: Readonly<Record<string, number>> = {
  once: 1,
  one: 1,
  twice: 2,
  two: 2,
  other: 2,
  second: 2,
  thrice: 3,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

const DAYS_IN: Readonly<Record<string, number>> = {
  h: 1 / 24,
  hr: 1 / 24,
  hrs: 1 / 24,
  hour: 1 / 24,
  hours: 1 / 24,
  hourly: 1 / 24,
  d: 1,
  day: 1,
  days: 1,
  daily: 1,
  w: 7,
  wk: 7,
  week: 7,
  weeks: 7,
  weekly: 7,
  month: 30,
  months: 30,
  monthly: 30,
};

const NUMBER = String.raw`\d+|one|two|three|four|five|six`;
/** `twice a day`, `3 times weekly`, `every other day`, `q8h`, `daily`. */
const FREQUENCY = new RegExp(
  String.raw` (?:(?:(once|twice|thrice)|(${NUMBER}) ?(?:x|times?)) )?` +
    String.raw`(?:(a|an|per|every|each|q) ?)?(?:(${NUMBER}|other|second) ?)?(${Object.keys(DAYS_IN).join('|')})(?= )`,
  'g',
);

/** `3 sessions per week` is three times a week; `8 sessions weekly` is a course of eight. */
const COUNTED = / (?:sessions?|treatments?|infusions?|doses?|administrations?) (?=(?:a|an|per) )/g;

/** HL7 GTSAbbreviation codes and their plain-text cousins: doses per day. */
const ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['od', 1],
  ['bid', 2],
  ['bd', 2],
  ['tid', 3],
  ['tds', 3],
  ['qid', 4],
  ['qds', 4],
  ['qod', 0.5],
]);

/** Names of the times of a day at which doses are given, one line a time. */
const TIMES_OF_DAY: readonly (readonly string[])[] = [
  ['morning', 'am', 'mane', 'breakfast'],
  ['noon', 'midday', 'lunch'],
  ['evening', 'pm', 'dinner', 'supper'],
  ['bedtime', 'night', 'nightly', 'nocte', 'bed', 'hs', 'qhs'],
];

const AS_NEEDED = /(?: prn | pro re nata | (?:as|if|when|where) (?:needed|required|necessary) )/;
const ONCE =
  /(?: once (?!in )| one time | stat | on call | pre op | preoperative | preoperatively | single dose (?!vial|ampoule|ampule|syringe|container))/;
const INDUCTION = /(?: induction of an(?:a)?esthesia | an(?:a)?esthesia induction | rapid sequence )/;
/** Words that speak of more than one dose, whatever else is said. */
const SERIES = /(?: series | course | sessions | treatments | infusions | doses | repeat | repeated )/;

const numberIn = (word: string): number => NUMBERS[word] ?? Number(word);

/** Doses per day for every phrase that tells a frequency; `undefined` stands for one that can be read in two ways. */
function frequenciesIn(text: string): readonly (number | undefined)[] {
  const words = wordsOf(text).replace(COUNTED, ' times ');
  const phrases = [...words.matchAll(FREQUENCY)].flatMap(
    ([, adverb, times, link, interval, unit = '']): readonly (number | undefined)[] => {
      const count = adverb ?? times;
      const days = DAYS_IN[unit] ?? 1;
      const repeats = link === 'every' || link === 'each' || link === 'q';
      if (repeats || (count !== undefined && interval === undefined)) {
        return [numberIn(count ?? 'one') / (numberIn(interval ?? 'one') * days)];
      }
      // "4 weekly" is every four weeks to some and four times a week to others.
      if (unit.endsWith('ly')) return [interval === undefined ? 1 / days : undefined];
      return [];
    },
  );
  const short = words.split(' ').flatMap((word) => ABBREVIATIONS.get(word) ?? []);
  const found = [...phrases, ...short];
  if (found.length > 0) return found;
  const times = TIMES_OF_DAY.filter((names) => names.some((name) => words.includes(` ${name} `)));
  return times.length > 0 ? [times.length] : [];
}

/** Doses per day by the first text that tells; undefined where none does, or where it contradicts itself. */
export function dosesPerDayInWords(texts: readonly string[]): number | undefined {
  const told = texts.map(frequenciesIn).find((found) => found.length > 0) ?? [];
  const [first, ...others] = told;
  return others.every((other) => other === first) ? first : undefined;
}

export const tellsFrequency = (texts: readonly string[]): boolean =>
  texts.some((text) => frequenciesIn(text).length > 0);

export const saysAsNeeded = (texts: readonly string[]): boolean =>
  texts.some((text) => AS_NEEDED.test(wordsOf(text)));

/** Whether the words order one administration; words that speak of several outweigh them. */
export function saysOnce(texts: readonly string[]): boolean {
  const all = texts.map(wordsOf);
  if (all.some((words) => SERIES.test(words))) return false;
  return all.some((words) => ONCE.test(words) || INDUCTION.test(words));
}
