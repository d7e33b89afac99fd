/**
 * Tells pregnancy from what the record holds: pregnant, probable, possible or not. What was not read keeps several of
 * them open, and then nothing is decided. A negative test never outweighs a confirmed, ongoing pregnancy.
 */
import { conditionBecause, statusIn } from './evaluate-history.js';
import { measurementBecause, newestFirst } from './evaluate-measurements.js';
import type { PregnancyEvidence, PregnancyState } from './criterion.js';
import type { ConditionFact, Facts, MeasurementFact } from './facts.js';
import type { Gap } from './known.js';
import { daysAfter, daysSince, type Moment } from './moment.js';
import type { ValueSet } from './value-set.js';
import { met, unknown, unmet, type Because, type Verdict } from './verdict.js';

// Days. Gestation and the age limits of entries are clinical conventions of this service, to be signed off locally.
const STATUS_COUNTS = 60;
const HCG_POSITIVE_COUNTS = 42;
const HCG_NEGATIVE_COUNTS = 7;
const NOT_PREGNANT_COUNTS = 14;
const ENTRY_IS_STALE = 300;
const GESTATION = 280;
const OVERDUE = 14;
// mIU/mL, usual laboratory limits; between them a result is indeterminate. Design choice, to be signed off locally.
const HCG_POSITIVE_FROM = 25;
const HCG_NEGATIVE_BELOW = 5;
const HCG_UNITS = ['m[IU]/mL', 'mIU/mL', '[IU]/L', 'IU/L', 'U/L'];

interface Told {
  /** The states that the data leave open; exactly one when everything needed was read. */
  readonly open: readonly PregnancyState[];
  readonly because: readonly Because[];
  readonly certain: boolean;
  readonly stale: readonly ConditionFact[];
}

export function pregnancyVerdict(
  is: readonly PregnancyState[],
  evidence: PregnancyEvidence,
  facts: Facts,
): Verdict {
  const told = tellPregnancy(evidence, facts);
  if (told.open.every((state) => is.includes(state))) return met(told.because, told.certain);
  return told.open.some((state) => is.includes(state)) ? unknown(missingFor(facts)) : unmet;
}

/** An active pregnancy entry so old that it says nothing about today. */
export function stalePregnancyVerdict(evidence: PregnancyEvidence, facts: Facts): Verdict {
  const { stale } = tellPregnancy(evidence, facts);
  return stale.length > 0 ? met(stale.map((fact) => conditionBecause(fact))) : unmet;
}

export function tellPregnancy(evidence: PregnancyEvidence, facts: Facts): Told {
  const entries = currentEntries(evidence, facts);
  const stale = entries.filter(
    ({ date }) => date !== undefined && daysSince(date, facts.now) > ENTRY_IS_STALE,
  );
  const ongoing = entries.filter((fact) => !stale.includes(fact));
  const results = readResults(evidence, facts);
  const end = latestEnd(evidence, facts);
  const open = (
    states: readonly PregnancyState[],
    because: readonly Because[] = [],
    certain = true,
  ): Told => ({
    open: states,
    because,
    certain,
    stale,
  });

  if (hasHad(evidence.hysterectomy, facts)) return open(['not']);

  const confirmed = [
    ...ongoing.map((fact) => ({
      date: fact.date,
      because: conditionBecause(fact),
      certain: !fact.unconfirmed,
    })),
    ...[results.pregnant, results.due]
      .filter((fact) => fact !== undefined)
      .map((fact) => ({ date: fact.date, because: measurementBecause(fact), certain: true })),
  ].filter(({ date }) => !isAfter(end, date));
  const [first] = confirmed;
  if (first) {
    const because = confirmed.map((item) => item.because);
    const doubtful = results.overdue ?? (results.negativeToday && results.due ? results.negative : undefined);
    if (doubtful) return open(['probable'], [...because, measurementBecause(doubtful)]);
    return open(
      ['pregnant'],
      because,
      confirmed.some((item) => item.certain),
    );
  }
  if (results.positive && !isAfter(end, results.positive.date)) {
    return open(['probable'], [measurementBecause(results.positive)]);
  }
  return withoutEvidence(evidence, facts, results, open);
}

function withoutEvidence(
  evidence: PregnancyEvidence,
  facts: Facts,
  results: Results,
  open: (states: readonly PregnancyState[], because?: readonly Because[]) => Told,
): Told {
  const [patient] = facts.patient.items;
  const { ages } = evidence;
  if (patient?.sex === 'male') return open(['not']);
  if (patient?.age !== undefined && (patient.age < ages.hardFrom || patient.age > ages.hardTo))
    return open(['not']);
  const unread = missingFor(facts).length > 0;
  const evidenceMayBeUnread: readonly PregnancyState[] = unread ? ['pregnant', 'probable'] : [];
  if (results.negative ?? results.notPregnant) return open([...evidenceMayBeUnread, 'not']);
  if (hasHad([...evidence.sterilisation, evidence.menopause], facts))
    return open([...evidenceMayBeUnread, 'not']);
  if (patient?.sex !== 'female' || patient.age === undefined)
    return open([...evidenceMayBeUnread, 'possible', 'not']);
  if (patient.age < ages.from || patient.age > ages.to) return open([...evidenceMayBeUnread, 'not']);
  const because: Because = {
    kind: 'patient',
    reference: patient.reference,
    label: `age ${patient.age}`,
    remarks: [],
  };
  return unread ? open([...evidenceMayBeUnread, 'possible', 'not']) : open(['possible'], [because]);
}

function currentEntries(evidence: PregnancyEvidence, facts: Facts): readonly ConditionFact[] {
  return facts.conditions.items.filter((fact) => statusIn(fact, evidence.pregnancy) === 'current');
}

interface Results {
  readonly pregnant?: MeasurementFact;
  readonly notPregnant?: MeasurementFact;
  readonly due?: MeasurementFact;
  readonly overdue?: MeasurementFact;
  readonly positive?: MeasurementFact;
  readonly negative?: MeasurementFact;
  readonly negativeToday: boolean;
}

function readResults(evidence: PregnancyEvidence, facts: Facts): Results {
  const all = newestFirst([...facts.laboratory.items, ...facts.vitalSigns.items]);
  const age = (fact: MeasurementFact): number => (fact.date ? daysSince(fact.date, facts.now) : Infinity);
  const of = (sets: readonly ValueSet[], days: number): readonly MeasurementFact[] =>
    all.filter((fact) => sets.some((set) => fact.sets.has(set.id)) && age(fact) >= 0 && age(fact) <= days);
  const [status] = of([evidence.status], STATUS_COUNTS);
  const [hcg] = of([...evidence.hcg, evidence.hcgQuantitative], HCG_POSITIVE_COUNTS);
  const [due] = of([evidence.expectedDelivery], ENTRY_IS_STALE).filter(
    (fact) => fact.dateValue !== undefined,
  );
  const daysOverdue = due?.dateValue ? daysSince(due.dateValue, facts.now) : undefined;
  const positive =
    hcg !== undefined && (hcg.answer.has(evidence.answerPositive.id) || hcgLevel(hcg) === 'positive');
  const negative =
    hcg !== undefined &&
    (hcg.answer.has(evidence.answerNegative.id) || hcgLevel(hcg) === 'negative') &&
    age(hcg) <= HCG_NEGATIVE_COUNTS;
  return {
    ...(status?.answer.has(evidence.answerPregnant.id) && { pregnant: status }),
    ...(status?.answer.has(evidence.answerNotPregnant.id) &&
      age(status) <= NOT_PREGNANT_COUNTS && { notPregnant: status }),
    ...(due && daysOverdue !== undefined && daysOverdue <= 0 && daysOverdue >= -GESTATION && { due }),
    ...(due && daysOverdue !== undefined && daysOverdue > OVERDUE && { overdue: due }),
    ...(positive && { positive: hcg }),
    ...(negative && { negative: hcg }),
    negativeToday: negative && age(hcg) === 0,
  };
}

/** A number alone decides only outside the grey zone, and only in units of which we are sure. */
function hcgLevel({ quantity }: MeasurementFact): 'positive' | 'negative' | undefined {
  if (!quantity || !HCG_UNITS.includes(quantity.unit)) return undefined;
  if (quantity.value >= HCG_POSITIVE_FROM) return 'positive';
  return quantity.value < HCG_NEGATIVE_BELOW ? 'negative' : undefined;
}

function latestEnd(evidence: PregnancyEvidence, facts: Facts): Moment | undefined {
  const ends = [
    ...facts.conditions.items.filter((fact) => fact.sets.has(evidence.ended.id)),
    ...facts.procedures.items.filter((fact) => fact.sets.has(evidence.delivery.id)),
  ].flatMap(({ date }) => date ?? []);
  return ends.sort((a, b) => b.time - a.time)[0];
}

/** An undated pregnancy entry cannot be shown to lie before its end, so the end does not cancel it. */
function isAfter(end: Moment | undefined, evidence: Moment | undefined): boolean {
  return end !== undefined && evidence !== undefined && daysAfter(end, 1).time > evidence.time;
}

function hasHad(sets: readonly ValueSet[], facts: Facts): boolean {
  const known = (fact: { readonly sets: ReadonlyMap<string, unknown> }): boolean =>
    sets.some((set) => fact.sets.has(set.id));
  return facts.conditions.items.some(known) || facts.procedures.items.some(known);
}

function missingFor(facts: Facts): readonly Gap[] {
  const gaps = [facts.conditions, facts.laboratory, facts.procedures, facts.patient].flatMap(
    (list) => list.gaps,
  );
  if (gaps.length > 0) return gaps;
  const [patient] = facts.patient.items;
  return patient?.sex === undefined || patient.age === undefined
    ? [{ source: 'patient', reason: 'not-recorded' }]
    : [];
}
