/** What EHRs send along under keys of their own, and what is read where prefetch leaves something out. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Query } from '../../src/fhir/query.js';
import type { Resource } from '../../src/fhir/resource.js';
import { outcome, searchset, startFaultyFhir, type FaultyFhir } from './faulty-fhir.js';
import { idsOf, PATIENT_ID, readSample, reasonsOf, RESOURCES } from './sample-record.js';
import { changed, status } from './spoil.js';

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
const NONE = (healthy: Resource): Resource => ({ ...healthy, total: 0, entry: [] });
const conditions = RESOURCES.filter(({ id }) => id === 'c1' || id === 'c2');
const self = `Condition?patient=${PATIENT_ID}&_count=50`;
const healthy = searchset(conditions, BASE, self);

describe('an answer under another key', () => {
  const under = (value: unknown, fhirServer?: string) =>
    readSample({
      prefetch: { 'ehr-key': value, other: 'text' },
      ...(fhirServer !== undefined && { fhirServer }),
    });

  it.each([
    ['its self link is the very same search', healthy],
    ['its self link is a wider search', searchset(conditions, BASE, `Condition?patient=${PATIENT_ID}`)],
  ])('is the answer when %s', async (_name, value) => {
    const record = await under(value);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(reasonsOf(record, 'conditions')).toEqual([]);
  });

  it.each([
    ['the very resource of a read', { resourceType: 'Patient', id: PATIENT_ID }],
    ['a Bundle with it', searchset([{ resourceType: 'Patient', id: PATIENT_ID }], BASE, 'Patient')],
  ])('is the answer when it is %s', async (_name, value) => {
    expect(idsOf(await under(value), 'patient')).toEqual([PATIENT_ID]);
  });

  const doubtful: readonly (readonly [string, unknown])[] = [
    ['has a filter more', searchset(conditions, BASE, `${self}&clinical-status=active`)],
    ['has no self link', { ...healthy, link: [] }],
    ['was searched for nobody', searchset(conditions, BASE, 'Condition?_count=50')],
    ['was searched for another', searchset(conditions, BASE, 'Condition?patient=other')],
  ];

  it.each(doubtful)('is data, and not known to be all of it, when it %s', async (_name, value) => {
    const record = await under(value);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(reasonsOf(record, 'conditions')).toEqual(['truncated']);
    expect(reasonsOf(record, 'allergies')).toEqual(['not-provided']);
  });

  it.each(doubtful)('is no gap beside what the server says when it %s', async (_name, value) => {
    const record = await under(value, server.base);
    expect(reasonsOf(record, 'conditions')).toEqual([]);
    expect(server.asked.filter(({ path }) => path.startsWith('Condition'))).toHaveLength(1);
  });

  it.each(doubtful)(
    'counts although the server says that there is none, when it %s',
    async (_name, value) => {
      server.breakType('Condition', changed(NONE));
      const record = await under(value, server.base);
      expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
      expect(reasonsOf(record, 'conditions')).toEqual([]);
    },
  );

  it.each<readonly [string, unknown, readonly string[]]>([
    ['none found', null, []],
    ['an empty Bundle', { resourceType: 'Bundle', type: 'searchset', total: 0 }, []],
    ['an error', outcome('error', 'exception'), ['ehr-reported-error']],
  ])('counts beside what our own key holds: %s', async (_name, conditionsSent, reasons) => {
    const record = await readSample({
      prefetch: { conditions: conditionsSent, 'ehr-key': conditions[0] },
      fhirServer: server.base,
    });
    expect(idsOf(record, 'conditions')).toEqual(['c1']);
    expect(reasonsOf(record, 'conditions')).toEqual(reasons);
  });

  it('counts beside the whole answer under yet another key', async () => {
    const record = await readSample({
      prefetch: { problems: searchset([], BASE, self), 'ehr-key': conditions[0] },
    });
    expect(idsOf(record, 'conditions')).toEqual(['c1']);
    expect(reasonsOf(record, 'conditions')).toEqual([]);
  });

  it('counts once, in the version that is later', async () => {
    const [known] = conditions;
    const resolved = { ...known, meta: { versionId: '2' }, clinicalStatus: 'resolved' };
    server.breakType(
      'Condition',
      changed((_, { base }) => searchset([resolved], base, self)),
    );
    const record = await under({ ...known, meta: { versionId: '1' } }, server.base);
    expect(record.readings.get('conditions')?.resources).toEqual([resolved]);
  });

  it('spares no offer of a test where the server knows of no order for it', async () => {
    const request = { resourceType: 'ServiceRequest', id: 's1', status: 'completed', subject };
    const query: Query = {
      ...{ key: 'requests', resourceType: 'ServiceRequest', source: 'order', advisory: true },
      template: 'ServiceRequest?patient={{context.patientId}}&status=active',
    };
    const record = await readSample({
      queries: [query],
      prefetch: { 'ehr-key': request },
      fhirServer: server.base,
    });
    expect(idsOf(record, 'requests')).toEqual([]);
  });

  it('is not the answer when the wrapper of old says that it failed', async () => {
    const failed = { response: { status: '500' }, resource: searchset([], BASE, self) };
    expect(reasonsOf(await under(failed), 'conditions')).toEqual(['not-provided']);
  });

  it('counts as far as it goes when the server cannot be read', async () => {
    server.breakType('Condition', status(500, outcome('fatal', 'required')));
    const record = await under({ ...healthy, link: [] }, server.base);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(reasonsOf(record, 'conditions')).toEqual(['truncated', 'server-error']);
  });

  it('is put together from several, whatever else they hold', async () => {
    const [one, two] = conditions;
    const record = await readSample({
      prefetch: {
        problems: { resourceType: 'Bundle', entry: [{ resource: one }, { resource: RESOURCES[5] }] },
        diagnosis: two,
      },
    });
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(idsOf(record, 'allergies')).toEqual(['a1']);
  });

  const foreign = {
    resourceType: 'Bundle',
    entry: [{ resource: RESOURCES.find(({ id }) => id === 'c9') }],
  };

  it('counts nothing of another patient, and says so', async () => {
    const record = await under(foreign);
    expect(idsOf(record, 'conditions')).toEqual([]);
    expect(reasonsOf(record, 'conditions')).toEqual(['truncated', 'wrong-patient']);
  });

  it('counts nothing of another patient beside what the server says, which is whole', async () => {
    const record = await under(foreign, server.base);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(reasonsOf(record, 'conditions')).toEqual([]);
  });

  it('is no answer where it stands under the key of another query', async () => {
    const record = await readSample({ prefetch: { allergies: { ...healthy, link: [] } } });
    expect(reasonsOf(record, 'conditions')).toEqual(['not-provided']);
  });
});

describe('prefetch and FHIR server', () => {
  it('give the same record', async () => {
    const read = await readSample({ fhirServer: server.base });
    const bundle = (type: string) =>
      searchset(
        RESOURCES.filter(({ resourceType, id }) => resourceType === type && id !== 'c9'),
        BASE,
        `${type}?patient=${PATIENT_ID}`,
      );
    const prefetched = await readSample({
      prefetch: {
        patient: RESOURCES[0],
        conditions: bundle('Condition'),
        medicationRequests: bundle('MedicationRequest'),
        medicationStatements: bundle('MedicationStatement'),
        allergies: bundle('AllergyIntolerance'),
        encounter: RESOURCES.find(({ id }) => id === 'e1'),
        medications: bundle('Medication'),
      },
    });
    expect(prefetched.readings).toEqual(read.readings);
    expect(prefetched.resolve('Medication/m1')).toEqual(read.resolve('Medication/m1'));
  });

  it('complete each other: only what is missing is read', async () => {
    const record = await readSample({
      prefetch: { conditions: healthy, patient: null },
      fhirServer: server.base,
    });
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(idsOf(record, 'allergies')).toEqual(['a1']);
    expect(server.asked.some(({ path }) => /^(?:Condition|Patient)\b/.test(path))).toBe(false);
  });
});

describe('keys without end', () => {
  it('are looked through once', async () => {
    const many = Array.from({ length: 250_000 }, (_, index) => [`key-${index}`, null] as const);
    const prefetch = { ...Object.fromEntries(many), conditions: healthy };
    const before = process.cpuUsage();
    expect(idsOf(await readSample({ prefetch }), 'conditions')).toEqual(['c1', 'c2']);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2_500);
  });
});
