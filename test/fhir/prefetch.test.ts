/** What an EHR sends along: an answer, a part of one, or none. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Query } from '../../src/fhir/query.js';
import { listOf, type Resource } from '../../src/fhir/resource.js';
import { outcome, searchset, startFaultyFhir, type FaultyFhir } from './faulty-fhir.js';
import { idsOf, PATIENT_ID, QUERIES, readSample, reasonsOf, RESOURCES } from './sample-record.js';
import { changed, without } from './spoil.js';

let server: FaultyFhir;
beforeAll(async () => {
  server = await startFaultyFhir(RESOURCES);
});
afterEach(() => {
  server.heal();
});
afterAll(() => server.close());

const BASE = 'https://ehr.example.org/fhir';
const subject = { reference: `Patient/${PATIENT_ID}` };
const conditions = RESOURCES.filter(({ id }) => id === 'c1' || id === 'c2');
const self = `Condition?patient=${PATIENT_ID}&_count=50`;
const healthy = searchset(conditions, BASE, self);

const OURS: readonly Query[] = QUERIES.filter(({ key }) => key === 'conditions');
const sent = (value: unknown) => readSample({ queries: OURS, prefetch: { conditions: value } });
const sentTo = (value: unknown) =>
  readSample({ queries: OURS, prefetch: { conditions: value }, fhirServer: server.base });

describe('a prefetch key', () => {
  const NOTHING: readonly (readonly [string, unknown])[] = [
    ['a failure in words', { response: { status: 'Internal Server Error' } }],
    ['a failure in words around null', { response: { status: 'Internal Server Error' }, resource: null }],
    ['a response without a status', { response: {} }],
    ['a response without a status around null', { response: {}, resource: null }],
    ['a response that is null', { response: null }],
    ['a resource that is null', { resource: null }],
    ['a status that is null', { response: { status: null }, resource: null }],
    ['a status of 0', { response: { status: 0 }, resource: null }],
    ['success, and nothing with it', { response: { status: '200 OK' } }],
  ];

  it.each(NOTHING)('that holds a wrapper of %s is read from the server', async (_name, value) => {
    const record = await sentTo(value);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(reasonsOf(record, 'conditions')).toEqual([]);
    expect(server.asked).toHaveLength(1);
  });

  it.each(NOTHING)('that holds a wrapper of %s is a gap without a server', async (_name, value) => {
    expect(reasonsOf(await sent(value), 'conditions')).toEqual(['not-provided']);
  });

  it('that is absent is a gap when there is no server to read from', async () => {
    const record = await readSample({ queries: OURS });
    expect(reasonsOf(record, 'conditions')).toEqual(['not-provided']);
    expect(record.readAnything).toBe(false);
  });

  it.each([
    ['null', null],
    ['an empty Bundle', { resourceType: 'Bundle', type: 'searchset', total: 0 }],
    ['a Bundle with no entries', { resourceType: 'Bundle', type: 'searchset', entry: [] }],
    ['a wrapper around nothing', { response: { status: '200 OK' }, resource: null }],
    ['a wrapper around nothing, in words', { response: { status: 'OK' }, resource: null }],
    ['"nothing found" in place of a Bundle', outcome('warning', 'processing', '4101')],
    [
      '"nothing found" in a Bundle',
      { ...searchset([outcome('warning', 'processing', '4101')], BASE, self), total: 0 },
    ],
  ])('that holds %s means that none was found', async (_name, value) => {
    const record = await sentTo(value);
    expect(record.readings.get('conditions')).toEqual({
      resources: [],
      gaps: [],
      offered: true,
      unattributed: 0,
    });
    expect(record.readAnything).toBe(true);
    expect(server.asked).toEqual([]);
  });

  it.each([
    ['a searchset', healthy],
    ['a collection', { ...healthy, type: 'collection' }],
    ['a Bundle of no type, links or total', { resourceType: 'Bundle', entry: healthy['entry'] }],
    ['the wrapper of old', { response: { status: '200 OK' }, resource: healthy }],
    ['a wrapper without a response', { resource: healthy }],
    ['a wrapper without a status', { response: {}, resource: healthy }],
    [
      'the same search in other words',
      searchset(conditions, BASE, `Condition?_count=9&subject=Patient/${PATIENT_ID}`),
    ],
    [
      'a page behind an opaque link',
      { ...healthy, link: [{ relation: 'self', url: `${BASE}?_getpages=abc` }] },
    ],
  ])('that holds %s is the answer, and nothing is read', async (_name, value) => {
    const record = await sentTo(value);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(reasonsOf(record, 'conditions')).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  it.each([
    ['a patient who is restricted', outcome('fatal', 'forbidden', '4131'), 'restricted'],
    ['the wrapper of a refusal', { response: { status: '403 Forbidden' } }, 'forbidden'],
    ['an error', outcome('error', 'exception'), 'ehr-reported-error'],
    ['an OperationOutcome without issues', { resourceType: 'OperationOutcome' }, 'ehr-reported-error'],
    ['the wrapper of a failure', { response: { status: '503' } }, 'server-error'],
    ['the wrapper of nothing there', { response: { status: '404 Not Found' } }, 'not-found'],
    ['the wrapper of nothing there, by number', { response: { status: 404 } }, 'not-found'],
    ['the wrapper of a whole status line', { response: { status: 'HTTP/1.1 403 Forbidden' } }, 'forbidden'],
  ])('that holds %s is a gap, and is not asked for again', async (_name, value, reason) => {
    const record = await sentTo(value);
    expect(reasonsOf(record, 'conditions')).toEqual([reason]);
    expect(server.asked).toEqual([]);
  });

  const unsatisfied: readonly (readonly [string, unknown, string, readonly string[]])[] = [
    ['more in total than came', { ...healthy, total: 10 }, 'truncated', ['c1', 'c2']],
    ['a next page without a URL', { ...healthy, link: [{ relation: 'next' }] }, 'truncated', ['c1', 'c2']],
    ['more in total than came, in quotes', { ...healthy, total: '10' }, 'truncated', ['c1', 'c2']],
    [
      'a wrapper of a failure in words',
      { response: { status: 'Internal Server Error' }, resource: searchset(conditions.slice(1), BASE, self) },
      'truncated',
      ['c2'],
    ],
    ['text', '<html></html>', 'bad-body', []],
    ['an array', [healthy], 'bad-body', []],
    ['a number', 0, 'bad-body', []],
    ['an object of no type', { total: 0 }, 'bad-body', []],
    ['another resource', { resourceType: 'Basic', id: '1' }, 'bad-body', []],
    [
      'a Bundle of others',
      searchset([{ resourceType: 'Basic', id: '1' }], BASE, 'Condition'),
      'bad-body',
      [],
    ],
    ['a single resource', conditions[0], 'truncated', ['c1']],
    [
      'a narrower search',
      searchset(conditions.slice(1), BASE, `${self}&category=encounter-diagnosis`),
      'truncated',
      ['c2'],
    ],
    [
      'an answer about another type',
      searchset([], BASE, `Observation?patient=${PATIENT_ID}`),
      'truncated',
      [],
    ],
  ];

  it.each(unsatisfied)('that holds %s is read from the server', async (_name, value) => {
    const record = await sentTo(value);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(reasonsOf(record, 'conditions')).toEqual([]);
    expect(server.asked).toHaveLength(1);
  });

  it.each(unsatisfied)(
    'that holds %s counts as well where the server has none',
    async (_name, value, _reason, kept) => {
      server.breakType(
        'Condition',
        changed((bundle) => ({ ...bundle, total: 0, entry: [] })),
      );
      const record = await sentTo(value);
      expect(idsOf(record, 'conditions')).toEqual(kept);
      expect(reasonsOf(record, 'conditions')).toEqual([]);
    },
  );

  it.each(unsatisfied)(
    'that holds %s is never complete without a server',
    async (_name, value, reason, kept) => {
      const record = await sent(value);
      expect(reasonsOf(record, 'conditions')).toEqual([reason]);
      expect(idsOf(record, 'conditions')).toEqual(kept);
    },
  );

  it.each([
    ['more in total than came', { ...healthy, total: 10 }, 'truncated'],
    ['a full page', without(searchset(conditions, BASE, 'Condition?_count=2'), 'total'), 'truncated'],
    ['an unreadable entry', { ...healthy, entry: [...listOf(healthy['entry']), {}] }, 'unreadable-entry'],
    [
      'an error among the entries',
      without(searchset([...conditions, outcome('error', 'exception')], BASE, self), 'total'),
      'ehr-reported-error',
    ],
  ])('that holds %s counts as far as it goes', async (_name, value, reason) => {
    const record = await sent(value);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(reasonsOf(record, 'conditions')).toEqual([reason]);
  });

  it('that holds a first page is followed on the server, and only there', async () => {
    const next = (base: string): Resource => ({
      ...searchset(conditions.slice(1), base, self),
      total: 2,
      link: [{ relation: 'next', url: `${base}/Condition?patient=${PATIENT_ID}` }],
    });
    const followed = await sentTo(next(server.base));
    expect(idsOf(followed, 'conditions')).toEqual(['c1', 'c2']);
    expect(reasonsOf(followed, 'conditions')).toEqual([]);
    for (const record of [await sent(next(server.base)), await sentTo(next(BASE))]) {
      expect(idsOf(record, 'conditions')).toEqual(['c2']);
      expect(reasonsOf(record, 'conditions')).toEqual(['truncated']);
    }
  });

  it('that holds another patient’s record gives nothing but a gap', async () => {
    const record = await readSample({ prefetch: { patient: { resourceType: 'Patient', id: 'other' } } });
    expect(idsOf(record, 'patient')).toEqual([]);
    expect(reasonsOf(record, 'patient')).toEqual(['wrong-patient']);
    expect(record.resolve('Patient/other')).toBeUndefined();
  });

  it('that holds a Bundle where a read was asked for gives what matches', async () => {
    const bundle = searchset(
      [
        { resourceType: 'Encounter', id: 'e1', subject },
        { resourceType: 'Encounter', id: 'e2', subject },
      ],
      BASE,
      'Encounter',
    );
    const record = await readSample({ prefetch: { encounter: bundle } });
    expect(idsOf(record, 'encounter')).toEqual(['e1']);
    expect(reasonsOf(record, 'encounter')).toEqual([]);
  });
});
