/** Reads results against a number, or against the laboratory's own limits. */
import type { Criterion } from './criterion.js';
import { measurementBecause, within } from './evaluate-measurements.js';
import type { Facts, MeasurementFact, Quantity } from './facts.js';
import type { Gap, Source } from './known.js';
import { membersOf } from './members.js';
import type { Duration } from './moment.js';
import { titleAmid } from './name-of.js';
import { convert, unitInWords } from './units.js';
import type { ValueSet } from './value-set.js';
import { isOneOf } from './words.js';
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

/**
 * A value, or its unit, that decides nothing since it could not be read.
 * @param of - what was measured, in words of ours.
 */
export const notUnderstood = (fact: MeasurementFact, of: string, facts: Facts): Gap => ({
  source: sourceOf(fact, facts),
  reason: 'unit-not-understood',
  of,
});

/** A result that would decide if it were known to be recent. */
export const undated = (fact: MeasurementFact, set: ValueSet, facts: Facts): Gap => ({
  source: sourceOf(fact, facts),
  reason: 'undated',
  of: titleAmid(set),
});

/** The results of the newest moment: where a moment has several, the one that speaks against the medicine counts. */
function newestOf(
  facts: readonly MeasurementFact[],
  duration: Duration,
  now: Date,
): readonly MeasurementFact[] {
  const recent = within(facts, duration, now);
  return recent.filter(({ date }) => date?.time === recent[0]?.date?.time);
}

/** What one result says of a criterion: how far it reaches beyond the bound, or that it cannot be read. */
interface Judged {
  readonly fact: MeasurementFact;
  readonly is: boolean | undefined;
  /** The more, the more it speaks against the medicine. */
  readonly weight: number;
}

interface Question {
  readonly set: ValueSet;
  readonly within: Duration;
}

/**
 * One that is met decides, the worst of them is shown; else one that cannot be read leaves it open. Where none of a known date
 * stands, one without a date that is met may be recent.
 */
function worstOf(
  { set, within: duration }: Question,
  facts: Facts,
  judge: (fact: MeasurementFact) => Judged,
  shown: (fact: MeasurementFact) => Because,
): Verdict {
  const { items, gaps } = resultsOf(facts, [set]);
  const judged = newestOf(items, duration, facts.now).map(judge);
  const [worst] = judged.filter(({ is }) => is === true).sort((a, b) => b.weight - a.weight);
  if (worst) return met([shown(worst.fact)]);
  const unreadable = judged.find(({ is }) => is === undefined);
  if (unreadable) return unknown([notUnderstood(unreadable.fact, titleAmid(set), facts), ...gaps]);
  const isOpen = (fact: MeasurementFact): boolean => fact.date === undefined && judge(fact).is === true;
  const open = judged.length === 0 ? items.find(isOpen) : undefined;
  return open ? unknown([undated(open, set, facts), ...gaps]) : foundOr(gaps, []);
}

export function measures(criterion: Criterion & { op: 'measured' }, facts: Facts): Verdict {
  const judge = (fact: MeasurementFact): Judged => measured(fact, criterion);
  return worstOf(criterion, facts, judge, (fact) => measurementBecause(fact, [criterion.set]));
}

/** Of a range the end that speaks against the medicine decides: the patient's value may be either. */
function measured(fact: MeasurementFact, criterion: Criterion & { op: 'measured' }): Judged {
  const { quantity, between, said = '' } = fact;
  if (!quantity && !between && isOneOf(said, criterion.notWhere?.wholeNames))
    return { fact, is: false, weight: 0 };
  const unit = quantity?.unit ?? between?.unit ?? '';
  const ends = quantity ? [quantity.value] : between ? [between.low, between.high] : [];
  const values = ends.flatMap((end) => convert(end, unit, criterion.unit, criterion.molarMass) ?? []);
  if (values.length === 0 || values.length < ends.length) return { fact, is: undefined, weight: 0 };
  const verdicts = values.map((value) => inBounds(value, quantity?.comparator, criterion));
  const isWorseBelow = criterion.below !== undefined || criterion.atMost !== undefined;
  return {
    fact,
    is: verdicts.includes(true) || (verdicts.includes(undefined) ? undefined : false),
    weight: isWorseBelow ? -Math.min(...values) : Math.max(...values),
  };
}

type Bounds = Pick<Criterion & { op: 'measured' }, 'atLeast' | 'atMost' | 'above' | 'below'>;

/**
 * Each bound of a criterion stands for itself: one that is reached is enough. A result that is only known to lie below or
 * above its value decides where every such result would; otherwise undefined.
 */
function inBounds(
  value: number,
  comparator: Quantity['comparator'],
  { atLeast, atMost, above, below }: Bounds,
): boolean | undefined {
  const isIn = (result: number): boolean =>
    (atMost !== undefined && result <= atMost) ||
    (above !== undefined && result > above) ||
    (below !== undefined && result < below) ||
    (atLeast !== undefined && result >= atLeast);
  if (comparator === undefined) return isIn(value);
  const [edge, farthest] =
    comparator === 'below'
      ? [value - Number.EPSILON * Math.abs(value), -Infinity]
      : [value + Number.EPSILON * Math.abs(value), Infinity];
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
  const judge = (fact: MeasurementFact): Judged => beyondLimit(fact, criterion);
  return worstOf(criterion, facts, judge, (fact) => besideLimit(fact, criterion));
}

function beyondLimit(fact: MeasurementFact, criterion: Beyond): Judged {
  const limit = limitOf(fact, criterion);
  if (!fact.quantity || !limit) return { fact, is: undefined, weight: 0 };
  const { value, comparator } = fact.quantity;
  const times = value / limit.value;
  const bound = limit.value * criterion.times;
  const is = inBounds(value, comparator, criterion.side === 'upper' ? { above: bound } : { below: bound });
  return { fact, is, weight: criterion.side === 'upper' ? times : -times };
}

function besideLimit(fact: MeasurementFact, criterion: Beyond): Because {
  const { set, side, otherwise } = criterion;
  const because = measurementBecause(fact, [set]);
  const limit = limitOf(fact, criterion);
  if (!fact.quantity || !limit) return because;
  const times = Number((fact.quantity.value / limit.value).toFixed(1));
  return {
    ...because,
    beside: side === 'upper' ? `${times} × upper limit` : 'below the lower limit',
    remarks: limit.isAssumed
      ? [`no limit recorded, ${otherwise.value} ${unitInWords(otherwise.unit)} assumed`]
      : [],
  };
}

/** Met when nothing of the kind was measured in that time. */
export function wasNotMeasured(criterion: Criterion & { op: 'notMeasured' }, facts: Facts): Verdict {
  const { items, gaps } = resultsOf(facts, criterion.sets);
  if (within(items, criterion.within, facts.now).length > 0) return unmet;
  return gaps.length > 0 ? unknown(gaps) : met();
}
