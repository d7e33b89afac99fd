/** What one answer holds: a page of a search, a single resource, or the words that there is none. */
import type { GapReason } from '../clinical/known.js';
import { gapInsteadOfAnswer, gapsAmongEntries, isNotSupported } from './operation-outcome.js';
import type { FilledQuery } from './query.js';
import { ReadFault } from './read-fault.js';
import { isRecord, listOf, recordsIn, textOf, type Resource } from './resource.js';
import { gapsByLabel } from './security-label.js';

/** A resource as it came. */
export interface Carried {
  readonly resource: Resource;
  /** Bundle.entry.fullUrl: what `urn:uuid:` references mean. */
  readonly fullUrl?: string;
}

export interface Entry extends Carried {
  /** It answers the query; otherwise it came along and may resolve references. */
  readonly isMatch: boolean;
}

export interface Page {
  readonly entries: readonly Entry[];
  readonly reasons: readonly GapReason[];
  /** How many entries the server counts as matches, legible or not. */
  readonly size: number;
  /** Bundle.total, if given. */
  readonly total?: number;
  /** Where the next page is, as sent; `null` where there is one, and nothing legible says where. */
  readonly next?: string | null;
}

const NOTHING: Page = { entries: [], reasons: [], size: 0 };

/** Bundle types that carry anything but an answer to a search. Some EHRs send `collection`, or none. */
const OTHER_BUNDLES = new Set([
  'document',
  'message',
  'transaction',
  'transaction-response',
  'batch',
  'batch-response',
  'history',
]);

const linksOf = (bundle: Resource, relation: 'self' | 'next'): readonly Resource[] =>
  recordsIn(bundle['link']).filter((link) => textOf(link['relation'])?.toLowerCase() === relation);

/** The URL of a link of a Bundle (FHIR R4 §3.1.1.4.3). */
export const linkOf = (bundle: Resource, relation: 'self' | 'next'): string | undefined =>
  linksOf(bundle, relation)
    .map(({ url }) => textOf(url))
    .find((url) => url !== undefined);

/** All resources that came with a Bundle, or the one that stands in its place. */
export function carriedBy(body: Resource): readonly Carried[] {
  if (body['resourceType'] !== 'Bundle') return [{ resource: body }];
  return listOf(body['entry']).flatMap((entry) => carried(entry) ?? []);
}

function carried(entry: unknown): Carried | undefined {
  if (!isRecord(entry)) return undefined;
  const { resource } = entry;
  if (!isRecord(resource) || textOf(resource['resourceType']) === undefined) return undefined;
  const fullUrl = textOf(entry['fullUrl']);
  return fullUrl === undefined ? { resource } : { resource, fullUrl };
}

function answers(resource: Resource, query: FilledQuery): boolean {
  if (resource['resourceType'] !== query.resourceType) return false;
  // A Patient with another id must be seen as another patient's, not as none.
  return query.kind === 'search' || query.resourceType === 'Patient' || resource['id'] === query.id;
}

type Row =
  | { readonly entry: Entry; readonly isOffered: boolean; readonly isOdd: boolean }
  | { readonly reasons: readonly GapReason[] }
  | 'unreadable';

/** Bundle.entry.search.mode. One that FHIR does not know takes nothing away from what the entry holds. */
function modeOf(entry: Resource): 'match' | 'include' | 'outcome' {
  const search = isRecord(entry['search']) ? entry['search'] : {};
  const mode = textOf(search['mode'])?.toLowerCase();
  return mode === 'include' || mode === 'outcome' ? mode : 'match';
}

function rowOf(value: unknown, query: FilledQuery): Row {
  const came = carried(value);
  if (came === undefined || !isRecord(value)) return 'unreadable';
  if (came.resource['resourceType'] === 'OperationOutcome')
    return { reasons: gapsAmongEntries(came.resource) };
  const mode = modeOf(value);
  const isMatch = mode !== 'include' && answers(came.resource, query);
  // What is asked for is no word about the search: it counts, and that it was not understood is said.
  const isOdd = mode === 'outcome' && isMatch;
  const { resource, fullUrl } = came;
  const entry = fullUrl === undefined ? { resource, isMatch } : { resource, fullUrl, isMatch };
  return { entry, isOffered: mode === 'match' || isOdd, isOdd };
}

/** Bundle.total; some servers put the number in quotes. */
function totalOf({ total }: Resource): number | undefined {
  const number = typeof total === 'number' ? total : Number(textOf(total) ?? Number.NaN);
  return Number.isNaN(number) ? undefined : number;
}

/**
 * Entries looked at in one page. They are judged without a pause, so their number decides how long everybody else waits;
 * a record of this length, entry by entry as EHRs write them, would be beyond the bytes that are read of an answer.
 */
const MOST_ENTRIES = 12_000;

function pageOfBundle(bundle: Resource, query: FilledQuery): Page {
  if (OTHER_BUNDLES.has(textOf(bundle['type']) ?? '')) throw new ReadFault('bad-body');
  const entries: Entry[] = [];
  const labels = [...gapsByLabel(bundle)];
  let [unreadable, odd, offered, matching] = [0, 0, 0, 0];
  const sent = listOf(bundle['entry']);
  const unseen = Math.max(0, sent.length - MOST_ENTRIES);
  const reasons: GapReason[] = unseen > 0 ? ['too-large'] : [];
  for (const value of sent.slice(0, MOST_ENTRIES)) {
    const row = rowOf(value, query);
    if (row === 'unreadable') unreadable += 1;
    else if ('reasons' in row) reasons.push(...row.reasons);
    else {
      entries.push(row.entry);
      if (row.isOffered) offered += 1;
      if (row.isOdd) odd += 1;
      if (!row.entry.isMatch) continue;
      matching += 1;
      labels.push(...gapsByLabel(row.entry.resource));
    }
  }
  // Nothing but resources of other types: this is the answer to some other question.
  const isOther = offered > 0 || (query.kind === 'read' && entries.length > 0);
  if (isOther && matching === 0) throw new ReadFault('bad-body');

  const total = totalOf(bundle);
  const next = linkOf(bundle, 'next') ?? (linksOf(bundle, 'next').length > 0 ? null : undefined);
  return {
    entries,
    reasons: [...reasons, ...labels, ...(unreadable + odd > 0 ? (['unreadable-entry'] as const) : [])],
    size: offered + unreadable + unseen,
    ...(total !== undefined && { total }),
    ...(next !== undefined && { next }),
  };
}

/**
 * Understands an answer to a query.
 *
 * @throws ReadFault if it is an OperationOutcome that reports an error, or no answer to this query.
 */
export function pageOf(body: Resource, query: FilledQuery): Page {
  switch (body['resourceType']) {
    case 'OperationOutcome': {
      const reason = gapInsteadOfAnswer(body);
      if (reason === undefined) return NOTHING;
      throw new ReadFault(reason, { notOffered: isNotSupported(body) });
    }
    case 'Bundle':
      return pageOfBundle(body, query);
    default: {
      if (!answers(body, query)) throw new ReadFault('bad-body');
      const labels = gapsByLabel(body);
      // A single resource cannot say that it is all that was found.
      const reasons = query.kind === 'search' ? [...labels, 'truncated' as const] : labels;
      return { entries: [{ resource: body, isMatch: true }], reasons, size: 1 };
    }
  }
}
