/** The vocabulary of rules: each word builds a plain, inert node (`criterion.ts`) and does nothing else. */
import type {
  AssumedLimit,
  Criterion,
  DoseBounds,
  HasOptions,
  PregnancyEvidence,
  PregnancyState,
  Pressure,
  RoutesWanted,
  TakesOptions,
  TrialOptions,
  WeightOptions,
} from './criterion.js';
import type { DoseMeasure, LabelRegion, Route, UseContext } from './facts.js';
import type { Duration } from './moment.js';
import type { Indicator, RuleKind } from './rule.js';
import type { ValueSet } from './value-set.js';

type Sets = ValueSet | readonly ValueSet[];
const list = (sets: Sets): readonly ValueSet[] => ('id' in sets ? [sets] : sets);

/** Met for every order. */
export const always: Criterion = { op: 'always' };
export const all = (...of: readonly Criterion[]): Criterion => ({ op: 'all', of });
export const any = (...of: readonly Criterion[]): Criterion => ({ op: 'any', of });
export const not = (of: Criterion): Criterion => ({ op: 'not', of });
/** A criterion with a name of its own: the page says the name, and explains it once among its terms. */
export const named = (name: string, of: Criterion): Criterion => ({ op: 'named', name, of });
/** Decides nothing, but what it finds is shown with the finding: `all(decides, mention(belongsToIt))`. */
export const mention = (of: Criterion): Criterion => ({ op: 'mention', of });

/** The record has a condition of these value sets; current ones unless `status` says otherwise. */
export const has = (sets: Sets, options: HasOptions = {}): Criterion => ({
  op: 'has',
  sets: list(sets),
  options,
});
export const hadProcedure = (sets: Sets, within?: Duration): Criterion => ({
  op: 'hadProcedure',
  sets: list(sets),
  ...(within && { within }),
});
/** The patient takes, or is about to be given, a medicine of these value sets by a systemic route. */
export const takes = (sets: Sets, options: TakesOptions = {}): Criterion => ({
  op: 'takes',
  sets: list(sets),
  options,
});
/**
 * The allergy list names one of these substances. `onlyManifestations`: reactions are recorded, and all of them are in
 * that value set; `exceptOnlyManifestations` leaves such entries out.
 */
export const allergicTo = (
  sets: Sets,
  options: {
    active?: boolean;
    intolerance?: boolean;
    onlyManifestations?: ValueSet;
    exceptOnlyManifestations?: ValueSet;
  } = {},
): Criterion => ({ op: 'allergicTo', sets: list(sets), ...options });
/** The latest blood pressure (or, with `onSeparateDays`, that many readings) reaches a threshold, in mmHg. */
export const bloodPressure = (options: {
  within: Duration;
  atLeast?: Pressure;
  above?: Pressure;
  onSeparateDays?: number;
}): Criterion => ({ op: 'bloodPressure', ...options });
export const noBloodPressure = (within: Duration): Criterion => ({ op: 'noBloodPressure', within });
/** The latest measurement of this kind, in a UCUM unit. */
export const measured = (
  set: ValueSet,
  options: {
    within: Duration;
    atLeast?: number;
    atMost?: number;
    above?: number;
    below?: number;
    unit: string;
    molarMass?: number;
    notWhere?: ValueSet;
  },
): Criterion => ({ op: 'measured', set, ...options });
/** The latest result is beyond so many times the laboratory's own limit, or ours where it gives none. */
export const beyondLimit = (
  set: ValueSet,
  options: {
    within: Duration;
    side: 'upper' | 'lower';
    times: number;
    otherwise: AssumedLimit;
    molarMass?: number;
  },
): Criterion => ({ op: 'beyondLimit', set, ...options });
/** None of these was measured. */
export const notMeasured = (sets: Sets, within: Duration): Criterion => ({
  op: 'notMeasured',
  sets: list(sets),
  within,
});
/** The newest answer. With `since` it was not given before the latest condition or procedure of those value sets. */
export const answered = (set: ValueSet, answer: ValueSet, within: Duration, since?: Sets): Criterion => ({
  op: 'answered',
  set,
  answer,
  within,
  ...(since && { since: list(since) }),
});
/** The newest of several answers of which only one can hold, whatever the tests are called that gave them. */
export const graded = (
  set: ValueSet,
  answer: ValueSet,
  grades: readonly ValueSet[],
  within: Duration,
): Criterion => ({ op: 'answered', set, answer, within, grades });
export const pregnancy = (is: readonly PregnancyState[], evidence: PregnancyEvidence): Criterion => ({
  op: 'pregnancy',
  is,
  evidence,
});
export const stalePregnancy = (evidence: PregnancyEvidence): Criterion => ({
  op: 'stalePregnancy',
  evidence,
});
/** Completed years, or months. */
export const age = (options: { atLeast?: number; below?: number; unit?: 'months' }): Criterion => ({
  op: 'age',
  ...options,
});
/** So many recorded administrations (one by default), each at another time. */
export const administered = (
  sets: Sets,
  options: { within: Duration; atLeast?: number; routes?: RoutesWanted; exceptReplaced?: true },
): Criterion => ({ op: 'administered', sets: list(sets), ...options, atLeast: options.atLeast ?? 1 });
const given =
  (which: 'first' | 'last') =>
  (sets: Sets, options: { longerAgoThan: Duration; within: Duration; routes?: RoutesWanted }): Criterion => ({
    op: 'given',
    which,
    sets: list(sets),
    ...options,
  });
/** The first recorded administration within a span lies longer ago than this. */
export const firstGiven = given('first');
/** The last recorded administration within a span lies longer ago than this. */
export const lastGiven = given('last');
/** Fewer than so many different medicines of these value sets were taken in a dose and for a time that count. */
export const fewerTrials = (than: number, sets: Sets, trial: TrialOptions): Criterion => ({
  op: 'fewerTrials',
  than,
  sets: list(sets),
  trial,
});
/** A service of these value sets is drafted or requested already. */
export const requested = (sets: Sets): Criterion => ({ op: 'requested', sets: list(sets) });

/** The order is for a substance of these value sets. */
export const ordered = (sets: Sets): Criterion => ({ op: 'ordered', sets: list(sets) });
export const orderedBy = (...routes: readonly (Route | 'unknown')[]): Criterion => ({
  op: 'orderedBy',
  routes,
});
/** A reason of the order (code, reference or words) is in these value sets. */
export const orderedFor = (sets: Sets): Criterion => ({ op: 'orderedFor', sets: list(sets) });
export const orderedWithoutReason: Criterion = { op: 'orderedWithoutReason' };
export const orderCategory = (...codes: readonly string[]): Criterion => ({ op: 'orderCategory', codes });
export const orderedOnce: Criterion = { op: 'orderedOnce' };
export const orderedRepeatedly = (often: { perWeek?: number; moreOftenThan?: number } = {}): Criterion => ({
  op: 'orderedRepeatedly',
  ...often,
});
/**
 * A line of the order tells a dose within these bounds. `atMost`, which narrows, has to hold for every line that tells one. With `weight`, mg become mg/kg. A dose that was entered and not understood is neither in nor out.
 */
export const orderedDose = (measure: DoseMeasure, bounds: DoseBounds): Criterion => ({
  op: 'orderedDose',
  measure,
  ...bounds,
});
/** No dose was entered as an amount. */
export const noLegibleDose: Criterion = { op: 'noLegibleDose' };
/** How often or how long it is given was entered, and is not understood. */
export const noLegibleTiming: Criterion = { op: 'noLegibleTiming' };
/** No weight is known by which a dose could be computed. */
export const weightUnknown = (weight: WeightOptions): Criterion => ({ op: 'weightUnknown', weight });
/** The order's words hold one of these as whole words. */
export const orderSays = (...words: readonly string[]): Criterion => ({ op: 'orderSays', words });
/** The name or the kind of whoever is to dispense holds one of these as whole words. */
export const dispensedBy = (...words: readonly string[]): Criterion => ({ op: 'dispensedBy', words });
export const requestedBy = (...specialties: readonly string[]): Criterion => ({
  op: 'requestedBy',
  specialties,
});
export const encounterClass = (...codes: readonly string[]): Criterion => ({ op: 'encounterClass', codes });
export const encounterAt = (...places: readonly string[]): Criterion => ({ op: 'encounterAt', places });
/** As `encounterAt`, and the places that the site itself has named acute. */
export const encounterAtAcutePlace = (...places: readonly string[]): Criterion => ({
  op: 'encounterAt',
  places,
  orSitePlaces: true,
});

export const region = (...regions: readonly LabelRegion[]): Criterion => ({ op: 'region', in: regions });
export const context = (...contexts: readonly UseContext[]): Criterion => ({ op: 'context', in: contexts });
/** Another rule has fired: by id, by kind, or at a level. Evaluated after all rules that do not ask this. */
export const fired = (which: {
  rules?: readonly string[];
  kinds?: readonly RuleKind[];
  atLeast?: Indicator;
}): Criterion => ({ op: 'fired', ...which });
/** Some part of the record could not be read. */
export const notRead: Criterion = { op: 'notRead' };
