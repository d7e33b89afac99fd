/** What a rule is: an inert, typed object that says when it fires, how loudly, what to do, and on whose authority. */
import type { Criterion } from './criterion.js';
import type { ChangeableDose, UseContext } from './facts.js';
import type { ValueSet } from './value-set.js';

export const INDICATORS = ['info', 'warning', 'critical'] as const;
/** A rule's level, in the words of the CDS Hooks card indicator. */
export type Indicator = (typeof INDICATORS)[number];

export type RuleKind =
  | 'contraindication'
  | 'precaution'
  | 'interaction'
  | 'dosing'
  | 'duplicate'
  | 'process'
  | 'monitoring'
  | 'eligibility'
  | 'data quality';

/** Card groups: 0 what was not checked; A contraindications; B haemodynamic; C sedation; D psychiatric and consent; E organs; F levels and response; G dose; H monitoring and eligibility. */
export type CardGroup = '0' | 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H';

/** A regulator's label; a guideline or human trial; observational data; in vitro, animal or theory; design of this service. */
type Strength = 'A' | 'B' | 'C' | 'D' | 'design';

/** A source, cited once in `cards/references.ts`. */
export interface Reference {
  readonly key: string;
  /** As shown on a card, e.g. `Prescribing information of the nasal spray (US)`. */
  readonly title: string;
  /** Full citation as shown on the rule's page. */
  readonly citation: string;
  readonly url?: string;
  /** How it was read, e.g. `excerpt`, `abstract`, `third-party copy of the label`. */
  readonly read: string;
  /** The day a person last looked. */
  readonly readOn: string;
}

export interface Evidence {
  readonly source: Reference;
  /** Section or page, e.g. `§4`, `§5.2`. */
  readonly section?: string;
  /** What the source supports, in one sentence. */
  readonly supports: string;
  readonly strength: Strength;
}

/** A sentence that is added only when its criterion is met. */
export interface Note {
  readonly when: Criterion;
  readonly say: string;
}

/** One branch of a rule: the first branch that is met decides the level. */
export interface Branch {
  readonly when: Criterion;
  /** The same level wherever the rule runs, or one for each use context in which this branch runs at all. */
  readonly level: Indicator | Readonly<Partial<Record<UseContext, Indicator>>>;
  /** Wording for this branch where it differs from the rule's. */
  readonly short?: string;
  readonly summary?: string;
  readonly action?: string;
}

/** To what a dose may be lowered. */
interface DoseChange {
  readonly offer: 'change-dose';
  readonly measure: ChangeableDose['measure'];
  readonly amount: number;
  readonly overMinutes?: number;
  /** Who gives this dose. */
  readonly by: readonly Pick<Evidence, 'source' | 'section'>[];
}

/** What a card offers to do; always a single action on a draft. */
export type Offer = {
  /** Where absent, it is offered whenever the rule has fired; a dose is changed only where this is known to hold. */
  readonly when?: Criterion;
} & (
  | { readonly offer: 'remove-draft' }
  | DoseChange
  | {
      readonly offer: 'order';
      readonly label: string;
      readonly code: { readonly system: string; readonly code: string; readonly display: string };
      readonly note?: string;
      /** Days from now at which it is due; 0 is now. */
      readonly inDays?: number;
    }
);

/** An offer that makes sense for some of the patients of whom the rule speaks. */
export const offeredWhen = (when: Criterion, offer: Offer): Offer => ({ ...offer, when });

export interface OverrideReason {
  readonly code: string;
  readonly display: string;
}

export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly kind: RuleKind;
  readonly group: CardGroup;
  /** Orders this rule is for (drug, route); every order of the monograph where absent. */
  readonly appliesTo?: Criterion;
  /** Use contexts in which the rule runs. */
  readonly contexts: readonly UseContext[];
  readonly branches: readonly Branch[];
  /** Stronger siblings: one that fires at full strength, or that has told the same data, makes this rule superfluous. */
  readonly suppressedBy?: readonly string[];
  /** The level from which the sibling does so whatever it rests on; critical where absent. */
  readonly suppressedFrom?: Indicator;
  /** How it is named beside others in one summary, with placeholders; the title where absent. */
  readonly short?: string;
  /** At most 139 characters after substitution; placeholders in braces, see `wording.ts`. */
  readonly summary: string;
  /** What to do, imperative; the first line of the card's detail. */
  readonly action: string;
  /** Consequence and mechanism: why it matters, in one or two sentences. */
  readonly rationale: string;
  readonly notes?: readonly Note[];
  /** Where sources disagree: what each says, named. */
  readonly conflict?: string;
  /** When an expert would rightly ignore this rule. */
  readonly wrongWhen: string;
  readonly evidence: readonly Evidence[];
  readonly offers?: readonly Offer[];
  readonly overrideReasons: readonly OverrideReason[];
}

/** Marks a rule; the type has no place for a function. */
export const defineRule = (rule: Rule): Rule => rule;

/** Decides what an order is for: the first row that is met, in the order of their force. */
export interface UseContextRow {
  readonly row: string;
  readonly when: Criterion;
  readonly context: UseContext;
}

/** For some orders only a part of the catalogue makes sense (e.g. topical products). The first that is met holds. */
export interface Scope {
  readonly name: string;
  readonly when: Criterion;
  readonly only: {
    readonly groups?: readonly CardGroup[];
    readonly rules?: readonly string[];
    /** Rules that run but are shown only from this level on. */
    readonly from?: Readonly<Record<string, Indicator>>;
    /** Of these rules, those that are shown only where this holds for certain, or cannot be told. */
    readonly where?: Readonly<Record<string, Criterion>>;
  };
}

/** A product's own piece that holds a fixed amount, e.g. one device of a spray. */
export interface DoseUnit {
  /** As records name the piece, lower case. */
  readonly words: readonly string[];
  readonly milligrams: number;
}

/** A drug's triggers and its rules: the pharmacist's own word. */
export interface Monograph {
  readonly id: string;
  /** INN, lower case. */
  readonly drug: string;
  readonly triggers: ValueSet;
  /** Pieces in which this drug, and no other, is counted. */
  readonly doseUnits?: readonly DoseUnit[];
  readonly useContexts: readonly UseContextRow[];
  readonly scopes: readonly Scope[];
  readonly rules: readonly Rule[];
}

export interface Catalogue {
  readonly version: string;
  readonly reviewed: string;
  /** In order: the first monograph whose triggers hold an ordered substance is used. */
  readonly monographs: readonly Monograph[];
}
