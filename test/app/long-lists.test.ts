/** Lists far longer than any that is recorded: what else came is judged all the same. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Card } from '../../src/cds-hooks/response.js';
import { foundIn } from '../support/cards.js';
import { service } from '../support/service.js';
import { someone } from '../vignettes/baseline.js';

const app = service();
const patient = someone({ age: 42 }).has('I71.40', { display: 'Abdominal aortic aneurysm' });

/** More than a function can be called with at once. */
const MANY = 150_000;
const many = (item: object): readonly object[] => Array.from({ length: MANY }, () => item);
const bundle = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: resources.length,
  entry: resources.map((resource) => ({ resource })),
});

describe('a record with a list of 150,000', () => {
  it.each<[string, object]>([
    [
      'issues among the entries',
      { procedures: bundle({ resourceType: 'OperationOutcome', issue: many({ code: 'exception' }) }) },
    ],
    [
      'security labels',
      { procedures: bundle({ resourceType: 'Procedure', meta: { security: many({ code: 'MASKED' }) } }) },
    ],
    [
      'locations',
      { encounter: { resourceType: 'Encounter', location: many({ location: { reference: 'a' } }) } },
    ],
    [
      'ingredients',
      {
        medicationStatements: bundle({
          ...{
            resourceType: 'MedicationStatement',
            status: 'active',
            medicationReference: { reference: '#m' },
          },
          contained: [{ resourceType: 'Medication', id: 'm', ingredient: many({ itemCodeableConcept: {} }) }],
        }),
      },
    ],
  ])('%s is answered with what was found beside it', async (_what, sent) => {
    const body = patient.request('order-sign', { prefetch: { ...patient.prefetch(), ...sent } });
    const { status, body: answer } = await request(app)
      .post('/cds-services/ketamine-safety')
      .send({ ...body, hook: 'order-sign' });
    expect(status).toBe(200);
    expect(foundIn((answer as { cards: Card[] }).cards)).toHaveProperty('aneurysmal-vascular-disease');
  });
});

describe('a list of more entries than are looked at', () => {
  const subject = { reference: 'Patient/p1' };
  const noise = many({ resourceType: 'Procedure', status: 'completed', subject }).slice(0, 12_001);
  const recorded = patient.resources.filter(({ resourceType }) => resourceType === 'Condition');
  const conditions = bundle(...recorded, ...many({ resourceType: 'Condition', subject }).slice(0, 12_000));

  it.each<[string, object, string]>([
    ['of what no rule asks for', { procedures: bundle(...noise) }, 'procedures (the answer was too large)'],
    ['behind a finding', { conditions }, 'problem list (the answer was too large)'],
  ])('%s is judged as far as it was, and said not to be whole', async (_what, sent, said) => {
    const body = patient.request('order-sign', { prefetch: { ...patient.prefetch(), ...sent } });
    const { body: answer } = await request(app)
      .post('/cds-services/ketamine-safety')
      .send({ ...body, hook: 'order-sign' });
    const { cards } = answer as { cards: Card[] };
    expect(foundIn(cards)).toMatchObject({
      'aneurysmal-vascular-disease': 'critical',
      'data-incomplete': 'warning',
    });
    expect(cards[0]?.detail).toContain(`Not checked: ${said}`);
  });
});
