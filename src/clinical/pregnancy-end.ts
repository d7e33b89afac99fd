/** Tells when a pregnancy last ended, and which birth on record cannot be its end. */
import type { PregnancyEvidence } from './criterion.js';
import { conditionBecause, procedureBecause } from './evaluate-history.js';
import type { Facts, MeasurementFact } from './facts.js';
import { dayOf, type Moment } from './moment.js';
import type { ValueSet } from './value-set.js';
import type { Because } from './verdict.js';

/** Days before term at which no child is born: what ends in the first 20 weeks is a loss. Design choice, to be signed off locally. */
const NO_BIRTH_BEFORE_TERM = 140;

interface End {
  readonly date: Moment;
  readonly kind: 'birth' | 'loss' | 'resolved';
  readonly because: Because;
}

export interface PregnancyEnd {
  readonly latest?: Moment;
  /** The latest after which a new pregnancy is not thought of for weeks: what was only resolved is no such end. */
  readonly latestBirthOrLoss?: Moment;
  /** Births on record weeks before one is possible by the expected date, which was known by then. */
  readonly impossible: readonly Because[];
}

export function pregnancyEnd(
  evidence: PregnancyEvidence,
  facts: Facts,
  due: MeasurementFact | undefined,
): PregnancyEnd {
  const ends = endsOf(evidence, facts).sort((a, b) => b.date.time - a.date.time);
  const isImpossible = ({ kind, date }: End): boolean => kind === 'birth' && isTooEarly(date, due);
  const impossible = ends.filter(isImpossible);
  const possible = ends.filter((end) => !isImpossible(end));
  const [latest] = possible;
  const birthOrLoss = possible.find(({ kind }) => kind !== 'resolved');
  return {
    ...(latest && { latest: latest.date }),
    ...(birthOrLoss && { latestBirthOrLoss: birthOrLoss.date }),
    impossible: impossible.map(({ because }) => because),
  };
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
        return endOn(fact.date, kindOf(fact.sets, loss), conditionBecause(fact, [ended]));
      if (!fact.sets.has(untilResolved.id) || fact.status === 'current') return [];
      return endOn(fact.abated ?? fact.date, 'resolved', conditionBecause(fact, [untilResolved]));
    }),
    ...procedures.items
      .filter((fact) => fact.sets.has(delivery.id))
      .flatMap((fact) => endOn(fact.date, kindOf(fact.sets, loss), procedureBecause(fact, [delivery]))),
  ];
}

const kindOf = (sets: ReadonlyMap<string, unknown>, loss: ValueSet): End['kind'] =>
  sets.has(loss.id) ? 'loss' : 'birth';

const endOn = (date: Moment | undefined, kind: End['kind'], because: Because): End[] =>
  date ? [{ date, kind, because }] : [];
