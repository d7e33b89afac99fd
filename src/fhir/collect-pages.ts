/** All pages of an answer, within bounds; whatever ends it early is kept as a gap beside what had already come. */
import type { GapReason } from '../clinical/known.js';
import { urlWithin } from './access.js';
import { linkOf, pageOf, type Entry, type Page } from './bundle.js';
import type { FhirServer } from './fhir-server.js';
import { gapBySelfLink, isForAnotherThanAsked } from './narrowed.js';
import { reachesBackTo } from './newest-first.js';
import type { FilledQuery } from './query.js';
import { ReadFault } from './read-fault.js';
import type { Resource } from './resource.js';

export interface Collected {
  readonly entries: readonly Entry[];
  readonly reasons: readonly GapReason[];
  /** `false`: the server has no such type. */
  readonly offered: boolean;
  /** Sent along beside this answer: what is the patient's own counts as well, and nothing of it can be missing. */
  readonly beside?: readonly Entry[];
  /** The search was made for another patient: what does not say whose it is, is not this one's. */
  readonly isForAnother?: true;
}

const MAX_PAGES = 10;
const MAX_ENTRIES = 2000;

/** How many entries the query asked for at once, if it said so. */
function pageLimit(query: FilledQuery, first: Resource): number {
  const self = linkOf(first, 'self');
  const applied =
    self !== undefined && URL.canParse(self, 'http://relative/')
      ? new URL(self, 'http://relative/')
      : undefined;
  const asked = query.kind === 'search' ? query.parameters['_count']?.[0] : undefined;
  const count = Number(applied?.searchParams.get('_count') ?? asked ?? Number.NaN);
  return Number.isInteger(count) && count > 0 ? count : Number.POSITIVE_INFINITY;
}

/** A page with room for no more, from a server that tells neither how many there are nor where they go on. */
const mayGoOn = (page: Page, query: FilledQuery, first: Resource): boolean =>
  page.total === undefined && page.size > 0 && page.size >= pageLimit(query, first);

interface Walk {
  readonly query: FilledQuery;
  readonly server: FhirServer | undefined;
  readonly now: Date;
}

function hasAllThatIsNeeded(entries: readonly Entry[], { query, now }: Walk): boolean {
  const matches = entries.filter(({ isMatch }) => isMatch).map(({ resource }) => resource);
  return query.newestFirst !== undefined && reachesBackTo(query.newestFirst.since(now), matches);
}

/** Why an answer ends before it is whole, if it does. */
function endOf(first: Resource, pages: readonly Page[], walk: Walk): GapReason | undefined {
  const [page] = pages;
  if (!page || walk.query.kind === 'read') return undefined;
  const size = pages.reduce((sum, each) => sum + each.size, 0);
  const isShort = size < (page.total ?? 0) || (pages.length === 1 && mayGoOn(page, walk.query, first));
  return isShort && !hasAllThatIsNeeded(entriesIn(pages), walk) ? 'truncated' : undefined;
}

const entriesIn = (pages: readonly Page[]): readonly Entry[] =>
  pages.length === 1 && pages[0] ? pages[0].entries : pages.flatMap(({ entries }) => entries);

/** Adds page after page to `pages`, and tells why it stopped before the end. */
async function follow(first: Resource, pages: Page[], walk: Walk): Promise<GapReason | undefined> {
  const { query, server } = walk;
  const visited = new Set<string>();
  const size = () => pages.reduce((sum, each) => sum + each.size, 0);
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) {
    if (hasAllThatIsNeeded(entriesIn(pages), walk)) return undefined;
    const url = server && next !== null ? urlWithin(server.base, next)?.href : undefined;
    const isOver = pages.length >= MAX_PAGES || size() >= MAX_ENTRIES;
    if (!server || !url || visited.has(url) || isOver) return 'truncated';
    visited.add(url);
    const page = await server.page(url);
    if (isForAnotherThanAsked(query, page)) return 'wrong-patient';
    pages.push(pageOf(page, query));
  }
  return endOf(first, pages, walk);
}

function collected(pages: readonly Page[], end: GapReason | undefined, offered = true): Collected {
  const reasons = pages.flatMap((page) => page.reasons);
  return { entries: entriesIn(pages), reasons: end ? [...reasons, end] : reasons, offered };
}

/** @throws whatever is no fault of the EHR. */
function endedBy(error: unknown, pages: readonly Page[], { query }: Walk): Collected {
  if (!(error instanceof ReadFault)) throw error;
  return collected(pages, error.reason, pages.length > 0 || query.kind === 'read' || !error.notOffered);
}

/** Understands an answer and follows its pages; at once where there are none. A fault of the EHR never rejects it. */
export function collectFrom(first: Resource, walk: Walk): Collected | Promise<Collected> {
  const pages: Page[] = [];
  try {
    const page = pageOf(first, walk.query);
    pages.push(page);
    if (page.next === undefined || walk.query.kind === 'read')
      return collected(pages, endOf(first, pages, walk));
  } catch (error) {
    return endedBy(error, pages, walk);
  }
  return follow(first, pages, walk).then(
    (end) => collected(pages, end),
    (error: unknown) => endedBy(error, pages, walk),
  );
}

/** A server that has no such resource says so by its status: a search result without it, or a mere remark, gives no record. */
function gapOfRead(
  { kind }: FilledQuery,
  { resourceType }: Resource,
  { entries, reasons }: Collected,
): GapReason | undefined {
  if (kind === 'search' || reasons.length > 0 || entries.some(({ isMatch }) => isMatch)) return undefined;
  return resourceType === 'OperationOutcome' ? 'not-found' : 'bad-body';
}

/** Asks for the first page and follows the rest. A fault of the EHR never rejects it. */
export async function collectPages(ask: () => Promise<Resource>, walk: Walk): Promise<Collected> {
  let first: Resource;
  try {
    first = await ask();
  } catch (error) {
    return endedBy(error, [], walk);
  }
  const answer = await collectFrom(first, walk);
  const gap = gapBySelfLink(walk.query, first, walk.now) ?? gapOfRead(walk.query, first, answer);
  if (gap === undefined) return answer;
  const reasons = [...answer.reasons, gap];
  return gap === 'wrong-patient' ? { ...answer, reasons, isForAnother: true } : { ...answer, reasons };
}
