/** Judges the dose of an order; by weight where it was ordered in mg. What was not understood is never judged. */
import type { Criterion, WeightOptions } from './criterion.js';
import { measurementBecause, within } from './evaluate-measurements.js';
import { orderBecause } from './evaluate-order.js';
import { resultsOf } from './evaluate-results.js';
import type { DoseMeasure, Facts, OrderedDose } from './facts.js';
import type { Gap } from './known.js';
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

interface Told {
  readonly amount: number;
  readonly because: readonly Because[];
}

export function doseMeets(criterion: DoseCriterion, facts: Facts): Verdict {
  const { doses } = facts.order;
  if (doses.some(({ notUnderstood }) => notUnderstood)) {
    return unknown([{ source: 'order', reason: 'dose-not-understood' }]);
  }
  const missing: Gap[] = [];
  const told: Told[] = [];
  for (const dose of doses) {
    const found = amountIn(dose, criterion, facts);
    if ('missing' in found) missing.push(...found.missing);
    else told.push(...found.told);
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

function amountIn(
  dose: OrderedDose,
  { measure, weight }: DoseCriterion,
  facts: Facts,
): { readonly told: readonly Told[] } | { readonly missing: readonly Gap[] } {
  const direct = dose[measure];
  const absolute = dose[BY_WEIGHT[measure] ?? measure];
  const asTold = (amount: number, ...more: readonly Because[]): Told => ({
    amount,
    because: [{ ...orderBecause(facts.order), value: `${rounded(amount)} ${DOSE_UNITS[measure]}` }, ...more],
  });
  const own = direct === undefined ? [] : [asTold(direct)];
  if (!weight || BY_WEIGHT[measure] === undefined || absolute === undefined) return { told: own };
  const weighed = weightOf(weight, facts);
  if ('missing' in weighed) return own.length > 0 || weighed.missing.length === 0 ? { told: own } : weighed;
  const computed = Number((absolute / weighed.kilograms).toPrecision(12));
  const because = { ...weighed.because, remarks: ['dose computed by this weight'] };
  // Where the order contradicts itself, the larger amount is judged.
  if (direct !== undefined && computed <= direct * AGREES) return { told: own };
  return { told: [asTold(computed, because)] };
}

const rounded = (amount: number): number => Number(amount.toFixed(2));

type Weighed =
  { readonly kilograms: number; readonly because: Because } | { readonly missing: readonly Gap[] };

function weightOf({ set, within: span }: WeightOptions, facts: Facts): Weighed {
  const { items, gaps } = resultsOf(facts, [set]);
  for (const fact of within(items, span, facts.now)) {
    const kilograms = fact.quantity && convert(fact.quantity.value, fact.quantity.unit, 'kg');
    if (kilograms !== undefined && kilograms >= WEIGHT.from && kilograms <= WEIGHT.to) {
      return { kilograms, because: measurementBecause(fact, [set]) };
    }
  }
  return { missing: gaps };
}

/** Met when no line of the order tells an amount: a duration alone is none, and one that is not understood was entered. */
export function lacksDose({ order }: Facts): Verdict {
  const entered = order.doses.some((dose) => Object.keys(dose).some((key) => key !== 'overMinutes'));
  return entered ? unmet : met([orderBecause(order)]);
}

/** Met when no weight that a dose could be computed by is known. */
export function lacksWeight(options: WeightOptions, facts: Facts): Verdict {
  const weighed = weightOf(options, facts);
  if (!('missing' in weighed)) return unmet;
  return weighed.missing.length > 0 ? unknown(weighed.missing) : met();
}
