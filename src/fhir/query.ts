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
    | { readonly kind: 'search'; readonly parameters: Readonly<Record<string, string[]>> }
  );

const TOKEN = /\{\{\s*(?<name>[^}\s]+)\s*\}\}/g;

function valueOf(name: string, context: QueryContext): string | undefined {
  switch (name) {
    case 'context.patientId':
      return context.patientId;
    case 'context.encounterId':
      return context.encounterId;
    case 'context.userId':
      return context.userId;
    default:
      throw new RangeError(`no prefetch token is called ${name}`);
  }
}

/** FHIR R4 §3.1.1.4.0.1: in a search value `,`, `$`, `|` and `\` separate, so an id must not bring its own. */
const escapeSearchValue = (value: string): string => value.replaceAll(/[\\,$|]/g, String.raw`\$&`);

interface TemplateParts {
  readonly tokens: readonly string[];
  readonly path: string;
  /** Each parameter once, with all its values. */
  readonly search?: readonly (readonly [string, readonly string[]])[];
}

/** Templates are ours, a closed set: each is taken apart once. */
const templates = new Map<string, TemplateParts>();

function partsOf(template: string): TemplateParts {
  const known = templates.get(template);
  if (known !== undefined) return known;
  const [path = '', search] = template.split('?', 2);
  const parts = {
    tokens: [...template.matchAll(TOKEN)].map((match) => match[1] ?? ''),
    path,
    ...(search !== undefined && { search: parametersOf(search) }),
  };
  templates.set(template, parts);
  return parts;
}

function parametersOf(search: string): readonly (readonly [string, readonly string[]])[] {
  const parameters = new URLSearchParams(search);
  return [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]);
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
  if (tokens.some((name) => valueOf(name, context) === undefined)) return undefined;
  const fill = (text: string, escape = (value: string) => value): string =>
    text.includes('{{')
      ? text.replaceAll(TOKEN, (_, name: string) => escape(valueOf(name, context) ?? ''))
      : text;

  if (search === undefined) {
    const [type, id = ''] = fill(path).split('/', 2);
    return type === query.resourceType ? { ...query, kind: 'read', id } : undefined;
  }
  const parameters: Record<string, string[]> = {};
  for (const [name, values] of search) {
    parameters[name] = values.map((value) => fill(value, escapeSearchValue));
  }
  return { ...query, kind: 'search', parameters };
}
