/** What the thread that serves and the thread for large calls tell each other: plain values, and bytes that change hands. */
import type { SpanContext } from '@opentelemetry/api';
import type { Judged } from '../cds-hooks/judge.js';
import type { HookName } from '../cds-hooks/service.js';
import type { CdsErrorCode } from '../errors.js';
import type { FhirEvents } from '../fhir/fhir-events.js';
import type { LogLine } from '../log.js';
import type { Learnt, LookUpOutcome } from '../terminology/learn.js';
import type { Caller } from '../trust/caller.js';

/** A call to be judged. */
export interface LargeCall {
  readonly is: 'call';
  readonly number: number;
  /** The body, given away. */
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
  readonly bytes: number;
  /** Id of the service called. */
  readonly service: string;
  readonly caller: Caller;
  /** Milliseconds of the caller's time that had passed before it was sent to the thread. */
  readonly spent: number;
  readonly publicUrl: string;
  /** When it came, by the clock that counts for the patient. */
  readonly now: Date;
  /** When it was sent to the thread, in milliseconds since 1970. */
  readonly sent: number;
  /** The span that its stages belong to. */
  readonly span?: SpanContext | undefined;
}

export type ToThread = LargeCall | { readonly is: 'learnt'; readonly learnt: readonly Learnt[] };

/** All that the thread for large calls has to know before its first one. */
export interface ThreadData {
  readonly rxnavUrl: string | undefined;
  readonly terminologyServer: string | undefined;
}

/** What became of a call. `hook` is told where it got as far as that. */
type Outcome =
  | { readonly is: 'judged'; readonly judged: Judged }
  | {
      readonly is: 'refused';
      readonly hook?: HookName;
      readonly code: CdsErrorCode;
      readonly member?: string;
    }
  | { readonly is: 'failed'; readonly hook?: HookName; readonly bug: LogLine };
export type CallOutcome = Outcome & { readonly number: number };

/** What is counted and logged where metrics and log are. Breakers are the thread's own; that they are open shows in the reads. */
export type ThreadEvents = Omit<FhirEvents, 'breakerIs'>;
type Told = {
  [Name in keyof ThreadEvents]: {
    readonly is: Name;
    readonly told: Readonly<Parameters<ThreadEvents[Name]>>;
  };
}[keyof ThreadEvents];

export type FromThread =
  | { readonly is: 'ready' }
  | CallOutcome
  | Told
  | { readonly is: 'lookedUp'; readonly outcome: LookUpOutcome }
  | { readonly is: 'learnt'; readonly learnt: Learnt };
