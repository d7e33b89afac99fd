/** How a table of conditions is written: codes, the value set they belong to, and what they say about time. */
import type { Temporal } from '../../src/clinical/facts.js';
import { terminology } from './medication-rows.js';
import { codingOf } from './written.js';

/** A code with its system, for a reader in SNOMED CT with its words between bars; history and remission where told. */
type ConditionRow = readonly [written: string, temporal?: Temporal];

export interface ConditionGroup {
  readonly valueSet: string;
  readonly counts: readonly ConditionRow[];
  /** Codes that stand close by and must not count. */
  readonly neighbours: readonly string[];
}

/** What the code says about time if it belongs to the value set. @throws Error where the row names no code. */
export function temporalIn(written: string, valueSet: string): Temporal | undefined {
  const [bare = ''] = written.split(' |');
  const coding = codingOf(bare);
  if (!coding) throw new Error(`${written}: no code`);
  return terminology.recognise([coding], { codesOnly: true }).sets.get(valueSet);
}
