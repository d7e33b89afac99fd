/** When an observation was made: by whichever of its dates tells it, and never in the future. */
import { describe, expect, it } from '@jest/globals';
import { measurementNames } from '../../hooks/queries.js';
import { measurementFact } from '../../src/facts/measurement-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, daysAgo, hoursAgo, NOW, terminology } from '../support/patient.js';

const SYSTOLIC = concept('loinc:8480-6');
const read = (parts: Resource) =>
  measurementFact(
    {
      resourceType: 'Observation',
      id: 'o',
      code: SYSTOLIC,
      valueQuantity: { value: 120, unit: 'mmHg' },
      ...parts,
    },
    terminology,
    measurementNames,
    NOW,
  );

describe('an observation', () => {
  it.each<readonly [string, Resource, string | undefined]>([
    ['when it was taken', { effectiveDateTime: hoursAgo(3), issued: hoursAgo(1) }, '2026-11-24 09:00'],
    ['the instant', { effectiveInstant: hoursAgo(3) }, '2026-11-24 09:00'],
    ['the start of the period', { effectivePeriod: { start: daysAgo(3) } }, daysAgo(3)],
    [
      'the end of a period whose start is not known',
      { effectivePeriod: { end: daysAgo(3) }, issued: daysAgo(1) },
      daysAgo(3),
    ],
    ['the last of its times', { effectiveTiming: { event: [daysAgo(4), daysAgo(3), 'noon'] } }, daysAgo(3)],
    ['when it was issued', { issued: hoursAgo(3) }, '2026-11-24 09:00'],
    ['a time without a zone', { effectiveDateTime: '2026-11-24T09:00:00' }, '2026-11-24 09:00'],
    ['nothing', {}, undefined],
  ])('is dated by %s', (_name, parts, text) => {
    expect(read(parts)?.date?.text).toBe(text);
  });

  it.each(['2026-11-25', '2030-01-01T00:00:00Z', '9999-12-31'])(
    'of the future (%s) does not count',
    (effectiveDateTime) => {
      expect(read({ effectiveDateTime })).toBeUndefined();
    },
  );
});
