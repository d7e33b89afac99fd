/** The FHIR server of the demo: what it answers to reads and searches. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bundle } from 'fhir/r4.js';
import { startFhirServer, type FhirServer } from '../../demo/fhir-server.js';
import { ask, idsIn, linkOf, LOINC, sample, searchset } from './small-record.js';

let server: FhirServer;

beforeAll(async () => {
  server = await startFhirServer();
  await server.load(sample);
});
afterAll(() => server.close());

describe('reading', () => {
  it('answers a resource as FHIR JSON, with its version', async () => {
    const { status, headers, body } = await ask(`${server.url}/Patient/ada`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/fhir+json');
    expect(headers.get('etag')).toBe(`W/"${body.meta?.versionId ?? ''}"`);
    expect(body).toMatchObject({ resourceType: 'Patient', id: 'ada', gender: 'female' });
  });

  it.each(['Patient/nobody', 'Pencil?patient=ada', 'Pencil/1', ''])('answers 404 to %p', async (path) => {
    const { status, body } = await ask(`${server.url}/${path}`);
    expect([status, body.resourceType]).toEqual([404, 'OperationOutcome']);
  });
});

describe('searching', () => {
  it.each([
    ['by patient, bare id', 'Condition?patient=ada', ['c1', 'c2']],
    ['by patient, typed', 'Condition?patient=Patient/ada', ['c1', 'c2']],
    ['by subject', 'Condition?subject=Patient/ben', ['c3']],
    ['by a patient it has not', 'Condition?patient=nobody', []],
    ['by a list of codes', 'Observation?patient=ada&code=8462-4,8867-4', ['o2', 'o3']],
    ['by codes with their system', `Observation?patient=ada&code=${LOINC}|8867-4`, ['o3']],
    ['by a code of another system', 'Observation?patient=ada&code=urn:other|8867-4', []],
    ['by status', 'MedicationRequest?patient=ada&status=active,on-hold', ['r1']],
    ['by date', 'Observation?patient=ada&date=ge2026-03-01', ['o1', 'o2', 'o3']],
    [
      'with what is referred to',
      'MedicationRequest?patient=ada&_include=MedicationRequest:medication',
      ['r1', 'm1'],
    ],
    ['newest first, time zones and all', 'Observation?patient=ada&_sort=-date', ['o3', 'o1', 'o2', 'o4']],
    ['oldest first', 'Observation?patient=ada&_sort=date&_count=2', ['o4', 'o2']],
  ])('finds %s', async (_case, path, ids) => {
    expect(idsIn(await searchset(`${server.url}/${path}`))).toEqual(ids);
  });

  it('finds by an absolute reference', async () => {
    expect(idsIn(await searchset(`${server.url}/Condition?patient=${server.url}/Patient/ben`))).toEqual([
      'c3',
    ]);
  });

  it('takes a search by POST', async () => {
    const body = new URLSearchParams({ patient: 'ada', code: 'I10' });
    const answer = await ask(`${server.url}/Condition/_search`, { method: 'POST', body });
    expect(answer.body).toMatchObject({ total: 1 });
  });

  it('says where each entry lives, and how many there are', async () => {
    const body = await searchset(`${server.url}/Condition?patient=ada&code=I10`);
    expect(body).toMatchObject({
      type: 'searchset',
      total: 1,
      entry: [{ fullUrl: `${server.url}/Condition/c2`, search: { mode: 'match' } }],
    });
    expect(linkOf(body, 'self')).toBe(`${server.url}/Condition?patient=ada&code=I10`);
    expect(linkOf(body, 'next')).toBeUndefined();
  });

  it('has no entry where nothing was found', async () => {
    const body = await searchset(`${server.url}/Procedure?patient=ada`);
    expect(body).toMatchObject({ total: 0 });
    expect(body).not.toHaveProperty('entry');
  });

  it('is complete after following every next link', async () => {
    const ids: string[] = [];
    let next: string | undefined = `${server.url}/Observation?patient=ada&_sort=-date&_count=3`;
    while (next !== undefined) {
      const body: Bundle = await searchset(next);
      expect(body.total).toBe(4);
      ids.push(...idsIn(body));
      next = linkOf(body, 'next');
    }
    expect(ids).toEqual(['o3', 'o1', 'o2', 'o4']);
  });

  it.each([
    ['a parameter the type has not', 'Condition?patient=ada&colour=red'],
    ['a kind of parameter it cannot compare', 'Observation?patient=ada&value-quantity=gt100'],
    ['a modifier it has not', 'Condition?code:below=I10'],
    ['reverse chaining', 'Patient?_has:Condition:patient:code=I10'],
    ['a sort key the type has not', 'Condition?patient=ada&_sort=colour'],
    ['a page size that is no number', 'Condition?patient=ada&_count=many'],
    ['a date that is none', 'Observation?date=yesterday'],
  ])('refuses %s instead of finding nothing', async (_case, path) => {
    const { status, body } = await ask(`${server.url}/${path}`);
    expect([status, body.resourceType]).toEqual([400, 'OperationOutcome']);
  });
});

describe('metadata', () => {
  it('lists what can be done, and only that', async () => {
    const { body } = await ask(`${server.url}/metadata`);
    if (body.resourceType !== 'CapabilityStatement') throw new Error('no CapabilityStatement');
    expect(body).toMatchObject({
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
      kind: 'instance',
    });
    const listed = body.rest?.[0]?.resource?.find(({ type }) => type === 'Observation')?.searchParam ?? [];
    const names = listed.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['patient', 'code', 'date', 'category']));
    expect(names).not.toContain('value-quantity');
  });
});
