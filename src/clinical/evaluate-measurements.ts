/** Reads blood pressures, and puts measurements in order: the newest first, never one that was not taken. */
import type { Criterion } from './criterion.js';
import type { Between, Facts, MeasurementFact, Quantity } from './facts.js';
import type { Gap } from './known.js';
import { isWithin, type Duration } from './moment.js';
import { nameOf } from './name-of.js';
import type { Unfinished } from './unfinished.js';
import { unitInWords } from './units.js';
import type { ValueSet } from './value-set.js';
import { foundOr, met, unknown, unmet, type Because, type Verdict } from './verdict.js';

type Thresholds = Criterion & { op: 'bloodPressure' };

/** Newest first; equal times are put in a fixed order, by what is said, so that neither the order of the resources nor their ids matter. */
export function newestFirst(facts: readonly MeasurementFact[]): readonly MeasurementFact[] {
  return [...facts].sort(
    (a, b) =>
      (b.date?.time ?? 0) - (a.date?.time ?? 0) ||
      (b.pressure?.systolic ?? 0) - (a.pressure?.systolic ?? 0) ||
      (b.quantity?.value ?? 0) - (a.quantity?.value ?? 0) ||
      inAlphabet(a.label, b.label) ||
      inAlphabet(a.said ?? '', b.said ?? '') ||
      inAlphabet(a.reference, b.reference),
  );
}

const inAlphabet = (a: string, b: string): number => Number(a > b) - Number(a < b);

/**
 * Blood pressures, newest first. Some EHRs record the two pressures as entries of their own: what was taken at the same
 * moment is one reading.
 */
export const pressureReadings = (facts: Facts): readonly MeasurementFact[] => pressuresOf(facts).readings;

interface Pressures {
  readonly readings: readonly MeasurementFact[];
  /** What cannot be a pressure, and what cannot belong together. */
  readonly misread: readonly MeasurementFact[];
}

/** Several rules ask for them. */
const pressures = new WeakMap<Facts['vitalSigns'], Pressures>();

function pressuresOf({ vitalSigns }: Facts): Pressures {
  const known = pressures.get(vitalSigns);
  if (known !== undefined) return known;
  const paired = pressureReadingsIn(vitalSigns.items);
  const exchanged = paired.filter(isExchanged);
  const told = {
    readings: exchanged.length === 0 ? paired : paired.filter((fact) => !isExchanged(fact)),
    misread: [...exchanged, ...vitalSigns.items.filter(({ hasMisreadPressure }) => hasMisreadPressure)],
  };
  pressures.set(vitalSigns, told);
  return told;
}

/** Two that were recorded apart; within one entry they are not used. */
const isExchanged = ({ pressure: { systolic, diastolic = 0 } = {} }: MeasurementFact): boolean =>
  systolic !== undefined && diastolic >= systolic;

const isDiastolicAlone = ({ pressure }: MeasurementFact): boolean => pressure?.systolic === undefined;

function pressureReadingsIn(vitalSigns: readonly MeasurementFact[]): readonly MeasurementFact[] {
  const all = newestFirst(vitalSigns.filter(({ pressure }) => pressure !== undefined));
  /** The highest that was recorded alone, by its time. */
  const highestAt = new Map<number, number>();
  for (const fact of all) {
    const { date, pressure } = fact;
    if (date === undefined || !isDiastolicAlone(fact)) continue;
    highestAt.set(date.time, Math.max(highestAt.get(date.time) ?? 0, pressure?.diastolic ?? 0));
  }
  if (highestAt.size === 0) return all;
  const used = new Set<number>();
  const paired = all.map((fact) => {
    const { date, pressure: { systolic, diastolic } = {} } = fact;
    if (date === undefined || systolic === undefined || diastolic !== undefined) return fact;
    const highest = highestAt.get(date.time);
    if (highest === undefined) return fact;
    used.add(date.time);
    return { ...fact, pressure: { systolic, diastolic: highest } };
  });
  return paired.filter((fact) => !(isDiastolicAlone(fact) && fact.date && used.has(fact.date.time)));
}

/** Those taken within the span, newest first. */
export function within(
  facts: readonly MeasurementFact[],
  duration: Duration,
  now: Date,
): readonly MeasurementFact[] {
  return newestFirst(facts.filter((fact) => fact.date !== undefined && isWithin(fact.date, duration, now)));
}

function reaches({ pressure }: MeasurementFact, { atLeast, above }: Thresholds): boolean {
  const { systolic = 0, diastolic = 0 } = pressure ?? {};
  if (atLeast && (systolic >= atLeast.systolic || diastolic >= atLeast.diastolic)) return true;
  return above !== undefined && (systolic > above.systolic || diastolic > above.diastolic);
}

export function pressureReached(criterion: Thresholds, facts: Facts): Verdict {
  const { gaps } = facts.vitalSigns;
  const readings = within(pressureReadings(facts), criterion.within, facts.now);
  const limit = criterion.atLeast ?? criterion.above;
  const threshold = limit && `${limit.systolic}/${limit.diastolic}`;
  const asBecause = (fact: MeasurementFact): Because => pressureBecause(fact, threshold);
  if (criterion.onSeparateDays !== undefined) {
    const high = readings.filter((fact) => reaches(fact, criterion));
    const onDays = new Set(high.map((fact) => fact.date?.text.slice(0, 10)));
    return foundOr(gaps, onDays.size >= criterion.onSeparateDays ? high.map(asBecause) : []);
  }
  const latest = readings.filter(({ date }) => date?.time === readings[0]?.date?.time);
  const found = latest.filter((fact) => reaches(fact, criterion));
  return foundOr([...gaps, ...pressureGaps(criterion, readings[0], facts)], found.map(asBecause));
}

/** What may have decided: a newer reading that cannot be one, or, where none of a known date stands, one without a date. */
function pressureGaps(
  criterion: Thresholds,
  newest: MeasurementFact | undefined,
  facts: Facts,
): readonly Gap[] {
  const { readings, misread } = pressuresOf(facts);
  const since = newest?.date?.time ?? -Infinity;
  const gap = (reason: Gap['reason']): Gap => ({ source: 'vital-signs', reason, of: 'blood pressure' });
  const latest = misread.filter(({ date }) => (date?.time ?? -Infinity) >= since);
  if (within(latest, criterion.within, facts.now).length > 0) return [gap('unit-not-understood')];
  const isUndated = (fact: MeasurementFact): boolean => fact.date === undefined && reaches(fact, criterion);
  return newest === undefined && readings.some(isUndated) ? [gap('undated')] : [];
}

/** `142/88`; where only one of the two was recorded, its name is said. */
export function pressureText({ pressure: { systolic, diastolic } = {} }: MeasurementFact): string {
  if (systolic === undefined) return diastolic === undefined ? 'not recorded' : `diastolic ${diastolic}`;
  return diastolic === undefined ? `systolic ${systolic}` : `${systolic}/${diastolic}`;
}

/** With its date. */
export function latestPressureText(facts: Facts): string {
  const [latest] = pressureReadings(facts);
  if (!latest) return 'not recorded';
  return `${pressureText(latest)}, ${latest.date?.text ?? 'date not recorded'}`;
}

function pressureBecause(fact: MeasurementFact, threshold: string | undefined): Because {
  return {
    kind: 'measurement',
    reference: fact.reference,
    label: 'blood pressure',
    value: `${pressureText(fact)} mmHg`,
    remarks: [],
    ...(threshold !== undefined && { threshold }),
    ...(fact.date && { date: fact.date }),
  };
}

export function lacksBloodPressure(duration: Duration, facts: Facts): Verdict {
  const { gaps } = facts.vitalSigns;
  if (within(pressureReadings(facts), duration, facts.now).length > 0) return unmet;
  return gaps.length > 0 ? unknown(gaps) : met();
}

export function measurementBecause(fact: MeasurementFact, sets: readonly ValueSet[]): Because {
  const because: Unfinished<Because> = {
    kind: 'measurement',
    reference: fact.reference,
    label: nameOf(fact, sets),
    remarks: [],
  };
  if (fact.part) because.part = true;
  if (fact.said !== undefined) because.value = fact.said;
  if (fact.quantity) because.value = quantityText(fact.quantity);
  if (fact.between) because.value = betweenText(fact.between);
  if (fact.dateValue) because.value = fact.dateValue.text;
  if (fact.date) because.date = fact.date;
  return because;
}

function quantityText({ value, unit, comparator }: Quantity): string {
  const words = [...(comparator ? [comparator] : []), `${value}`, unitInWords(unit)];
  return words.filter((word) => word !== '').join(' ');
}

const betweenText = ({ low, high, unit }: Between): string => `${low}–${high} ${unitInWords(unit)}`.trim();
