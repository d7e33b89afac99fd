/** What a catalogue says about itself on its pages: who made it, what changed when, what it started from, how to object. */
import type { Catalogue, Reference } from './rule.js';

/** One change that a clinician could see, of the rules named; of every rule where none is. */
export interface Change {
  readonly date: string;
  readonly version: string;
  readonly what: string;
  readonly rules?: readonly string[];
}

/** A statement of the review that the catalogue started from, and the rules it went into or the reason why into none. */
export type TracedStatement = { readonly statement: string; readonly where: string } & (
  | { readonly rules: readonly [string, ...string[]]; readonly remark?: string }
  | { readonly rules: readonly []; readonly reason: string }
);

/** The review that the catalogue started from, statement by statement. */
export interface TracedReview {
  readonly source: Reference;
  readonly parts: readonly { readonly title: string; readonly statements: readonly TracedStatement[] }[];
}

/** A catalogue with everything that its pages say beside the rules. */
export interface PublishedCatalogue extends Catalogue {
  readonly developer: string;
  /** Who paid for the technical implementation. */
  readonly funding: string;
  /** How a reader objects to a rule. */
  readonly objections: string;
  /** Folder of the case tables, one file a rule. */
  readonly cases: string;
  /** Oldest first. */
  readonly changes: readonly Change[];
  readonly review: TracedReview;
}

/** What changed in one rule, newest first. */
export const changesOf = (rule: string, { changes }: PublishedCatalogue): readonly Change[] =>
  changes.filter(({ rules }) => rules?.includes(rule) ?? true).toReversed();
