/** How often and how long a dose is given: from Timing where it is structured, from the words where it is not. */
import { daysAfter, momentOf, type Moment } from '../clinical/moment.js';
import { conceptOf, isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { plainNumber } from './quantity.js';
import { dosesPerDayInWords, saysAsNeeded, saysCourse, saysOnce, tellsFrequency } from './timing-words.js';

/** UCUM units of time in days, and what records call them. */
const DAYS_PER: ReadonlyMap<string, number> = new Map(
  (
    [
      [1 / 86400, 's, second, seconds'],
      [1 / 1440, 'min, minute, minutes, minuten'],
      [1 / 24, 'h, hr, hour, hours, stunde, stunden'],
      [1, 'd, day, days, tag, tage'],
      [7, 'wk, week, weeks, woche, wochen'],
      [30, 'mo, month, months, monat, monate'],
      [365, 'a, year, years, jahr, jahre'],
    ] as const
  ).flatMap(([days, names]) => names.split(', ').map((name) => [name, days])),
);
const daysIn = (unit: unknown): number | undefined => DAYS_PER.get(textOf(unit)?.toLowerCase() ?? '');
const DAYS_PER_WEEK = 7;
/** Doses a day: no more than one a minute, no fewer than one in ten years. What lies outside is a slip of the keyboard. */
const OFTEN = { atLeast: 1 / 3650, atMost: 1440 }; // design choice
const MINUTES_PER_DAY = 1440;
/** Days; whatever is said to last longer has no end that could be counted on. */
const LONGEST_COURSE = 3650;

const NOTHING: Resource = {};

/** An element that stands alone, also where an EHR sent it in an array. */
function recordIn(value: unknown): Resource {
  const only: unknown = Array.isArray(value) ? value[0] : value;
  return isRecord(only) ? only : NOTHING;
}

const timingOf = (dosage: Resource): Resource => recordIn(dosage['timing']);
const repeatOf = (dosage: Resource): Resource => recordIn(timingOf(dosage)['repeat']);
const countOf = (value: unknown): number => (value === undefined ? 0 : listOf(value).length);

/** The coded timing first, then its words, then the dosage's own words. */
function wordsOfTiming(dosage: Resource): readonly string[] {
  const { codings, text } = conceptOf(timingOf(dosage)['code']);
  const words: string[] = [];
  const add = (word: string | undefined): void => {
    if (word !== undefined) words.push(word);
  };
  for (const { code, display } of codings) {
    add(code);
    add(display);
  }
  add(text);
  add(textOf(dosage['text']));
  return words;
}

/** Doses per day; undefined when the dosage does not say, or says what nobody can mean. */
export function dosesPerDay(dosage: unknown): number | undefined {
  const told = isRecord(dosage) ? dosesPerDayAsTold(dosage) : undefined;
  return told !== undefined && canBeMeant(told) ? told : undefined;
}

/** Words take their time to be read, and are asked for several times. */
const asTold = new WeakMap<Resource, { readonly perDay: number | undefined }>();

function dosesPerDayAsTold(dosage: Resource): number | undefined {
  const known = asTold.get(dosage);
  if (known) return known.perDay;
  const perDay = dosesPerDayInRepeat(repeatOf(dosage)) ?? dosesPerDayInWords(wordsOfTiming(dosage));
  asTold.set(dosage, { perDay });
  return perDay;
}

const canBeMeant = (perDay: number): boolean => perDay >= OFTEN.atLeast && perDay <= OFTEN.atMost;

/** Whether it is told how often or how long a dose is given, by numbers that nobody can mean or that cannot be read. */
export function isTimingMisread(dosage: Resource): boolean {
  const repeat = repeatOf(dosage);
  const { frequency, frequencyMax, period, duration } = repeat;
  if (isNoNumber(duration) || (daysOfDuration(repeat) !== undefined && durationMinutes(dosage) === undefined))
    return true;
  const perDay = dosesPerDayAsTold(dosage);
  if (perDay !== undefined) return ![perDay, onItsDayAsTold(dosage) ?? perDay].every(canBeMeant);
  const often = plainNumber(frequencyMax) ?? plainNumber(frequency) ?? 0;
  return [frequency, frequencyMax, period].some(isNoNumber) || (often > 0 && plainNumber(period) === 0);
}

const isNoNumber = (sent: unknown): boolean => countOf(sent) > 0 && !((plainNumber(sent) ?? -1) >= 0);

function onItsDayAsTold(dosage: Resource): number | undefined {
  const repeat = repeatOf(dosage);
  return dosesPerDayInRepeat(
    repeat['dayOfWeek'] === undefined ? repeat : { ...repeat, dayOfWeek: undefined },
  );
}

/** Doses on a day on which some are given: weekdays only say which days these are. */
export function dosesOnItsDay(dosage: Resource): number {
  // A weekly dose is still the dose of the day on which it is given.
  return Math.max(1, onItsDayAsTold(dosage) ?? dosesPerDay(dosage) ?? 1);
}

function dosesPerDayInRepeat(repeat: Resource): number | undefined {
  const named = Math.max(countOf(repeat['timeOfDay']), countOf(repeat['when']));
  const weekdays = countOf(repeat['dayOfWeek']);
  const stated = plainNumber(repeat['frequencyMax']) ?? plainNumber(repeat['frequency']);
  // Where none is written it is once a period (FHIR R4, Timing.repeat); one that cannot be read is not known.
  if (stated === undefined && countOf(repeat['frequency']) > 0) return undefined;
  const period = plainNumber(repeat['period']);
  const days = daysIn(repeat['periodUnit'] ?? repeat['periodUnits']);
  if (period === undefined || period <= 0 || days === undefined) {
    if (stated !== undefined || named + weekdays === 0) return undefined;
    return Math.max(named, 1) * (weekdays === 0 ? 1 : weekdays / DAYS_PER_WEEK);
  }
  // At each of the times that are named, also where a daily frequency of one is written beside them.
  const frequency =
    days === 1 && period === 1 ? Math.max(stated ?? 1, named) : (stated ?? Math.max(named, 1));
  if (weekdays === 0) return frequency / (period * days);
  // Weekdays narrow a daily schedule, and spell out a weekly one.
  if (days === 1 && period === 1) return (frequency * weekdays) / DAYS_PER_WEEK;
  return days === DAYS_PER_WEEK ? Math.max(frequency, weekdays) / (period * days) : undefined;
}

/** True for a single administration, false for a series, undefined when the dosage does not say. */
export function isOnce(dosage: unknown): boolean | undefined {
  if (!isRecord(dosage)) return undefined;
  const repeat = repeatOf(dosage);
  const count = plainNumber(repeat['countMax']) ?? plainNumber(repeat['count']);
  if (count !== undefined) return count === 1;
  const events = listOf(timingOf(dosage)['event']).length;
  if (events > 1) return false;
  if (isTimingMisread(dosage)) return undefined;
  const words = wordsOfTiming(dosage);
  if (dosesPerDayInRepeat(repeat) !== undefined || tellsFrequency(words) || saysCourse(words)) return false;
  return events === 1 || saysOnce(words) ? true : undefined;
}

/** R4 says it in one of two elements, R5 in others, and many EHRs in words alone (`Q6H PRN`). */
export function isAsNeeded(dosage: Resource): boolean {
  const { asNeededBoolean: inR4, asNeeded: inR5 } = dosage;
  if (inR4 === true || inR5 === true) return true;
  if (countOf(dosage['asNeededCodeableConcept']) + countOf(dosage['asNeededFor']) > 0) return true;
  return inR4 !== false && inR5 !== false && saysAsNeeded(wordsOfTiming(dosage));
}

/** Minutes over which one dose is given. */
export function durationMinutes(dosage: Resource): number | undefined {
  const days = daysOfDuration(repeatOf(dosage));
  if (days === undefined || days < 0 || days > LONGEST_COURSE) return undefined;
  return Number((days * MINUTES_PER_DAY).toFixed(2));
}

function daysOfDuration(repeat: Resource): number | undefined {
  const duration = plainNumber(repeat['duration']);
  const days = daysIn(repeat['durationUnit'] ?? repeat['durationUnits']);
  return duration === undefined || days === undefined ? undefined : duration * days;
}

/** The weekdays and the times of the day that a dosage names; undefined where it names none. */
export function slotsOf(
  dosage: Resource,
): { readonly weekdays: readonly string[]; readonly times: readonly string[] } | undefined {
  const repeat = repeatOf(dosage);
  const named = (name: string): readonly string[] =>
    listOf(repeat[name]).flatMap((value) => textOf(value) ?? []);
  const [weekdays, times] = [named('dayOfWeek'), [...named('timeOfDay'), ...named('when')]];
  return weekdays.length + times.length > 0 ? { weekdays, times } : undefined;
}

/** Whether a dosage says when it begins or ends, or how long it goes on. */
export function boundsOf(dosage: Resource): boolean {
  const { boundsPeriod, boundsDuration, boundsRange } = repeatOf(dosage);
  return [boundsPeriod, boundsDuration, boundsRange].some((bounds) => bounds !== undefined);
}

/** The moments at which a dosage is given, where it names them. */
export const eventsOf = (dosage: Resource): readonly unknown[] => listOf(timingOf(dosage)['event']);

/** When a dosage begins, where it says so. */
export function startOfBounds(dosage: Resource): Moment | undefined {
  const { boundsPeriod } = repeatOf(dosage);
  return isRecord(boundsPeriod) ? momentOf(boundsPeriod['start']) : undefined;
}

/** When a dosage ends: its period's end, or its duration counted from the day on which it was written. */
export function endOfBounds(dosage: Resource, written: Moment | undefined): Moment | undefined {
  const { boundsPeriod, boundsDuration } = repeatOf(dosage);
  if (isRecord(boundsPeriod)) return momentOf(boundsPeriod['end']);
  if (!isRecord(boundsDuration) || written === undefined) return undefined;
  const length = plainNumber(boundsDuration['value']) ?? Infinity;
  const days = daysIn(boundsDuration['code']) ?? daysIn(boundsDuration['unit']) ?? Infinity;
  return length * days <= LONGEST_COURSE ? daysAfter(written, Math.ceil(length * days)) : undefined;
}
