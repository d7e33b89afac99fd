/** Ids as no FHIR server should make them: the findings are shown all the same, and nothing is offered that needs the id. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Card } from '../../src/cds-hooks/response.js';
import { foundIn } from '../support/cards.js';
import { service } from '../support/service.js';
import { someone } from '../vignettes/baseline.js';

const app = service();
const patient = someone({ age: 42 }).has('I71.40', { display: 'Abdominal aortic aneurysm' });

async function cardsFor(id: unknown): Promise<readonly Card[]> {
  const body = { ...patient.request('order-sign', { prefetch: patient.prefetch() }), hook: 'order-sign' };
  const text = JSON.stringify(body).replaceAll('"id":"draft-1"', `"id":${JSON.stringify(id)}`);
  const response = await request(app).post('/cds-services/ketamine-safety').type('json').send(text);
  expect(response.status).toBe(200);
  return (response.body as { cards: Card[] }).cards;
}

const removals = (cards: readonly Card[]) =>
  cards.flatMap(({ suggestions = [] }) =>
    suggestions.flatMap(({ actions = [] }) => actions.filter(({ type }) => type === 'delete')),
  );

describe('a draft with an odd id', () => {
  it('would be offered for removal, were it not odd', async () => {
    expect(removals(await cardsFor('draft-1'))).toHaveLength(1);
    expect(removals(await cardsFor('x'.repeat(300)))).toHaveLength(1);
  });

  it.each([['two words'], ['a/b'], ['\u2028'], ['\n'], [''], [7], [null], [['draft-1']], [{}]])(
    'is judged all the same, and not offered for removal: %j',
    async (id) => {
      const cards = await cardsFor(id);
      expect(foundIn(cards)).toHaveProperty('aneurysmal-vascular-disease');
      expect(removals(cards)).toEqual([]);
    },
  );
});

describe('a request that is offered', () => {
  const offeredFor = async (context: object): Promise<unknown> => {
    const body = patient.request('order-select', { prefetch: patient.prefetch() });
    const response = await request(app)
      .post('/cds-services/ketamine-safety')
      .send({ ...body, context: { ...(body['context'] as object), ...context } });
    return (response.body as { cards: Card[] }).cards
      .flatMap(({ suggestions = [] }) => suggestions.flatMap(({ actions = [] }) => actions))
      .find(({ type }) => type === 'create');
  };
  const resource = (members: object) => ({ resource: expect.objectContaining(members) as unknown });

  it.each(['Practitioner/1', 'PractitionerRole/a.b-c', 'https://ehr.example.org/fhir/Practitioner/1'])(
    'names %s who orders',
    async (userId) => {
      expect(await offeredFor({ userId })).toMatchObject(resource({ requester: { reference: userId } }));
    },
  );

  it.each([['1'], ['Practitioner/'], ['Practitioner/two words'], ['Group/1'], ['a/b/c'], [7], [null]])(
    'names nobody where the user is %j',
    async (userId) => {
      const offered = await offeredFor({ userId, encounterId: 'two words' });
      expect(offered).toMatchObject(resource({ resourceType: 'ServiceRequest' }));
      expect(offered).not.toHaveProperty('resource.requester');
      expect(offered).not.toHaveProperty('resource.encounter');
    },
  );
});

describe('half a character', () => {
  it.each(['patientId', 'encounterId', 'userId'])(
    'as %s is said to be unreadable, not that there is no such path',
    async (member) => {
      const body = patient.request('order-sign', { fhirServer: 'http://127.0.0.1:1/fhir' });
      const response = await request(app)
        .post('/cds-services/ketamine-safety')
        .send({ ...body, context: { ...(body['context'] as object), [member]: '\uD800' } });
      expect(response.status).toBe(200);
      expect(foundIn((response.body as { cards: Card[] }).cards)).toHaveProperty('data-incomplete');
    },
  );
});
