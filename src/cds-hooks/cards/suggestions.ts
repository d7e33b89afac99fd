/** What a card offers to do: one action a suggestion, on drafts only, never applied by itself. */
import { randomUUID } from 'node:crypto';
import type { Offer } from '../../clinical/rule.js';
import { NAMED_RESOURCE, type Suggestion } from '../response.js';
import type { Entry } from './fold.js';

export interface Ordering {
  readonly patientId: string;
  readonly encounterId?: string;
  readonly userId?: string;
  /** `Type/id` of the drafts in the request: only these may be removed. */
  readonly drafts: readonly string[];
  /** Codes of requests that are drafted already. */
  readonly requested: readonly string[];
  readonly now: Date;
}

const DAY_MS = 86_400_000;

export function suggestionsOf(entries: readonly Entry[], ordering: Ordering): readonly Suggestion[] {
  const byLabel = new Map<string, Suggestion>();
  for (const entry of entries) {
    for (const offer of entry.finding.rule.offers ?? []) {
      if (byLabel.has(labelOf(offer, entry))) continue;
      const suggestion = suggest(offer, entry, ordering);
      if (suggestion) byLabel.set(suggestion.label, suggestion);
    }
  }
  return [...byLabel.values()];
}

const labelOf = (offer: Offer, { assessment }: Entry): string =>
  offer.offer === 'order' ? offer.label : `Remove this ${assessment.facts.order.drug} order`;

function suggest(offer: Offer, entry: Entry, ordering: Ordering): Suggestion | undefined {
  const { order } = entry.assessment.facts;
  const label = labelOf(offer, entry);
  if (offer.offer === 'remove-draft') {
    const resourceId = order.reference.replace(/^draft:/, '');
    // An id that no action can name is the EHR's oddity: the card is shown all the same, without the offer.
    if (!ordering.drafts.includes(resourceId) || !NAMED_RESOURCE.test(resourceId)) return undefined;
    return { label, uuid: randomUUID(), actions: [{ type: 'delete', description: label, resourceId }] };
  }
  if (ordering.requested.includes(offer.code.code)) return undefined;
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
  { now, patientId, encounterId = '', userId = '' }: Ordering,
): Record<string, unknown> & { resourceType: string } {
  const authoredOn = now.toISOString();
  const encounter = `Encounter/${encounterId}`;
  const due = offer.inDays ? new Date(now.getTime() + offer.inDays * DAY_MS).toISOString() : authoredOn;
  return {
    resourceType: 'ServiceRequest',
    status: 'draft',
    intent: 'order',
    code: { coding: [{ ...offer.code }], text: offer.code.display },
    subject: { reference: `Patient/${patientId}` },
    occurrenceDateTime: due.slice(0, 'YYYY-MM-DD'.length),
    authoredOn,
    ...(NAMED_RESOURCE.test(encounter) && { encounter: { reference: encounter } }),
    ...(REQUESTER.test(userId) && { requester: { reference: userId } }),
    ...(offer.note !== undefined && { note: [{ text: offer.note }] }),
  };
}
