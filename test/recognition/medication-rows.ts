/** How a table of medicines is written: what a record holds, and what it must be taken for. */
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import { codingOf } from './written.js';

/**
 * A code (`RxNorm 6130`) or a text, the substances it stands for (none if left out), and its dose form where one is told.
 * `local` is any form that does not act on the whole body.
 */
export type MedicationRow = readonly [written: string, substances?: string, form?: string];

export interface MedicationGroup {
  readonly valueSet: string;
  readonly counts: readonly MedicationRow[];
  /** What looks, sounds or acts alike and must not count. */
  readonly neighbours: readonly MedicationRow[];
}

export const terminology = createTerminology(valueSets, substances);

const LOCAL = ['topical', 'ophthalmic', 'otic', 'vaginal', 'inhaled', 'nasal', 'rectal', 'buccal'];

/** What a row is taken for, in the same shape as the row itself. */
export function recognised([written, , form]: MedicationRow): MedicationRow {
  const coding = codingOf(written);
  const found = coding
    ? terminology.recogniseMedication([coding])
    : terminology.recogniseMedication([], [written]);
  const told = form === 'local' && LOCAL.includes(found.form ?? '') ? 'local' : found.form;
  const names = found.substances.join(' ');
  return form === undefined || told === undefined ? [written, names] : [written, names, told];
}

/** Whether a row is taken for a member of the value set. */
export function isMember([written]: MedicationRow, valueSet: string): boolean {
  const coding = codingOf(written);
  const found = coding
    ? terminology.recogniseMedication([coding])
    : terminology.recogniseMedication([], [written]);
  return found.classes.has(valueSet);
}
