/** A patient whose record was merged with another one, as the Patient itself says. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PatientRecord } from '../../src/fhir/patient-record.js';
import { startFaultyFhir, type FaultyFhir } from './faulty-fhir.js';
import { idsOf, QUERIES, readSample, RESOURCES } from './sample-record.js';
import { changed } from './spoil.js';

let server: FaultyFhir;
beforeAll(async () => {
  server = await startFaultyFhir(RESOURCES);
});
afterAll(() => server.close());

const gapsOf = (record: PatientRecord) => [...record.readings.values()].flatMap(({ gaps }) => gaps);

function readLinked(type: string): Promise<PatientRecord> {
  server.breakType(
    'Patient',
    changed((patient) => ({ ...patient, link: [{ type, other: { reference: 'Patient/p2' } }] })),
  );
  return readSample({ fhirServer: server.base });
}

describe('a record that was merged', () => {
  it('into another is not known, whatever was found', async () => {
    const record = await readLinked('replaced-by');
    const sources = new Set(gapsOf(record).map(({ source }) => source));
    expect(sources).toEqual(new Set(QUERIES.map(({ source }) => source)));
    expect(gapsOf(record).every(({ reason }) => reason === 'redirected')).toBe(true);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
  });

  it.each(['replaces', 'refer', 'seealso'])('in another way is known: %s', async (type) => {
    expect(gapsOf(await readLinked(type))).toEqual([]);
  });
});
