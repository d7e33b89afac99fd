/** Tolerant reading of FHIR R4 JSON from outside: nothing here throws, and nothing is assumed to have its declared shape. */

/** A JSON object that may be a FHIR resource, or any part of one. */
export type Resource = Readonly<Record<string, unknown>>;

/** FHIR R4 Coding, as far as it was legible. */
export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

/** FHIR R4 CodeableConcept, as far as it was legible. */
export interface Concept {
  readonly codings: readonly Coding[];
  readonly text?: string;
}

/** What a reference points to. Without `type`, the reference named only an id. */
export interface ReferenceTarget {
  readonly type?: string;
  readonly id: string;
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Resource {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of an element that should repeat: none where it is absent, one where an EHR sent it without its array. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

const NO_RECORDS: readonly Resource[] = [];

/** Those items of an element that are JSON objects: the element itself, where nothing has to be left out of it. */
export function recordsIn(value: unknown): readonly Resource[] {
  if (value === undefined) return NO_RECORDS;
  const items = listOf(value);
  return items.every(isRecord) ? items : items.filter(isRecord);
}

/** Text that says something: trimmed, and `undefined` where nothing is left. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** No FHIR code is a JSON number, yet some EHRs send them so. */
function codeOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** Built member by member: a record holds hundreds, and spreads would cost more than all the rest of reading one. */
function codingOf(value: unknown): Coding | undefined {
  if (!isRecord(value)) return undefined;
  const system = textOf(value['system']);
  const code = codeOf(value['code']);
  const display = textOf(value['display']);
  if (code === undefined && display === undefined) return undefined;
  const coding: { -readonly [name in keyof Coding]: Coding[name] } = {};
  if (system !== undefined) coding.system = system;
  if (code !== undefined) coding.code = code;
  if (display !== undefined) coding.display = display;
  return coding;
}

function codingsOf(values: readonly unknown[]): readonly Coding[] {
  const codings: Coding[] = [];
  for (const value of values) {
    const coding = codingOf(value);
    if (coding !== undefined) codings.push(coding);
  }
  return codings;
}

const NO_CONCEPT: Concept = Object.freeze({ codings: Object.freeze([]) });

/**
 * Reads a CodeableConcept from what EHRs send in its place: `coding` as one object, a bare Coding, a plain string, or an
 * array of one.
 */
export function conceptOf(value: unknown): Concept {
  if (value === undefined) return NO_CONCEPT;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const plain = textOf(first);
  if (plain !== undefined) return { codings: [], text: plain };
  if (!isRecord(first)) return { codings: [] };
  const codings = codingsOf('coding' in first ? listOf(first['coding']) : [first]);
  const text = textOf(first['text']);
  return text === undefined ? { codings } : { codings, text };
}

/** The literal reference of a Reference, or of a string in its place. */
export function referenceOf(value: unknown): string | undefined {
  return textOf(isRecord(value) ? value['reference'] : value);
}

/** No URL is longer, and nothing longer is taken apart. */
const MAX_REFERENCE = 4_000;
const URN = /^urn:(?:uuid|oid):(?<id>\S+)$/i;
const ABSOLUTE = /^https?:\/\//i;
const TYPE = /^[A-Z][A-Za-z]*$/;

/** The path of an absolute URL behind a base. Only host and path count: proxies that end TLS write `http` for `https`. */
function pathBehind(reference: string, base: string | undefined): string | undefined {
  if (!URL.canParse(reference)) return undefined;
  const url = new URL(reference);
  if (base === undefined || !URL.canParse(base)) return url.pathname;
  const { host, pathname } = new URL(base);
  const prefix = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return url.host === host && url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : undefined;
}

/**
 * The target of a literal reference (FHIR R4 §2.3.0.1): `Type/id`, an absolute URL, either with `/_history/n`, a bare id, or
 * a `urn:`. Ids are case-sensitive.
 *
 * @param base - the server on which an absolute URL must be. Without it the server is not looked at.
 * @returns `undefined` for contained references (`#id`), URLs on other servers, and what is no reference at all, or too long for one.
 */
export function normaliseReference(reference: string, base?: string): ReferenceTarget | undefined {
  if (reference.length > MAX_REFERENCE) return undefined;
  const urn = URN.exec(reference)?.groups?.['id'];
  if (urn !== undefined) return { id: urn };
  const isAbsolute = ABSOLUTE.test(reference);
  const path = isAbsolute ? pathBehind(reference, base) : reference;
  if (path === undefined || (!isAbsolute && /[#:?]/.test(path))) return undefined;
  const [unversioned = ''] = path.split('/_history/');
  const [id, type] = unversioned
    .split('/')
    .filter((segment) => segment !== '')
    .reverse();
  if (id === undefined) return undefined;
  if (type === undefined) return isAbsolute ? undefined : { id };
  return TYPE.test(type) ? { type, id } : undefined;
}
