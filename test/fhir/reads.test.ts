/** Reads of one resource that are answered without it, and searches that are answered with one. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { outcome, startFaultyFhir, type Fault, type FaultyFhir } from './faulty-fhir.js';
import { idsOf, readSample, reasonsOf, RESOURCES } from './sample-record.js';
import { changed, firstEntry, nextAt, status } from './spoil.js';

let server: FaultyFhir;
beforeAll(async () => {
  server = await startFaultyFhir(RESOURCES);
});
afterEach(() => {
  server.heal();
});
afterAll(() => server.close());

describe('a read of one resource', () => {
  const none = { resourceType: 'Bundle', type: 'searchset', total: 0 };
  const along = { resource: { resourceType: 'Encounter', id: 'e1' }, search: { mode: 'include' } };

  it.each([
    ['an empty Bundle', none, 'bad-body'],
    ['a Bundle with an empty list', { ...none, entry: [] }, 'bad-body'],
    ['a Bundle in which it only came along', { ...none, entry: [along] }, 'bad-body'],
    ['a remark that nothing was found', outcome('warning', 'processing', '4101'), 'not-found'],
  ])('that is answered with %s gives no record', async (_name, body, reason) => {
    for (const type of ['Encounter', 'Patient']) server.breakType(type, status(200, body));
    const record = await readSample({ fhirServer: server.base });
    expect(reasonsOf(record, 'encounter')).toEqual([reason]);
    expect(reasonsOf(record, 'patient')).toEqual([reason]);
  });

  it.each([
    ['null', null],
    ['an empty Bundle', none],
  ])('that was answered with %s along with the call found none', async (_name, sent) => {
    const record = await readSample({ fhirServer: server.base, prefetch: { encounter: sent } });
    expect(record.readings.get('encounter')?.gaps).toEqual([]);
    expect(idsOf(record, 'encounter')).toEqual([]);
  });
});

describe('a search that is answered with one resource and no Bundle', () => {
  it.each<readonly [string, Fault]>([
    ['at once', changed(firstEntry)],
    [
      'on the next page',
      (exchange) => {
        const { base, url } = exchange;
        if (url.searchParams.has('page')) changed(firstEntry)(exchange);
        else nextAt(() => `${base}${url.pathname.slice(5)}${url.search}&page=2`)(exchange);
      },
    ],
  ])('%s is used, and never taken for all there is', async (_when, fault) => {
    server.breakType('Condition', fault);
    const record = await readSample({ fhirServer: server.base });
    expect(reasonsOf(record, 'conditions')).toEqual(['truncated']);
    expect(idsOf(record, 'conditions')).toContain('c1');
  });
});
