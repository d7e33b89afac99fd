/** What a card offers to do: one action a suggestion, on drafts only, never applied by itself. */
import { randomUUID } from 'node:crypto';
import { evaluate } from '../../clinical/evaluate.js';
import type { OrderFact } from '../../clinical/facts.js';
import type { Offer } from '../../clinical/rule.js';
import type { DraftsByName } from '../draft-orders.js';
import { NAMED_RESOURCE, type Suggestion } from '../response.js';
import { doseChangeFor } from './dose-change.js';
import { ordersOf, partsOf, type Entry } from './fold.js';

export interface Ordering {
  readonly patientId: string;
  readonly encounterId?: string;
  readonly userId?: string;
  /** The drafts in the request as they were sent, by `Type/id`: only these may be removed or changed. */
  readonly drafts: DraftsByName;
  /** Whether the EHR carries out an `update` of a draft. */
  readonly takesUpdates: boolean;
  /** Codes of requests that are drafted already. */
  readonly requested: readonly string[];
  readonly now: Date;
}

const DAY_MS = 86_400_000;

export function suggestionsOf(entries: readonly Entry[], ordering: Ordering): readonly Suggestion[] {
  const byLabel = new Map<string, Suggestion>();
  const add = (suggestion: Suggestion | undefined): void => {
    if (suggestion && !byLabel.has(suggestion.label)) byLabel.set(suggestion.label, suggestion);
  };
  for (const entry of entries) {
    for (const offer of entry.finding.rule.offers ?? []) {
      if (offer.offer === 'change-dose') {
        for (const part of partsOf(entry)) add(doseChangeFor(part, offer, ordering));
        continue;
      }
      // What cannot be told keeps nobody from a test, or from removing an order.
      if (offer.when && evaluate(offer.when, entry.assessment.facts).is === 'unmet') continue;
      if (offer.offer === 'order') add(requestOf(offer, ordering));
      else for (const removal of removalsOf(ordersOf(entry), ordering)) add(removal);
    }
  }
  return [...byLabel.values()];
}

/** One for each order; where a drug is ordered twice, its route and number tell which. */
function removalsOf(orders: readonly OrderFact[], { drafts }: Ordering): readonly Suggestion[] {
  const byDrug = new Map<string, OrderFact[]>();
  for (const order of orders) {
    const same = byDrug.get(order.drug);
    if (same) same.push(order);
    else byDrug.set(order.drug, [order]);
  }
  return [...byDrug].flatMap(([drug, same]) =>
    same.flatMap(({ reference, route = 'no route' }, index) => {
      const resourceId = reference.replace(/^draft:/, '');
      // An id that no action can name is the EHR's oddity: the card is shown all the same, without the offer.
      if (!drafts.has(resourceId) || !NAMED_RESOURCE.test(resourceId)) return [];
      const which = same.length > 1 ? ` (${route}, ${index + 1} of ${same.length})` : '';
      const label = `Remove this ${drug} order${which}`;
      return [
        { label, uuid: randomUUID(), actions: [{ type: 'delete' as const, description: label, resourceId }] },
      ];
    }),
  );
}

function requestOf(offer: Offer & { offer: 'order' }, ordering: Ordering): Suggestion | undefined {
  if (ordering.requested.includes(offer.code.code)) return undefined;
  const { label } = offer;
  return {
    label,
    uuid: randomUUID(),
    actions: [{ type: 'create', description: label, resource: serviceRequest(offer, ordering) }],
  };
}

/**
 * What FHIR R4 takes for ServiceRequest.requester. A bare id does not say whose it is, and with a reference that is none the EHR
 * could not file the request.
 */
const REQUESTER =
  /^(?:https?:\/\/\S+\/)?(?:Device|Organization|Patient|Practitioner|PractitionerRole|RelatedPerson)\/[^\s/]+$/;

/** A complete draft ServiceRequest (FHIR R4), for the prescriber to sign or to discard. */
function serviceRequest(
  offer: Offer & { offer: 'order' },
  ordering: Ordering,
): Record<string, unknown> & { resourceType: string } {
  const { code, inDays, note } = offer;
  const { authoredOn, ...parties } = commonTo(ordering);
  const due = inDays ? new Date(ordering.now.getTime() + inDays * DAY_MS).toISOString() : authoredOn;
  return {
    resourceType: 'ServiceRequest',
    status: 'draft',
    intent: 'order',
    code: { coding: [{ ...code }], text: code.display },
    occurrenceDateTime: due.slice(0, 'YYYY-MM-DD'.length),
    authoredOn,
    ...parties,
    ...(note !== undefined && { note: [{ text: note }] }),
  };
}

interface Common {
  readonly authoredOn: string;
  readonly subject: object;
  readonly encounter?: object;
  readonly requester?: object;
}

/** What all requests of a call say, put together once. */
const commons = new WeakMap<Ordering, Common>();

function commonTo(ordering: Ordering): Common {
  const known = commons.get(ordering);
  if (known !== undefined) return known;
  const { now, patientId, encounterId = '', userId = '' } = ordering;
  const encounter = `Encounter/${encounterId}`;
  const common = {
    authoredOn: now.toISOString(),
    subject: { reference: `Patient/${patientId}` },
    ...(NAMED_RESOURCE.test(encounter) && { encounter: { reference: encounter } }),
    ...(REQUESTER.test(userId) && { requester: { reference: userId } }),
  };
  commons.set(ordering, common);
  return common;
}
