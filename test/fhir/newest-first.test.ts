/** Sorted results: reading ends where the look-back of the rules does, once the order is certain. */
import { describe, expect, it } from '@jest/globals';
import type { Query } from '../../src/fhir/query.js';
import type { Resource } from '../../src/fhir/resource.js';
import { NOW, PATIENT_ID, readSample, reasonsOf } from './sample-record.js';

const DAY_MS = 86_400_000;
const query: Query = {
  key: 'vitals',
  template: 'Observation?patient={{context.patientId}}&_sort=-date&_count=6',
  resourceType: 'Observation',
  source: 'vital-signs',
  newestFirst: { since: (now) => new Date(now.getTime() - 90 * DAY_MS) },
};

const daysAgo = (days: number, element = 'effectiveDateTime'): Resource => {
  const moment = new Date(NOW.getTime() - days * DAY_MS).toISOString();
  const value = element === 'effectivePeriod' ? { start: moment, end: moment } : moment;
  return { resourceType: 'Observation', subject: { reference: `Patient/${PATIENT_ID}` }, [element]: value };
};

const read = (resources: readonly Resource[], element: object) =>
  readSample({
    queries: [query],
    prefetch: {
      vitals: { resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })), ...element },
    },
  });

const MORE = [
  ['a next page', { link: [{ relation: 'next', url: 'https://ehr.example.org/fhir/Observation?page=2' }] }],
  ['more in total', { total: 99 }],
  ['a full page', {}],
] as const;

describe.each(MORE)('a page of the newest first, with %s', (_name, more) => {
  it.each([
    ['runs back beyond what is needed', [1, 2, 3, 30, 89, 91].map((days) => daysAgo(days))],
    ['has two of one moment', [1, 1, 3, 30, 91, 91].map((days) => daysAgo(days))],
    ['has periods', [1, 2, 3, 30, 89, 91].map((days) => daysAgo(days, 'effectivePeriod'))],
  ])('is enough when it %s', async (_case, resources) => {
    expect(reasonsOf(await read(resources, more), 'vitals')).toEqual([]);
  });

  it.each([
    ['ends too early', [1, 2, 3, 30, 60, 89].map((days) => daysAgo(days))],
    ['is not sorted', [1, 3, 2, 30, 89, 91].map((days) => daysAgo(days))],
    ['is sorted the other way round', [99, 98, 97, 96, 95, 91].map((days) => daysAgo(days))],
    ['is all of one moment', [91, 91, 91, 91, 91, 91].map((days) => daysAgo(days))],
    ['has one without a date', [...[1, 2, 3, 30, 91].map((days) => daysAgo(days)), daysAgo(92, 'issuedAt')]],
  ])('is not enough when it %s', async (_case, resources) => {
    expect(reasonsOf(await read(resources, more), 'vitals')).toEqual(['truncated']);
  });
});
