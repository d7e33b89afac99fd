/** Whether what was sent along answers the search that is to be asked, told by its self link. */
import type { FilledQuery } from './query.js';
import type { Resource } from './resource.js';
import { searchAnswered } from './self-link.js';

interface Filter {
  readonly name: string;
  /** Alternatives: the more there are, the more is found. */
  readonly values: ReadonlySet<string>;
}

interface Search {
  readonly resourceType: string;
  readonly filters: readonly Filter[];
}

/** Parameters that say how to answer, and leave what is found as it is. */
const PRESENTATION = new Set([
  '_count',
  '_sort',
  '_format',
  '_pretty',
  '_total',
  '_include',
  '_revinclude',
  '_maxresults',
]);

function filterOf(parameter: string, value: string): Filter | undefined {
  const [name = ''] = parameter.split(':');
  if (PRESENTATION.has(name)) return undefined;
  const isPatient = name === 'patient' || name === 'subject';
  // The system of a token and the type of a reference are what clients and servers add or leave out.
  const bare = (item: string) => item.slice(item.lastIndexOf(isPatient ? '/' : '|') + 1);
  return { name: isPatient ? 'patient' : parameter, values: new Set(value.split(',').map(bare)) };
}

function searchAskedFor(query: FilledQuery): Search | undefined {
  if (query.kind === 'read') return undefined;
  const pairs = Object.entries(query.parameters).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  return {
    resourceType: query.resourceType,
    filters: pairs.flatMap(([name, value]) => filterOf(name, value) ?? []),
  };
}

/** Every query of a call looks at every Bundle that came with it. */
const SAID = new WeakMap<Resource, Search | undefined>();

function searchSaidOf(bundle: Resource): Search | undefined {
  if (bundle['link'] === undefined) return undefined;
  if (SAID.has(bundle)) return SAID.get(bundle);
  const answered = searchAnswered(bundle);
  const said = answered && {
    resourceType: answered.resourceType,
    filters: answered.parameters.flatMap(([name, value]) => filterOf(name, value) ?? []),
  };
  SAID.set(bundle, said);
  return said;
}

/** Every filter of one search lets through whatever the other search finds. */
function isCoveredBy(asked: Search, answered: Search): boolean {
  return answered.filters.every(({ name, values }) =>
    asked.filters.some(
      (filter) => filter.name === name && [...filter.values].every((value) => values.has(value)),
    ),
  );
}

/** Whether the Bundle says that it was searched with filters which the query does not have. */
export function isNarrowerThan(query: FilledQuery, bundle: Resource): boolean {
  const answered = searchSaidOf(bundle);
  if (answered === undefined) return false;
  const asked = searchAskedFor(query);
  if (asked === undefined) return false;
  return asked.resourceType !== answered.resourceType || !isCoveredBy(asked, answered);
}

/** Whether the Bundle says that it was searched for this patient, and with no filter that the query does not have. */
export function isAnswerFor(query: FilledQuery, bundle: Resource): boolean {
  const answered = searchSaidOf(bundle);
  if (answered?.resourceType !== query.resourceType) return false;
  const asked = searchAskedFor(query);
  if (asked === undefined) return false;
  return answered.filters.some(({ name }) => name === 'patient') && isCoveredBy(asked, answered);
}
