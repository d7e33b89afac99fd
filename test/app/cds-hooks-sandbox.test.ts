/** The service as docs/cds-hooks-sandbox.md starts it, called as the public CDS Hooks Sandbox calls. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Card, CdsResponse } from '../../src/cds-hooks/response.js';
import { service } from '../support/service.js';

const ORIGIN = 'https://sandbox.cds-hooks.org';
const ENDPOINT = '/cds-services/ketamine-safety';
const app = service({ CORS_ORIGINS: ORIGIN });

/** The sandbox signs each call (ES384); without a registry the signature is not looked at, so that any will do here. */
const SIGNED = { Origin: ORIGIN, Authorization: 'Bearer e30.e30.c2lnbmF0dXJl' };
const PATIENT = 'smart-1288992';

const ketamine = {
  text: 'Ketamine 50 MG/ML Injectable Solution',
  coding: [
    {
      display: 'Ketamine 50 MG/ML Injectable Solution',
      system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
      code: '238084',
    },
  ],
};

/** A draft as the form makes it: no `intent` before a medicine is chosen, and a category that is no list. */
const draft = (medicationCodeableConcept?: object) => ({
  resourceType: 'MedicationRequest',
  id: 'request-123',
  status: 'draft',
  subject: { reference: `Patient/${PATIENT}` },
  authoredOn: '2026-11-28',
  ...(medicationCodeableConcept && { intent: 'order', medicationCodeableConcept }),
  category: { coding: [{ code: 'community' }] },
});

const serviceRequest = {
  resourceType: 'ServiceRequest',
  id: 'request-123',
  status: 'draft',
  intent: 'plan',
  code: { coding: [{}] },
  subject: { reference: `Patient/${PATIENT}` },
  reasonCode: [],
};

const none = { resourceType: 'Bundle', type: 'searchset', total: 0 };
const aneurysm = {
  resourceType: 'Condition',
  id: 'c1',
  subject: { reference: `Patient/${PATIENT}` },
  clinicalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
  },
  code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I71.40' }] },
};

function call(hook: string, resource: object, prefetch?: object) {
  return request(app)
    .post(ENDPOINT)
    .set(SIGNED)
    .send({
      hookInstance: randomUUID(),
      hook,
      fhirServer: 'https://launch.smarthealthit.org/v/r4/fhir',
      context: {
        patientId: PATIENT,
        userId: 'Practitioner/COREPRACTITIONER1',
        ...(hook === 'order-select' && { selections: ['MedicationRequest/request-123'] }),
        draftOrders: { resourceType: 'Bundle', entry: [{ resource }] },
      },
      ...(prefetch && { prefetch }),
    });
}

async function templates(): Promise<readonly string[]> {
  const { body } = await request(app).get('/cds-services').set(SIGNED);
  const { services } = body as { services: { hook: string; prefetch: Record<string, string> }[] };
  return Object.keys(services.find(({ hook }) => hook === 'order-select')?.prefetch ?? {});
}

/** What the sandbox fills in: a resource or a Bundle for each template, `null` where one cannot be resolved. */
async function filled(): Promise<Readonly<Record<string, object | null>>> {
  const patient = { resourceType: 'Patient', id: PATIENT, gender: 'male', birthDate: '1961-01-01' };
  const known = {
    patient,
    conditions: { ...none, total: 1, entry: [{ resource: aneurysm }] },
    encounter: null,
  };
  return { ...Object.fromEntries((await templates()).map((key) => [key, none])), ...known };
}

const cardsOf = ({ body }: { body: unknown }): readonly Card[] => (body as CdsResponse).cards;

describe('the public CDS Hooks Sandbox', () => {
  it.each([
    ['GET', '/cds-services', 'authorization'],
    ['POST', ENDPOINT, 'authorization,content-type'],
    ['POST', `${ENDPOINT}/feedback`, 'authorization,content-type'],
  ])('may %s %s from its own origin', async (method, path, headers) => {
    const preflight = await request(app).options(path).set({
      Origin: ORIGIN,
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': headers,
    });
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, ORIGIN]);
    expect(preflight.headers['access-control-allow-headers']).toContain('authorization');
  });

  it('discovers the service for both hooks, with templates that it can fill', async () => {
    const { status, headers, body } = await request(app).get('/cds-services').set(SIGNED);
    expect([status, headers['access-control-allow-origin']]).toEqual([200, ORIGIN]);
    const { services } = body as { services: readonly { hook: string }[] };
    expect(services.map(({ hook }) => hook)).toEqual(['order-select', 'order-sign']);
    expect(await templates()).toEqual(expect.arrayContaining(['patient', 'conditions', 'encounter']));
  });

  it.each([
    ['before a medicine is chosen', draft()],
    ['for another medicine', draft({ text: 'oxycodone hydrochloride 5 MG Oral Tablet' })],
    ['for an order that is no medicine', serviceRequest],
  ])('gets no cards %s', async (_case, resource) => {
    const { status, body } = await call('order-select', resource);
    expect([status, body]).toEqual([200, { cards: [] }]);
  });

  it.each(['order-select', 'order-sign'])('gets cards at %s that it can show in full', async (hook) => {
    const answer = await call(hook, draft(ketamine), await filled());
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, ORIGIN]);
    const [first] = cardsOf(answer);
    expect(first).toMatchObject({
      indicator: 'critical',
      uuid: expect.any(String),
      overrideReasons: expect.arrayContaining([expect.objectContaining({ display: expect.any(String) })]),
    });
    for (const { detail, suggestions = [] } of cardsOf(answer)) {
      expect(detail).not.toMatch(/<[a-z/]/i);
      for (const { uuid, actions = [] } of suggestions)
        expect([uuid.length, actions.length]).toEqual([36, 1]);
    }
  });

  it('is told by a card, never by an HTTP error, that its FHIR server was not read', async () => {
    const answer = await call('order-select', draft(ketamine));
    expect(answer.status).toBe(200);
    expect(cardsOf(answer)[0]?.summary).toContain('Screen incomplete');
  });

  it.each([
    ['an accepted suggestion', { outcome: 'accepted', acceptedSuggestions: [{ id: randomUUID() }] }],
    [
      'a reason without its display',
      { outcome: 'overridden', overrideReason: { reason: { code: 'other', system: 'http://example.org' } } },
    ],
    ['no reason', { outcome: 'overridden' }],
  ])('sends feedback with %s', async (_case, outcome) => {
    const item = { card: randomUUID(), ...outcome, outcomeTimestamp: '2026-11-28T22:00:00.000Z' };
    const { status, headers } = await request(app)
      .post(`${ENDPOINT}/feedback`)
      .set(SIGNED)
      .send({ feedback: [item] });
    expect([status, headers['access-control-allow-origin']]).toEqual([200, ORIGIN]);
  });
});
