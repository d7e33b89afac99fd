/** Tells when a pregnancy last ended, and which birth on record cannot be its end. */
import type { PregnancyEvidence } from './criterion.js';
import { conditionBecause, procedureBecause } from './evaluate-history.js';
import type { Facts, MeasurementFact } from './facts.js';
import { dayOf, type Moment } from './moment.js';
import type { Because } from './verdict.js';

/** Days before term at which no child is born: what ends in the first 20 weeks is a loss. Design choice, to be signed off locally. */
const NO_BIRTH_BEFORE_TERM = 140;

interface End {
  readonly date: Moment;
  readonly isLoss: boolean;
  readonly because: Because;
}

export interface PregnancyEnd {
  readonly latest?: Moment;
  /** Births on record weeks before one is possible by the expected date, which was known by then. */
  readonly impossible: readonly Because[];
}

export function pregnancyEnd(
  evidence: PregnancyEvidence,
  facts: Facts,
  due: MeasurementFact | undefined,
): PregnancyEnd {
  const ends = endsOf(evidence, facts).sort((a, b) => b.date.time - a.date.time);
  const impossible = ends.filter((end) => !end.isLoss && isTooEarly(end.date, due));
  const latest = ends.find((end) => !impossible.includes(end));
  return { ...(latest && { latest: latest.date }), impossible: impossible.map(({ because }) => because) };
}

/** An undated entry cannot be shown to lie before its end, so the end does not cancel it. */
export const hasEndedSince = (evidence: Moment | undefined, end: Moment | undefined): boolean =>
  end !== undefined && evidence !== undefined && dayOf(end) >= dayOf(evidence);

/** An expected date that was recorded after the birth is that of another pregnancy, and stands by itself. */
const isTooEarly = (birth: Moment, due: MeasurementFact | undefined): boolean =>
  due?.dateValue !== undefined &&
  hasEndedSince(due.date, birth) &&
  dayOf(due.dateValue) - dayOf(birth) > NO_BIRTH_BEFORE_TERM;

function endsOf(evidence: PregnancyEvidence, { conditions, procedures }: Facts): End[] {
  const { ended, delivery, loss, untilResolved } = evidence;
  const confirmed = conditions.items.filter(({ unconfirmed }) => !unconfirmed);
  return [
    ...confirmed.flatMap((fact) => {
      if (fact.sets.has(ended.id))
        return endOn(fact.date, fact.sets.has(loss.id), conditionBecause(fact, [ended]));
      if (!fact.sets.has(untilResolved.id) || fact.status === 'current') return [];
      return endOn(fact.abated ?? fact.date, true, conditionBecause(fact, [untilResolved]));
    }),
    ...procedures.items
      .filter((fact) => fact.sets.has(delivery.id))
      .flatMap((fact) => endOn(fact.date, fact.sets.has(loss.id), procedureBecause(fact, [delivery]))),
  ];
}

const endOn = (date: Moment | undefined, isLoss: boolean, because: Because): End[] =>
  date ? [{ date, isLoss, because }] : [];
