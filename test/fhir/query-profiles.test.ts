/** What EHRs are asked for: in whatever words, and however little is sent along, the same record comes of it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startFhirServer, type FhirServer } from '../../demo/fhir-server.js';
import { queries } from '../../hooks/queries.js';
import { queriesFor } from '../../hooks/query-profiles.js';
import { QUERY_PROFILES, type QueryProfile } from '../../src/fhir/query.js';
import type { Card } from '../../src/cds-hooks/response.js';
import { withoutIds } from '../support/cards.js';
import { service } from '../support/service.js';
import { someone } from '../vignettes/baseline.js';
import { readSample } from './sample-record.js';

const patient = someone({ age: 42 }).has('F20.9', { category: 'encounter-diagnosis' });

let server: FhirServer;
beforeAll(async () => {
  server = await startFhirServer();
  await server.load(patient.resources);
});
afterAll(() => server.close());

const read = async (profile?: QueryProfile) => {
  const record = await readSample({
    fhirServer: server.url,
    patientId: 'p1',
    queries: queriesFor(profile),
    referencesIn: () => [],
  });
  const { readings } = record;
  return [...readings].map(([key, { resources, gaps }]) => ({
    key,
    ids: resources.map(({ id }) => id).sort(),
    gaps: gaps.map(({ reason }) => reason),
  }));
};

const templatesOf = (profile: QueryProfile) =>
  new Map(queriesFor(profile).map(({ key, template }) => [key, template]));

describe('a query profile', () => {
  it('is as published where nothing else is said', () => {
    expect(queriesFor()).toEqual(queries);
    expect(queriesFor('us-core')).toEqual(queries);
  });

  it.each(QUERY_PROFILES)('asks for this patient, once for each part of the record: %s', (profile) => {
    const asked = queriesFor(profile);
    expect(new Set(asked.map(({ key }) => key)).size).toBe(asked.length);
    for (const { template } of asked) expect(template).toMatch(/\{\{context\.(?:patientId|encounterId)\}\}/);
    expect(asked.map(({ template }) => template).join()).not.toMatch(/_include|_revinclude|batch/);
  });

  it.each<readonly [QueryProfile, string, RegExp | undefined]>([
    ['epic', 'conditions', /&category=problem-list-item,encounter-diagnosis,health-concern$/],
    ['epic', 'medicationStatements', undefined],
    ['oracle', 'conditions', /^Condition\?patient=\{\{context\.patientId\}\}$/],
    ['oracle', 'medicationStatements', undefined],
    ['athena', 'medicationRequests', /&intent=.*\bplan\b.*\border\b/],
    ['meditech', 'allergies', /^AllergyIntolerance\?patient=\{\{context\.patientId\}\}$/],
    ['hapi', 'medicationStatements', /^MedicationStatement\?/],
  ])('of %s asks for %s in its own words', (profile, key, template) => {
    const asked = templatesOf(profile).get(key);
    if (template) expect(asked).toMatch(template);
    else expect(asked).toBeUndefined();
  });

  it.each(QUERY_PROFILES.filter((profile) => profile !== 'epic'))(
    'of %s reads the same from a real server',
    async (profile) => {
      const whole = (await read()).filter(({ key }) => templatesOf(profile).has(key));
      expect(whole.find(({ key }) => key === 'conditions')?.ids).not.toEqual([]);
      expect(await read(profile)).toEqual(whole);
    },
  );
});

describe('what discovery asks EHRs to send along', () => {
  const asks = async (environment: Readonly<Record<string, string>>) => {
    const { body } = await request(service(environment)).get('/cds-services');
    return (body as { services: { prefetch: Record<string, string> }[] }).services.map(
      ({ prefetch }) => prefetch,
    );
  };
  const called = async (prefetch: object, environment = {}) => {
    const call = patient.request('order-select', { prefetch, fhirServer: server.url });
    const { body } = await request(service(environment)).post('/cds-services/ketamine-safety').send(call);
    return withoutIds((body as { cards: Card[] }).cards);
  };

  it.each([
    ['everything, if nothing else is said', {}, queries.map(({ key }) => key)],
    ['everything', { PREFETCH: 'full' }, queries.map(({ key }) => key)],
    ['the patient alone', { PREFETCH: 'minimal' }, ['patient']],
  ])('is %s', async (_what, environment, keys) => {
    for (const prefetch of await asks(environment)) expect(Object.keys(prefetch)).toEqual(keys);
  });

  it('changes nothing about the cards, since what was not sent is read', async () => {
    const all = patient.prefetch();
    const { patient: alone } = all as { patient?: unknown };
    expect(alone).toBeDefined();
    expect(await called({ patient: alone }, { PREFETCH: 'minimal' })).toEqual(await called(all));
  });
});
