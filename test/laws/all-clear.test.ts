/** Laws of silence: an answer that is not whole, or not legible, never makes "checked, nothing found" of a patient. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { queries } from '../../hooks/queries.js';
import type { Card } from '../../src/cds-hooks/response.js';
import { listOf, recordsIn, type Resource } from '../../src/fhir/resource.js';
import { sendJson, startFaultyFhir, type FaultyFhir } from '../fhir/faulty-fhir.js';
import { foundIn } from '../support/cards.js';
import { service } from '../support/service.js';
import { someone } from '../vignettes/baseline.js';

jest.setTimeout(120_000);

const patient = someone({ age: 42 }).at({ class: 'AMB' });
const ANEURYSM: Resource = {
  resourceType: 'Condition',
  id: 'aneurysm',
  subject: { reference: 'Patient/p1' },
  code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I71.40' }] },
};
const app = service();

let server: FaultyFhir;
beforeAll(async () => {
  server = await startFaultyFhir(patient.resources);
});
afterAll(() => server.close());

const called = async (parts: Readonly<Record<string, unknown>>) => {
  const body = patient.request('order-select', parts);
  const response = await request(app).post('/cds-services/ketamine-safety').send(body);
  expect(response.status).toBe(200);
  return foundIn((response.body as { cards: Card[] }).cards);
};

/** What is done to a healthy answer. */
type Spoil = (answer: Resource, resourceType: string) => unknown;

const READS = queries.filter(({ advisory }) => advisory !== true);
const SEARCHES = READS.filter(({ template }) => template.includes('?'));

/** The word in any mixture of letter cases. */
const spelt = (word: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) =>
      word.replaceAll(/./g, (letter, at: number) => (upper[at] ? letter.toUpperCase() : letter)),
    );

const noUrl = fc.constantFrom<unknown>(undefined, null, '', '  ', 0, 17, true, {}, [], ['']);
const lostPages: fc.Arbitrary<Spoil> = fc
  .tuple(spelt('next'), noUrl)
  .map(([relation, url]): Spoil => (answer) => ({
    ...answer,
    link: [...listOf(answer['link']), { relation, url }],
  }));
const lostEntries: fc.Arbitrary<Spoil> = fc
  .tuple(fc.integer({ min: 1, max: 900 }), fc.boolean())
  .map(([more, inQuotes]): Spoil => (answer) => {
    const total = listOf(answer['entry']).length + more;
    return { ...answer, total: inQuotes ? String(total) : total };
  });
const FILTERS = [
  'category=x',
  'encounter=e1',
  'code=1',
  'date=ge2026-05-01',
  'status=x',
  'clinical-status=active',
];
const narrowed: fc.Arbitrary<Spoil> = fc
  .oneof(
    fc.constantFrom(...FILTERS).map((filter) => `patient=p1&${filter}`),
    fc.constant('subject=Patient/p2'),
  )
  .map((search): Spoil => (answer, resourceType) => ({
    ...answer,
    link: [{ relation: 'self', url: `https://ehr.example.org/fhir/${resourceType}?${search}` }],
  }));
const asOutcome: fc.Arbitrary<Spoil> = spelt('outcome').map((mode): Spoil => (answer, resourceType) => ({
  ...answer,
  entry: [...listOf(answer['entry']), { resource: { ...ANEURYSM, resourceType }, search: { mode } }],
  total: undefined,
}));
const inWords = fc.string().filter((words) => !/\d|^\s*ok/i.test(words));
const aroundNothing: fc.Arbitrary<Spoil> = fc
  .oneof(
    fc.constantFrom(
      { response: {} },
      { response: null },
      { resource: null },
      { response: {}, resource: null },
    ),
    inWords.map((status) => ({ response: { status } })),
  )
  .map(
    (wrapper): Spoil =>
      () =>
        wrapper,
  );
const emptied: Spoil = () => ({ resourceType: 'Bundle', type: 'searchset', total: 0, entry: [] });

const anySpoilOfSearch = fc.oneof(lostPages, lostEntries, narrowed, asOutcome);

describe('a patient of whom all was read', () => {
  it('is clear', async () => {
    server.heal();
    expect(await called({ fhirServer: server.base })).toHaveProperty('screen-complete');
    expect(await called({ prefetch: patient.prefetch() })).toHaveProperty('screen-complete');
  });

  it('is not clear where a server spoils any of the answers', async () => {
    const anyFault = fc.oneof(
      fc.tuple(fc.constantFrom(...SEARCHES), anySpoilOfSearch),
      fc.tuple(fc.constantFrom(...READS.filter((query) => !SEARCHES.includes(query))), fc.constant(emptied)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyFault, { minLength: 1, maxLength: 3 }), async (faults) => {
        server.heal();
        for (const [{ resourceType }, spoil] of faults)
          server.breakType(resourceType, ({ response, healthy }) => {
            sendJson(response, spoil(healthy, resourceType));
          });
        const found = await called({ fhirServer: server.base });
        expect(found).toHaveProperty('data-incomplete');
        expect(found).not.toHaveProperty('screen-complete');
      }),
      { numRuns: 60 },
    );
  });

  it('is not clear where what was sent along is spoilt, and there is no server', async () => {
    const anyFault = fc.oneof(
      fc.tuple(fc.constantFrom(...SEARCHES), anySpoilOfSearch),
      fc.tuple(fc.constantFrom(...READS), aroundNothing),
    );
    const healthy: Readonly<Record<string, unknown>> = patient.prefetch();
    await fc.assert(
      fc.asyncProperty(fc.array(anyFault, { minLength: 1, maxLength: 3 }), async (faults) => {
        const spoilt = faults.map(([{ key, resourceType }, spoil]) => {
          const [answer = {}] = recordsIn(healthy[key] ?? {});
          return [key, spoil(answer, resourceType)] as const;
        });
        const found = await called({ prefetch: { ...healthy, ...Object.fromEntries(spoilt) } });
        expect(found).toHaveProperty('data-incomplete');
        expect(found).not.toHaveProperty('screen-complete');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a diagnosis that came', () => {
  const anyMode = fc.oneof(fc.string(), spelt('match'), fc.constantFrom<unknown>(1, null, {}, undefined));
  const isKnown = (mode: unknown): boolean =>
    typeof mode === 'string' && /^\s*(?:include|outcome)\s*$/i.test(mode);

  it('counts in whatever search mode, but for those that say that it was not asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyMode.filter((mode) => !isKnown(mode)),
        async (mode) => {
          const conditions = { resourceType: 'Bundle', entry: [{ resource: ANEURYSM, search: { mode } }] };
          const found = await called({ prefetch: { ...patient.prefetch(), conditions } });
          expect(found).toHaveProperty('aneurysmal-vascular-disease');
          expect(found).not.toHaveProperty('data-incomplete');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is not lost to a poorer or a contrary copy under another key, unless that says that it is later', async () => {
    const poor: Resource = {
      resourceType: 'Condition',
      id: 'aneurysm',
      subject: { reference: 'Patient/p1' },
    };
    const refuted = { ...ANEURYSM, verificationStatus: { coding: [{ code: 'refuted' }] } };
    const conditions = {
      resourceType: 'Bundle',
      entry: [{ resource: { ...ANEURYSM, verificationStatus: { coding: [{ code: 'confirmed' }] } } }],
    };
    const copies = fc.constantFrom<Resource>(poor, refuted, {
      ...poor,
      meta: { tag: [{ code: 'SUBSETTED' }] },
    });
    await fc.assert(
      fc.asyncProperty(copies, fc.boolean(), async (copy, isAlone) => {
        const copied = isAlone ? copy : { resourceType: 'Bundle', entry: [{ resource: copy }] };
        const found = await called({
          prefetch: { ...patient.prefetch(), conditions, problemsOfVisit: copied },
        });
        expect(found).toHaveProperty('aneurysmal-vascular-disease');
      }),
      { numRuns: 20 },
    );
    const later = { resourceType: 'Bundle', entry: [{ resource: { ...refuted, meta: { versionId: '2' } } }] };
    const found = await called({ prefetch: { ...patient.prefetch(), conditions, later } });
    expect(found).not.toHaveProperty('aneurysmal-vascular-disease');
  });

  it('counts under whatever key, in whatever shape, and beside whatever answer', async () => {
    const keys = new Set(queries.map(({ key }) => key));
    const anyKey = fc.string({ minLength: 1 }).filter((key) => !keys.has(key) && key !== '__proto__');
    const anySelf = fc.constantFrom(
      [],
      [{ relation: 'self', url: 'Condition?patient=p1&encounter=e1&category=encounter-diagnosis' }],
    );
    const anyShape = fc.oneof(
      fc.constant<Resource>(ANEURYSM),
      anySelf.map((link): Resource => ({ resourceType: 'Bundle', link, entry: [{ resource: ANEURYSM }] })),
    );
    const answered = fc.constantFrom<unknown>(undefined, null, emptied({}, 'Condition'), {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'exception' }],
    });
    server.heal();
    await fc.assert(
      fc.asyncProperty(anyKey, anyShape, answered, async (key, shape, conditions) => {
        const prefetch = { ...patient.prefetch(), conditions, [key]: shape };
        expect(await called({ prefetch, fhirServer: server.base })).toHaveProperty(
          'aneurysmal-vascular-disease',
        );
      }),
      { numRuns: 40 },
    );
  });
});
