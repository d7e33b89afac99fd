/** What a server left out although it was asked for, where its own self link says so beyond doubt. */
import type { GapReason } from '../clinical/known.js';
import type { FilledQuery } from './query.js';
import type { Resource } from './resource.js';
import { searchAnswered, type AnsweredSearch } from './self-link.js';

type SearchQuery = Extract<FilledQuery, { readonly kind: 'search' }>;

/**
 * FHIR R4 search parameters that leave entries out of the types that are asked for. A list of what counts and not of what
 * does not: servers put their sessions, cursors and tenants into self links, under names that nobody can foresee.
 */
const NARROWING = new Set([
  ...['_content', '_filter', '_id', '_lastUpdated', '_list', '_text'],
  ...['abatement-date', 'onset', 'onset-age', 'onset-date', 'recorded-date', 'last-date'],
  ...['authoredon', 'date', 'effective', 'effective-time', 'whenhandedover', 'whenprepared'],
  ...['category', 'clinical-status', 'verification-status', 'status', 'intent', 'severity', 'criticality'],
  ...['code', 'combo-code', 'component-code', 'identifier', 'medication', 'manifestation', 'body-site'],
  ...['encounter', 'asserter', 'performer', 'recorder', 'requester', 'part-of', 'based-on', 'reason-code'],
]);

/** Percent signs stand in no code and no id: what still has them was encoded twice. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const isPatient = (name: string): boolean => /^(?:patient|subject)(?::Patient)?$/.test(name);

/** The ids in the value of a reference parameter: servers add the type, the whole URL, or a backslash. */
function idsIn(value: string): readonly string[] {
  const values = [value, decoded(value)].map((each) => each.replaceAll('\\', ''));
  return values.flatMap((whole) => [whole, ...whole.split(',')]).map(idIn);
}

const idIn = (reference: string): string =>
  reference
    .trim()
    .replace(/^urn:uuid:/i, '')
    .replace(/^.*\//, '')
    .toLowerCase();

/** Whether the search was made for other patients, and not for this one. */
function isForAnother({ parameters }: AnsweredSearch, patientId: string): boolean {
  const values = parameters.filter(([name, value]) => isPatient(name) && value.trim() !== '');
  // `system|value` is an identifier, which tells nothing about the id.
  const ids = values
    .filter(([, value]) => !decoded(value).includes('|'))
    .flatMap(([, value]) => idsIn(value));
  return values.length > 0 && ids.length > 0 && !ids.includes(patientId.toLowerCase());
}

/** Whether a Bundle says that it was searched for another patient. */
export function isSearchedForAnother(bundle: Resource, patientId: string): boolean {
  const answered = searchAnswered(bundle);
  return answered !== undefined && isForAnother(answered, patientId);
}

const patientOf = ({ parameters }: SearchQuery): string | undefined =>
  parameters['patient']?.[0]?.replaceAll('\\', '');

/** Whether a Bundle says that it was searched for another patient than the one that the query names. */
export function isForAnotherThanAsked(query: FilledQuery, bundle: Resource): boolean {
  const patientId = query.kind === 'read' ? undefined : patientOf(query);
  return patientId !== undefined && isSearchedForAnother(bundle, patientId);
}

/** Tokens without their systems, which clients and servers add or leave out. */
const tokensIn = (value: string): readonly string[] =>
  decoded(value)
    .split(',')
    .map((token) => token.replace(/^.*\|/, '').trim().toLowerCase())
    .filter((token) => token !== '');

const DAY_MS = 86_400_000;
const BOUND = /^(?:(?<before>le|lt|eb)|ge|gt|sa)(?<date>\d{4}[-\dT:.Z+]*)$/;

/** Whether a bound in time takes away nothing but the future, or what is too old to be asked for. */
function isWideBound(name: string, value: string, { newestFirst }: SearchQuery, now: Date): boolean {
  const { before, date } = BOUND.exec(value)?.groups ?? {};
  if (date === undefined) return false;
  // A year or a month ends with its last day; the day before is today somewhere else.
  if (before !== undefined)
    return (
      date.slice(0, 10) >= new Date(now.getTime() - DAY_MS).toISOString().slice(0, Math.min(10, date.length))
    );
  return name === 'date' && newestFirst !== undefined && Date.parse(date) <= newestFirst.since(now).getTime();
}

const isHarmless = (name: string, value: string, query: SearchQuery, now: Date): boolean =>
  name.endsWith(':not')
    ? tokensIn(value).every((token) => token === 'entered-in-error')
    : isWideBound(name, value, query, now);

/** Whether fewer alternatives were searched than were asked for. Where there are as many, they may stand in a server's own words. */
function lacksValues(name: string, { parameters }: AnsweredSearch, values: readonly string[]): boolean {
  const ofName = parameters.filter(([other]) => other === name);
  const searched = new Set(ofName.flatMap(([, value]) => tokensIn(value)));
  const asked = new Set(values.flatMap(tokensIn));
  return searched.size < asked.size && [...asked].some((value) => !searched.has(value));
}

function isNarrowed(query: SearchQuery, answered: AnsweredSearch, now: Date): boolean {
  const namesPatient = answered.parameters.some(([name]) => isPatient(name));
  if (answered.resourceType !== query.resourceType && namesPatient) return true;
  return answered.parameters.some(([parameter, value]) => {
    const [name = ''] = parameter.split(':');
    if (!NARROWING.has(name) || tokensIn(value).length === 0 || isHarmless(parameter, value, query, now))
      return false;
    const asked = query.parameters[name];
    if (asked === undefined) return true;
    // With a modifier, it is the same question in words that cannot be compared.
    return parameter === name && lacksValues(name, answered, asked);
  });
}

/**
 * The gap in a server's answer that says itself that it answers less than was asked. Parameters that the server ignored, added
 * for itself or wrote in its own way are none.
 */
export function gapBySelfLink(query: FilledQuery, bundle: Resource, now: Date): GapReason | undefined {
  if (query.kind === 'read' || bundle['resourceType'] !== 'Bundle') return undefined;
  const answered = searchAnswered(bundle);
  if (answered === undefined) return undefined;
  const patientId = patientOf(query);
  if (patientId !== undefined && isForAnother(answered, patientId)) return 'wrong-patient';
  return isNarrowed(query, answered, now) ? 'truncated' : undefined;
}
