/** How many waves of reads a call takes. */
import { describe, expect, it } from '@jest/globals';
import { queries } from '../../hooks/queries.js';
import { sendJson, startFaultyFhir, type Fault } from './faulty-fhir.js';
import { PATIENT_ID, readSample, RESOURCES } from './sample-record.js';

describe('a call without prefetch', () => {
  it('takes one wave, and one more for what that points to; no read is made twice', async () => {
    const held: (() => void)[] = [];
    let waves = 0;
    const medications = Array.from({ length: 3 }, (_, number) => ({
      resourceType: 'Medication',
      id: `m${number}`,
    }));
    const requests = medications.map(({ id }) => ({
      resourceType: 'MedicationRequest',
      id: `r-${id}`,
      subject: { reference: `Patient/${PATIENT_ID}` },
      medicationReference: { reference: `Medication/${id}` },
    }));
    const gated = await startFaultyFhir([
      ...RESOURCES.filter(({ id }) => id !== 'r1' && id !== 'r2'),
      ...requests,
      ...medications,
    ]);
    // Nobody is answered before as many have asked as can ask without knowing any answer.
    const wave = [queries.length, medications.length];
    const hold: Fault = ({ response, healthy }) => {
      held.push(() => {
        sendJson(response, healthy);
      });
      if (held.length < (wave[waves] ?? 0)) return;
      waves += 1;
      for (const answer of held.splice(0)) answer();
    };
    for (const type of new Set([...queries.map(({ resourceType }) => resourceType), 'Medication']))
      gated.breakType(type, hold);
    const record = await readSample({
      fhirServer: gated.base,
      queries,
      referencesIn: (resources) =>
        resources.flatMap(
          ({ medicationReference }) =>
            (medicationReference as { reference?: string } | undefined)?.reference ?? [],
        ),
    });
    await gated.close();
    expect(waves).toBe(2);
    expect([...record.readings.values()].flatMap(({ gaps }) => gaps)).toEqual([]);
    const paths = gated.asked.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(queries.length + medications.length);
  });
});
