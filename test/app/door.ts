/** The real application around a service that is small enough to see through. */
import { Writable } from 'node:stream';
import type { Express } from 'express';
import { createApp, type AppParts } from '../../src/app.js';
import type { CdsRequest } from '../../src/cds-hooks/request.js';
import type { CdsResponse } from '../../src/cds-hooks/response.js';
import { HOOKS, type CdsService } from '../../src/cds-hooks/service.js';
import { loggedFeedback } from '../../src/cds-hooks/logged-feedback.js';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { createMetrics, type Metrics } from '../../src/metrics.js';
import { unauthenticated } from '../../src/trust/unauthenticated.js';

export const CARD: CdsResponse['cards'][number] = {
  uuid: '5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11',
  summary: 'Look again.',
  detail: 'A reason to look again.',
  indicator: 'warning',
  source: { label: 'Test', topic: { code: 'look', system: 'https://example.org/topics' } },
};

/** Answers one card to an order-sign, and none to an order-select. */
export function answerByHook({ hook }: CdsRequest): Promise<CdsResponse> {
  return Promise.resolve({ cards: hook === 'order-sign' ? [CARD] : [] });
}

export function servicesAnswering(respond: CdsService['respond']): readonly CdsService[] {
  return HOOKS.map((hook) => ({
    definition: {
      hook,
      id: 'order-check',
      title: 'Order check',
      description: 'Checks orders.',
      prefetch: { patient: 'Patient/{{context.patientId}}' },
      version: '1.0.0',
    },
    respond,
  }));
}

export interface Door {
  readonly app: Express;
  readonly metrics: Metrics;
  /** Every line logged so far. */
  readonly lines: () => readonly Record<string, unknown>[];
}

export function openDoor(
  parts: Partial<AppParts> = {},
  environment: Readonly<Record<string, string>> = {},
): Door {
  const written: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  const config = readConfig('product', { ALLOW_UNAUTHENTICATED: 'true', ...environment });
  const log = createLog('trace', destination);
  const metrics = createMetrics();
  const app = createApp({
    config,
    services: servicesAnswering(answerByHook),
    authenticator: unauthenticated(config),
    feedback: loggedFeedback(log, metrics, ['seen']),
    pages: {
      index: () => ({ html: '<!doctype html><title>Rules</title>', json: { rules: ['one'] } }),
      missing: () => '<!doctype html><title>No such rule</title>',
      page: (rule) =>
        rule === 'one' ? { html: '<!doctype html><title>One</title>', json: { rule: 'one' } } : undefined,
    },
    ready: () => true,
    log,
    metrics,
    ...parts,
  });
  const lines = (): readonly Record<string, unknown>[] =>
    written
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { app, metrics, lines };
}

export const CALL = {
  hook: 'order-sign',
  hookInstance: '27d70da9-5304-46c7-ac98-7a8638560198',
  context: {
    userId: 'Practitioner/p1',
    patientId: 'pt-1',
    draftOrders: {
      resourceType: 'Bundle',
      entry: [{ resource: { resourceType: 'MedicationRequest', id: 'm1' } }],
    },
  },
};

export const FEEDBACK = {
  feedback: [{ card: CARD.uuid, outcome: 'overridden', outcomeTimestamp: '2026-07-01T15:05:31.000Z' }],
};

export const SERVICE = '/cds-services/order-check';

/** What every refusal looks like, besides its status. */
export function expectOutcome(body: unknown): void {
  const { resourceType, issue } = body as { resourceType: unknown; issue: Record<string, unknown>[] };
  if (resourceType !== 'OperationOutcome' || issue.length !== 1 || issue[0]?.['severity'] !== 'error') {
    throw new Error('This is no OperationOutcome with one error.');
  }
}
