/** On how many days of a week a dose is given, told from words: `Mon, Wed and Fri`, `Monday to Friday`, `3 days a week`. */
const NAMES: readonly (readonly string[])[] = [
  ['mon', 'monday', 'mondays'],
  ['tue', 'tues', 'tuesday', 'tuesdays'],
  ['wed', 'weds', 'wednesday', 'wednesdays'],
  ['thu', 'thur', 'thurs', 'thursday', 'thursdays'],
  ['fri', 'friday', 'fridays'],
  ['sat', 'saturday', 'saturdays'],
  ['sun', 'sunday', 'sundays'],
];
const DAYS = NAMES.length;
const DAY_OF: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, day) => names.map((name) => [name, day] as const)),
);
const NAME = [...DAY_OF.keys()].join('|');
/** A day, or a span of days. */
const SPAN = new RegExp(String.raw` (${NAME})(?: (?:to|through|thru) (${NAME}))?(?= )`, 'g');
/** One of two days. */
const EITHER = new RegExp(String.raw` (?:${NAME}) or (?:${NAME}) `);
const HYPHENATED = new RegExp(String.raw`\b(${NAME}) ?[-–] ?(${NAME})\b`, 'gi');

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const COUNTED = new RegExp(
  String.raw` ([1-7]|${NUMBERS.join('|')}) days? (?:a|per|each|every) (?:week|wk)(?= )`,
);

/** Most dosages name no day: they are told by one look. */
const SOME_DAY = / (?:mon|tue|wed|thu|fri|sat|sun)| days? (?:a|per|each|every) w/;

/** A hyphen between two days as a word, before punctuation is dropped. */
export const withSpansInWords = (text: string): string =>
  text.includes('-') || text.includes('–') ? text.replace(HYPHENATED, '$1 to $2') : text;

/** One day alone tells nothing: it may be that on which a course begins. */
export function daysOfTheWeekIn(words: string): number | undefined {
  if (!SOME_DAY.test(words)) return undefined;
  const days = new Set<number>();
  for (const [, from = '', to = from] of words.matchAll(SPAN)) {
    const [first = 0, last = 0] = [DAY_OF.get(from), DAY_OF.get(to)];
    const length = ((last - first + DAYS) % DAYS) + 1;
    for (let day = 0; day < length; day += 1) days.add((first + day) % DAYS);
  }
  if (days.size > 1) return EITHER.test(words) ? undefined : days.size;
  const counted = COUNTED.exec(words)?.[1];
  if (counted === undefined) return undefined;
  return NUMBERS.includes(counted) ? NUMBERS.indexOf(counted) + 1 : Number(counted);
}
