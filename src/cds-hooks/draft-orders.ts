/** The draft orders of a request: which of them were selected, and which are only context. */
import { isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';

export interface Draft {
  readonly resource: Resource;
  readonly fullUrl?: string;
}

const MEDICATION_ORDERS = ['MedicationRequest', 'MedicationOrder'];

/** Everything in the Bundle, whatever its shape; entries without a resource are passed over. */
export function draftsOf(draftOrders: unknown): readonly Draft[] {
  const entries = isRecord(draftOrders) ? listOf(draftOrders['entry']) : [];
  return entries.filter(isRecord).flatMap((entry) => {
    const resource = isRecord(entry['resource']) ? entry['resource'] : entry;
    if (textOf(resource['resourceType']) === undefined) return [];
    const fullUrl = textOf(entry['fullUrl']);
    return [{ resource, ...(fullUrl !== undefined && { fullUrl }) }];
  });
}

export const isMedicationOrder = ({ resource }: Draft): boolean =>
  MEDICATION_ORDERS.includes(textOf(resource['resourceType']) ?? '');

/**
 * The selected drafts. Selections come as `Type/id`, as a bare id, as `fullUrl` (absolute or `urn:uuid:`), and with a
 * version; they are compared whole, so that `12` is never taken for `123`. Where no selection names a draft at all, every
 * draft counts: the EHR did not tell which one is meant (CDS Hooks Library, order-select, Context).
 */
export function selectedDrafts(drafts: readonly Draft[], selections: readonly string[]): readonly Draft[] {
  const names = new Set(selections.map((selection) => selection.replace(/\/_history\/[^/]*$/, '')));
  const ends = new Set([...names].flatMap((name) => /\/([^/]+\/[^/]+)$/.exec(name)?.[1] ?? []));
  const selected = drafts.filter((draft) => isNamed(draft, names, ends));
  return selected.length > 0 ? selected : drafts;
}

/** @param ends - type and id at the end of names that are URLs. */
function isNamed(
  { resource, fullUrl }: Draft,
  names: ReadonlySet<string>,
  ends: ReadonlySet<string>,
): boolean {
  const id = textOf(resource['id']);
  if (fullUrl !== undefined && (names.has(fullUrl) || names.has(fullUrl.replace(/^urn:uuid:/, ''))))
    return true;
  if (id === undefined) return false;
  const reference = `${textOf(resource['resourceType']) ?? ''}/${id}`;
  return names.has(id) || names.has(reference) || names.has(`urn:uuid:${id}`) || ends.has(reference);
}
