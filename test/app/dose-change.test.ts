/** A change of dose through the whole service: the draft as the EHR sent it, and none where the EHR carries out no update. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { CdsResponse } from '../../src/cds-hooks/response.js';
import { QUERY_PROFILES, type QueryProfile } from '../../src/fhir/query.js';
import { readConfig } from '../../src/config.js';
import { unauthenticated } from '../../src/trust/unauthenticated.js';
import { differences } from '../support/differences.js';
import { patient, type PatientCase } from '../support/patient.js';
import { service } from '../support/service.js';

const config = readConfig('test', { ALLOW_UNAUTHENTICATED: 'true', LOG_LEVEL: 'silent' });
const known = await unauthenticated(config).authenticate({}, '');

const fourDevices = (more: object = {}): PatientCase =>
  patient().orders('spravato', {
    dosage: {
      doseAndRate: [{ doseQuantity: { value: 4, unit: 'device' } }],
      timing: { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } },
    },
    also: {
      _status: { id: 's1' },
      extension: [{ url: 'https://ehr.example/queue', valueCode: 'clinic' }],
      localWord: 'as the EHR has it',
      ...more,
    },
  });
const someone = fourDevices();

async function actionsFor(queryProfile: QueryProfile, someone = fourDevices()) {
  const authenticator = { authenticate: () => Promise.resolve({ ...known, queryProfile }) };
  const { body, status } = await request(service({}, undefined, undefined, { authenticator }))
    .post('/cds-services/ketamine-safety')
    .send(someone.request('order-select', { prefetch: someone.prefetch() }));
  expect(status).toBe(200);
  const { cards } = body as CdsResponse;
  expect(cards.map(({ summary }) => summary).join()).toContain('112 mg');
  return cards.flatMap(({ suggestions = [] }) => suggestions.flatMap(({ actions = [] }) => actions));
}

describe('a dose that no label has', () => {
  it.each(QUERY_PROFILES.filter((profile) => profile !== 'epic'))(
    'comes back changed to an EHR with the profile %s, and nothing else in the draft',
    async (profile) => {
      const updates = (await actionsFor(profile)).filter(({ type }) => type === 'update');
      expect(updates).toMatchObject([
        { description: 'Change the dose to 56 mg', resource: { id: 'draft-1' } },
      ]);
      const [{ resource } = { resource: undefined }] = updates as readonly { resource: object }[];
      expect(differences(someone.order, resource)).toEqual([
        '/dosageInstruction/0/doseAndRate/0/doseQuantity/value',
      ]);
      expect(resource).toMatchObject({
        dosageInstruction: [{ doseAndRate: [{ doseQuantity: { value: 2 } }] }],
      });
    },
  );

  it('comes back without the members that hold nothing', async () => {
    const sent = fourDevices({ priority: null, note: [], identifier: {} });
    const updates = (await actionsFor('us-core', sent)).filter(({ type }) => type === 'update');
    const [{ resource } = { resource: undefined }] = updates as readonly { resource: object }[];
    expect(resource).toBeDefined();
    expect(['priority', 'note', 'identifier'].filter((name) => name in (resource ?? {}))).toEqual([]);
  });

  it('does not come back where an item of a list holds nothing, whose place would be lost', async () => {
    const sent = fourDevices({ note: [{ text: null }, { text: 'after breakfast' }] });
    expect((await actionsFor('us-core', sent)).filter(({ type }) => type === 'update')).toEqual([]);
  });

  it('is told to Epic without an update, which it does not carry out', async () => {
    expect((await actionsFor('epic')).filter(({ type }) => type === 'update')).toEqual([]);
  });
});
