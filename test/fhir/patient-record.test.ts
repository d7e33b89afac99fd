/** The record read from a healthy server: everything once, with the token, and nothing of another patient. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { PatientRecord } from '../../src/fhir/patient-record.js';
import { SEARCH_FAULTS } from './faults.js';
import { SEARCH_ODDITIES } from './oddities.js';
import { outcome, sendJson, startFaultyFhir, type FaultyFhir } from './faulty-fhir.js';
import { idsOf, PATIENT_ID, QUERIES, readSample, reasonsOf, RESOURCES } from './sample-record.js';
import { inMode, status } from './spoil.js';

let server: FaultyFhir;
beforeAll(async () => {
  server = await startFaultyFhir(RESOURCES);
});
afterEach(() => {
  server.heal();
});
afterAll(() => server.close());

const read = (request: Parameters<typeof readSample>[0] = {}) =>
  readSample({ fhirServer: server.base, accessToken: 'token', ...request });

const gapsOf = (record: PatientRecord) => [...record.readings.values()].flatMap(({ gaps }) => gaps);

describe('a healthy FHIR server', () => {
  it('gives the whole record, and nothing of another patient', async () => {
    const record = await read();
    expect(gapsOf(record)).toEqual([]);
    expect(idsOf(record, 'patient')).toEqual([PATIENT_ID]);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(idsOf(record, 'medicationRequests')).toEqual(['r1', 'r2']);
    expect(idsOf(record, 'encounter')).toEqual(['e1']);
    expect(record.readAnything).toBe(true);
  });

  it('is asked each thing once, with the token, for FHIR JSON', async () => {
    await read();
    const paths = server.asked.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain(`Condition?patient=${PATIENT_ID}&_count=50`);
    expect(paths).toHaveLength(QUERIES.length + 2);
    for (const { method, headers } of server.asked) {
      expect(method).toBe('GET');
      expect(headers.authorization).toBe('Bearer token');
      expect(headers.accept).toBe('application/fhir+json');
    }
  });

  it('is asked without a token on loopback when the EHR sent none', async () => {
    const record = await readSample({ fhirServer: server.base });
    expect(gapsOf(record)).toEqual([]);
    expect(server.asked.filter(({ headers }) => 'authorization' in headers)).toEqual([]);
  });

  it.each(['Medication/m1', 'Location/l1', 'Patient/pat.1-A', 'Condition/c1/_history/3'])(
    'resolves %s',
    async (reference) => {
      const record = await read();
      expect(record.resolve(reference)).toBeDefined();
      expect(record.resolve(`${server.base}/${reference}`)).toBe(record.resolve(reference));
      expect(record.unresolved(reference)).toBeUndefined();
    },
  );

  it('is followed over all its pages', async () => {
    const conditions = Array.from({ length: 120 }, (_, n) => ({
      resourceType: 'Condition',
      id: `c${n}`,
      subject: { reference: `Patient/${PATIENT_ID}` },
    }));
    const long = await startFaultyFhir(conditions);
    const record = await readSample({ fhirServer: long.base });
    await long.close();
    expect(idsOf(record, 'conditions')).toHaveLength(120);
    expect(reasonsOf(record, 'conditions')).toEqual([]);
  });

  it('is not asked what does not arise: here, about a user that nobody named', async () => {
    const user = {
      key: 'user',
      template: '{{context.userId}}',
      resourceType: 'Practitioner',
      source: 'order',
    } as const;
    const record = await read({ queries: [...QUERIES, user] });
    expect(record.readings.has('user')).toBe(false);
    expect(server.asked.some(({ path }) => path.startsWith('Practitioner'))).toBe(false);
  });
});

describe('a fault in one search', () => {
  const rows = Object.entries(SEARCH_FAULTS).map(([name, expected]) => ({ name, ...expected }));
  const KEPT = { all: ['c1', 'c2'], none: [] };

  it.each(rows)('$name is the gap "$reason", and changes nothing else', async (row) => {
    const { fault, reason, kept, hangs } = row;
    server.breakType('Condition', fault);
    const record = await read(hangs ? { deadline: AbortSignal.timeout(1000) } : {});
    expect(reasonsOf(record, 'conditions')).toEqual([reason]);
    expect(idsOf(record, 'conditions')).toEqual(KEPT[kept]);
    expect(gapsOf(record).every(({ source }) => source === 'conditions')).toBe(true);
    expect(idsOf(record, 'medicationRequests')).toEqual(['r1', 'r2']);
    expect(record.resolve('Medication/m1')).toBeDefined();
    expect(record.readAnything).toBe(true);
  });

  it.each(Object.entries(SEARCH_ODDITIES))('%s is no gap', async (_name, fault) => {
    server.breakType('Condition', fault);
    const record = await read();
    expect(reasonsOf(record, 'conditions')).toEqual([]);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
  });

  it.each(['include', 'INCLUDE'])('in mode %s, entries came along and answer nothing', async (mode) => {
    server.breakType('Condition', inMode(mode));
    const record = await read();
    expect(idsOf(record, 'conditions')).toEqual([]);
    expect(record.resolve('Condition/c1')).toBeDefined();
  });

  it.each([
    ['a next page that is this page', 2],
    ['next pages in a circle', 3],
    ['next pages without end', 10],
  ])('%s is asked for %i times, and no more', async (name, times) => {
    server.breakType('Condition', SEARCH_FAULTS[name]!.fault);
    await read();
    expect(server.asked.filter(({ path }) => path.startsWith('Condition'))).toHaveLength(times);
  });

  it('says that nothing was read when everything fails', async () => {
    for (const { resourceType } of QUERIES) server.breakType(resourceType, status(503));
    const record = await read();
    expect(record.readAnything).toBe(false);
    expect(gapsOf(record)).toHaveLength(QUERIES.length);
  });
});

describe('a type that the EHR does not offer', () => {
  it.each([
    ['404', status(404)],
    ['501', status(501)],
    ['400, not supported', status(400, outcome('error', 'not-supported'))],
  ])('is no gap where it is optional: %s', async (_name, fault) => {
    server.breakType('MedicationStatement', fault);
    const record = await read();
    expect(record.readings.get('medicationStatements')).toEqual({
      resources: [],
      gaps: [],
      offered: false,
      unattributed: 0,
    });
  });

  it.each([
    ['400', status(400)],
    ['403', status(403)],
    ['500', status(500)],
  ])('is another matter than an optional type that fails: %s', async (_name, fault) => {
    server.breakType('MedicationStatement', fault);
    const record = await read();
    expect(reasonsOf(record, 'medicationStatements')).toHaveLength(1);
  });
});

describe('the patient', () => {
  it('is unknown when the server has another one under this id', async () => {
    server.breakType('Patient', ({ response }) => {
      sendJson(response, { resourceType: 'Patient', id: 'other' });
    });
    const record = await read();
    expect(reasonsOf(record, 'patient')).toEqual(['wrong-patient']);
    expect(idsOf(record, 'patient')).toEqual([]);
    expect(record.resolve('Patient/other')).toBeUndefined();
  });

  it.each(['../../admin?x=1', '..', '.', 'a/b', 'a,b', 'a&status=active', '%2e%2e', 'x'.repeat(600)])(
    'cannot bend a request by its id: %s',
    async (patientId) => {
      await read({ patientId });
      for (const { path } of server.asked) {
        const { pathname, searchParams } = new URL(path, `${server.base}/`);
        expect(pathname).toMatch(/^\/fhir\/(?:Patient\/[^/]+|Encounter\/e1|[A-Za-z]+)$/);
        expect(searchParams.get('patient') ?? '').not.toMatch(/(?<!\\),/);
        expect([...searchParams.keys()].every((name) => ['patient', '_count'].includes(name))).toBe(true);
      }
    },
  );
});

describe('a reference', () => {
  it.each([
    ['that does not exist', status(404), 'unresolved-reference'],
    ['that fails', status(500), 'server-error'],
    ['that is another resource', status(200, { resourceType: 'Medication', id: 'm2' }), 'bad-body'],
  ])('%s is a gap of its own', async (_name, fault, reason) => {
    server.breakType('Medication', fault);
    const record = await read();
    expect(gapsOf(record)).toEqual([]);
    expect(record.resolve('Medication/m1')).toBeUndefined();
    expect(record.unresolved('Medication/m1')).toEqual({ source: 'medications', reason });
  });

  it('is not read when its target came with the order', async () => {
    const record = await read({
      given: [{ resource: { resourceType: 'Medication', id: 'm1', code: { text: 'sertraline' } } }],
    });
    expect(record.resolve('Medication/m1')).toMatchObject({ id: 'm1' });
    expect(server.asked.some(({ path }) => path.startsWith('Medication/'))).toBe(false);
  });

  it('is never followed to another server', async () => {
    const other = await startFaultyFhir(RESOURCES);
    const reference = `${other.base}/Medication/m1`;
    const record = await read({ references: [reference] });
    await other.close();
    expect(other.asked).toEqual([]);
    expect(record.unresolved(reference)).toEqual({ source: 'medications', reason: 'unresolved-reference' });
  });

  it('to another patient’s resource stays unresolved', async () => {
    const record = await read({ references: ['Condition/c9'] });
    expect(record.resolve('Condition/c9')).toBeUndefined();
    expect(record.unresolved('Condition/c9')).toEqual({ source: 'conditions', reason: 'wrong-patient' });
  });

  it('is one of at most forty that are read', async () => {
    await read({ references: Array.from({ length: 100 }, (_, n) => `Medication/n${n}`) });
    expect(server.asked.filter(({ path }) => path.startsWith('Medication/'))).toHaveLength(40);
  });

  it('is read although another search hangs', async () => {
    server.breakType('Condition', () => undefined);
    const record = await read({ deadline: AbortSignal.timeout(1000) });
    expect(reasonsOf(record, 'conditions')).toEqual(['timeout']);
    expect(record.resolve('Medication/m1')).toBeDefined();
  });
});
