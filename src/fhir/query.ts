/** One question about a patient's record, as the prefetch template that discovery publishes. */
import type { Source } from '../clinical/known.js';

/** EHR products whose FHIR servers are asked in their own words. */
export const QUERY_PROFILES = ['us-core', 'epic', 'oracle', 'athena', 'meditech', 'hapi'] as const;
export type QueryProfile = (typeof QUERY_PROFILES)[number];

export interface Query {
  /** The prefetch key. */
  readonly key: string;
  /** CDS Hooks 2.0.1, Prefetch Template: `Patient/{{context.patientId}}`, `Condition?patient={{context.patientId}}`. */
  readonly template: string;
  /** The FHIR type asked for: entries of any other type are no answer. */
  readonly resourceType: string;
  /** The part of the record that is unknown when this query is not answered. */
  readonly source: Source;
  /** The EHR need not offer this type: its saying so is no gap. */
  readonly optional?: boolean;
  /** It only spares an offer: no rule looks at it, and what is not known of it is not said. */
  readonly advisory?: true;
  /**
   * The template sorts by falling date, and nothing before `since` is needed: paging may stop there, once the entries
   * show that they really are sorted.
   */
  readonly newestFirst?: { readonly since: (now: Date) => Date } | undefined;
}

/** What the tokens of a template stand for. Ids are bare; `userId` has its type. */
export interface QueryContext {
  readonly patientId: string;
  readonly encounterId?: string;
  readonly userId?: string;
}

/** A query with its tokens filled in. A read has an `id`, a search has `parameters`. */
export type FilledQuery = Query &
  (
    | { readonly kind: 'read'; readonly id: string }
    | { readonly kind: 'search'; readonly parameters: Readonly<Record<string, readonly string[]>> }
  );

const TOKENS = ['context.patientId', 'context.encounterId', 'context.userId'] as const;
type Token = (typeof TOKENS)[number];

function valueOf(token: Token, { patientId, encounterId, userId }: QueryContext): string | undefined {
  switch (token) {
    case 'context.patientId':
      return patientId;
    case 'context.encounterId':
      return encounterId;
    case 'context.userId':
      return userId;
  }
}

/** FHIR R4 §3.1.1.4.0.1: in a search value `,`, `$`, `|` and `\` separate, so an id must not bring its own. */
const escapeSearchValue = (value: string): string =>
  /[\\,$|]/.test(value) ? value.replaceAll(/[\\,$|]/g, String.raw`\$&`) : value;
const asItIs = (value: string): string => value;

/** A text with tokens in it: what stands before each token, the token, and what stands behind the last. */
interface Pattern {
  readonly parts: readonly { readonly before: string; readonly token: Token }[];
  readonly rest: string;
}

const TOKEN = /\{\{\s*(?<name>[^}\s]+)\s*\}\}/g;

function patternOf(text: string): Pattern {
  let from = 0;
  const parts = [...text.matchAll(TOKEN)].map((match) => {
    const token = TOKENS.find((known) => known === match[1]);
    if (token === undefined) throw new RangeError(`no prefetch token is called ${match[1]}`);
    const before = text.slice(from, match.index);
    from = match.index + match[0].length;
    return { before, token };
  });
  return { parts, rest: text.slice(from) };
}

function filled({ parts, rest }: Pattern, context: QueryContext, escape: (value: string) => string): string {
  let text = '';
  for (const { before, token } of parts) text += before + escape(valueOf(token, context) ?? '');
  return text + rest;
}

/** A parameter with all its values: as they are where none of them has a token. */
interface Parameter {
  readonly name: string;
  readonly values: readonly string[];
  readonly patterns?: readonly Pattern[];
}

interface TemplateParts {
  readonly tokens: readonly Token[];
  readonly path: Pattern;
  /** Each parameter once. */
  readonly search?: readonly Parameter[];
}

/** Templates are ours, a closed set: each is taken apart once. */
const templates = new Map<string, TemplateParts>();

function partsOf(template: string): TemplateParts {
  const known = templates.get(template);
  if (known !== undefined) return known;
  const [path = '', search] = template.split('?', 2);
  const parts = {
    tokens: patternOf(template).parts.map(({ token }) => token),
    path: patternOf(path),
    ...(search !== undefined && { search: parametersOf(search) }),
  };
  templates.set(template, parts);
  return parts;
}

function parametersOf(search: string): readonly Parameter[] {
  const parameters = new URLSearchParams(search);
  return [...new Set(parameters.keys())].map((name) => {
    const values = parameters.getAll(name);
    const patterns = values.map(patternOf);
    return { name, values, ...(patterns.some(({ parts }) => parts.length > 0) && { patterns }) };
  });
}

/** Member by member: each call fills a dozen, and a spread of what may be absent costs more than all the rest. */
function withoutTokens({
  key,
  template,
  resourceType,
  source,
  optional,
  advisory,
  newestFirst,
}: Query): Query {
  const query: { -readonly [name in keyof Query]: Query[name] } = { key, template, resourceType, source };
  if (optional !== undefined) query.optional = optional;
  if (advisory !== undefined) query.advisory = advisory;
  if (newestFirst !== undefined) query.newestFirst = newestFirst;
  return query;
}

/**
 * Fills in the tokens of a query.
 *
 * @returns `undefined` if a token stands for nothing in this call, e.g. the encounter of an order without one, or stands
 *   for another type (the user is a Practitioner, and a PractitionerRole is asked for): then the question does not arise.
 * @throws RangeError for a token that this service does not know; the fault is in the query, not in the call.
 */
export function fillQuery(query: Query, context: QueryContext): FilledQuery | undefined {
  const { tokens, path, search } = partsOf(query.template);
  if (tokens.some((token) => valueOf(token, context) === undefined)) return undefined;
  if (search === undefined) {
    const [type, id = ''] = filled(path, context, asItIs).split('/', 2);
    return type === query.resourceType
      ? Object.assign(withoutTokens(query), { kind: 'read', id } as const)
      : undefined;
  }
  const parameters: Record<string, readonly string[]> = {};
  for (const { name, values, patterns } of search)
    parameters[name] = patterns?.map((pattern) => filled(pattern, context, escapeSearchValue)) ?? values;
  return Object.assign(withoutTokens(query), { kind: 'search', parameters } as const);
}
