/** FHIR search (R4 §3.1.1): what the kit leaves out is order by date, pages, `fullUrl`, and refusing what it cannot do. */
import { searchParameters, type SearchParameter } from './definitions.js';
import {
  badRequest,
  evalFhirPath,
  getExtraEntries,
  OperationOutcomeError,
  parseSearchRequest,
  toPeriod,
  type Bundle,
  type BundleEntry,
  type MemoryRepository,
  type Resource,
  type SearchRequest,
} from './kit.js';

/** Entries on a page if the client does not say, and at most. */
const PAGE = 50;
const LARGEST_PAGE = 200;

/** Of the parameters for the result, `_elements` and `_total` may be ignored: all elements and the total are sent. */
const RESULT_PARAMETERS = [
  '_count',
  '_elements',
  '_format',
  '_include',
  '_offset',
  '_revinclude',
  '_sort',
  '_summary',
  '_total',
];
const SEARCHABLE = ['date', 'reference', 'string', 'token', 'uri'];
const MODIFIERS = ['missing', 'not'];

const refuse = (problem: string): OperationOutcomeError => new OperationOutcomeError(badRequest(problem));

/** The kit takes what it does not know for a condition that nothing meets; a server must not say "none" for that. */
function refuseUnknown(type: string, names: Iterable<string>): void {
  for (const name of names) {
    const [code = '', modifier] = name.split(':');
    if (RESULT_PARAMETERS.includes(code)) continue;
    const parameter = searchParameters(type)[code.split('.')[0] ?? ''];
    if (parameter === undefined) throw refuse(`${type} has no search parameter "${code}"`);
    if (!SEARCHABLE.includes(parameter.type)) throw refuse(`searching by ${parameter.type} is not supported`);
    if (modifier !== undefined && !MODIFIERS.includes(modifier) && !name.includes('.')) {
      throw refuse(`the modifier :${modifier} is not supported`);
    }
  }
}

/** One sort key: dates as instants in UTC, so that time zones do not matter. */
function sortKey(resource: Resource, { type, expression = '' }: SearchParameter): string {
  const [value] = evalFhirPath(expression, resource);
  if (value === undefined) return '';
  if (type === 'date') return toPeriod(value)?.start ?? '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Sorted as asked; what has no value for the key comes last, either way. */
function sorted(
  resources: readonly Resource[],
  { resourceType, sortRules = [] }: SearchRequest,
): readonly Resource[] {
  const keys = sortRules.map(({ code }) => {
    const parameter = searchParameters(resourceType)[code];
    if (parameter === undefined) throw refuse(`${resourceType} cannot be sorted by "${code}"`);
    return new Map(resources.map((resource) => [resource, sortKey(resource, parameter)]));
  });
  const compare = (a: Resource, b: Resource): number => {
    for (const [index, rule] of sortRules.entries()) {
      const [left = '', right = ''] = [keys[index]?.get(a), keys[index]?.get(b)];
      if (left === right) continue;
      if (left === '' || right === '') return left === '' ? 1 : -1;
      return left < right === (rule.descending ?? false) ? 1 : -1;
    }
    return 0;
  };
  return sortRules.length === 0 ? resources : [...resources].sort(compare);
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!/^\d+$/.test(value)) throw refuse(`${name} must be a whole number`);
  return Number(value);
}

function links(
  address: string,
  query: URLSearchParams,
  offset: number,
  count: number,
  total: number,
): Bundle['link'] {
  const at = (to: number): string => {
    const page = new URLSearchParams(query);
    page.set('_offset', String(to));
    return `${address}?${page.toString()}`;
  };
  return [
    { relation: 'self', url: query.size === 0 ? address : `${address}?${query.toString()}` },
    ...(offset > 0 ? [{ relation: 'previous', url: at(Math.max(0, offset - count)) }] : []),
    ...(count > 0 && offset + count < total ? [{ relation: 'next', url: at(offset + count) }] : []),
  ];
}

/**
 * One page of a search. References may be written absolutely.
 *
 * @param base - the server's base URL.
 * @throws OperationOutcomeError for a parameter that this server cannot answer by.
 */
export async function search(
  repository: MemoryRepository,
  base: string,
  type: string,
  query: URLSearchParams,
): Promise<Bundle> {
  refuseUnknown(type, query.keys());
  const count = Math.min(wholeNumber(query, '_count') ?? PAGE, LARGEST_PAGE);
  const offset = wholeNumber(query, '_offset') ?? 0;
  const request = parseSearchRequest(
    `${type}?${query.toString().replaceAll(encodeURIComponent(`${base}/`), '')}`,
  );
  const { filters = [], resourceType } = request;
  const all = await repository.search({ resourceType, filters });
  const matches = sorted(
    (all.entry ?? []).flatMap(({ resource }) => resource ?? []),
    request,
  );
  const size = request.count === 0 ? 0 : count;
  const page = matches.slice(offset, offset + size);

  const fullUrl = (ofType: string, id: string): string => `${base}/${ofType}/${id}`;
  const entry: BundleEntry[] = page.map((resource) => ({
    fullUrl: fullUrl(resource.resourceType, resource.id ?? ''),
    resource,
    search: { mode: 'match' },
  }));
  await getExtraEntries(repository, request, [...page], entry, { fullUrl });
  const link = links(`${base}/${type}`, query, offset, size, matches.length);
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: matches.length,
    ...(link && { link }),
    ...(entry.length > 0 && { entry }),
  };
}
