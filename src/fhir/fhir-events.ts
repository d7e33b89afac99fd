/** What happens on the way to an EHR's data, as far as operators are told: closed words and numbers, nothing that was read. */
import type { Gap, GapReason } from '../clinical/known.js';

/** Where data of another patient stood. */
type ForeignPlace = 'order' | 'prefetch' | 'server';

/** Told by the reads of one process; `ehr` is the id of the registry. */
export interface FhirEvents {
  /** A request has ended, or was not even made; `fault` is absent where it was answered. */
  readEnded(
    ehr: string,
    read: { readonly resourceType: string; readonly seconds: number; readonly fault?: GapReason },
  ): void;
  /** Reads of this type are left out, or made again. Told after every request, whether that is new or not. */
  breakerIs(ehr: string, resourceType: string, isOpen: boolean): void;
  /** A part of a patient's record is not known. */
  gapFound(gap: Gap): void;
  /** Data of another patient came with a call, and was left out. Told once for a call and a place. */
  foreignDataFound(ehr: string, place: ForeignPlace): void;
}
