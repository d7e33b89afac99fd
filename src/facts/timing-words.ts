/** How often a dose is given, told from the words and abbreviations of a dosage; contradictory words tell nothing. */
import { wordsOf } from '../clinical/words.js';
import { inEnglish } from './timing-translations.js';
import { daysOfTheWeekIn, withSpansInWords } from './weekday-words.js';

const MAX_LENGTH = 500;

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
  ['eod', 0.5],
  ['biw', 2 / 7],
  ['tiw', 3 / 7],
  ['mwf', 3 / 7],
]);

/** `q.h.s.` is `qhs`. */
const DOTTED = /(?<![a-z.])(?:[a-z]\.){2,4}(?![a-z])/gi;
/** `3/week`, but not the amount of `56 mg/week` nor the half of `1/2`. */
const PER_SLASH = /(?<![\d.,/])(\d) ?\/ ?(wk|week|d|day)\b/gi;
/** A number in digits and, beside it, in words: `every 6 (six) hours`. */
const TWICE_WRITTEN = / (\d+) (?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty four)(?= )/g;
const ALTERNATE = / alternate days? /g;
const DAYS_PER_WEEK = 7;

/** In words of English, spelt as the patterns here have them, without what is written twice. */
const wordsOfDosage = (text: string): string =>
  inEnglish(
    wordsOf(
      withSpansInWords(text.slice(0, MAX_LENGTH))
        .replace(DOTTED, (letters) => letters.replaceAll('.', ''))
        .replaceAll('×', 'x')
        .replace(PER_SLASH, '$1 times per $2'),
    ),
  )
    .replace(TWICE_WRITTEN, ' $1')
    .replace(ALTERNATE, ' every other day ');

/** Names of the times of a day at which doses are given, one line a time. */
const TIMES_OF_DAY: readonly (readonly string[])[] = [
  ['morning', 'am', 'qam', 'mane', 'breakfast'],
  ['noon', 'midday', 'lunch'],
  ['evening', 'pm', 'qpm', 'dinner', 'supper'],
  ['bedtime', 'night', 'nightly', 'nocte', 'bed', 'hs', 'qhs'],
];

const AS_NEEDED = /(?: prn | pro re nata | (?:as|if|when|where) (?:needed|required|necessary) )/;
const ONCE =
  /(?: once (?!in )| one time | stat | on call | pre op | preoperative | preoperatively | single dose (?!vial|ampoule|ampule|syringe|container))/;
const INDUCTION = /(?: induction of an(?:a)?esthesia | an(?:a)?esthesia induction | rapid sequence )/;
/** Words that speak of more than one dose, whatever else is said. */
const SERIES = /(?: series | course | sessions | treatments | infusions | doses | repeat | repeated )/;
/** Of these, those that speak of days, and not of more doses at one time. */
const COURSE = /(?: series | course | sessions | treatments | infusions )/;

const numberIn = (word: string): number => NUMBERS[word] ?? Number(word);

/** Days of the week narrow a daily frequency, and spell out a weekly one. */
const onDays = (perDay: number | undefined, days: number): number | undefined => {
  if (perDay === undefined || perDay >= 1) return perDay && (perDay * days) / DAYS_PER_WEEK;
  return Math.max(perDay, perDay >= 1 / DAYS_PER_WEEK ? days / DAYS_PER_WEEK : 0);
};

const PIECES = String.raw`(0[.,]\d|0|½|[1-9]\d?(?:[.,/]\d)?)`;
/** Pieces in the morning, at noon, in the evening and at night: `1-0-1`, `½-0-0-1`. */
const SCHEME = new RegExp(
  String.raw`(?<![\d./,½-])${PIECES}-${PIECES}-${PIECES}(?:-${PIECES})?(?![\d/½-]|[.,]\d)`,
);
const TIMES_IN_SCHEME = 4;

/** How many times a day a scheme names; undefined where they are not all of the same amount. */
function timesInScheme(text: string): readonly (number | undefined)[] {
  const amounts: readonly (string | undefined)[] = SCHEME.exec(text)?.slice(1) ?? [];
  const written = amounts.filter((amount) => amount !== undefined);
  const given = written.filter((amount) => amount !== '0');
  if (given.length === 0) return [];
  if (given.every((amount) => amount === given[0])) return [given.length];
  // Three numbers without a nought may be a date.
  return given.length < written.length || written.length === TIMES_IN_SCHEME ? [undefined] : [];
}

/** Doses per day for every phrase that tells a frequency; `undefined` stands for one that can be read in two ways. */
function frequenciesIn(text: string): readonly (number | undefined)[] {
  const words = wordsOfDosage(text).replace(COUNTED, ' times ');
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
  const found = [...phrases, ...short, ...timesInScheme(text)];
  const days = daysOfTheWeekIn(words);
  if (found.length > 0) return days === undefined ? found : found.map((perDay) => onDays(perDay, days));
  if (days !== undefined) return [days / DAYS_PER_WEEK];
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
  texts.some((text) => AS_NEEDED.test(wordsOfDosage(text)));

/** Whether the words speak of a course of treatment. */
export const saysCourse = (texts: readonly string[]): boolean =>
  texts.some((text) => COURSE.test(wordsOfDosage(text)));

/** Whether the words order one administration; words that speak of several outweigh them. */
export function saysOnce(texts: readonly string[]): boolean {
  const all = texts.map(wordsOfDosage);
  if (all.some((words) => SERIES.test(words))) return false;
  return all.some((words) => ONCE.test(words) || INDUCTION.test(words));
}
