/** A group of people who are ordered ketamine or esketamine alike. */
import type { CodeableConcept } from 'fhir/r4.js';
import type { Dosing } from '../../../demo/patients/dosing.js';
import type { Likely } from './likely.js';

export interface Place {
  readonly share: number;
  /** HL7 v3 ActEncounterCode; without one the call names no encounter. */
  readonly class?: 'AMB' | 'IMP' | 'EMER';
  readonly location?: string;
}

export interface Ordered {
  readonly share: number;
  readonly medicine: CodeableConcept;
  readonly dosing?: Dosing;
  readonly category?: 'outpatient' | 'inpatient' | 'community';
}

export interface Cohort {
  readonly name: string;
  readonly share: number;
  readonly why: string;
  readonly ages: readonly [mean: number, deviation: number, from: number, to: number];
  /** Share of women. */
  readonly women: number;
  readonly places: readonly Place[];
  readonly orders: readonly Ordered[];
  readonly reasons: readonly { readonly share: number; readonly reason?: CodeableConcept }[];
  /** Share of orders that tell the requester's specialty. */
  readonly specialty?: readonly [name: string, rate: number];
  /** Drafted in the same session. */
  readonly beside?: readonly CodeableConcept[];
  readonly record: readonly Likely[];
  /** Had sessions with this medicine, as often as the rate. */
  readonly sessions?: readonly [medicine: CodeableConcept, rate: number];
  /** Anaesthesia, procedures, emergencies. */
  readonly isAcute?: true;
}
