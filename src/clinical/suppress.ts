/** Which findings a stronger sibling makes superfluous: those that add nothing for this patient. */
import type { Finding } from './assess.js';
import { INDICATORS, type Indicator } from './rule.js';
import type { Because } from './verdict.js';

const rank = (indicator: Indicator): number => INDICATORS.indexOf(indicator);

/** Entries without an id and the parts of one share a reference; every other entry is one, whichever value set has named it. */
export const datumKey = ({ kind, reference, label, part }: Because): string => {
  const isShared = part === true || reference.endsWith('/unidentified');
  return `${kind} ${reference} ${isShared ? label : ''}`;
};

/**
 * A sibling that is at least as loud silences a rule where it speaks at full strength, or where it has told every datum
 * of the rule itself. A sibling that is lowered or unsure leaves what else is known to be said.
 */
export function suppress(findings: readonly Finding[]): Finding[] {
  const byRule = new Map(findings.map((finding) => [finding.rule.id, finding]));
  return findings.filter(
    (finding) =>
      !finding.rule.suppressedBy?.some((id) => {
        const stronger = byRule.get(id);
        return stronger !== undefined && silences(stronger, finding);
      }),
  );
}

function silences(stronger: Finding, weaker: Finding): boolean {
  if (rank(stronger.indicator) < rank(weaker.indicator)) return false;
  const from = weaker.rule.suppressedFrom ?? 'critical';
  const isFullStrength = !stronger.lowered && rank(stronger.indicator) >= rank(from);
  return isFullStrength || tellsAllOf(stronger, weaker);
}

/** The age of the patient, or the order, is nothing that would have to be told again. */
function tellsAllOf(stronger: Finding, weaker: Finding): boolean {
  const told = new Set(stronger.because.map(datumKey));
  const found = weaker.because.filter(({ kind }) => kind !== 'patient' && kind !== 'order');
  return found.length > 0 && found.every((item) => told.has(datumKey(item)));
}
