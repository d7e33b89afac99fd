/** Spans of a call, as an operator's own SDK receives them: one for each stage, and nothing about a patient. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import request from 'supertest';
import { service } from '../support/service.js';

const MARKER = 'Marigold-7731';
const exporter = new InMemorySpanExporter();
const app = service();

const draft = {
  resourceType: 'MedicationRequest',
  id: MARKER,
  status: 'draft',
  intent: 'order',
  subject: { reference: `Patient/${MARKER}` },
  medicationCodeableConcept: { text: `ketamine ${MARKER}` },
};
const call = (change: object = {}) =>
  request(app)
    .post('/cds-services/ketamine-safety')
    .set('Authorization', `Bearer ${MARKER}`)
    .send({
      hook: 'order-sign',
      hookInstance: MARKER,
      fhirServer: `http://127.0.0.1:1/${MARKER}`,
      context: {
        userId: `Practitioner/${MARKER}`,
        patientId: MARKER,
        draftOrders: { resourceType: 'Bundle', type: 'collection', entry: [{ resource: draft }] },
      },
      ...change,
    });

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
});
beforeEach(() => {
  exporter.reset();
});
afterAll(() => {
  trace.disable();
  context.disable();
});

describe('the spans of a call', () => {
  it('are one for each stage, inside that of the call', async () => {
    expect((await call()).status).toBe(200);
    const spans = exporter.getFinishedSpans();
    const root = spans.find(({ name }) => name === 'cds.call')!;
    const stages = spans.filter((span) => span !== root);
    expect(stages.map(({ name }) => name)).toEqual([
      'cds.authenticate',
      'cds.read-body',
      'cds.identify-orders',
      'cds.read-record',
      'cds.assess',
    ]);
    expect(
      stages.filter(({ parentSpanContext }) => parentSpanContext?.spanId !== root.spanContext().spanId),
    ).toEqual([]);
    expect(root.attributes).toEqual({
      'cds.ehr': 'unauthenticated',
      'cds.mode': 'active',
      'cds.hook': 'order-sign',
      'cds.cards': 1,
    });
  });

  it('name what went wrong by its code alone', async () => {
    expect((await call({ hook: MARKER })).status).toBe(400);
    const root = exporter.getFinishedSpans().find(({ name }) => name === 'cds.call')!;
    expect(root.attributes['cds.error']).toBe('CDS_HOOK_NOT_SERVED');
    expect(root.events).toEqual([]);
  });

  it('hold nothing that was sent', async () => {
    await call();
    await call({ context: MARKER });
    const said = exporter
      .getFinishedSpans()
      .map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links }));
    expect(said.length).toBeGreaterThan(5);
    expect(JSON.stringify(said)).not.toContain(MARKER);
  });
});
