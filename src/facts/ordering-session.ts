/** What the drafts of an ordering session do to the orders of the record: they end them, renew them, or take their place. */
import type { MedicationFact } from '../clinical/facts.js';
import { momentOf } from '../clinical/moment.js';
import { isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { referenceTo } from './naming.js';
import { replacedBy } from './order-fact.js';

/** The orders that this session ends, each with what is then known of its end. */
export function endingsIn(
  drafts: readonly Resource[],
  now: Date,
): ReadonlyMap<string, Partial<MedicationFact>> {
  const ended = momentOf(now.toISOString());
  return new Map(
    drafts.flatMap((resource) => {
      const status = textOf(resource['status'])?.toLowerCase();
      if (status !== 'stopped' && status !== 'cancelled') return [];
      const end: Partial<MedicationFact> = {
        status: 'ended',
        endAssumed: false,
        unconfirmed: false,
        ...(ended && { ended }),
        ...(status === 'cancelled' && { cancelled: true }),
      };
      return [[referenceTo(resource), end]];
    }),
  );
}

/** Of these orders those that a draft takes the place of by their identifier: a Reference may name nothing else (FHIR R4, Reference). */
export function replacedByIdentifier(draft: Resource, orders: readonly Resource[]): readonly string[] {
  const prior = draft['priorPrescription'];
  const named = isRecord(prior) ? identifierOf(prior['identifier']) : undefined;
  if (named === undefined) return [];
  return orders
    .filter((order) => order['resourceType'] === 'MedicationRequest')
    .filter((order) => listOf(order['identifier']).some((own) => identifierOf(own) === named))
    .map(referenceTo);
}

/** A value is one of its system only. */
function identifierOf(value: unknown): string | undefined {
  if (!isRecord(value) || textOf(value['value']) === undefined) return undefined;
  return JSON.stringify([textOf(value['system']) ?? '', textOf(value['value'])]);
}

/** Which draft takes the place of which order. */
export function renewalsIn(
  drafts: readonly Resource[],
  factOf: (draft: Resource) => MedicationFact | undefined,
): ReadonlyMap<string, MedicationFact> {
  const renewals = new Map<string, MedicationFact>();
  for (const resource of drafts) {
    const fact = factOf(resource);
    for (const reference of replacedBy(resource)) if (fact) renewals.set(reference, fact);
  }
  return renewals;
}

/** A draft of another medicine, or without a dose, leaves the old dose standing. */
export function withRenewal(fact: MedicationFact, draft: MedicationFact | undefined): MedicationFact {
  if (!draft || (draft.milligramsPerDay === undefined && !draft.asNeeded)) return fact;
  const isSame = fact.substances.every((substance) => draft.substances.includes(substance));
  return isSame ? { ...fact, renewed: true } : fact;
}

/** A statement, or an administration, that names no order belongs to the replaced order of the same medicine. */
export function withWhatIsReplaced(items: readonly MedicationFact[]): readonly MedicationFact[] {
  const replaced = new Set(items.filter((item) => item.replaced).flatMap(({ substances }) => substances));
  if (replaced.size === 0) return items;
  return items.map((item) =>
    item.entry !== 'request' && item.substances.some((substance) => replaced.has(substance))
      ? { ...item, replaced: true }
      : item,
  );
}
