/** Reads what results answer, where they are no numbers: the newest of each test, and of answers that exclude each other. */
import type { Criterion } from './criterion.js';
import { measurementBecause, within } from './evaluate-measurements.js';
import { resultsOf, undated } from './evaluate-results.js';
import type { Facts, MeasurementFact } from './facts.js';
import { membersOf } from './members.js';
import { isBefore, latestDayOf, type Moment } from './moment.js';
import type { ValueSet } from './value-set.js';
import { foundOr, unknown, type Verdict } from './verdict.js';

/** The newest results of each test by this answer: a later negative for one substance says nothing about another. */
export function answeredWith(criterion: Criterion & { op: 'answered' }, facts: Facts): Verdict {
  const { items, gaps } = resultsOf(facts, [criterion.set]);
  const newest = newestGrades(newestOfEach(within(items, criterion.within, facts.now)), criterion.grades);
  const event = criterion.since && latestEvent(criterion.since, facts);
  const found = newest.filter(
    ({ answer, date }) => answer.has(criterion.answer.id) && !(event && date && isBefore(date, event)),
  );
  const open = newest.length === 0 ? undatedAnswer(criterion, items) : undefined;
  if (open) return unknown([undated(open, criterion.set, facts), ...gaps]);
  const unreadEvents = criterion.since ? [...facts.conditions.gaps, ...facts.procedures.gaps] : [];
  return found.length > 0 && unreadEvents.length > 0
    ? unknown(unreadEvents)
    : foundOr(
        gaps,
        found.map((fact) => measurementBecause(fact, [criterion.set])),
      );
}

/** Of each test the newest, and all that were taken at that moment. */
function newestOfEach(newestFirst: readonly MeasurementFact[]): readonly MeasurementFact[] {
  const newest = new Map<string, number | undefined>();
  for (const { label, date } of newestFirst) if (!newest.has(label)) newest.set(label, date?.time);
  return newestFirst.filter(({ label, date }) => date?.time === newest.get(label));
}

/** Where only one of several answers can hold, the newest results that give one. */
function newestGrades(
  newestFirst: readonly MeasurementFact[],
  grades: readonly ValueSet[] | undefined,
): readonly MeasurementFact[] {
  if (grades === undefined) return newestFirst;
  const graded = newestFirst.filter(({ answer }) => grades.some(({ id }) => answer.has(id)));
  return graded.filter(({ date }) => date?.time === graded[0]?.date?.time);
}

/** Where no answer of a known date stands, one without a date may be recent. */
const undatedAnswer = (
  { answer }: Criterion & { op: 'answered' },
  items: readonly MeasurementFact[],
): MeasurementFact | undefined => items.find((fact) => fact.date === undefined && fact.answer.has(answer.id));

/** A year or a month alone may mean its last day. */
function latestEvent(sets: readonly ValueSet[], { conditions, procedures, now }: Facts): Moment | undefined {
  const days = [...membersOf(conditions.items, sets), ...membersOf(procedures.items, sets)].flatMap(
    ({ date }) => (date ? [latestDayOf(date, now)] : []),
  );
  return days.sort((a, b) => b.time - a.time)[0];
}
