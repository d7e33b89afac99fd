/** All pages of an answer, within bounds; whatever ends it early is kept as a gap beside what had already come. */
import type { GapReason } from '../clinical/known.js';
import { urlWithin } from './access.js';
import { linkOf, pageOf, type Entry, type Page } from './bundle.js';
import type { FhirServer } from './fhir-server.js';
import { reachesBackTo } from './newest-first.js';
import type { FilledQuery } from './query.js';
import { ReadFault } from './read-fault.js';
import type { Resource } from './resource.js';

export interface Collected {
  readonly entries: readonly Entry[];
  readonly reasons: readonly GapReason[];
  /** `false`: the server has no such type. */
  readonly offered: boolean;
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
const mayGoOn = (page: Page, limit: number): boolean => page.total === undefined && page.size >= limit;

interface Walk {
  readonly query: FilledQuery;
  readonly server: FhirServer | undefined;
  readonly now: Date;
}

function hasAllThatIsNeeded(entries: readonly Entry[], { query, now }: Walk): boolean {
  const matches = entries.filter(({ isMatch }) => isMatch).map(({ resource }) => resource);
  return query.newestFirst !== undefined && reachesBackTo(query.newestFirst.since(now), matches);
}

/** Adds page after page to `pages`, and tells why it stopped before the end. */
async function follow(first: Resource, pages: Page[], walk: Walk): Promise<GapReason | undefined> {
  const { query, server } = walk;
  const visited = new Set<string>();
  let page = pageOf(first, query);
  pages.push(page);
  const entries = () => pages.flatMap((each) => each.entries);
  const size = () => pages.reduce((sum, each) => sum + each.size, 0);
  const total = page.total ?? 0;
  if (query.kind === 'read') return undefined;

  while (page.next !== undefined) {
    if (hasAllThatIsNeeded(entries(), walk)) return undefined;
    const url = server && urlWithin(server.base, page.next)?.href;
    const isOver = pages.length >= MAX_PAGES || size() >= MAX_ENTRIES;
    if (!server || !url || visited.has(url) || isOver) return 'truncated';
    visited.add(url);
    page = pageOf(await server.page(url), query);
    pages.push(page);
  }
  const isShort = size() < total || (pages.length === 1 && mayGoOn(page, pageLimit(query, first)));
  return isShort && !hasAllThatIsNeeded(entries(), walk) ? 'truncated' : undefined;
}

/** Asks for the first page and follows the rest. A fault of the EHR never rejects it. */
export async function collectPages(ask: () => Promise<Resource>, context: Walk): Promise<Collected> {
  const pages: Page[] = [];
  let end: GapReason | undefined;
  let offered = true;
  try {
    end = await follow(await ask(), pages, context);
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    end = error.reason;
    offered = pages.length > 0 || context.query.kind === 'read' || !error.notOffered;
  }
  const reasons = pages.flatMap((page) => page.reasons);
  return {
    entries: pages.flatMap((page) => page.entries),
    reasons: end ? [...reasons, end] : reasons,
    offered,
  };
}
