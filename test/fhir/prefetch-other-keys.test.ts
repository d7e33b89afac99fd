/** What EHRs send along under keys of their own, and what is read where prefetch leaves something out. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { outcome, searchset, startFaultyFhir, type FaultyFhir } from './faulty-fhir.js';
import { idsOf, PATIENT_ID, readSample, reasonsOf, RESOURCES } from './sample-record.js';
import { status } from './spoil.js';

let server: FaultyFhir;
beforeAll(async () => {
  server = await startFaultyFhir(RESOURCES);
});
afterEach(() => {
  server.heal();
});
afterAll(() => server.close());

const BASE = 'https://ehr.example.org/fhir';
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

  it.each(doubtful)('gives way to what the server says when it %s', async (_name, value) => {
    const record = await under(value, server.base);
    expect(reasonsOf(record, 'conditions')).toEqual([]);
    expect(server.asked.filter(({ path }) => path.startsWith('Condition'))).toHaveLength(1);
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

  it('counts nothing of another patient, and says so', async () => {
    const foreign = {
      resourceType: 'Bundle',
      entry: [{ resource: RESOURCES.find(({ id }) => id === 'c9') }],
    };
    const record = await under(foreign);
    expect(idsOf(record, 'conditions')).toEqual([]);
    expect(reasonsOf(record, 'conditions')).toEqual(['truncated', 'wrong-patient']);
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
