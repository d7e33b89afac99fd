/** Laws over search results and faults: neither order nor repetition changes what is said, and no fault looks like "none". */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PatientRecord } from '../../src/fhir/patient-record.js';
import type { Resource } from '../../src/fhir/resource.js';
import { SEARCH_FAULTS } from './faults.js';
import { startFaultyFhir, type Fault, type FaultyFhir } from './faulty-fhir.js';
import { idsOf, PATIENT_ID, QUERIES, readSample, RESOURCES } from './sample-record.js';

const SEARCHES = QUERIES.filter(({ template }) => template.includes('?'));

/** What a reading says, whatever the order in which it came. */
function essence(record: PatientRecord, key: string): unknown {
  const reading = record.readings.get(key);
  return {
    resources: new Set(reading?.resources.map((resource) => JSON.stringify(resource))),
    gaps: new Set(reading?.gaps.map(({ reason }) => reason)),
    unattributed: reading?.unattributed,
  };
}

const subjects = fc.constantFrom(
  { reference: `Patient/${PATIENT_ID}` },
  { reference: `https://ehr.example.org/fhir/Patient/${PATIENT_ID}/_history/2` },
  { reference: 'Patient/other' },
  { display: 'nobody' },
);
const resources = fc.record({
  resourceType: fc.constant('Condition'),
  id: fc.constantFrom('1', '2', '3'),
  subject: subjects,
  meta: fc.record(
    {
      versionId: fc.constantFrom('1', '2', '10'),
      lastUpdated: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02'),
    },
    { requiredKeys: [] },
  ),
  note: fc.constantFrom('a', 'b'),
});
const entries = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: resources.map((resource): unknown => ({ resource })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>({}, null, {
        resource: { resourceType: 'Basic' },
        search: { mode: 'include' },
      }),
    },
  ),
  { maxLength: 8 },
);

const readBundle = async (entry: readonly unknown[]): Promise<unknown> => {
  const conditions: Resource = { resourceType: 'Bundle', type: 'searchset', entry };
  const record = await readSample({ prefetch: { conditions }, queries: SEARCHES });
  return essence(record, 'conditions');
};

describe('a search result', () => {
  it('says the same in whatever order its entries come', async () => {
    const shuffled = entries.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([list, other]) => {
        expect(await readBundle(other)).toEqual(await readBundle(list));
      }),
    );
  });

  it('says the same when entries come several times', async () => {
    const repeated = entries.chain((list) => fc.tuple(fc.constant(list), fc.subarray(list)));
    await fc.assert(
      fc.asyncProperty(repeated, async ([list, again]) => {
        expect(await readBundle([...list, ...structuredClone(again)])).toEqual(await readBundle(list));
      }),
    );
  });

  it('never lets another patient’s resource through', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (list) => {
        const conditions = { resourceType: 'Bundle', entry: list };
        const record = await readSample({ prefetch: { conditions } });
        expect(JSON.stringify(record.readings.get('conditions'))).not.toContain('Patient/other');
      }),
    );
  });
});

describe('any faults together', () => {
  let server: FaultyFhir;
  beforeAll(async () => {
    server = await startFaultyFhir(RESOURCES);
  });
  afterEach(() => {
    server.heal();
  });
  afterAll(() => server.close());

  const BULKY = new Set(['a gzip bomb', 'too large a body']);
  const usable = Object.entries(SEARCH_FAULTS).filter(([name, { hangs }]) => !hangs && !BULKY.has(name));
  const types = SEARCHES.map(({ resourceType }) => resourceType);
  const broken = fc.dictionary(fc.constantFrom(...types), fc.constantFrom(...usable.map(([name]) => name)));

  const readWith = async (faults: Readonly<Record<string, string>>): Promise<PatientRecord> => {
    server.heal();
    for (const [type, name] of Object.entries(faults)) {
      const fault: Fault | undefined = SEARCH_FAULTS[name]?.fault;
      if (fault) server.breakType(type, fault);
    }
    return readSample({ fhirServer: server.base });
  };

  it('touch only what they hit, and only take away', async () => {
    const whole = await readWith({});
    await fc.assert(
      fc.asyncProperty(broken, async (faults) => {
        const record = await readWith(faults);
        for (const { key, resourceType } of QUERIES) {
          const isHit = resourceType in faults;
          const reading = record.readings.get(key);
          if (!isHit) expect(essence(record, key)).toEqual(essence(whole, key));
          else if (resourceType !== 'MedicationStatement') expect(reading?.gaps).not.toEqual([]);
          expect(idsOf(whole, key)).toEqual(expect.arrayContaining([...idsOf(record, key)]));
        }
      }),
      { numRuns: 60 },
    );
  });
});
