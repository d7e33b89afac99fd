/** A call whose time is over before its record is read: what was sent along is judged all the same. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Card } from '../../src/cds-hooks/response.js';
import { readConfig } from '../../src/config.js';
import { createMetrics } from '../../src/metrics.js';
import { unauthenticated } from '../../src/trust/unauthenticated.js';
import { startFaultyFhir, type FaultyFhir } from '../fhir/faulty-fhir.js';
import { foundIn } from '../support/cards.js';
import { NOW } from '../support/patient.js';
import { service } from '../support/service.js';
import { PATIENT } from './sessions.js';

let server: FaultyFhir;
beforeAll(async () => {
  server = await startFaultyFhir(PATIENT.resources);
});
afterAll(() => server.close());

describe('a call whose time was spent on finding out who calls', () => {
  it('is judged by what was sent along, and reads nothing more', async () => {
    const environment = { DEADLINE_MS: '60', MAX_CARDS: '10' };
    const { authenticate } = unauthenticated(
      readConfig('test', { ALLOW_UNAUTHENTICATED: 'true', ...environment }),
    );
    const app = service(environment, () => NOW, createMetrics(), {
      authenticator: { authenticate: (...who) => wait(150).then(() => authenticate(...who)) },
    });
    const prefetch = { ...PATIENT.prefetch(), allergies: undefined };
    const { status, body } = await request(app)
      .post('/cds-services/ketamine-safety')
      .send(PATIENT.request('order-sign', { prefetch, fhirServer: server.base }));
    const { cards } = body as { readonly cards: readonly Card[] };
    expect(status).toBe(200);
    expect(foundIn(cards)).toMatchObject({ 'bp-severe-elevation': 'critical', 'data-incomplete': 'warning' });
    expect(JSON.stringify(cards)).toContain('allergies (no answer in time)');
    expect(server.asked).toEqual([]);
  });
});
