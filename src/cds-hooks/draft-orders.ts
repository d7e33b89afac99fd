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
  const names = selections.map((selection) => selection.replace(/\/_history\/[^/]*$/, ''));
  const selected = drafts.filter((draft) => names.some((name) => isNamed(draft, name)));
  return selected.length > 0 ? selected : drafts;
}

function isNamed({ resource, fullUrl }: Draft, name: string): boolean {
  const id = textOf(resource['id']);
  if (fullUrl !== undefined && (name === fullUrl || fullUrl === `urn:uuid:${name}`)) return true;
  if (id === undefined) return false;
  const reference = `${textOf(resource['resourceType']) ?? ''}/${id}`;
  return name === id || name === reference || name === `urn:uuid:${id}` || name.endsWith(`/${reference}`);
}
