/** What the ordering screen and the make-believe EHR behind it say to each other. Types alone: both sides read them. */

/** A FHIR CodeableConcept, as far as the screen needs it. */
export interface Concept {
  readonly text: string;
  readonly coding?: readonly { readonly system: string; readonly code: string; readonly display?: string }[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A product that can be ordered, with the dosing that the form proposes. */
export interface Product {
  readonly medicine: Concept;
  readonly form: string;
  readonly usual: Partial<Pick<OrderForm, 'dose' | 'unit' | 'route' | 'frequency' | 'minutes'>>;
}

/** An order as the form holds it: everything as typed or chosen, `''` where nothing was. */
export interface OrderForm {
  readonly medicine: Concept | null;
  readonly dose: string;
  readonly unit: string;
  readonly route: string;
  readonly frequency: string;
  readonly minutes: string;
  readonly reason: Concept | null;
  readonly location: string;
}

export interface PatientLine {
  readonly id: string;
  readonly name: string;
  readonly shows: string;
  readonly person: string;
}

export interface Entry {
  readonly text: string;
  /** Dose, or anything else that is said beside the name. */
  readonly note?: string;
  /** `2026-11-28`, or with the time. */
  readonly date?: string;
  /** FHIR status, where it is not the usual one. */
  readonly status?: string;
}

/** A draft beside the order in the form: FHIR, with what a person reads of it. */
export interface Draft {
  readonly resource: FhirResource;
  readonly text: string;
}

export interface FhirResource {
  readonly resourceType: string;
  readonly id?: string | undefined;
  readonly [member: string]: unknown;
}

export interface ChartView extends PatientLine {
  readonly problems: readonly Entry[];
  readonly medications: readonly Entry[];
  readonly allergies: readonly Entry[];
  readonly vitals: readonly Entry[];
  readonly procedures: readonly Entry[];
  /** Reasons to choose from. */
  readonly reasons: readonly Concept[];
  readonly order: OrderForm;
  readonly others: readonly Draft[];
}

/** What the screen is offered before any patient is chosen. */
export interface Setting {
  readonly patients: readonly PatientLine[];
  readonly products: readonly Product[];
  readonly units: readonly Choice[];
  readonly routes: readonly Choice[];
  readonly frequencies: readonly Choice[];
  readonly locations: readonly string[];
  readonly regions: readonly string[];
  readonly faults: readonly Choice[];
}

export interface Switches {
  readonly region: string;
  readonly fault: string;
  /** Whether the EHR sends the record along. */
  readonly prefetch: boolean;
}

export type Hook = 'order-select' | 'order-sign';

export interface Call {
  readonly hook: Hook;
  readonly patientId: string;
  readonly order: OrderForm;
  readonly others: readonly FhirResource[];
  readonly switches: Switches;
}

export interface Coding {
  readonly code: string;
  readonly system?: string;
  readonly display?: string;
}

export interface Action {
  readonly type: string;
  readonly description?: string;
  readonly resource?: FhirResource;
  readonly resourceId?: string;
  /** Of an update, what the screen shows of the draft afterwards: added by the EHR. */
  readonly updated?: { readonly order: OrderForm } | { readonly text: string };
}

export interface Suggestion {
  readonly label: string;
  readonly uuid: string;
  readonly actions?: readonly Action[];
}

/** A card as CDS Hooks 2.0 has it; `detailHtml` is added by the EHR from `detail`. */
export interface Card {
  readonly uuid: string;
  readonly summary: string;
  readonly indicator: 'info' | 'warning' | 'critical';
  readonly detailHtml: string;
  readonly source: { readonly label: string; readonly url?: string };
  readonly suggestions?: readonly Suggestion[];
  readonly overrideReasons?: readonly Coding[];
  readonly links?: readonly { readonly label: string; readonly url: string; readonly type: string }[];
  /** Ids of the rules behind it. */
  readonly rules: readonly string[];
}

/** One request to the service and what came back; secrets are taken out. */
export interface Exchange {
  readonly title: string;
  /** ISO 8601. */
  readonly at: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
  /** Absent where none came. */
  readonly response?: { readonly status: number; readonly body: unknown };
  /** Why none came. */
  readonly failure?: 'unreachable' | 'no-answer';
  readonly timings: readonly { readonly what: string; readonly milliseconds: number }[];
  /** What the service read from the FHIR server meanwhile. */
  readonly reads: readonly {
    readonly method: string;
    readonly path: string;
    readonly status?: number;
    /** Of the Bundle that was answered; absent where it was none. */
    readonly entries?: number;
    readonly milliseconds: number;
  }[];
}

export interface CallAnswer {
  readonly exchange: Exchange;
  /** Absent where the service did not answer with cards. */
  readonly cards?: readonly Card[];
}

export interface Feedback {
  readonly card: string;
  readonly outcome: 'accepted' | 'overridden';
  readonly suggestion?: string;
  readonly reason?: Coding;
  readonly comment?: string;
  readonly switches: Switches;
}

export interface FeedbackAnswer {
  readonly exchange: Exchange;
  readonly isKept: boolean;
}
