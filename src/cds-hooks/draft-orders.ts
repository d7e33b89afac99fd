/** The draft orders of a request: which of them were selected, and which are only context. */
import { hasId, referenceTo } from '../facts/naming.js';
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

/** Whether an entry of the Bundle says something, and holds no resource that could be read: as a text, or without a type. */
export function holdsIllegible(draftOrders: unknown): boolean {
  const entries = isRecord(draftOrders) ? listOf(draftOrders['entry']) : [];
  return entries.some((entry) => saysSomething(entry) && draftsOf({ entry: [entry] }).length === 0);
}

const saysSomething = (entry: unknown): boolean =>
  typeof entry === 'object' ? entry !== null && Object.keys(entry).length > 0 : entry !== '';

export const isMedicationOrder = ({ resource }: Draft): boolean =>
  MEDICATION_ORDERS.includes(textOf(resource['resourceType']) ?? '');

/** By `Type/id`; drafts that share a name stand together, and those without an id cannot be named. */
export type DraftsByName = ReadonlyMap<string, readonly Resource[]>;

export function draftsByName(drafts: readonly Resource[]): DraftsByName {
  const named = new Map<string, Resource[]>();
  for (const draft of drafts.filter(hasId)) {
    const sharing = named.get(referenceTo(draft));
    if (sharing) sharing.push(draft);
    else named.set(referenceTo(draft), [draft]);
  }
  return named;
}

/**
 * The selected drafts. Selections come as `Type/id`, as a bare id, as `fullUrl` (absolute or `urn:uuid:`), and with a
 * version; they are compared whole, so that `12` is never taken for `123`, and without their letter case only where no draft
 * is named with it. As soon as one selection names no draft at all, every draft counts: the EHR did not tell which one is
 * meant (CDS Hooks Library, order-select, Context).
 *
 * @returns `drafts` itself where that is so.
 */
export function selectedDrafts(drafts: readonly Draft[], selections: readonly string[]): readonly Draft[] {
  const asWritten = byName(drafts, (name) => name);
  let inAnyCase: ByName | undefined;
  const selected = new Set<readonly Draft[]>();
  for (const selection of selections) {
    const names = namesIn(selection);
    let found = groupsOf(asWritten, names);
    if (found.length === 0) found = groupsOf((inAnyCase ??= byName(drafts, lowered)), names.map(lowered));
    if (found.length === 0) return drafts;
    for (const group of found) selected.add(group);
  }
  if (selected.size === 0) return drafts;
  const all = new Set([...selected].flat());
  return drafts.filter((draft) => all.has(draft));
}

/** Names of drafts, and which drafts have each. Thousands of selections may be sent, so each is only looked up. */
type ByName = ReadonlyMap<string, readonly Draft[]>;

const lowered = (name: string): string => name.toLowerCase();

function byName(drafts: readonly Draft[], spell: (name: string) => string): ByName {
  const named = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const name of new Set(namesOf(draft).map(spell))) {
      const sharing = named.get(name);
      if (sharing) sharing.push(draft);
      else named.set(name, [draft]);
    }
  }
  return named;
}

/** Everything that a selection may call a draft. */
function namesOf({ resource, fullUrl }: Draft): readonly string[] {
  const id = textOf(resource['id']);
  const type = textOf(resource['resourceType']) ?? '';
  return [
    ...(fullUrl === undefined ? [] : [fullUrl, fullUrl.replace(/^urn:uuid:/, '')]),
    ...(id === undefined ? [] : [id, `${type}/${id}`, `urn:uuid:${id}`]),
  ];
}

/** A selection without its version; of a URL, the type and id at its end as well. */
function namesIn(selection: string): readonly string[] {
  const name = selection.replace(/\/_history\/[^/]*$/, '');
  const end = /\/([^/]+\/[^/]+)$/.exec(name)?.[1];
  return end === undefined ? [name] : [name, end];
}

const groupsOf = (named: ByName, names: readonly string[]): readonly (readonly Draft[])[] =>
  names.flatMap((name) => {
    const group = named.get(name);
    return group ? [group] : [];
  });
