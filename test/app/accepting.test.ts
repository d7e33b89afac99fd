/** What happens when a prescriber accepts what a card offers, and the hook is called again. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Card } from '../../src/cds-hooks/response.js';
import { isRecord, listOf, type Resource } from '../../src/fhir/resource.js';
import { foundIn } from '../support/cards.js';
import { service } from '../support/service.js';
import { vignettes } from '../vignettes/patients.js';

const offered = vignettes.filter(({ finds }) => Object.keys(finds).length > 0);
/** Rules that say no more than that something has to be ordered. */
const TO_ORDER = ['pregnancy-test-due', 'monitoring-lft-baseline'];
/** Of a dose that could not be judged, the monitoring card goes on to say so. */
const WEIGHT_ORDERED = 'an inpatient with one dose of 40 mg, no reason, no weight, on lorazepam';

async function cardsFor(app: ReturnType<typeof service>, body: Resource): Promise<readonly Card[]> {
  const response = await request(app).post('/cds-services/ketamine-safety').send(body);
  expect(response.status).toBe(200);
  return (response.body as { cards: Card[] }).cards;
}

const actionsOf = (cards: readonly Card[]) =>
  cards.flatMap(({ suggestions = [] }) => suggestions.flatMap(({ actions = [] }) => actions));

/** The call as the EHR makes it again, with what was accepted among its drafts. */
function again(body: Resource, change: (drafts: readonly unknown[]) => readonly unknown[]): Resource {
  const context = isRecord(body['context']) ? body['context'] : {};
  const bundle = isRecord(context['draftOrders']) ? context['draftOrders'] : {};
  return {
    ...body,
    context: { ...context, draftOrders: { ...bundle, entry: change(listOf(bundle['entry'])) } },
  };
}

describe('accepting everything that is offered', () => {
  it.each(offered.map((vignette) => [vignette.name, vignette] as const))(
    'for %s: nothing is offered twice, and no finding is lost or added',
    async (name, { patient, region = 'US' }) => {
      const app = service({ LABEL_REGION: region });
      const body = patient.request('order-select', { prefetch: patient.prefetch() });
      const before = await cardsFor(app, body);
      const created = actionsOf(before).flatMap((action) =>
        action.type === 'create' ? [action.resource] : [],
      );
      const accepted = again(body, (drafts) => [
        ...drafts,
        ...created.map((resource, index) => ({ resource: { ...resource, id: `accepted-${index}` } })),
      ]);
      const after = await cardsFor(app, accepted);
      expect(actionsOf(after).filter(({ type }) => type === 'create')).toEqual([]);
      const settled = name === WEIGHT_ORDERED ? [...TO_ORDER, 'ketamine-parenteral-psych-dose'] : TO_ORDER;
      if (name === WEIGHT_ORDERED) expect(JSON.stringify(after)).toContain('not judged by weight');
      const expected = Object.entries(foundIn(before)).filter(([rule]) => !settled.includes(rule));
      expect(foundIn(after)).toEqual(Object.fromEntries(expected));
    },
  );

  it.each(offered.map((vignette) => [vignette.name, vignette] as const))(
    'for %s: without the order there is nothing to say',
    async (_name, { patient }) => {
      const body = patient.request('order-select', { prefetch: patient.prefetch() });
      const cards = await cardsFor(
        service(),
        again(body, (drafts) => drafts.slice(1)),
      );
      expect(cards).toEqual([]);
    },
  );
});
