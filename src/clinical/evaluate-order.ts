/** Reads the order itself and the encounter it belongs to. */
import type { Criterion } from './criterion.js';
import type { Facts, OrderFact } from './facts.js';
import type { Gap } from './known.js';
import { matchedByWords } from './matched-by-words.js';
import type { ValueSet } from './value-set.js';
import { containsWords, sayWords } from './words.js';
import { foundOr, met, unmet, type Because, type Verdict } from './verdict.js';

type OrderCriterion = Extract<
  Criterion,
  {
    op:
      | 'ordered'
      | 'orderedBy'
      | 'orderedFor'
      | 'orderedWithoutReason'
      | 'orderCategory'
      | 'orderedOnce'
      | 'orderedRepeatedly'
      | 'noLegibleTiming'
      | 'orderSays'
      | 'dispensedBy'
      | 'requestedBy';
  }
>;

export function orderMeets(criterion: OrderCriterion, order: OrderFact): Verdict {
  if (isTrueOf(criterion, order)) return met([orderBecause(order)]);
  return criterion.op === 'orderedRepeatedly' && order.once !== true ? foundOr(timingGaps(order), []) : unmet;
}

function isTrueOf(criterion: OrderCriterion, order: OrderFact): boolean {
  switch (criterion.op) {
    case 'ordered':
      return criterion.sets.some((set) => order.classes.has(set.id));
    case 'orderedBy':
      return criterion.routes.includes(order.route ?? 'unknown');
    case 'orderedFor':
      return order.reasons.some((reason) => criterion.sets.some((set) => reason.sets.has(set.id)));
    case 'orderedWithoutReason':
      return order.reasons.length === 0;
    case 'orderCategory':
      return order.categories.some((category) => criterion.codes.includes(category));
    case 'orderedOnce':
      return order.once === true;
    case 'orderedRepeatedly':
      return order.once === false && isOftenEnough(order.timesPerWeek, criterion);
    case 'noLegibleTiming':
      return timingGaps(order).length > 0;
    case 'orderSays':
      return sayWords(order.words, criterion.words);
    case 'dispensedBy':
      return sayWords(order.dispensers, criterion.words);
    case 'requestedBy':
      return sayWords(order.requesterSpecialties, criterion.specialties);
  }
}

/** Whether a line of the order tells how often or how long it is given in a way that is not understood. */
export const timingGaps = ({ doses }: OrderFact): readonly Gap[] =>
  doses.some(({ timingNotUnderstood }) => timingNotUnderstood) ? [TIMING_NOT_UNDERSTOOD] : [];

const TIMING_NOT_UNDERSTOOD: Gap = { source: 'order', reason: 'timing-not-understood' };

const isOftenEnough = (
  timesPerWeek = 0,
  { perWeek = 0, moreOftenThan }: Criterion & { op: 'orderedRepeatedly' },
): boolean => timesPerWeek >= perWeek && (moreOftenThan === undefined || timesPerWeek > moreOftenThan);

/** What was not read of the open requests only means that a test is asked for twice: this is never unknown. */
export function isRequested(sets: readonly ValueSet[], { requests }: Facts): Verdict {
  const found = requests.some((request) => sets.some((set) => request.sets.has(set.id)));
  return found ? met() : unmet;
}

export function orderBecause(order: OrderFact): Because {
  return {
    kind: 'order',
    reference: order.reference,
    label: order.label,
    remarks: matchedByWords(order.recognisedBy),
    ...(order.date && { date: order.date }),
  };
}

export function encounterOfClass(codes: readonly string[], facts: Facts): Verdict {
  const found = facts.encounter.items.filter((encounter) =>
    encounter.classes.some((text) => codes.includes(text) || containsWords(text, codes)),
  );
  return foundOr(facts.encounter.gaps, found.map(encounterBecause));
}

export function encounterAtPlace(criterion: Criterion & { op: 'encounterAt' }, facts: Facts): Verdict {
  const words = criterion.orSitePlaces ? [...criterion.places, ...facts.acuteLocations] : criterion.places;
  const found = facts.encounter.items.filter(({ places }) => sayWords(places, words));
  return foundOr(facts.encounter.gaps, found.map(encounterBecause));
}

const encounterBecause = ({ reference }: { readonly reference: string }): Because => ({
  kind: 'encounter',
  reference,
  label: 'encounter',
  remarks: [],
});
