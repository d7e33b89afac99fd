/** Reads results against a number, or against the laboratory's own limits. */
import type { Criterion } from './criterion.js';
import { measurementBecause, within } from './evaluate-measurements.js';
import type { Facts, MeasurementFact, Quantity } from './facts.js';
import type { Gap, Source } from './known.js';
import { membersOf } from './members.js';
import { isBefore, latestDayOf, type Moment } from './moment.js';
import { convert } from './units.js';
import type { ValueSet } from './value-set.js';
import { foundOr, met, unknown, unmet, type Because, type Verdict } from './verdict.js';

/** Vital signs and results come as one when the kind of measurement decides. */
export function resultsOf(
  facts: Facts,
  sets: readonly ValueSet[],
): { readonly items: readonly MeasurementFact[]; readonly gaps: readonly Gap[] } {
  const { vitalSigns, laboratory } = facts;
  return {
    items: [...membersOf(vitalSigns.items, sets), ...membersOf(laboratory.items, sets)],
    gaps: [...vitalSigns.gaps, ...laboratory.gaps],
  };
}

const sourceOf = (fact: MeasurementFact, facts: Facts): Source =>
  facts.vitalSigns.items.includes(fact) ? 'vital-signs' : 'laboratory';

/** A value, or its unit, that decides nothing since it could not be read. */
export const notUnderstood = (fact: MeasurementFact, facts: Facts): Gap => ({
  source: sourceOf(fact, facts),
  reason: 'unit-not-understood',
});

export function measures(criterion: Criterion & { op: 'measured' }, facts: Facts): Verdict {
  const { items, gaps } = resultsOf(facts, [criterion.set]);
  const [latest] = within(items, criterion.within, facts.now);
  if (!latest) return gaps.length > 0 ? unknown(gaps) : unmet;
  const { quantity } = latest;
  const value = quantity && convert(quantity.value, quantity.unit, criterion.unit, criterion.molarMass);
  if (!quantity || value === undefined) return unknown([notUnderstood(latest, facts)]);
  const outcome = inBounds(value, quantity.comparator, criterion);
  return outcome === undefined
    ? unknown([notUnderstood(latest, facts)])
    : foundOr(gaps, outcome ? [measurementBecause(latest, [criterion.set])] : []);
}

/**
 * Each bound of a criterion stands for itself: one that is reached is enough. A result that is only known to lie below or
 * above its value decides where every such result would; otherwise undefined.
 */
function inBounds(
  value: number,
  comparator: Quantity['comparator'],
  { atLeast, atMost, above, below }: Criterion & { op: 'measured' },
): boolean | undefined {
  const isIn = (result: number): boolean =>
    (atMost !== undefined && result <= atMost) ||
    (above !== undefined && result > above) ||
    (below !== undefined && result < below) ||
    (atLeast !== undefined && result >= atLeast);
  if (comparator === undefined) return isIn(value);
  const edge = comparator === 'below' ? value - Number.EPSILON * Math.abs(value) : value;
  const farthest = comparator === 'below' ? -Infinity : Infinity;
  return isIn(edge) === isIn(farthest) ? isIn(farthest) : undefined;
}

interface Limit {
  /** In the unit of the result. */
  readonly value: number;
  readonly isAssumed: boolean;
}

type Beyond = Criterion & { op: 'beyondLimit' };

function limitOf({ quantity, range }: MeasurementFact, criterion: Beyond): Limit | undefined {
  const { side, otherwise, molarMass } = criterion;
  const own = side === 'upper' ? range?.high : range?.low;
  if (own !== undefined && own > 0) return { value: own, isAssumed: false };
  const assumed = quantity && convert(otherwise.value, otherwise.unit, quantity.unit, molarMass);
  return assumed === undefined ? undefined : { value: assumed, isAssumed: true };
}

export function isBeyondLimit(criterion: Beyond, facts: Facts): Verdict {
  const { items, gaps } = resultsOf(facts, [criterion.set]);
  const [latest] = within(items, criterion.within, facts.now);
  if (!latest) return gaps.length > 0 ? unknown(gaps) : unmet;
  const limit = limitOf(latest, criterion);
  if (!latest.quantity || !limit) return unknown([notUnderstood(latest, facts)]);
  const bound = limit.value * criterion.times;
  const { value, comparator } = latest.quantity;
  const isBeyond = criterion.side === 'upper' ? value > bound : value < bound;
  const couldBeBeyond = comparator === (criterion.side === 'upper' ? 'above' : 'below');
  if (comparator !== undefined && couldBeBeyond !== isBeyond) return unknown([notUnderstood(latest, facts)]);
  return foundOr(gaps, isBeyond ? [besideLimit(latest, value, limit, criterion)] : []);
}

function besideLimit(
  fact: MeasurementFact,
  value: number,
  limit: Limit,
  { set, side, otherwise }: Beyond,
): Because {
  const because = measurementBecause(fact, [set]);
  const times = Number((value / limit.value).toFixed(1));
  return {
    ...because,
    beside: side === 'upper' ? `${times} × upper limit` : 'below the lower limit',
    remarks: limit.isAssumed ? [`no limit recorded, ${otherwise.value} ${otherwise.unit} assumed`] : [],
  };
}

/** The newest results of each test by this answer: a later negative for one substance says nothing about another. */
export function answeredWith(criterion: Criterion & { op: 'answered' }, facts: Facts): Verdict {
  const { items, gaps } = resultsOf(facts, [criterion.set]);
  const newest = newestGrades(newestOfEach(within(items, criterion.within, facts.now)), criterion.grades);
  const event = criterion.since && latestEvent(criterion.since, facts);
  const found = newest.filter(
    ({ answer, date }) => answer.has(criterion.answer.id) && !(event && date && isBefore(date, event)),
  );
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

/** A year or a month alone may mean its last day. */
function latestEvent(sets: readonly ValueSet[], { conditions, procedures, now }: Facts): Moment | undefined {
  const days = [...membersOf(conditions.items, sets), ...membersOf(procedures.items, sets)].flatMap(
    ({ date }) => (date ? [latestDayOf(date, now)] : []),
  );
  return days.sort((a, b) => b.time - a.time)[0];
}

/** Met when nothing of the kind was measured in that time. */
export function wasNotMeasured(criterion: Criterion & { op: 'notMeasured' }, facts: Facts): Verdict {
  const { items, gaps } = resultsOf(facts, criterion.sets);
  if (within(items, criterion.within, facts.now).length > 0) return unmet;
  return gaps.length > 0 ? unknown(gaps) : met();
}
