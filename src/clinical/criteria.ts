/**
 * The vocabulary of rules. Each word builds a plain, inert node and does nothing else; `evaluate`, `describe` and
 * `sourcesOf` are readers of the same tree. A new word is a union member here and a case in each reader.
 */
import type { LabelRegion, Route, UseContext } from './facts.js';
import type { Duration } from './moment.js';
import type { Indicator, RuleKind } from './rule.js';
import type { ValueSet } from './value-set.js';

/** `current` as of now; `remission`; `history`; `ever` is any of them. */
export type StatusWanted = 'current' | 'remission' | 'history' | 'ever';

export interface HasOptions {
  readonly status?: StatusWanted;
  /** Onset (else recorded date) at most this long ago. */
  readonly within?: Duration;
  /** Onset more than this long ago. */
  readonly longerAgoThan?: Duration;
  /** Only entries that carry no date at all. */
  readonly undated?: true;
}

export interface TakesOptions {
  /** At least this many different substances (default 1). */
  readonly count?: number;
  /** Ended medicines count this long after their end; without it only active and co-ordered ones count. */
  readonly stoppedWithin?: Duration;
  /** Routes that count instead of "every systemic route". */
  readonly routes?: readonly Route[];
  /** Scheduled dose of the substances together. */
  readonly perDay?: { readonly above: number; readonly equivalents?: DoseEquivalents };
  /** Only medicines with a schedule, or only those taken as needed. */
  readonly asNeeded?: boolean;
}

/** How many mg of a substance equal `per` mg of the reference substance. */
export interface DoseEquivalents {
  readonly of: string;
  readonly per: number;
  readonly milligrams: Readonly<Record<string, number>>;
}

export interface Pressure {
  readonly systolic: number;
  readonly diastolic: number;
}

/** The value sets from which pregnancy is told (`src/clinical/pregnancy.ts`). */
export interface PregnancyEvidence {
  readonly pregnancy: ValueSet;
  readonly ectopic: ValueSet;
  readonly ended: ValueSet;
  readonly delivery: ValueSet;
  readonly status: ValueSet;
  readonly answerPregnant: ValueSet;
  readonly answerNotPregnant: ValueSet;
  readonly expectedDelivery: ValueSet;
  readonly hcg: readonly ValueSet[];
  readonly hcgQuantitative: ValueSet;
  readonly answerPositive: ValueSet;
  readonly answerNegative: ValueSet;
  readonly hysterectomy: readonly ValueSet[];
  readonly sterilisation: readonly ValueSet[];
  readonly menopause: ValueSet;
  /** Years of age, inclusive, in which pregnancy is possible without other evidence, and the hard limits. */
  readonly ages: { readonly from: number; readonly to: number; readonly hardFrom: number; readonly hardTo: number };
}
export type PregnancyState = 'pregnant' | 'probable' | 'possible' | 'not';

export type Criterion =
  | { readonly op: 'always' }
  | { readonly op: 'all'; readonly of: readonly Criterion[] }
  | { readonly op: 'any'; readonly of: readonly Criterion[] }
  | { readonly op: 'not'; readonly of: Criterion }
  | { readonly op: 'has'; readonly sets: readonly ValueSet[]; readonly options: HasOptions }
  | { readonly op: 'hadProcedure'; readonly sets: readonly ValueSet[]; readonly within?: Duration }
  | { readonly op: 'takes'; readonly sets: readonly ValueSet[]; readonly options: TakesOptions }
  | {
      readonly op: 'allergicTo';
      readonly sets: readonly ValueSet[];
      readonly active?: boolean;
      readonly intolerance?: boolean;
      readonly onlyManifestations?: ValueSet;
      readonly exceptOnlyManifestations?: ValueSet;
    }
  | {
      readonly op: 'bloodPressure';
      readonly within: Duration;
      readonly atLeast?: Pressure;
      readonly above?: Pressure;
      readonly onSeparateDays?: number;
    }
  | { readonly op: 'noBloodPressure'; readonly within: Duration }
  | {
      readonly op: 'measured';
      readonly set: ValueSet;
      readonly within: Duration;
      readonly atMost?: number;
      readonly above?: number;
      readonly unit: string;
    }
  | { readonly op: 'answered'; readonly set: ValueSet; readonly answer: ValueSet; readonly within: Duration }
  | { readonly op: 'pregnancy'; readonly is: readonly PregnancyState[]; readonly evidence: PregnancyEvidence }
  | { readonly op: 'stalePregnancy'; readonly evidence: PregnancyEvidence }
  | { readonly op: 'age'; readonly atLeast?: number; readonly below?: number }
  | { readonly op: 'ordered'; readonly sets: readonly ValueSet[] }
  | { readonly op: 'orderedBy'; readonly routes: readonly (Route | 'unknown')[] }
  | { readonly op: 'orderedFor'; readonly sets: readonly ValueSet[] }
  | { readonly op: 'orderedWithoutReason' }
  | { readonly op: 'orderCategory'; readonly codes: readonly string[] }
  | { readonly op: 'orderedOnce' }
  | { readonly op: 'orderedRepeatedly'; readonly perWeek?: number }
  | {
      readonly op: 'orderedDose';
      readonly measure: keyof import('./facts.js').OrderedDose;
      readonly atLeast?: number;
      readonly atMost?: number;
      readonly above?: number;
    }
  | { readonly op: 'requestedBy'; readonly specialties: readonly string[] }
  | { readonly op: 'encounterClass'; readonly codes: readonly string[] }
  | { readonly op: 'encounterAt'; readonly places: readonly string[]; readonly orSitePlaces?: true }
  | { readonly op: 'region'; readonly in: readonly LabelRegion[] }
  | { readonly op: 'context'; readonly in: readonly UseContext[] }
  | {
      readonly op: 'fired';
      readonly rules?: readonly string[];
      readonly kinds?: readonly RuleKind[];
      readonly atLeast?: Indicator;
    }
  | { readonly op: 'notRead' };

type Sets = ValueSet | readonly ValueSet[];
const list = (sets: Sets): readonly ValueSet[] => ('id' in sets ? [sets] : sets);

/** Met for every order. */
export const always: Criterion = { op: 'always' };
export const all = (...of: readonly Criterion[]): Criterion => ({ op: 'all', of });
export const any = (...of: readonly Criterion[]): Criterion => ({ op: 'any', of });
export const not = (of: Criterion): Criterion => ({ op: 'not', of });

/** The record has a condition of these value sets; current ones unless `status` says otherwise. */
export const has = (sets: Sets, options: HasOptions = {}): Criterion => ({ op: 'has', sets: list(sets), options });
export const hadProcedure = (sets: Sets, within?: Duration): Criterion => ({
  op: 'hadProcedure',
  sets: list(sets),
  ...(within && { within }),
});
/** The patient takes, or is about to be given, a medicine of these value sets by a systemic route. */
export const takes = (sets: Sets, options: TakesOptions = {}): Criterion => ({ op: 'takes', sets: list(sets), options });
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
export const stalePregnancy = (evidence: PregnancyEvidence): Criterion => ({ op: 'stalePregnancy', evidence });
/** Completed years. */
export const age = (options: { atLeast?: number; below?: number }): Criterion => ({ op: 'age', ...options });

/** The order is for a substance of these value sets. */
export const ordered = (sets: Sets): Criterion => ({ op: 'ordered', sets: list(sets) });
export const orderedBy = (...routes: readonly (Route | 'unknown')[]): Criterion => ({ op: 'orderedBy', routes });
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
  measure: keyof import('./facts.js').OrderedDose,
  bounds: { atLeast?: number; atMost?: number; above?: number },
): Criterion => ({ op: 'orderedDose', measure, ...bounds });
export const requestedBy = (...specialties: readonly string[]): Criterion => ({ op: 'requestedBy', specialties });
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
