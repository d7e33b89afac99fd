/** A FHIR server that is hostile or broken: where its links lead, how much it sends, whose data. */
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Resource } from '../../src/fhir/resource.js';
import { startFaultyFhir, type Exchange, type Fault, type FaultyFhir } from '../fhir/faulty-fhir.js';
import { changed, nextAt, packed, redirect, text, without } from '../fhir/spoil.js';
import { someone } from '../vignettes/baseline.js';
import { callBy, cardsOf, foundBy, serviceFor } from './known-callers.js';

const patient = someone({ age: 42 }).has('F20.9', { display: 'Schizophrenia' });
const MEGABYTE = 1024 * 1024;

let ehr: FaultyFhir;
let other: FaultyFhir;
const entry: { fhirServers: readonly string[] } = { fhirServers: [] };
const service = serviceFor({ a: entry });

beforeAll(async () => {
  [ehr, other] = await Promise.all([startFaultyFhir(patient.resources), startFaultyFhir(patient.resources)]);
  entry.fhirServers = [ehr.base];
});
afterEach(() => {
  ehr.heal();
  other.heal();
});
afterAll(() => Promise.all([ehr.close(), other.close()]));

async function readWith(fault: Fault, type = 'Condition') {
  ehr.breakType(type, fault);
  const fhirAuthorization = { access_token: 'secret', token_type: 'Bearer', expires_in: 300 };
  const answer = await callBy(
    'a',
    service,
    patient.request('order-select', { fhirServer: ehr.base, fhirAuthorization }),
  );
  expect(answer.status).toBe(200);
  return answer;
}

const timesAsked = (type: string): number => ehr.asked.filter(({ path }) => path.startsWith(type)).length;
const pageOf = ({ base }: Exchange, page: string): string => `${base}/Condition?page=${page}`;
const pageNow = ({ url }: Exchange): string => url.searchParams.get('page') ?? '';
const INCOMPLETE = { 'data-incomplete': 'warning' };

describe('S07 next pages', () => {
  it.each<readonly [string, Fault]>([
    ['on another host', nextAt(() => `${other.base}/Condition?page=2`)],
    ['behind userinfo', nextAt(({ base }) => `${base.replace('//', '//a@')}/Condition?page=2`)],
    ['above the base', nextAt(({ base }) => `${base}/../admin`)],
    ['of another scheme', nextAt(({ base }) => base.replace('http', 'https'))],
  ])('%s are not read, and the card says so', async (_where, fault) => {
    expect(foundBy(await readWith(fault))).toMatchObject(INCOMPLETE);
    expect(timesAsked('Condition')).toBe(1);
    expect(other.asked).toEqual([]);
  });

  it.each<readonly [string, number, Fault]>([
    ['that lead to themselves', 2, nextAt((exchange) => pageOf(exchange, '1'))],
    ['in a circle', 3, nextAt((exchange) => pageOf(exchange, pageNow(exchange) === 'a' ? 'b' : 'a'))],
    ['without end', 10, nextAt((exchange) => pageOf(exchange, `${pageNow(exchange)}x`))],
  ])('%s are read no more than %i times', async (_how, most, fault) => {
    expect(foundBy(await readWith(fault))).toMatchObject(INCOMPLETE);
    expect(timesAsked('Condition')).toBeLessThanOrEqual(most);
  });
});

describe('S08 a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of %i is followed nowhere', async (code) => {
    for (const to of [other.base, ehr.base]) {
      const fault = redirect(code, () => `${to}/Condition?followed`);
      expect(foundBy(await readWith(fault))).toMatchObject(INCOMPLETE);
    }
    expect(other.asked).toEqual([]);
    expect(ehr.asked.filter(({ path }) => path.includes('followed'))).toEqual([]);
  });
});

/** Made before anything is measured. */
const SPACES = Buffer.alloc(120 * MEGABYTE, 32);
const GZIP = gzipSync(SPACES, { level: 1 });
const BOMBS: Readonly<Record<string, Buffer>> = {
  gzip: GZIP,
  deflate: deflateSync(SPACES, { level: 1 }),
  br: brotliCompressSync(SPACES, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  'gzip, gzip': gzipSync(GZIP),
};
const bomb = (encoding: string): Fault => packed(encoding, () => BOMBS[encoding] ?? SPACES);

describe('S09 too much from a FHIR server', () => {
  it.each<readonly [string, Fault]>([
    ['a gzip bomb', bomb('gzip')],
    ['a deflate bomb', bomb('deflate')],
    ['a brotli bomb', bomb('br')],
    ['a bomb in a bomb', bomb('gzip, gzip')],
    ['a body without end', text(' '.repeat(20 * MEGABYTE))],
    [
      'JSON 200,000 deep',
      text(`{"resourceType":"Bundle","entry":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
    ],
  ])('is %s: it is not unpacked, and the card says so', async (_what, fault) => {
    const before = process.memoryUsage();
    expect(foundBy(await readWith(fault))).toMatchObject(INCOMPLETE);
    const after = process.memoryUsage();
    expect(after.heapUsed + after.external - before.heapUsed - before.external).toBeLessThan(80 * MEGABYTE);
  });

  it('is more than 10 MB in one call, in however many answers', async () => {
    const big = changed((bundle) => ({ ...bundle, note: 'x'.repeat(4 * MEGABYTE) }));
    for (const type of ['MedicationRequest', 'AllergyIntolerance', 'Procedure', 'Observation'])
      ehr.breakType(type, big);
    const answer = await readWith(big);
    expect(foundBy(answer)).toMatchObject(INCOMPLETE);
    expect(cardsOf(answer)[0]?.detail).toMatch(/too large|too much/i);
  });
});

describe("S22 another patient's data", () => {
  const theirs = (resource: Resource): Resource => ({
    resourceType: 'AllergyIntolerance',
    id: 'theirs',
    code: { text: 'esketamine' },
    clinicalStatus: { coding: [{ code: 'active' }] },
    ...resource,
  });
  const WHOSE: readonly (readonly [string, Resource])[] = [
    ['relative', { patient: { reference: 'Patient/p2' } }],
    ['absolute', { patient: { reference: 'https://ehr.example.org/fhir/Patient/p2' } }],
    ['versioned', { patient: { reference: 'Patient/p2/_history/3' } }],
    ['absolute, on another server', { patient: { reference: 'https://evil.example.org/fhir/Patient/p1' } }],
  ];

  it.each(WHOSE)('in the prefetch is never used, and is said: %s', async (_how, whose) => {
    const bundle = { resourceType: 'Bundle', type: 'searchset', entry: [{ resource: theirs(whose) }] };
    const prefetch = { ...patient.prefetch(), allergies: bundle };
    const found = foundBy(
      await callBy('a', service, patient.request('order-select', { prefetch, fhirServer: ehr.base })),
    );
    expect(found).not.toHaveProperty('hypersensitivity-ketamine');
    expect(found).toMatchObject(INCOMPLETE);
  });

  it.each(WHOSE)('from the FHIR server is never used, and is said: %s', async (_how, whose) => {
    const fault = changed((bundle) => ({ ...bundle, entry: [{ resource: theirs(whose) }] }));
    const found = foundBy(await readWith(fault, 'AllergyIntolerance'));
    expect(found).not.toHaveProperty('hypersensitivity-ketamine');
    expect(found).toMatchObject(INCOMPLETE);
  });

  it('is counted and logged, by EHR and by where it stood, and nothing of it is', async () => {
    const watched = serviceFor({ watched: entry });
    const whose = theirs({ patient: { reference: 'Patient/p2' } });
    const bundle = { resourceType: 'Bundle', type: 'searchset', entry: [{ resource: whose }] };
    const fhirAuthorization = { access_token: 'secret', token_type: 'Bearer', expires_in: 300 };
    ehr.breakType(
      'Procedure',
      changed((found) => ({ ...found, entry: [{ resource: { ...whose, resourceType: 'Procedure' } }] })),
    );
    const call = patient.request('order-select', {
      prefetch: { ...without(patient.prefetch(), 'procedures'), allergies: bundle },
      fhirServer: ehr.base,
      fhirAuthorization,
    });
    const context = call['context'] as { draftOrders: { entry: unknown[] } };
    const drafts = context.draftOrders;
    const order = { resourceType: 'MedicationRequest', id: 'd2', subject: { reference: 'Patient/p2' } };
    await callBy('watched', watched, {
      ...call,
      context: { ...context, draftOrders: { ...drafts, entry: [...drafts.entry, { resource: order }] } },
    });
    const metrics = await watched.metrics.registry.metrics();
    for (const place of ['order', 'prefetch', 'server']) {
      expect(metrics).toContain(`cds_foreign_data_total{ehr="watched",place="${place}"} 1\n`);
      expect(watched.logged()).toContain(
        `"ehr":"watched","place":"${place}","msg":"data of another patient left out"`,
      );
    }
    expect(metrics).toContain(
      'cds_fhir_reads_total{ehr="watched",resource="Procedure",outcome="answered"} 1\n',
    );
    expect(metrics).toContain('cds_record_gaps_total{source="procedures",reason="wrong-patient"} 1\n');
    expect(metrics + watched.logged()).not.toMatch(/p2|theirs/);
  });

  it('would have been found, were it of this patient', async () => {
    const fault = changed((bundle) => ({
      ...bundle,
      entry: [{ resource: theirs({ patient: { reference: 'Patient/p1' } }) }],
    }));
    expect(foundBy(await readWith(fault, 'AllergyIntolerance'))).toHaveProperty('hypersensitivity-ketamine');
  });
});
