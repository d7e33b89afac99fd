/**
 * What the same user dismissed for the same patient and encounter within a day is not repeated at order-sign, where the EHR
 * has asked for that: unless it is critical, or tells of what could not be checked, or anything that it rests on has changed.
 */
import type { Dismissed, Grounds, NotRepeated } from '../src/cds-hooks/acknowledgements.js';
import type { CdsRequest } from '../src/cds-hooks/request.js';
import type { Assessment, Finding } from '../src/clinical/assess.js';
import { basisOf } from '../src/clinical/finding-basis.js';
import type { Caller } from '../src/trust/caller.js';
import type { Tools } from './tools.js';

/** Begins to ask, so that the answer is there when the record is; undefined where nothing is to be left out. */
export function askForDismissals(
  request: CdsRequest,
  caller: Caller,
  { acknowledgements }: Pick<Tools, 'acknowledgements'>,
): Promise<Dismissed> | undefined {
  if (caller.repeats !== 'suppress' || request.hook !== 'order-sign') return undefined;
  return acknowledgements?.of(request, caller);
}

export interface Remaining extends Grounds {
  readonly assessments: readonly Assessment[];
  readonly notRepeated: readonly NotRepeated[];
  /** For the card's last line. */
  readonly footnotes: readonly string[];
}

export async function withoutRepeats(
  assessments: readonly Assessment[],
  caller: Caller,
  dismissals: Promise<Dismissed> | undefined,
): Promise<Remaining> {
  if (caller.repeats !== 'suppress') return { assessments, notRepeated: [], footnotes: [] };
  const dismissed = await dismissals;
  const dismissedAt = (finding: Finding, assessment: Assessment): string | undefined =>
    mayBeLeftOut(finding, caller) ? dismissed?.(basisOf(finding, assessment)) : undefined;
  const left = assessments.flatMap((assessment) =>
    assessment.findings.flatMap((finding) => {
      const at = dismissedAt(finding, assessment);
      return at === undefined ? [] : [{ finding, at }];
    }),
  );
  return {
    assessments: assessments.map((assessment) => ({
      ...assessment,
      findings: assessment.findings.filter((finding) => dismissedAt(finding, assessment) === undefined),
    })),
    bases: basesOf(assessments),
    notRepeated: left.map(({ finding: { rule, indicator }, at }) => ({
      rule: rule.id,
      indicator,
      dismissed: at,
    })),
    footnotes: left.map(
      ({ finding, at }) =>
        `Not repeated, dismissed by you at ${at.slice(0, 16).replace('T', ' ')} UTC: ${finding.rule.title}.`,
    ),
  };
}

/** What is information is not repeated at order-sign anyway, where the EHR also calls order-select. */
function mayBeLeftOut({ rule, indicator }: Finding, { hooks }: Caller): boolean {
  if (indicator === 'critical' || rule.group === '0') return false;
  return indicator === 'warning' || !hooks.includes('order-select');
}

/** A rule that speaks of two orders at once has no basis of its own: it is never left out. */
function basesOf(assessments: readonly Assessment[]): ReadonlyMap<string, string> {
  const found = assessments.flatMap((assessment) =>
    assessment.findings.map((finding) => [finding.rule.id, basisOf(finding, assessment)] as const),
  );
  return new Map(found.filter(([rule]) => found.filter(([other]) => other === rule).length === 1));
}
