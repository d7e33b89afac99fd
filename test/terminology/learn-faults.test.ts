/** Terminology servers that fail or are slow, and what a hook call makes of them. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Card } from '../../src/cds-hooks/response.js';
import { foundIn, withoutIds } from '../support/cards.js';
import { patient } from '../support/patient.js';
import { service } from '../support/service.js';
import { askingOf, PRODUCT, UNKNOWN } from './asking.js';
import { historyOf, lookup, startTerminologyServer, type TerminologyServer } from './terminology-server.js';

let server: TerminologyServer;
beforeEach(async () => {
  server = await startTerminologyServer();
});
afterEach(() => server.close());

const learner = (options: Parameters<typeof askingOf>[1] = {}) => askingOf(server.url, options);

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a server that fails', () => {
  it.each([
    [
      'with an error',
      () => {
        server.answer({}, 500);
      },
    ],
    [
      'with a redirect',
      () => {
        server.answerWith((_, response) => response.writeHead(302, { location: '/x' }).end());
      },
    ],
    [
      'with no JSON',
      () => {
        server.answerWith((_, response) => response.end('<html>'));
      },
    ],
    [
      'with a cut line',
      () => {
        server.answerWith((_, response) => response.destroy());
      },
    ],
    [
      'with too much',
      () => {
        server.answerWith((_, response) => response.end('1'.repeat(600_000)));
      },
    ],
  ])('%s changes nothing but a metric, and is left alone for a while', async (_, fail) => {
    let time = 0;
    const { codesFor, outcomes } = learner({ clock: () => time });
    fail();
    expect(await codesFor(UNKNOWN)).toEqual([]);
    expect(await codesFor(UNKNOWN)).toEqual([]);
    expect(outcomes).toEqual(['failed', 'skipped']);
    server.answer(historyOf('6470'));
    time = 60_000;
    expect(await codesFor(UNKNOWN)).toEqual(['6470']);
  });

  it('with silence holds no call up; what comes late is there for the next one', async () => {
    const { codesFor, outcomes } = learner({ patience: 20 });
    const waiting: (() => void)[] = [];
    server.answerWith(
      (_, response) => void waiting.push(() => response.end(JSON.stringify(historyOf('6470')))),
    );
    expect(await codesFor(UNKNOWN)).toEqual([]);
    await until(() => waiting.length > 0);
    waiting[0]?.();
    await until(() => outcomes.length > 0);
    expect(await codesFor(UNKNOWN)).toEqual(['6470']);
    expect(server.asked).toHaveLength(1);
  });

  it('is not waited for when the call has ended', async () => {
    server.answerWith(() => undefined);
    expect(await learner().codesFor(UNKNOWN, AbortSignal.abort())).toEqual([]);
  });
});

describe('a hook call', () => {
  const sick = patient({ age: 40 }).takes('rx:90000001');
  const call = async (app: ReturnType<typeof service>, body: object) => {
    const response = await request(app).post('/cds-services/ketamine-safety').send(body);
    expect(response.status).toBe(200);
    return (response.body as { cards: Card[] }).cards;
  };
  const body = sick.request('order-select', { prefetch: sick.prefetch() });

  it('finds what a retired code means', async () => {
    server.answer(historyOf('6470'));
    const app = service({ RXNAV_URL: server.url });
    await call(app, body);
    // On a busy machine the answer may have come too late for the first call.
    await until(async () =>
      (await request(app).get('/metrics')).text.includes('cds_terminology_lookups_total{outcome="known"} 1'),
    );
    expect(Object.keys(foundIn(await call(app, body)))).toContain('cns-depressants');
    expect(server.asked).toHaveLength(1);
  });

  it('finds a medicine by the name that its code system gives a bare code', async () => {
    server.answer(lookup('Product containing only lorazepam (medicinal product)'));
    const bare = patient({ age: 40 }).takes(`sct:${PRODUCT.code}`);
    const asking = bare.request('order-select', { prefetch: bare.prefetch() });
    const app = service({ TERMINOLOGY_SERVER: server.url });
    await call(app, asking);
    await until(async () =>
      (await request(app).get('/metrics')).text.includes('cds_terminology_lookups_total{outcome="known"} 1'),
    );
    const cards = await call(app, asking);
    expect(Object.keys(foundIn(cards))).toContain('cns-depressants');
    expect(JSON.stringify(cards)).toContain('matched by name');
  });

  it('is answered as without a server where that fails', async () => {
    server.answer({}, 500);
    const [asked, alone] = [service({ RXNAV_URL: server.url }), service()];
    expect(withoutIds(await call(asked, body))).toEqual(withoutIds(await call(alone, body)));
    await until(() => server.asked.length === 1);
  });

  it('about another medicine asks nobody', async () => {
    const other = { resourceType: 'MedicationRequest', id: 'draft-1', status: 'draft', intent: 'order' };
    const medicationCodeableConcept = { coding: [UNKNOWN] };
    const order = { ...other, medicationCodeableConcept, subject: { reference: 'Patient/p1' } };
    const draftOrders = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: order }] };
    const context = { ...(body['context'] as object), draftOrders };
    expect(await call(service({ RXNAV_URL: server.url }), { ...body, context })).toEqual([]);
    expect(server.asked).toEqual([]);
  });
});
