/** The vocabulary of rules: each word builds a plain, inert node (`criterion.ts`) and does nothing else. */
import type {
  Criterion,
  HasOptions,
  PregnancyEvidence,
  PregnancyState,
  Pressure,
  TakesOptions,
} from './criterion.js';
import type { LabelRegion, OrderedDose, Route, UseContext } from './facts.js';
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
  options: { within: Duration; atMost?: number; above?: number; unit: string },
): Criterion => ({ op: 'measured', set, ...options });
export const answered = (set: ValueSet, answer: ValueSet, within: Duration): Criterion => ({
  op: 'answered',
  set,
  answer,
  within,
});
export const pregnancy = (is: readonly PregnancyState[], evidence: PregnancyEvidence): Criterion => ({
  op: 'pregnancy',
  is,
  evidence,
});
export const stalePregnancy = (evidence: PregnancyEvidence): Criterion => ({
  op: 'stalePregnancy',
  evidence,
});
/** Completed years. */
export const age = (options: { atLeast?: number; below?: number }): Criterion => ({ op: 'age', ...options });

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
export const orderedRepeatedly = (perWeek?: number): Criterion => ({
  op: 'orderedRepeatedly',
  ...(perWeek !== undefined && { perWeek }),
});
export const orderedDose = (
  measure: keyof OrderedDose,
  bounds: { atLeast?: number; atMost?: number; above?: number },
): Criterion => ({ op: 'orderedDose', measure, ...bounds });
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
