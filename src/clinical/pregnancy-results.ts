/** What tests, recorded status and expected dates say about a pregnancy, each as its newest result. */
import type { PregnancyEvidence } from './criterion.js';
import { newestFirst } from './evaluate-measurements.js';
import type { Facts, MeasurementFact } from './facts.js';
import { daysSince } from './moment.js';
import { convert } from './units.js';
import type { ValueSet } from './value-set.js';

// Days. Gestation and the age limits of results are clinical conventions of this service, to be signed off locally.
const STATUS_COUNTS = 60;
const HCG_POSITIVE_COUNTS = 42;
const HCG_NEGATIVE_COUNTS = 7;
const NOT_PREGNANT_COUNTS = 14;
const GESTATION = 280;
const OVERDUE = 14;
// mIU/mL, usual laboratory limits; between them a result is indeterminate. Design choice, to be signed off locally.
const HCG_POSITIVE_FROM = 25;
const HCG_NEGATIVE_BELOW = 5;
const HCG_UNIT = 'm[IU]/mL';

export interface PregnancyResults {
  readonly pregnant?: MeasurementFact;
  readonly notPregnant?: MeasurementFact;
  /** The newest expected date of delivery, wherever it lies. */
  readonly expected?: MeasurementFact;
  readonly due?: MeasurementFact;
  readonly overdue?: MeasurementFact;
  readonly positive?: MeasurementFact;
  readonly negative?: MeasurementFact;
  readonly negativeToday: boolean;
  /** A level of which neither the number nor the laboratory's word can be read: it may be positive until a negative follows. */
  readonly unreadable?: MeasurementFact | undefined;
  /** Says a pregnancy, and not when: it may be this one where no result of its kind has a date that counts. */
  readonly undated?: MeasurementFact | undefined;
}

export function pregnancyResults(evidence: PregnancyEvidence, facts: Facts): PregnancyResults {
  const all = newestFirst([...facts.laboratory.items, ...facts.vitalSigns.items]);
  const age = (fact: MeasurementFact): number => (fact.date ? daysSince(fact.date, facts.now) : Infinity);
  const isOf = (fact: MeasurementFact, sets: readonly ValueSet[]): boolean =>
    sets.some(({ id }) => fact.sets.has(id));
  const of = (sets: readonly ValueSet[], days: number): readonly MeasurementFact[] =>
    all.filter((fact) => isOf(fact, sets) && age(fact) >= 0 && age(fact) <= days);
  const undatedOf = (sets: readonly ValueSet[], wanted: (fact: MeasurementFact) => boolean) =>
    all.find((fact) => fact.date === undefined && isOf(fact, sets) && wanted(fact));
  const newest = (facts: readonly MeasurementFact[], wanted: (fact: MeasurementFact) => boolean) =>
    facts.find((fact) => wanted(fact) && fact.date?.time === facts[0]?.date?.time);
  const says = (answer: ValueSet) => (fact: MeasurementFact) => fact.answer.has(answer.id);
  const isNumber = (fact: MeasurementFact): boolean =>
    fact.quantity !== undefined || fact.sets.has(evidence.hcgQuantitative.id);
  const levelOf = (fact: MeasurementFact): HcgLevel | undefined =>
    isNumber(fact) ? hcgLevel(fact) : undefined;
  const isPositive = (fact: MeasurementFact): boolean =>
    says(evidence.answerPositive)(fact) ||
    levelOf(fact) === 'positive' ||
    (levelOf(fact) === 'unreadable' && says(evidence.answerRaised)(fact));
  const isNegative = (fact: MeasurementFact): boolean =>
    !isPositive(fact) && (says(evidence.answerNegative)(fact) || levelOf(fact) === 'negative');

  // What says neither takes nothing back: a positive stands until a negative follows, a negative only while it is the newest.
  const statuses = of([evidence.status], STATUS_COUNTS);
  const told = statuses.filter(
    (fact) => says(evidence.answerPregnant)(fact) || says(evidence.answerNotPregnant)(fact),
  );
  const pregnant = newest(told, says(evidence.answerPregnant));
  const notPregnant = pregnant ? undefined : newest(statuses, says(evidence.answerNotPregnant));
  const tests = [...evidence.hcg, evidence.hcgQuantitative];
  const hcg = of(tests, HCG_POSITIVE_COUNTS);
  const positive = newest(
    hcg.filter((fact) => isPositive(fact) || isNegative(fact)),
    isPositive,
  );
  const negative = positive ? undefined : newest(hcg, isNegative);
  const unreadable = hcg.find(
    (fact) =>
      levelOf(fact) === 'unreadable' &&
      !isPositive(fact) &&
      !isNegative(fact) &&
      !hcg.some((other) => isNegative(other) && isEarlier(fact, other)),
  );
  const undated =
    (told.length === 0 ? undatedOf([evidence.status], says(evidence.answerPregnant)) : undefined) ??
    (hcg.length === 0 ? undatedOf(tests, isPositive) : undefined);
  const recent = negative && age(negative) <= HCG_NEGATIVE_COUNTS ? negative : undefined;

  const expected = expectedDate(of([evidence.expectedDelivery], Infinity), facts.now);
  const overdueBy = expected?.dateValue ? daysSince(expected.dateValue, facts.now) : NaN;
  return {
    ...(pregnant && { pregnant }),
    ...(notPregnant && age(notPregnant) <= NOT_PREGNANT_COUNTS && { notPregnant }),
    ...(expected && { expected }),
    ...(expected && overdueBy <= 0 && overdueBy >= -GESTATION && { due: expected }),
    ...(expected && overdueBy > OVERDUE && { overdue: expected }),
    ...(positive && { positive }),
    ...(recent && { negative: recent }),
    negativeToday: recent !== undefined && age(recent) === 0,
    ...(unreadable && { unreadable }),
    ...(undated && { undated }),
  };
}

/** The newest; of several of one moment one by which the pregnancy goes on, if there is any. */
function expectedDate(newestFirst: readonly MeasurementFact[], now: Date): MeasurementFact | undefined {
  const dated = newestFirst.filter(({ dateValue }) => dateValue !== undefined);
  const ahead = ({ dateValue }: MeasurementFact): number =>
    dateValue ? -daysSince(dateValue, now) : -Infinity;
  const possible = (fact: MeasurementFact): number => (ahead(fact) <= GESTATION ? ahead(fact) : -Infinity);
  const [latest] = dated
    .filter(({ date }) => date?.time === dated[0]?.date?.time)
    .sort((a, b) => possible(b) - possible(a));
  return latest;
}

const isEarlier = (fact: MeasurementFact, other: MeasurementFact): boolean =>
  (fact.date?.time ?? 0) < (other.date?.time ?? 0);

type HcgLevel = 'positive' | 'negative' | 'between' | 'unreadable';

/** A number alone decides only outside the grey zone, and only in units of which we are sure. */
function hcgLevel({ quantity }: MeasurementFact): HcgLevel {
  const converted = quantity && convert(quantity.value, quantity.unit, HCG_UNIT);
  if (!quantity || converted === undefined) return 'unreadable';
  const { comparator } = quantity;
  const value = Number(converted.toPrecision(12));
  if (value >= HCG_POSITIVE_FROM && comparator !== 'below') return 'positive';
  if (comparator === 'above') return 'between';
  return value < HCG_NEGATIVE_BELOW || (comparator === 'below' && value === HCG_NEGATIVE_BELOW)
    ? 'negative'
    : 'between';
}
