/** Tables of criteria with three patients each: one who meets it, one who does not, and one of whom it cannot be told. */
import { expect, it } from '@jest/globals';
import type { Criterion } from '../../src/clinical/criterion.js';
import { evaluate, type Screen } from '../../src/clinical/evaluate.js';
import type { PatientCase } from '../support/patient.js';

/** Without `unknown`: the criterion looks at nothing that could be unread. */
export type Row = readonly [
  name: string,
  criterion: Criterion,
  met: PatientCase,
  unmet: PatientCase,
  unknown?: PatientCase,
];

export function testRows(rows: readonly Row[], screen?: Screen): void {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_name, [, criterion, met, unmet, unknown]) => {
    expect(evaluate(criterion, met.facts(), screen).is).toBe('met');
    expect(evaluate(criterion, unmet.facts(), screen).is).toBe('unmet');
    const third = unknown && evaluate(criterion, unknown.facts(), screen);
    expect(third?.is).toBe(unknown && 'unknown');
    expect(third?.is === 'unknown' ? third.missing.length : 1).toBeGreaterThan(0);
  });
}
