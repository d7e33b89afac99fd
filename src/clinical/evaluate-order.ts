/** Reads the order itself and the encounter it belongs to. */
import type { Criterion } from './criterion.js';
import type { Facts, OrderFact } from './facts.js';
import { containsWords } from './words.js';
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
      | 'orderedDose'
      | 'requestedBy';
  }
>;

export function orderMeets(criterion: OrderCriterion, order: OrderFact): Verdict {
  return isTrueOf(criterion, order) ? met([orderBecause(order)]) : unmet;
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
      return order.once === false && (order.timesPerWeek ?? 0) >= (criterion.perWeek ?? 0);
    case 'orderedDose': {
      const amount = order.dose?.[criterion.measure];
      if (amount === undefined) return false;
      return (
        amount >= (criterion.atLeast ?? -Infinity) &&
        amount <= (criterion.atMost ?? Infinity) &&
        amount > (criterion.above ?? -Infinity)
      );
    }
    case 'requestedBy':
      return order.requesterSpecialties.some((text) => containsWords(text, criterion.specialties));
  }
}

export function orderBecause(order: OrderFact): Because {
  return {
    kind: 'order',
    reference: order.reference,
    label: order.label,
    remarks: order.recognisedBy === 'text' ? ['matched by name'] : [],
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
  const found = facts.encounter.items.filter(({ places }) =>
    places.some((place) => containsWords(place, words)),
  );
  return foundOr(facts.encounter.gaps, found.map(encounterBecause));
}

const encounterBecause = ({ reference }: { readonly reference: string }): Because => ({
  kind: 'encounter',
  reference,
  label: 'encounter',
  remarks: [],
});
