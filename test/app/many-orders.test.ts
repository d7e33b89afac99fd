/** A session of many orders: each is judged beside the others, as long as that can be done, and else it is said. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Card } from '../../src/cds-hooks/response.js';
import type { Resource } from '../../src/fhir/resource.js';
import { findingsIn, foundIn } from '../support/cards.js';
import { patient } from '../support/patient.js';
import { serviceAt } from './service-at.js';

const someone = patient().bp(186, 112);
const TOO_MANY = 'too many orders at once';

const drafts = (count: number): readonly Resource[] =>
  Array.from({ length: count }, (_, number) => ({ ...someone.order, id: `ketamine-${number}` }));

async function answerTo(
  entries: readonly Resource[],
  selections: readonly string[] = [],
  prefetch: object = someone.prefetch(),
) {
  const sent = someone.request('order-select', { prefetch }) as {
    readonly context: object;
  };
  const context = {
    ...sent.context,
    selections,
    draftOrders: {
      resourceType: 'Bundle',
      entry: entries.map((resource) => ({ fullUrl: `urn:uuid:${String(resource['id'])}`, resource })),
    },
  };
  const { status, body } = await request(serviceAt())
    .post('/cds-services/ketamine-safety')
    .send({ ...sent, context });
  return { status, cards: (body as { readonly cards?: readonly Card[] }).cards ?? [] };
}

describe('of many orders of ketamine', () => {
  it('twenty are judged', async () => {
    const { cards } = await answerTo(drafts(20));
    expect(JSON.stringify(cards)).not.toContain(TOO_MANY);
    expect(Object.keys(foundIn(cards))).toContain('bp-severe-elevation');
  });

  it('more are not, which is said beside what was found', async () => {
    const { cards } = await answerTo(drafts(21));
    const [first] = cards;
    expect(first && findingsIn(first).map(({ rule }) => rule)).toEqual(['data-incomplete']);
    expect(JSON.stringify(first)).toContain(TOO_MANY);
    expect(Object.keys(foundIn(cards))).toContain('bp-severe-elevation');
  });

  it('more are not, which is said beside what could not be read for those that are', async () => {
    const { cards } = await answerTo(drafts(21), [], { ...someone.prefetch(), conditions: undefined });
    const [first] = cards;
    expect(first?.detail).toContain(TOO_MANY);
    expect(first?.detail).toContain('problem list (not sent');
    expect(first?.detail).toContain('Only the first orders were judged');
  });

  it.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
    ['of another patient', { subject: { reference: 'Patient/other' } }, 'it names another patient'],
    [
      'whose medicine cannot be read',
      { medicationCodeableConcept: undefined, medicationReference: { reference: 'Medication/m9' } },
      'a medicine could not be identified',
    ],
  ])('one %s is named beside what could not be read', async (_name, differing, words) => {
    const [first = {}, second = {}] = drafts(2);
    const prefetch = { ...someone.prefetch(), conditions: undefined };
    const { cards } = await answerTo([first, { ...second, ...differing }], [], prefetch);
    expect(cards[0]?.detail).toContain(words);
    expect(cards[0]?.detail).toContain('problem list (not sent');
  });

  it('a thousand are taken, and no more', async () => {
    expect(await answerTo(drafts(1_000))).toMatchObject({ status: 200 });
    expect(await answerTo(drafts(1_001))).toMatchObject({ status: 400 });
  });

  it.each<readonly [string, string]>([
    ['by its id', 'ketamine-1'],
    ['by its type and id', 'MedicationRequest/ketamine-1'],
    ['by its version', 'MedicationRequest/ketamine-1/_history/2'],
    ['by its URL', 'https://ehr.example.org/fhir/MedicationRequest/ketamine-1'],
    ['by its fullUrl', 'urn:uuid:ketamine-1'],
  ])('the one that was selected %s is judged', async (_name, selection) => {
    const [first = {}, second = {}] = drafts(2);
    const another = { ...first, medicationCodeableConcept: { text: 'amoxicillin' } };
    expect((await answerTo([another, second], [selection])).cards).not.toEqual([]);
    const other = selection.replace('ketamine-1', 'ketamine-0');
    expect((await answerTo([another, second], [other])).cards).toEqual([]);
  });

  it.each<readonly [string, string]>([
    ['by its id', 'KETAMINE-1'],
    ['by its type and id', 'medicationRequest/Ketamine-1'],
    ['by its URL', 'https://ehr.example.org/fhir/MedicationRequest/Ketamine-1'],
    ['by its fullUrl', 'URN:UUID:Ketamine-1'],
  ])('the one that was selected %s in another letter case is judged', async (_name, selection) => {
    const [first = {}, second = {}] = drafts(2);
    const another = { ...first, medicationCodeableConcept: { text: 'amoxicillin' } };
    expect((await answerTo([another, second], [selection])).cards).not.toEqual([]);
    const other = selection.replace(/KETAMINE-1/i, 'Ketamine-0');
    expect((await answerTo([another, second], [other])).cards).toEqual([]);
  });

  it('one is not taken for another whose id has other letters in capitals', async () => {
    const [first = {}, second = {}] = drafts(2);
    const another = { ...first, id: 'Ketamine-1', medicationCodeableConcept: { text: 'amoxicillin' } };
    expect((await answerTo([another, second], ['MedicationRequest/Ketamine-1'])).cards).toEqual([]);
  });

  it('all are judged where one of the selections names none of them', async () => {
    const [first = {}, second = {}] = drafts(2);
    const another = { ...first, medicationCodeableConcept: { text: 'amoxicillin' } };
    const selected = ['MedicationRequest/ketamine-0', 'MedicationRequest/gone'];
    expect((await answerTo([another, second], selected)).cards).not.toEqual([]);
    expect((await answerTo([another, second], selected.slice(0, 1))).cards).toEqual([]);
  });
});
