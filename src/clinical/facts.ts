/** What rules may look at: plain, dated, traceable statements about one order and one patient. */
import type { Known } from './known.js';
import type { Moment } from './moment.js';

/** What the drug is ordered for: psychiatric, pain, acute (anaesthesia, procedures, emergencies), undetermined. */
export type UseContext = 'PSY' | 'PAIN' | 'ACUTE' | 'UNK';

export const LABEL_REGIONS = ['US', 'EU', 'UK', 'CH'] as const;
export type LabelRegion = (typeof LABEL_REGIONS)[number];

export type Route =
  | 'intravenous'
  | 'intramuscular'
  | 'subcutaneous'
  | 'intraosseous'
  | 'oral'
  | 'sublingual'
  | 'buccal'
  | 'nasal'
  | 'rectal'
  | 'transdermal'
  | 'inhaled'
  | 'topical'
  | 'ophthalmic'
  | 'otic'
  | 'vaginal'
  | 'epidural'
  | 'intrathecal';

/** What a code says about time by itself: `history of …` and `… in remission` are codes of their own. */
export type Temporal = 'current' | 'history' | 'remission';

/** Value sets that a coded statement belongs to, by value set id. */
export type Membership = ReadonlyMap<string, Temporal>;

interface Traceable {
  /** FHIR reference (`Condition/123`), or `draft:` and a reference for an unsigned order. */
  readonly reference: string;
  /** As the record names it; made harmless before it is shown. */
  readonly label: string;
  /** The record has a code and no words: the label is that code. */
  readonly unnamed?: true;
  readonly date?: Moment;
}

export interface ConditionFact extends Traceable {
  readonly sets: Membership;
  readonly coded: boolean;
  readonly status: Temporal;
  /** Provisional, differential or unconfirmed: counts one level lower. */
  readonly unconfirmed: boolean;
  readonly statusRecorded: boolean;
  /** When it abated, where the record says so: the start of a remission. */
  readonly abated?: Moment;
}

export interface MedicationFact extends Traceable {
  /** INN names. */
  readonly substances: readonly string[];
  /** Everything the entry calls it, where rules look at how it is taken. */
  readonly names?: readonly string[];
  /** Value set id → which of the substances are in it. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  /** `other`: coded in a known system, and not a medicine that any rule speaks about. */
  readonly recognisedBy: 'code' | 'text' | 'near-name' | 'other' | 'nothing';
  readonly status: 'active' | 'on-hold' | 'ended';
  /** An order that was withdrawn: ended, and perhaps never begun. */
  readonly cancelled?: true;
  /** For ended medicines: the recorded end, or the order date where no end was recorded. */
  readonly ended?: Moment;
  readonly endAssumed: boolean;
  readonly route?: Route;
  /** False for creams, eye drops, inhalers, auto-injectors and the like. */
  readonly systemic: boolean;
  /** Given by needle: by its route, or by its dose form where no route is told. */
  readonly injected: boolean;
  /** What the entry is: a prescription, what the patient is said to take, or one administration. */
  readonly entry: 'request' | 'statement' | 'administration';
  /** The order that is being judged replaces it, or is replaced by it. */
  readonly replaced: boolean;
  /** A draft of the same medicine takes its place and tells the new dose. */
  readonly renewed?: true;
  /** First day of use as far as the entry tells. */
  readonly started?: Moment;
  /** Mg in one piece of the product, where its name tells one strength, and `milligramsPerDay` is not known. */
  readonly strength?: number;
  readonly asNeeded: boolean;
  /** Scheduled amount in mg per day; absent when it cannot be computed or the medicine is taken as needed only. */
  readonly milligramsPerDay?: number;
  /** Not taken every day: the amount per day is an average. */
  readonly averaged?: true;
  readonly draft: boolean;
  /** Old active entry without evidence of supply, or a statement of unknown status: counts one level lower. */
  readonly unconfirmed: boolean;
}

export interface AllergyFact extends Traceable {
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly sets: Membership;
  readonly recognisedBy: 'code' | 'text' | 'near-name' | 'nothing';
  /** It has neither words nor a code of a known system: it may be against anything. */
  readonly illegible?: true;
  readonly active: boolean;
  readonly intolerance: boolean;
  /** Each with the value sets that are all that it says. */
  readonly manifestations: readonly { readonly label: string; readonly sets: ReadonlySet<string> }[];
}

export interface ProcedureFact extends Traceable {
  readonly sets: Membership;
}

export interface Quantity {
  readonly value: number;
  readonly unit: string;
  /** The value is only a bound: the result lies below or above it. */
  readonly comparator?: 'below' | 'above';
}

/** A result that is told as a range, with its ends. */
export interface Between {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

export interface MeasurementFact extends Traceable {
  readonly sets: Membership;
  readonly quantity?: Quantity;
  /** In place of a quantity, where only the ends are told between which it lies. */
  readonly between?: Between;
  /** The laboratory's own limits, in the unit of the quantity. */
  readonly range?: { readonly low?: number; readonly high?: number };
  readonly pressure?: { readonly systolic?: number; readonly diastolic?: number };
  /** A pressure was recorded that is not used, or half of one: it cannot be one. */
  readonly hasMisreadPressure?: true;
  /** Value sets of a coded or worded answer, e.g. positive, pregnant. */
  readonly answer: Membership;
  readonly dateValue?: Moment;
  /** The answer as the record words it. */
  readonly said?: string;
  /** One of several results of one entry, whose reference they share. */
  readonly part?: true;
}

export interface PatientFact {
  readonly reference: string;
  readonly birthDate?: Moment;
  /** Completed years, and completed months; where only the year or the month of birth is recorded, the most that it can be. */
  readonly age?: number;
  readonly ageInMonths?: number;
  /** The least that it can be, where that is less. */
  readonly youngest?: { readonly age: number; readonly ageInMonths: number };
  /** Clinical-use or birth sex where recorded, else administrative gender. */
  readonly sex?: 'female' | 'male' | 'other';
}

export interface EncounterFact {
  readonly reference: string;
  /** Codes and words of Encounter.class, e.g. `IMP`, `inpatient`. */
  readonly classes: readonly string[];
  /** Words of location and service type. */
  readonly places: readonly string[];
}

export interface OrderFact extends Traceable {
  /** INN of what is ordered, e.g. for the card's text. */
  readonly drug: string;
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly recognisedBy: 'code' | 'text' | 'near-name' | 'other' | 'nothing';
  readonly route?: Route;
  readonly reasons: readonly { readonly label: string; readonly sets: Membership }[];
  /** Codes of MedicationRequest.category, e.g. `community`, `discharge`. */
  readonly categories: readonly string[];
  /** Words that tell who orders: specialty of the requester. */
  readonly requesterSpecialties: readonly string[];
  /** One for each dosage line that tells an amount or a duration; none where nothing was entered. */
  readonly doses: readonly OrderedDose[];
  /** What the order says in words: product, dosage, route, method, instructions, notes. */
  readonly words: readonly string[];
  /** Who is to dispense it, in words. */
  readonly dispensers: readonly string[];
  /** True for a single administration, false for a series or repeats, absent when the order does not say. */
  readonly once?: boolean;
  readonly timesPerWeek?: number;
  /**
   * Where the order tells one dose, in one place, and nothing in it an amount beside that. Looked for when a change is to be
   * offered: the whole order has to be gone through.
   */
  readonly changeable?: () => ChangeableDose | undefined;
}

/** A dose that can be changed where it stands without contradicting the rest of its order. */
export interface ChangeableDose {
  readonly measure: 'milligrams' | 'milligramsPerKilogram';
  readonly amount: number;
  /** How much of the measure one of the entered unit is: 28 where devices of 28 mg were ordered. */
  readonly each: number;
  /** As its timing tells. */
  readonly overMinutes?: number;
  /** Its timing has a place for the minutes, and no code or upper end that would then say otherwise. */
  readonly hasRoomForMinutes: boolean;
}

/** A dose as ordered; each member only where it was entered or follows by plain arithmetic. */
export interface OrderedDose {
  readonly milligrams?: number;
  /** On a day on which it is given. */
  readonly milligramsPerDay?: number;
  readonly milligramsPerKilogram?: number;
  readonly milligramsPerHour?: number;
  readonly milligramsPerKilogramPerHour?: number;
  readonly overMinutes?: number;
  /** Something was entered, but its number or its unit is not understood. */
  readonly notUnderstood?: true;
  /** How often or how long it is given was entered, but in numbers that cannot be meant or not be read. */
  readonly timingNotUnderstood?: true;
}
export type DoseMeasure = Exclude<keyof OrderedDose, 'notUnderstood' | 'timingNotUnderstood'>;

/** A service that is drafted or requested already, e.g. a laboratory test. */
export interface RequestFact extends Traceable {
  readonly sets: Membership;
}

/** Everything that is known about one order for one patient at one moment. */
export interface Facts {
  readonly now: Date;
  readonly region: LabelRegion;
  readonly context: UseContext;
  readonly order: OrderFact;
  readonly patient: Known<PatientFact>;
  readonly conditions: Known<ConditionFact>;
  readonly medications: Known<MedicationFact>;
  readonly allergies: Known<AllergyFact>;
  readonly vitalSigns: Known<MeasurementFact>;
  readonly laboratory: Known<MeasurementFact>;
  readonly procedures: Known<ProcedureFact>;
  readonly encounter: Known<EncounterFact>;
  /** As far as they were sent; what was not read only means that a test may be offered twice. */
  readonly requests: readonly RequestFact[];
  /** How many entries name no patient at all; they were taken for this patient's. */
  readonly unattributed: number;
  /** Words in a location's name that mean an acute place at this site, beside those of the monograph. */
  readonly acuteLocations: readonly string[];
}
