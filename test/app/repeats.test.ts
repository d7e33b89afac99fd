/** What is not said again at order-sign, where an EHR has asked for that, and everything that is. */
import { afterEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Card } from '../../src/cds-hooks/response.js';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import type { Caller } from '../../src/trust/caller.js';
import { unauthenticated } from '../../src/trust/unauthenticated.js';
import { foundIn } from '../support/cards.js';
import { NOW, patient, type PatientCase } from '../support/patient.js';
import { closeAll, open } from '../store/opening.js';

afterEach(closeAll);

const SERVICE = '/cds-services/ketamine-safety';
const config = readConfig('test', { ALLOW_UNAUTHENTICATED: 'true', LOG_LEVEL: 'silent' });
const known = await unauthenticated(config).authenticate({}, '');

interface Told {
  readonly cards: readonly Card[];
  readonly extension?: Readonly<Record<string, unknown>>;
}

interface Prescriber {
  readonly order: (
    hook: 'order-select' | 'order-sign',
    someone: PatientCase,
    context?: object,
  ) => Promise<Told>;
  readonly answer: (cards: readonly Card[], outcome: 'accepted' | 'overridden', at?: Date) => Promise<void>;
  readonly pass: (hours: number) => void;
  readonly lock: () => Promise<void>;
}

/** A prescriber before the whole service, with a store. */
function prescriber(changes: Partial<Caller> = {}, pseudonymKey?: string): Prescriber {
  let now = NOW;
  const { store, metrics } = open('sqlite::memory:', {
    now: () => now,
    pseudonymKey,
    findingsExtension: 'org.ketamine-cds.findings',
  });
  const app = compose({
    config,
    authenticator: { authenticate: () => Promise.resolve({ ...known, repeats: 'suppress', ...changes }) },
    ...{ metrics, feedback: store.feedback, evaluations: store.evaluations },
    acknowledgements: store.acknowledgements,
    log: createLog('silent'),
    ready: () => true,
    publicUrl: () => 'https://cds.example.org',
    // The patient is as old as before; only the store's clock goes on.
    now: () => NOW,
  });
  return {
    async order(hook, someone, context = {}) {
      const body = someone.request(hook, { prefetch: someone.prefetch() });
      const sent = { ...body, context: { ...(body['context'] as object), ...context } };
      const { status, body: told } = await request(app).post(SERVICE).send(sent);
      expect(status).toBe(200);
      await store.evaluations.drain();
      return told as Told;
    },
    async answer(cards, outcome, at = now) {
      const feedback = cards.map(({ uuid }) => ({
        ...{ card: uuid, outcome, outcomeTimestamp: at.toISOString() },
        ...(outcome === 'accepted' && { acceptedSuggestions: [{ id: 's' }] }),
      }));
      expect((await request(app).post(`${SERVICE}/feedback`).send({ feedback })).status).toBe(200);
    },
    pass: (hours) => void (now = new Date(now.getTime() + hours * 3_600_000)),
    lock: () => store.close(),
  };
}

const dosed = (mg: number): PatientCase => {
  const doseAndRate = [{ doseQuantity: { value: mg, unit: 'mg', code: 'mg' } }];
  return patient().orders('ketamine-iv', { dosage: { doseAndRate } });
};
const visiting = (someone: PatientCase, id = 'e1'): PatientCase =>
  someone.resource({ resourceType: 'Encounter', id, status: 'in-progress', class: { code: 'AMB' } });
const withFindings = (someone: PatientCase, visit?: string): PatientCase =>
  visiting(someone.bp(186, 112).takes('rx:8123'), visit);
const usual = withFindings(dosed(40));
const [CRITICAL, WARNING] = ['bp-severe-elevation', 'maoi'];

describe('what was dismissed', () => {
  it.each([
    ['with a key', 'k'.repeat(32)],
    ['without one, within the same process', undefined],
  ])('is not said again at order-sign, and the answer says so (%s)', async (_what, key) => {
    const { order, answer } = prescriber({}, key);
    const first = await order('order-select', usual);
    expect(foundIn(first.cards)).toMatchObject({ [CRITICAL]: 'critical', [WARNING]: 'warning' });
    await answer(first.cards, 'overridden');
    const second = await order('order-sign', usual);
    expect(foundIn(second.cards)).toEqual({ [CRITICAL]: 'critical' });
    expect(second.extension).toEqual({
      'org.ketamine-cds.not-repeated': [
        { rule: WARNING, indicator: 'warning', dismissed: NOW.toISOString() },
      ],
    });
    expect(second.cards[0]!.detail).toContain(
      'Not repeated, dismissed by you at 2026-11-24 12:00 UTC: Monoamine oxidase inhibitors.',
    );
  });

  it('leaves an answer without cards that still tells what was left out', async () => {
    const { order, answer } = prescriber();
    const someone = visiting(dosed(40).takes('rx:8123').bp(124, 78));
    await answer((await order('order-select', someone)).cards, 'overridden');
    const { cards, extension } = await order('order-sign', someone);
    expect(cards).toEqual([]);
    expect(extension).toEqual({
      'org.ketamine-cds.not-repeated': [expect.objectContaining({ rule: WARNING })],
    });
  });

  type Change = (told: Told, at: Prescriber) => Promise<Told>;
  const again =
    (someone = usual, context = {}): Change =>
    async ({ cards }, { answer, order }) => {
      await answer(cards, 'overridden');
      return order('order-sign', someone, context);
    };
  it.each<[string, Change, Partial<Caller>?]>([
    [
      'at order-select',
      async ({ cards }, { answer, order }) => (
        await answer(cards, 'overridden'),
        order('order-select', usual)
      ),
    ],
    ['to another user', again(usual, { userId: 'Practitioner/other' })],
    ['in another encounter', again(withFindings(dosed(40), 'e2'))],
    ['with another dose', again(withFindings(dosed(60)))],
    ['with more data', again(usual.takes('text:moclobemide'))],
    ['when less could be read', again(usual.unread('conditions'))],
    [
      'where it was accepted too',
      async ({ cards }, at) => (await at.answer(cards, 'accepted'), again()({ cards }, at)),
    ],
    ['where nothing was answered', (_told, { order }) => order('order-sign', usual)],
    [
      'after a day',
      async (told, at) => {
        await at.answer(told.cards, 'overridden');
        at.pass(24.1);
        return at.order('order-sign', usual);
      },
    ],
    [
      'where the feedback is of long ago',
      async ({ cards }, { answer, order }) => (
        await answer(cards, 'overridden', new Date('2026-11-01')),
        order('order-sign', usual)
      ),
    ],
    ['where the EHR wants to be told', again(), { repeats: 'show' }],
    [
      'where the store is away',
      async (told, at) => {
        await at.answer(told.cards, 'overridden');
        await at.lock();
        return at.order('order-sign', usual);
      },
    ],
  ])('is said again %s', async (_what, change, caller = {}) => {
    const at = prescriber(caller);
    const told = await change(await at.order('order-select', usual), at);
    expect(foundIn(told.cards)).toHaveProperty(WARNING);
    expect(told.extension).toBeUndefined();
  });

  it('is said again where a part of the record could not be read, with what that is', async () => {
    const { order, answer } = prescriber();
    const unread = usual.unread('conditions');
    await answer((await order('order-select', unread)).cards, 'overridden');
    expect(foundIn((await order('order-sign', unread)).cards)).toHaveProperty('data-incomplete');
  });
});
