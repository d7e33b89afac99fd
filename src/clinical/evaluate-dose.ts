/** Judges the dose of an order; by weight where it was ordered in mg. What was not understood is never judged. */
import type { Criterion, WeightOptions } from './criterion.js';
import { measurementBecause, within } from './evaluate-measurements.js';
import { orderBecause, timingGaps } from './evaluate-order.js';
import { notUnderstood, resultsOf } from './evaluate-results.js';
import type { DoseMeasure, Facts, MeasurementFact, OrderedDose } from './facts.js';
import type { Gap } from './known.js';
import { titleAmid } from './name-of.js';
import { convert } from './units.js';
import { foundOr, met, unknown, unmet, type Because, type Verdict } from './verdict.js';

type DoseCriterion = Criterion & { op: 'orderedDose' };

/** Kilograms; what lies outside is a slip of the keyboard or of the unit, and no dose is computed by it. */
const WEIGHT = { from: 0.4, to: 400 }; // design choice
/** An ordered mg/kg and an ordered mg that differ by more than this factor cannot both be meant. */
const AGREES = 1.25; // design choice: doses are rounded to what can be drawn up

export const DOSE_UNITS: Readonly<Record<DoseMeasure, string>> = {
  milligrams: 'mg',
  milligramsPerDay: 'mg a day',
  milligramsPerKilogram: 'mg/kg',
  milligramsPerHour: 'mg/h',
  milligramsPerKilogramPerHour: 'mg/kg/h',
  overMinutes: 'minutes',
};

/** The measure in mg from which one in mg/kg follows. */
const BY_WEIGHT: Readonly<Partial<Record<DoseMeasure, 'milligrams' | 'milligramsPerHour'>>> = {
  milligramsPerKilogram: 'milligrams',
  milligramsPerKilogramPerHour: 'milligramsPerHour',
};

const NOT_UNDERSTOOD: Gap = { source: 'order', reason: 'dose-not-understood' };

/** Without an amount of these, their timing may tell why. */
const TIMED: readonly DoseMeasure[] = ['milligramsPerDay', 'overMinutes'];

interface Told {
  readonly amount: number;
  readonly because: readonly Because[];
}

export function doseMeets(criterion: DoseCriterion, facts: Facts): Verdict {
  const { doses } = facts.order;
  if (doses.some(({ notUnderstood }) => notUnderstood)) {
    return unknown([NOT_UNDERSTOOD]);
  }
  const missing: Gap[] = [];
  const told: Told[] = [];
  for (const dose of doses) {
    const found = amountIn(dose, criterion, facts);
    missing.push(...found.missing);
    told.push(...found.told);
    if (
      dose.timingNotUnderstood &&
      dose[criterion.measure] === undefined &&
      TIMED.includes(criterion.measure)
    )
      missing.push(...timingGaps(facts.order));
  }
  const { atMost } = criterion;
  if (atMost !== undefined) {
    if (told.some(({ amount }) => amount > atMost)) return unmet;
    if (missing.length > 0) return unknown(missing);
  }
  const fitting = told.filter(({ amount }) => isInBounds(amount, criterion));
  return foundOr(
    missing,
    fitting.flatMap(({ because }) => because),
  );
}

function isInBounds(amount: number, { atLeast, above, below, notMultipleOf }: DoseCriterion): boolean {
  return (
    (below === undefined || amount < below) &&
    (atLeast === undefined || amount >= atLeast) &&
    (above === undefined || amount > above) &&
    (notMultipleOf === undefined || amount % notMultipleOf !== 0)
  );
}

interface Found {
  readonly told: readonly Told[];
  readonly missing: readonly Gap[];
}

function amountIn(dose: OrderedDose, criterion: DoseCriterion, facts: Facts): Found {
  const { measure, weight } = criterion;
  const direct = dose[measure];
  const absolute = dose[BY_WEIGHT[measure] ?? measure];
  const asTold = (amount: number, ...more: readonly Because[]): Told => ({
    amount,
    because: [
      { ...orderBecause(facts.order), value: `${shown(amount, criterion)} ${DOSE_UNITS[measure]}` },
      ...more,
    ],
  });
  const own: Found = { told: direct === undefined ? [] : [asTold(direct)], missing: [] };
  if (weight && measure === 'milligrams' && direct === undefined)
    return byKilogram(dose.milligramsPerKilogram, weight, facts, asTold);
  if (!weight || BY_WEIGHT[measure] === undefined || absolute === undefined) return own;
  const { weighed, missing } = weightOf(weight, facts);
  if (!weighed) return direct === undefined ? { told: [], missing } : own;
  const computed = Number((absolute / weighed.kilograms).toPrecision(DIGITS));
  const because = { ...weighed.because, remarks: COMPUTED };
  // Where the order contradicts itself, the larger amount is judged.
  if (direct !== undefined && computed <= direct * AGREES) return own;
  return { told: [asTold(computed, because)], missing };
}

const DIGITS = 12;
const COMPUTED = ['dose computed by this weight'];

/** An amount in mg that was ordered in mg/kg: without a weight it is not known what was ordered. */
function byKilogram(
  perKilogram: number | undefined,
  weight: WeightOptions,
  facts: Facts,
  asTold: (amount: number, because: Because) => Told,
): Found {
  if (perKilogram === undefined) return { told: [], missing: [] };
  const { weighed, missing } = weightOf(weight, facts);
  if (!weighed) return { told: [], missing: [...missing, NOT_UNDERSTOOD] };
  const amount = Number((perKilogram * weighed.kilograms).toPrecision(DIGITS));
  return { told: [asTold(amount, { ...weighed.because, remarks: COMPUTED })], missing };
}

/** As few decimals as leave the amount on its side of the limits: 1.005 is not shown as 1 where 1 is allowed. */
function shown(amount: number, criterion: DoseCriterion): number {
  for (let decimals = 2; decimals < 6; decimals += 1) {
    const rounded = Number(amount.toFixed(decimals));
    if (isInBounds(rounded, criterion) === isInBounds(amount, criterion)) return rounded;
  }
  return amount;
}

interface Weighed {
  readonly weighed?: { readonly kilograms: number; readonly because: Because };
  readonly missing: readonly Gap[];
}

/**
 * The newest weight, of several of one moment the lowest, by which the dose is largest. One that cannot be read is said,
 * and no older one takes its place; one that nobody can have is a slip, and an older one does.
 */
function weightOf(options: WeightOptions, facts: Facts): Weighed {
  const known = weighings.get(facts) ?? new Map<WeightOptions, Weighed>();
  weighings.set(facts, known);
  const weight = known.get(options) ?? weigh(options, facts);
  known.set(options, weight);
  return weight;
}

/** Every dosage line asks for it. */
const weighings = new WeakMap<Facts, Map<WeightOptions, Weighed>>();

function weigh({ set, within: span }: WeightOptions, facts: Facts): Weighed {
  const { items, gaps } = resultsOf(facts, [set]);
  const weights = within(items, span, facts.now)
    .map((fact) => ({ fact, kilograms: kilogramsIn(fact) }))
    .filter(({ kilograms = WEIGHT.from }) => kilograms >= WEIGHT.from && kilograms <= WEIGHT.to);
  const newest = weights.filter(({ fact }) => fact.date?.time === weights[0]?.fact.date?.time);
  const unreadable = newest.find(({ kilograms }) => kilograms === undefined);
  const missing = unreadable ? [notUnderstood(unreadable.fact, titleAmid(set), facts)] : [];
  const [lightest] = newest
    .flatMap(({ fact, kilograms }) => (kilograms === undefined ? [] : [{ fact, kilograms }]))
    .sort((a, b) => a.kilograms - b.kilograms);
  if (!lightest) return { missing: [...missing, ...gaps] };
  const { fact, kilograms } = lightest;
  return { weighed: { kilograms, because: measurementBecause(fact, [set]) }, missing };
}

const kilogramsIn = ({ quantity }: MeasurementFact): number | undefined =>
  quantity && convert(quantity.value, quantity.unit, 'kg');

/** A rate without its time, and a time without a rate, tell no amount. */
const NO_AMOUNTS = [
  ...['overMinutes', 'milligramsPerHour', 'milligramsPerKilogramPerHour'],
  ...['notUnderstood', 'timingNotUnderstood'],
];

/** Met when no line of the order tells an amount that can be read. */
export function lacksDose({ order }: Facts): Verdict {
  const isTold = order.doses.some((dose) => Object.keys(dose).some((key) => !NO_AMOUNTS.includes(key)));
  return isTold ? unmet : met([orderBecause(order)]);
}

/** Met when no weight that a dose could be computed by is known. */
export function lacksWeight(options: WeightOptions, facts: Facts): Verdict {
  const { weighed, missing } = weightOf(options, facts);
  if (weighed) return unmet;
  return missing.length > 0 ? unknown(missing) : met();
}
