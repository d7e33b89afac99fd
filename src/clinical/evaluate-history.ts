/** Reads conditions, procedures and allergies for `has`, `hadProcedure` and `allergicTo`. */
import type { Criterion, HasOptions, StatusWanted } from './criterion.js';
import type { AllergyFact, ConditionFact, Facts, ProcedureFact, Temporal } from './facts.js';
import { matchedByWords } from './matched-by-words.js';
import { membersOf } from './members.js';
import { UNCONFIRMED } from './named-data.js';
import { nameOf } from './name-of.js';
import { daysSince, isWithin, latestDayOf, type Duration, type Moment } from './moment.js';
import type { Unfinished } from './unfinished.js';
import type { ValueSet } from './value-set.js';
import { foundOr, type Because, type Verdict } from './verdict.js';

/** What a condition's code says about time outweighs its clinical status: `history of …` stays history. */
export function statusIn(fact: ConditionFact, sets: readonly ValueSet[]): Temporal | undefined {
  let said: Temporal | undefined;
  for (const { id } of sets) {
    const temporal = fact.sets.get(id);
    if (temporal === 'current') return fact.status;
    if (temporal !== undefined && said !== 'remission') said = temporal;
  }
  return said;
}

const isWanted = (status: Temporal, wanted: StatusWanted): boolean => wanted === 'ever' || wanted === status;

/** Whether it is asked for what is over, a remission or a history. */
const isOver = ({ status }: HasOptions): boolean => status === 'remission' || status === 'history';

/**
 * Whoever asks for a remission or a history asks since when: the day it abated, or the date of an entry whose code itself
 * says that it is over. The onset says nothing about that.
 */
function dateAsked(fact: ConditionFact, sets: readonly ValueSet[], options: HasOptions): Moment | undefined {
  if (!isOver(options)) return fact.date;
  const isSaidByCode = !sets.some((set) => fact.sets.get(set.id) === 'current');
  return fact.abated ?? (isSaidByCode ? fact.date : undefined);
}

/** A year or a month alone counts as recent as it can be. */
function isInTime(date: Moment | undefined, options: HasOptions, now: Date): boolean {
  if (options.undated) return date === undefined;
  const latest = date && latestDayOf(date, now);
  if (options.within) return latest !== undefined && isWithin(latest, options.within, now);
  if (options.longerAgoThan) {
    return (
      latest !== undefined && daysSince(latest, now) >= 0 && !isWithin(latest, options.longerAgoThan, now)
    );
  }
  return true;
}

/** Whether it is recent also if its year or month is taken at its beginning. */
const isSurely = (date: Moment | undefined, within: Duration | undefined, now: Date): boolean =>
  within === undefined || (date !== undefined && isWithin(date, within, now));

/**
 * What is unconfirmed, or recent only if its year or month is taken at its end, counts one level lower. That something
 * ended so long ago that it matters less has to be sure: a year or month alone lowers nothing there.
 */
const isCertain = (
  { unconfirmed }: ConditionFact,
  date: Moment | undefined,
  options: HasOptions,
  now: Date,
): boolean => !unconfirmed && (isOver(options) || isSurely(date, options.within, now));

export function hasConditions(sets: readonly ValueSet[], options: HasOptions, facts: Facts): Verdict {
  const found = membersOf(facts.conditions.items, sets).filter((fact) => {
    const status = statusIn(fact, sets);
    return (
      status !== undefined &&
      isWanted(status, options.status ?? 'current') &&
      isInTime(dateAsked(fact, sets, options), options, facts.now)
    );
  });
  return foundOr(
    facts.conditions.gaps,
    found.map((fact) => conditionBecause(fact, sets, statusIn(fact, sets))),
    found.some((fact) => isCertain(fact, dateAsked(fact, sets, options), options, facts.now)),
  );
}

const STATUS_WORDS = { current: 'active', remission: 'in remission', history: 'history' } as const;

const END_WORDS = { remission: ' since', history: ', ended' } as const;

export function conditionBecause(
  fact: ConditionFact,
  sets: readonly ValueSet[],
  status: Temporal = fact.status,
): Because {
  const ended = status !== 'current' && fact.abated ? `${END_WORDS[status]} ${fact.abated.text}` : '';
  const remarks = [
    fact.statusRecorded || status !== 'current' ? `${STATUS_WORDS[status]}${ended}` : 'status not recorded',
  ];
  if (fact.unconfirmed) remarks.push(UNCONFIRMED);
  const because: Unfinished<Because> = {
    kind: 'condition',
    reference: fact.reference,
    label: nameOf(fact, sets),
    remarks,
  };
  if (fact.date) because.date = fact.date;
  return because;
}

export function hadProcedures(
  sets: readonly ValueSet[],
  within: Duration | undefined,
  facts: Facts,
): Verdict {
  const found = membersOf(facts.procedures.items, sets).filter(
    ({ date }) =>
      within === undefined ||
      (date !== undefined && isWithin(latestDayOf(date, facts.now), within, facts.now)),
  );
  return foundOr(
    facts.procedures.gaps,
    found.map((fact) => procedureBecause(fact, sets)),
    found.some(({ date }) => isSurely(date, within, facts.now)),
  );
}

export const procedureBecause = (fact: ProcedureFact, sets: readonly ValueSet[]): Because => ({
  kind: 'procedure',
  reference: fact.reference,
  label: nameOf(fact, sets),
  remarks: ['procedure'],
  ...(fact.date && { date: fact.date }),
});

export function allergic(criterion: Criterion & { op: 'allergicTo' }, facts: Facts): Verdict {
  const found = membersOf(facts.allergies.items, criterion.sets).filter((fact) => {
    if (criterion.active !== undefined && criterion.active !== fact.active) return false;
    if (criterion.intolerance !== undefined && criterion.intolerance !== fact.intolerance) return false;
    if (criterion.onlyManifestations && !reactedOnlyWith(fact, criterion.onlyManifestations)) return false;
    return !(criterion.exceptOnlyManifestations && reactedOnlyWith(fact, criterion.exceptOnlyManifestations));
  });
  return foundOr(facts.allergies.gaps, found.map(allergyBecause));
}

function reactedOnlyWith(fact: AllergyFact, set: ValueSet): boolean {
  return fact.manifestations.length > 0 && fact.manifestations.every(({ sets }) => sets.has(set.id));
}

function allergyBecause(fact: AllergyFact): Because {
  const reactions = fact.manifestations.map(({ label }) => label);
  return {
    kind: 'allergy',
    reference: fact.reference,
    label: fact.label,
    value: reactions.length > 0 ? reactions.join(', ') : 'reaction not recorded',
    remarks: [
      fact.intolerance ? 'intolerance' : 'allergy list',
      ...(fact.active ? [] : ['inactive']),
      ...matchedByWords(fact.recognisedBy),
    ],
    ...(fact.date && { date: fact.date }),
  };
}
