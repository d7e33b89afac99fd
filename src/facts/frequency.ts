/** How often an order is given, all its dosage lines together. */
import { momentOf } from '../clinical/moment.js';
import { wordsOf } from '../clinical/words.js';
import { textOf, type Resource } from '../fhir/resource.js';
import { boundsOf, dosesPerDay, eventsOf, isAsNeeded, slotsOf } from './timing.js';

const DAYS_PER_WEEK = 7;
const DAY_MS = 86_400_000;
/** Lines beside each other that are compared one by one; nobody writes more. */
const MOST_COMPARED = 50;

type Lines = readonly Resource[];

/** A line that says that it is one phase among others. */
const PHASE =
  / (?:then|thereafter|afterwards|subsequently|followed by|from (?:day|week|month|session) \d+|(?:days?|weeks?|months?|sessions?) \d+ (?:to )?\d+|maintenance|induction|loading) /;

/** It begins or ends by itself, is a phase by its words, or is not to be counted on. */
const standsAlone = (dosage: Resource): boolean =>
  slotsOf(dosage) === undefined ||
  boundsOf(dosage) ||
  isAsNeeded(dosage) ||
  PHASE.test(wordsOf(textOf(dosage['text']) ?? ''));

/**
 * Each line with those that are given beside it: they tell other times of the day or days of the week, and none comes after another
 * (`Dosage.sequence`). All other lines follow each other, or may.
 */
function together(dosages: Lines): readonly Lines[] {
  const alone: Lines[] = [];
  const bySequence = new Map<unknown, Resource[]>();
  for (const dosage of dosages) {
    if (standsAlone(dosage)) {
      alone.push([dosage]);
      continue;
    }
    const others = bySequence.get(dosage['sequence']) ?? [];
    others.push(dosage);
    bySequence.set(dosage['sequence'], others);
  }
  return [...alone, ...bySequence.values()];
}

/** Most of the moments that lie within seven days, whatever the hour. */
function eventsInAWeek(dosage: Resource): number {
  const days = eventsOf(dosage)
    .flatMap((event) => momentOf(event)?.time ?? [])
    .map((time) => Math.floor(time / DAY_MS))
    .sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  days.forEach((day, index) => {
    while ((days[first] ?? day) <= day - DAYS_PER_WEEK) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Of the busiest week; undefined where no line tells. */
export function timesPerWeek(dosages: Lines): number | undefined {
  let most: number | undefined;
  const hear = (told: number): void => {
    most = Math.max(most ?? 0, told);
  };
  for (const lines of together(dosages)) {
    const perDay = lines.flatMap((line) => dosesPerDay(line) ?? []);
    if (perDay.length > 0) hear(sum(perDay) * DAYS_PER_WEEK);
  }
  for (const dosage of dosages) {
    const events = eventsInAWeek(dosage);
    if (events > 1) hear(events);
  }
  return most;
}

interface Slots {
  readonly dosage: Resource;
  readonly weekdays: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

function slotsIn(dosage: Resource): Slots {
  const { weekdays = [], times = [] } = slotsOf(dosage) ?? {};
  return { dosage, weekdays: new Set(weekdays), times: new Set(times) };
}

const shareNone = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((name) => other.has(name));

/** At other times of a day on which both are given. */
const addsTo = (own: Slots, theirs: Slots): boolean =>
  shareNone(own.times, theirs.times) && !shareNone(own.weekdays, theirs.weekdays);

/** Each line with those that are given on the same day as it, itself among them. */
export function onTheSameDay(dosages: Lines): ReadonlyMap<Resource, Lines> {
  return new Map(
    together(dosages).flatMap((lines) => {
      const all = lines.map(slotsIn);
      return all.map((own): readonly [Resource, Lines] => {
        const others = lines.length > MOST_COMPARED ? [own] : all;
        const sameDay = others.filter((other) => other === own || addsTo(own, other));
        return [own.dosage, sameDay.map(({ dosage }) => dosage)];
      });
    }),
  );
}
