/** What can be wrong with what an EHR sends along: the classes P01 to P12. */
import type { GapReason } from '../../src/clinical/known.js';
import { isRecord, listOf, type Resource } from '../../src/fhir/resource.js';
import { outcome } from './faulty-fhir.js';
import { hostile, without } from './spoil.js';

interface Prefetched {
  readonly send: (healthy: unknown, resourceType: string, base: string) => unknown;
  /** The gap where the FHIR server can be read instead; absent: none. */
  readonly read?: GapReason;
  /** The gap where there is no server. */
  readonly unread?: GapReason;
  /** Its resources count although it is not all there is. */
  readonly kept?: true;
  /** It is whole, and says something else. */
  readonly isOther?: true;
  readonly of?: 'search';
}

const bundleOf = (value: unknown): Resource => (isRecord(value) ? value : {});
const selfAt = (url: string): Resource => ({ link: [{ relation: 'self', url }] });

export const PREFETCHED: Readonly<Record<string, Prefetched>> = {
  'P01 no such key': { send: () => undefined, unread: 'not-provided' },
  'P02 null': { send: () => null, isOther: true },
  'P03 an error': {
    send: () => outcome('error', 'exception'),
    read: 'ehr-reported-error',
    unread: 'ehr-reported-error',
  },
  'P03 a restricted patient': {
    send: () => outcome('fatal', 'forbidden', '4131'),
    read: 'restricted',
    unread: 'restricted',
  },
  'P03 a failure in the wrapper of old': {
    send: () => ({ response: { status: '500 Internal Server Error' } }),
    read: 'server-error',
    unread: 'server-error',
  },
  'P03 a failure in the wrapper of old, in words': {
    send: () => ({ response: { status: 'Internal Server Error' } }),
    unread: 'not-provided',
  },
  'P03 a part in the wrapper of old': {
    send: (healthy) => ({ response: { status: 206 }, resource: healthy }),
    unread: 'truncated',
    kept: true,
  },
  'P03 a wrapper around nothing': { send: () => ({ resource: null }), unread: 'not-provided' },
  'P04 another type': { send: () => ({ resourceType: 'Basic', id: '1' }), unread: 'bad-body' },
  'P05 the first page, with none of the entries': {
    send: (healthy, type, base) => ({
      ...bundleOf(healthy),
      entry: [],
      link: [{ relation: 'next', url: `${base}/${type}?patient=p1` }],
    }),
    unread: 'truncated',
    of: 'search',
  },
  'P06 only resources of another patient': {
    send: (_, resourceType) => ({
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [{ resource: hostile({ resourceType }) }],
    }),
    read: 'wrong-patient',
    unread: 'wrong-patient',
    of: 'search',
  },
  'P07 what is right, beside keys that nobody asked for': { send: (healthy) => healthy },
  'P08 a search with a filter of its own': {
    send: (healthy, type, base) => ({
      ...bundleOf(healthy),
      entry: [],
      total: 0,
      ...selfAt(`${base}/${type}?patient=p1&category=x`),
    }),
    unread: 'truncated',
    of: 'search',
  },
  'P09 a search without our filters': {
    send: (healthy, type, base) => ({ ...bundleOf(healthy), ...selfAt(`${base}/${type}?patient=p1`) }),
    of: 'search',
  },
  'P10 a page that is full': {
    send: (healthy, type, base) => ({
      ...without(bundleOf(healthy), 'total'),
      ...selfAt(`${base}/${type}?patient=p1&_count=${listOf(bundleOf(healthy)['entry']).length}`),
    }),
    unread: 'truncated',
    kept: true,
    of: 'search',
  },
  'P11 none found, whatever there is': {
    send: () => ({ resourceType: 'Bundle', type: 'searchset', total: 0 }),
    isOther: true,
    of: 'search',
  },
  'P12 text': { send: () => '<html></html>', unread: 'bad-body' },
};
