/** The answer to a hook call: the strictest reading of CDS Hooks 2.0.1 that clients are known to check against. */
import { z } from 'zod';
import { CdsError } from '../errors.js';
import { isRecord } from '../fhir/resource.js';

/** A UUID as HL7's logical models want it: lower case, no `urn:uuid:`. */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const text = z.string().regex(/\S/);
const absoluteUrl = z.string().regex(/^https?:\/\/[^\s/?#]+\S*$/);

/** "One-sentence, <140-character": in UTF-16 units, of which there are never fewer than of code points (zod's own count). */
const summary = text.regex(/^[^\p{Cc}\p{Cs}]*$/u).refine((value) => value.length <= 139);

/** Names of extensions are globally unique, in reverse-domain notation (CDS Hooks 2.0.1, Extensions). */
const extension = z.record(z.string().regex(/^[\w-]+(\.[\w-]+)+$/), z.unknown());

const coding = z.strictObject({ code: text, system: text, display: text.optional() });

/** Epic keys its store of dismissed cards by the topic's code: letters and digits, at most 100. */
const Topic = coding.extend({ code: z.string().regex(/^[A-Za-z0-9]{1,100}$/) }).readonly();

const Source = z
  .strictObject({ label: text, url: absoluteUrl.optional(), icon: absoluteUrl.optional(), topic: Topic })
  .readonly();

/** Not taken apart: it may be one that was sent to us. */
const Resource = z.custom<Readonly<Record<string, unknown>> & { readonly resourceType: string }>(
  (value) =>
    isRecord(value) &&
    typeof value['resourceType'] === 'string' &&
    /^[A-Z][A-Za-z]+$/.test(value['resourceType']),
);

/** `Type/id` as an action names what it deletes; ids that EHRs make up may be longer than FHIR's, but are one word. */
export const NAMED_RESOURCE = /^[A-Z][A-Za-z]+\/[^\s/]+$/;

const Action = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('create'), description: text, resource: Resource }).readonly(),
  z.strictObject({ type: z.literal('update'), description: text, resource: Resource }).readonly(),
  z
    .strictObject({
      type: z.literal('delete'),
      description: text,
      resourceId: z.string().regex(NAMED_RESOURCE),
    })
    .readonly(),
]);

const Suggestion = z
  .strictObject({
    label: text,
    uuid,
    isRecommended: z.boolean().optional(),
    actions: z.array(Action).min(1).readonly().optional(),
  })
  .readonly();

const Link = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('absolute'), label: text, url: absoluteUrl }).readonly(),
  z
    .strictObject({ type: z.literal('smart'), label: text, url: absoluteUrl, appContext: text.optional() })
    .readonly(),
]);

const Card = z
  .strictObject({
    uuid,
    summary,
    detail: text,
    indicator: z.enum(['info', 'warning', 'critical']),
    source: Source,
    suggestions: z.array(Suggestion).min(1).readonly().optional(),
    selectionBehavior: z.enum(['at-most-one', 'any']).optional(),
    overrideReasons: z
      .array(coding.extend({ display: text }).readonly())
      .min(1)
      .readonly()
      .optional(),
    links: z.array(Link).min(1).readonly().optional(),
    extension: extension.optional(),
  })
  .readonly()
  .refine((card) => (card.suggestions === undefined) === (card.selectionBehavior === undefined), {
    path: ['selectionBehavior'],
  })
  .refine(
    ({ suggestions = [], selectionBehavior }) =>
      selectionBehavior === 'any' || suggestions.filter((one) => one.isRecommended === true).length <= 1,
    { path: ['suggestions'] },
  );

/** No `systemActions`: this service advises, it does not act. */
const CdsResponse = z
  .strictObject({ cards: z.array(Card).readonly(), extension: extension.optional() })
  .readonly()
  .refine(({ cards }) => allDiffer(cards.flatMap((card) => [card.uuid, ...suggestionIds(card)])), {
    path: ['cards'],
  });

export type Suggestion = z.infer<typeof Suggestion>;
export type Link = z.infer<typeof Link>;
export type Card = z.infer<typeof Card>;
export type CdsResponse = z.infer<typeof CdsResponse>;

function suggestionIds(card: Card): readonly string[] {
  return (card.suggestions ?? []).map((suggestion) => suggestion.uuid);
}

function allDiffer(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

type Path = readonly PropertyKey[];

/** Below these, names are not ours: a FHIR resource that was sent to us may have been copied. */
const FOREIGN: readonly PropertyKey[] = ['resource', 'extension'];

function memberAt(path: Path): string {
  const foreign = path.findIndex((name) => FOREIGN.includes(name));
  const ours = foreign === -1 ? path : path.slice(0, foreign + 1);
  return ours.reduce<string>(
    (member, name) => (typeof name === 'number' ? `${member}[${name}]` : `${member}.${String(name)}`),
    'response',
  );
}

/**
 * "`null`, `""`, `[]`, or `{}` are prohibited" (CDS Hooks 2.0.1, Use of JSON); only `cards` may be empty.
 *
 * @returns the path to the first that is, built only where there is one.
 */
function firstEmpty(value: unknown, isWhole: boolean): Path | undefined {
  if (value === null || value === '') return [];
  if (typeof value !== 'object') return undefined;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const found = firstEmpty(value[index], false);
      if (found !== undefined) return [index, ...found];
    }
    return value.length === 0 ? [] : undefined;
  }
  let isEmpty = true;
  for (const name in value) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    if (member === undefined) continue;
    isEmpty = false;
    if (isWhole && name === 'cards' && Array.isArray(member) && member.length === 0) continue;
    const found = firstEmpty(member, false);
    if (found !== undefined) return [name, ...found];
  }
  return isEmpty ? [] : undefined;
}

/**
 * The answer as it may be sent.
 *
 * @throws CdsError `CDS_RESPONSE_INVALID`, naming the first member that is wrong and no value.
 */
export function checkResponse(response: unknown): CdsResponse {
  const checked = CdsResponse.safeParse(response);
  if (!checked.success) {
    throw new CdsError('CDS_RESPONSE_INVALID', memberAt(checked.error.issues[0]?.path ?? []));
  }
  const empty = firstEmpty(checked.data, true);
  if (empty !== undefined) throw new CdsError('CDS_RESPONSE_INVALID', memberAt(empty));
  return checked.data;
}
