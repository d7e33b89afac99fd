/** The FHIR server of the demo: what is written to it, loaded into it, and made to fail. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startFhirServer, type FhirServer } from '../../demo/fhir-server.js';
import { ask, idsIn, observation, sample, searchset } from './small-record.js';

let server: FhirServer;

beforeAll(async () => {
  server = await startFhirServer();
  await server.load(sample);
});
afterAll(() => server.close());

describe('writing', () => {
  it('stores, versions and removes', async () => {
    const headers = { 'content-type': 'application/fhir+json' };
    const created = await ask(`${server.url}/Patient`, {
      method: 'POST',
      headers,
      body: '{"resourceType":"Patient"}',
    });
    const location = created.headers.get('location') ?? '';
    expect([created.status, location]).toEqual([201, `${server.url}/Patient/${created.body.id ?? ''}`]);
    const changed = await ask(location, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ ...created.body, active: true }),
    });
    expect(changed.body.meta?.versionId).not.toBe(created.body.meta?.versionId);
    expect((await ask(location, { method: 'DELETE' })).status).toBe(200);
    expect((await ask(location)).status).toBe(404);
  });

  it('answers 400 to what is no JSON', async () => {
    const headers = { 'content-type': 'application/fhir+json' };
    const { status, body } = await ask(`${server.url}/Patient`, { method: 'POST', headers, body: '{' });
    expect([status, body.resourceType]).toEqual([400, 'OperationOutcome']);
  });
});

describe('loading', () => {
  it('carries out a transaction: new ids, and references between entries follow them', async () => {
    const fullUrl = 'urn:uuid:6f2b7c1e-1c5b-4e0e-9f3c-2f6c1f8f0a01';
    const reading = { ...observation('old', '8480-6', '2026-01-01'), subject: { reference: fullUrl } };
    const [patient = '', stored = ''] = await server.load({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [
        { fullUrl, resource: { resourceType: 'Patient' }, request: { method: 'POST', url: 'Patient' } },
        { resource: reading, request: { method: 'POST', url: 'Observation' } },
      ],
    });
    expect(patient).toMatch(/^Patient\/(?!6f2b7c1e)/);
    expect((await searchset(`${server.url}/Observation?patient=${patient}`)).entry?.[0]?.fullUrl).toBe(
      `${server.url}/${stored}`,
    );
  });

  it('takes the entries of any other Bundle as they are', async () => {
    const entry = [{ resource: { resourceType: 'Patient', id: 'cleo' } }];
    await expect(server.load({ resourceType: 'Bundle', type: 'collection', entry })).resolves.toEqual([
      'Patient/cleo',
    ]);
  });

  it('stays quick with thousands of resources', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      ...observation(`many-${index}`, '29463-7', '2026-01-01'),
      subject: { reference: 'Patient/dora' },
    }));
    await server.load(many);
    const body = await searchset(`${server.url}/Observation?patient=dora&_count=1000`);
    expect([body.total, body.entry?.length]).toEqual([2000, 200]);
  });

  it.each([[{}], [[{ resourceType: 'Patient', id: 'x' }, 'text']]])('refuses %j', async (resources) => {
    await expect(server.load(resources)).rejects.toThrow('is no FHIR resource');
  });
});

describe('failing on purpose', () => {
  it.each([403, 500, 503])(
    'answers %i for one type of one patient only, until told otherwise',
    async (status) => {
      const mend = server.fail('MedicationRequest', 'ada', status);
      expect((await ask(`${server.url}/MedicationRequest?patient=ada`)).body.resourceType).toBe(
        'OperationOutcome',
      );
      expect((await ask(`${server.url}/MedicationRequest?patient=Patient/ada`)).status).toBe(status);
      expect((await ask(`${server.url}/MedicationRequest/r1`)).status).toBe(status);
      expect((await ask(`${server.url}/MedicationRequest?patient=ben`)).status).toBe(200);
      expect((await ask(`${server.url}/Condition?patient=ada`)).status).toBe(200);
      mend();
      expect(idsIn(await searchset(`${server.url}/MedicationRequest?patient=ada`))).toEqual(['r1']);
    },
  );
});
