/** Whose a draft is, and whose an entry of the record is, are one question: the same reference means the same patient. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Card } from '../../src/cds-hooks/response.js';
import { isRecord, recordsIn, type Resource } from '../../src/fhir/resource.js';
import { without } from '../fhir/spoil.js';
import { foundIn } from '../support/cards.js';
import { service } from '../support/service.js';
import { someone } from '../vignettes/baseline.js';

const FHIR_SERVER = 'https://ehr.example.org/fhir';
const app = service();
const patient = someone({ age: 42 }).has('I71.40');
const found = patient.request('order-sign', { prefetch: patient.prefetch(), fhirServer: FHIR_SERVER });

interface Whose {
  readonly subject?: unknown;
  readonly contained?: readonly Resource[];
  /** What came with it in its Bundle. */
  readonly beside?: readonly Resource[];
}

const us = { fullUrl: 'urn:uuid:us', resource: { resourceType: 'Patient', id: 'p1' } };
const them = { fullUrl: 'urn:uuid:them', resource: { resourceType: 'Patient', id: 'p2' } };

const OWN: readonly (readonly [string, Whose])[] = [
  ['its id', { subject: { reference: 'Patient/p1' } }],
  [
    'a contained Patient',
    { subject: { reference: '#p' }, contained: [{ resourceType: 'Patient', id: 'p' }] },
  ],
  ['an entry of its Bundle', { subject: { reference: 'urn:uuid:us' }, beside: [us, them] }],
  ['its URL', { subject: { reference: `${FHIR_SERVER}/Patient/p1` } }],
  ['no word', {}],
];
const ANOTHERS: readonly (readonly [string, Whose])[] = [
  ['another id', { subject: { reference: 'Patient/p2' } }],
  ['another entry of its Bundle', { subject: { reference: 'urn:uuid:them' }, beside: [us, them] }],
  ['the same id on another server', { subject: { reference: 'https://other.example.org/fhir/Patient/p1' } }],
  ['a group of this id', { subject: { reference: 'Group/p1' } }],
];

const changed = (bundle: unknown, { beside = [], ...parts }: Whose): Resource => {
  const { entry, ...rest } = isRecord(bundle) ? bundle : {};
  const entries = recordsIn(entry).map(({ resource }) => {
    const others = isRecord(resource) ? without(resource, 'subject') : {};
    return { resource: { ...others, ...parts } };
  });
  return {
    ...rest,
    total: entries.length,
    entry: [...entries, ...beside.map((came) => ({ ...came, search: { mode: 'include' } }))],
  };
};

const cardsFor = async (body: object): Promise<readonly Card[]> => {
  const response = await request(app).post('/cds-services/ketamine-safety').send(body);
  return (response.body as { cards: Card[] }).cards;
};
const called = async (body: object) => foundIn(await cardsFor(body));

const ordering = (whose: Whose): object => {
  const context = found['context'] as Resource;
  return { ...found, context: { ...context, draftOrders: changed(context['draftOrders'], whose) } };
};

const withOrder = (whose: Whose) => called(ordering(whose));
const withConditions = (whose: Whose) => {
  const prefetch = found['prefetch'] as Resource;
  return called({ ...found, prefetch: { ...prefetch, conditions: changed(prefetch['conditions'], whose) } });
};

describe.each([
  ['an order', withOrder],
  ['a diagnosis', withConditions],
])('%s', (_what, callWith) => {
  it.each(OWN)('is this patient’s by %s', async (_name, whose) => {
    const rules = await callWith(whose);
    expect(rules).toHaveProperty('aneurysmal-vascular-disease', 'critical');
    expect(rules).not.toHaveProperty('data-incomplete');
  });

  it.each(ANOTHERS)('is another patient’s by %s', async (_name, whose) => {
    const rules = await callWith(whose);
    expect(rules).not.toHaveProperty('aneurysmal-vascular-disease');
    expect(rules).toHaveProperty('data-incomplete');
  });
});

it.each(ANOTHERS)('an order that is another patient’s by %s is said to be', async (_name, whose) => {
  const [card] = await cardsFor(ordering(whose));
  expect(card?.detail).toContain(
    'Not checked: the order (it names another patient, or the patient on another server).',
  );
});
