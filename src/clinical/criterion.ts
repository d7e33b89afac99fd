/**
 * What a rule may ask, as plain nodes of a tree. `criteria.ts` builds them; `evaluate`, `describe` and `sourcesOf` read
 * them. A new word is a union member here, a builder there, and a case in each reader.
 */
import type { DoseMeasure, LabelRegion, Route, UseContext } from './facts.js';
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

/** `unknown` is what acts on the whole body, is no injection, and whose route no one told. */
export type RoutesWanted = readonly (Route | 'unknown')[];

export interface TakesOptions {
  /** At least this many different substances (default 1). */
  readonly count?: number;
  /** Ended medicines count this long after their end; without it only active and co-ordered ones count. */
  readonly stoppedWithin?: Duration;
  /** Routes that count instead of "every systemic route". */
  readonly routes?: RoutesWanted;
  /** Scheduled dose of the substances together. */
  readonly perDay?: { readonly above: number; readonly equivalents?: DoseEquivalents };
  /** Only medicines with a schedule, or only those taken as needed. */
  readonly asNeeded?: boolean;
  /** Only what is given by needle; not what is given by one of these routes, or is made for it. */
  readonly injected?: true;
  readonly notBy?: readonly Route[];
  /** Not the orders that the judged order replaces, nor what stems from them. */
  readonly exceptReplaced?: true;
  /** Not products that hold a substance of this value set as well. */
  readonly notCombinedWith?: ValueSet;
  /** Not what is only drafted beside the order. */
  readonly notDrafted?: true;
  /** Not orders that were withdrawn: nothing of them may ever have been given. */
  readonly notCancelled?: true;
  /** Not what is on hold: it may be taken again, and does not act now. */
  readonly notOnHold?: true;
}

/** What makes a course of a medicine count as a trial. */
export interface TrialOptions {
  /** Lowest scheduled dose that counts, in mg per day, by INN. */
  readonly milligramsPerDay: Readonly<Record<string, number>>;
  /** Shortest use that counts. */
  readonly days: number;
  /** How far back use is counted. */
  readonly within: { readonly days: number };
  /** Substances of products whose lowest strength counts: taken on a schedule, they count in any dose. */
  readonly inAnyDose?: readonly (readonly string[])[];
  /** The only route by which a substance counts, where it is given for something else by the others. */
  readonly onlyBy?: Readonly<Record<string, Route>>;
  /** Names under which a product is sold for something else: it does not count. */
  readonly exceptNamed?: readonly string[];
}

/** A limit of ours for results whose laboratory gives none. */
export interface AssumedLimit {
  readonly value: number;
  readonly unit: string;
}

/** The weight by which mg become mg/kg, or mg/kg become mg. */
export interface WeightOptions {
  readonly set: ValueSet;
  readonly within: Duration;
}

export interface DoseBounds {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly above?: number;
  readonly below?: number;
  readonly notMultipleOf?: number;
  readonly weight?: WeightOptions;
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
  readonly pregnancy: readonly ValueSet[];
  readonly ended: ValueSet;
  readonly delivery: ValueSet;
  /** What may end a pregnancy in any week, as no birth can. */
  readonly loss: ValueSet;
  /** What counts as a pregnancy until it is resolved, and is a loss from then on. */
  readonly untilResolved: ValueSet;
  readonly status: ValueSet;
  readonly answerPregnant: ValueSet;
  readonly answerNotPregnant: ValueSet;
  readonly expectedDelivery: ValueSet;
  readonly hcg: readonly ValueSet[];
  readonly hcgQuantitative: ValueSet;
  readonly answerPositive: ValueSet;
  readonly answerNegative: ValueSet;
  /** Decides where a number, or its unit, cannot be read. */
  readonly answerRaised: ValueSet;
  readonly hysterectomy: readonly ValueSet[];
  readonly sterilisation: readonly ValueSet[];
  readonly menopause: ValueSet;
  /** Entries that mean menopause only from this age on. */
  readonly climacteric: { readonly set: ValueSet; readonly from: number };
  /** Words of the encounter's places and services that mean obstetrics, and words beside which they do not. */
  readonly obstetricPlaces: readonly string[];
  readonly otherPlaces: readonly string[];
  /** Years of age, inclusive, in which pregnancy is possible without other evidence, and the hard limits. */
  readonly ages: {
    readonly from: number;
    readonly to: number;
    readonly hardFrom: number;
    readonly hardTo: number;
  };
}
export type PregnancyState = 'pregnant' | 'probable' | 'possible' | 'not';

export type Criterion =
  | { readonly op: 'always' }
  | { readonly op: 'all'; readonly of: readonly Criterion[] }
  | { readonly op: 'any'; readonly of: readonly Criterion[] }
  | { readonly op: 'not'; readonly of: Criterion }
  | { readonly op: 'named'; readonly name: string; readonly of: Criterion }
  | { readonly op: 'mention'; readonly of: Criterion }
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
      readonly atLeast?: number;
      readonly atMost?: number;
      readonly above?: number;
      readonly below?: number;
      readonly unit: string;
      /** g/mol, where records count in moles as well. */
      readonly molarMass?: number;
      /** What a result may say in words alone that lies within no bound. */
      readonly notWhere?: ValueSet;
    }
  | {
      readonly op: 'beyondLimit';
      readonly set: ValueSet;
      readonly within: Duration;
      readonly side: 'upper' | 'lower';
      readonly times: number;
      readonly otherwise: AssumedLimit;
      readonly molarMass?: number;
    }
  | { readonly op: 'notMeasured'; readonly sets: readonly ValueSet[]; readonly within: Duration }
  | {
      readonly op: 'answered';
      readonly set: ValueSet;
      readonly answer: ValueSet;
      readonly within: Duration;
      /** Not before the latest condition or procedure of these value sets. */
      readonly since?: readonly ValueSet[];
      /** Answers of which only one can hold: the newest of them stands, whatever its test is called. */
      readonly grades?: readonly ValueSet[];
    }
  | { readonly op: 'pregnancy'; readonly is: readonly PregnancyState[]; readonly evidence: PregnancyEvidence }
  | { readonly op: 'stalePregnancy'; readonly evidence: PregnancyEvidence }
  | { readonly op: 'age'; readonly atLeast?: number; readonly below?: number; readonly unit?: 'months' }
  | {
      readonly op: 'administered';
      readonly sets: readonly ValueSet[];
      readonly within: Duration;
      readonly atLeast: number;
      readonly routes?: RoutesWanted;
      /** Not what stems from the orders that the judged order replaces. */
      readonly exceptReplaced?: true;
    }
  | {
      readonly op: 'given';
      readonly which: 'first' | 'last';
      readonly sets: readonly ValueSet[];
      readonly longerAgoThan: Duration;
      readonly within: Duration;
      readonly routes?: RoutesWanted;
    }
  | {
      readonly op: 'fewerTrials';
      readonly than: number;
      readonly sets: readonly ValueSet[];
      readonly trial: TrialOptions;
    }
  | { readonly op: 'requested'; readonly sets: readonly ValueSet[] }
  | { readonly op: 'ordered'; readonly sets: readonly ValueSet[] }
  | { readonly op: 'orderedBy'; readonly routes: readonly (Route | 'unknown')[] }
  | { readonly op: 'orderedFor'; readonly sets: readonly ValueSet[] }
  | { readonly op: 'orderedWithoutReason' }
  | { readonly op: 'orderCategory'; readonly codes: readonly string[] }
  | { readonly op: 'orderedOnce' }
  | { readonly op: 'orderedRepeatedly'; readonly perWeek?: number; readonly moreOftenThan?: number }
  | ({ readonly op: 'orderedDose'; readonly measure: DoseMeasure } & DoseBounds)
  | { readonly op: 'noLegibleDose' }
  | { readonly op: 'noLegibleTiming' }
  | { readonly op: 'weightUnknown'; readonly weight: WeightOptions }
  | { readonly op: 'orderSays'; readonly words: readonly string[] }
  | { readonly op: 'dispensedBy'; readonly words: readonly string[] }
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
