/** A marker in everything that comes from outside, by which it is known wherever it gets to. */
import { isRecord } from '../../src/fhir/resource.js';

/** Stands in every text, id, unit, token, header and URL. */
export const MARK = 'CANARY7';

const KEPT = new Set([
  'resourceType',
  'status',
  'system',
  'code',
  'reference',
  'patientId',
  'gender',
  'intent',
]);

/** Every string that does not decide what a resource is gets a marker, and every object a member of that name. */
export function mark(value: unknown, name = ''): unknown {
  if (typeof value === 'string')
    return KEPT.has(name) || /^\d{4}-/.test(value) || value === 'p1' ? value : `${value} ${MARK}`;
  if (Array.isArray(value)) return value.map((item) => mark(item, name));
  if (!isRecord(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [key, mark(member, key)] as const);
  return { ...Object.fromEntries(members), [MARK]: MARK };
}
