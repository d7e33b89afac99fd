/** The law of shapes: the same patient, sent in another shape, gets the same findings for the same reasons. */
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { catalogue } from '../../cards/index.js';
import { createServices } from '../../hooks/index.js';
import { parseCdsRequest } from '../../src/cds-hooks/request.js';
import { createGuards } from '../../src/fhir/server-guard.js';
import type { Resource } from '../../src/fhir/resource.js';
import { callerNamed } from '../../src/trust/caller.js';
import { findingsIn } from '../support/cards.js';
import { hookRequest } from '../support/hook-request.js';
import { NOW, terminology } from '../support/patient.js';
import { prefetchOf, recordOf } from '../support/readings.js';
import { anyPatient, type AnyPatient } from './any-patient.js';
import { shapes } from './other-shapes.js';

jest.setTimeout(120_000);

const [orderSelect] = createServices({
  catalogue,
  terminology,
  guards: createGuards(),
  publicUrl: () => 'https://cds.example.org',
  now: () => NOW,
});

/** Rule, level and reasons of everything that is found. */
async function found(someone: AnyPatient, shape: (resource: Resource) => Resource): Promise<unknown> {
  const { order, drafts, resources, region } = someone;
  const prefetch = prefetchOf(recordOf(resources.map(shape), []));
  const session = { order: shape(order), drafts: drafts.map(shape), services: [], resources };
  const body = JSON.parse(JSON.stringify(hookRequest('order-select', session, { prefetch }))) as unknown;
  const caller = callerNamed('law', { labelRegion: region, deadlineMs: 60_000 });
  const answer = await orderSelect?.respond(parseCdsRequest(body), caller);
  return answer?.cards
    .flatMap(findingsIn)
    .map(({ rule, indicator, because }) => [rule, indicator, ...because.toSorted()].join(' '))
    .toSorted();
}

describe('a patient', () => {
  it.each(Object.entries(shapes))('%s is the same patient', async (_name, shape) => {
    await fc.assert(
      fc.asyncProperty(anyPatient, async (someone) => {
        expect(await found(someone, shape)).toEqual(await found(someone, (resource) => resource));
      }),
      { numRuns: 100 },
    );
  });
});
