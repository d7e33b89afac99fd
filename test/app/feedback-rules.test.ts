/** The feedback rules of CDS Hooks 2.0.1 by their numbers in our checklist, and the bodies that clients really send, at the door of the service. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { FeedbackItem } from '../../src/cds-hooks/feedback.js';
import { bearer } from '../trust/tokens.js';
import { EHR, trusting } from '../trust/trusting.js';
import { CARD, expectOutcome, openDoor, SERVICE } from './door.js';

const outcomeTimestamp = '2026-07-01T15:05:31.000Z';
const overridden = { card: CARD.uuid, outcome: 'overridden', outcomeTimestamp };
const accepted = { ...overridden, outcome: 'accepted', acceptedSuggestions: [{ id: 's1' }] };
const code = 'monitored-setting-arranged';

interface Taken {
  readonly status: number;
  readonly text: string;
  readonly kept: readonly FeedbackItem[];
}

async function send(body: object): Promise<Taken> {
  const kept: FeedbackItem[] = [];
  const { app } = openDoor({ feedback: { record: (items) => Promise.resolve(void kept.push(...items)) } });
  const { status, text } = await request(app).post(`${SERVICE}/feedback`).send(body);
  if (status !== 200) expectOutcome(JSON.parse(text));
  return { status, text, kept };
}

const one = (changes: object): object => ({ feedback: [{ ...overridden, ...changes }] });

describe('feedback is taken', () => {
  it.each<[string, object, number]>([
    ['B-1 at an endpoint of its own', one({}), 1],
    ['B-2 as an object with an array, even an empty one', { feedback: [] }, 0],
    ['B-3 for a card that nobody knows', one({ card: 'of-another-EHR' }), 1],
    ['B-4 as accepted', { feedback: [accepted] }, 1],
    [
      'B-5 with several suggestions',
      one({ ...accepted, acceptedSuggestions: [{ id: 'a' }, { id: 'b' }] }),
      1,
    ],
    ['B-6 with a reason', one({ overrideReason: { reason: { code, system: 'https://example.org' } } }), 1],
    ['B-6 with a reason without system', one({ overrideReason: { reason: { code } } }), 1],
    ['B-6 with the Coding itself', one({ overrideReason: { code } }), 1],
    ['B-6 with a comment alone', one({ overrideReason: { userComment: 'seen' } }), 1],
    ['B-7 with a fraction of a second', one({ outcomeTimestamp: '2026-07-01T15:05:31.123Z' }), 1],
    ['B-7 with an offset', one({ outcomeTimestamp: '2026-07-01T17:05:31+02:00' }), 1],
    ['B-7 with a moment that lies in the future', one({ outcomeTimestamp: '2099-01-01T00:00:00Z' }), 1],
    ['B-8 in batches', { feedback: [accepted, overridden, { ...overridden, card: 'other' }] }, 3],
    ['B-9 without a reason', one({}), 1],
    ['B-10 with an empty body as the answer', one({}), 1],
    ['B-12 with a comment of any length', one({ overrideReason: { userComment: 'x'.repeat(100_000) } }), 1],
    ['B-12 with suggestions that an override makes void', one({ acceptedSuggestions: [{ id: 's' }] }), 1],
    [
      'with codes that nobody knows, in the plural of one vendor',
      one({ overrideReasons: { reason: { code: '4711', system: 'urn:oid:1.2.3' } } }),
      1,
    ],
  ])('%s', async (_rule, body, items) => {
    const { status, text, kept } = await send(body);
    expect([status, text, kept.length]).toEqual([200, '', items]);
  });

  it.each([
    ['an accepted suggestion', { acceptedSuggestions: [{ id: 's-1' }], outcome: 'accepted' }],
    ['a dismissal without a reason', { outcome: 'overridden' }],
    [
      'a dismissal with a reason and a comment',
      {
        outcome: 'overridden',
        overrideReason: { reason: { code, system: 'https://example.org' }, userComment: '' },
      },
    ],
  ])('as the public sandbox sends %s', async (_what, said) => {
    const { status, kept } = await send({ feedback: [{ card: CARD.uuid, outcomeTimestamp, ...said }] });
    expect([status, kept.length]).toEqual([200, 1]);
  });

  it.each(['/feedback', ''])('B-11 with a token for the service%s', async (path) => {
    const { trust } = trusting([EHR]);
    const { app } = openDoor(
      { authenticator: trust.authenticator },
      { PUBLIC_URL: 'https://cds.example.org' },
    );
    const aud = `https://cds.example.org${SERVICE}${path}`;
    const { status } = await request(app)
      .post(`${SERVICE}/feedback`)
      .set('Authorization', bearer({ claims: { aud } }))
      .send(one({}));
    expect(status).toBe(200);
  });
});

describe('feedback is refused as a whole', () => {
  it.each<[string, object, number?]>([
    ['B-2 as a bare array', [overridden]],
    ['B-2 as a bare item', overridden],
    ['B-4 with another outcome', one({ outcome: 'ignored' })],
    ['B-5 as accepted without a suggestion', { feedback: [{ ...accepted, acceptedSuggestions: undefined }] }],
    ['B-7 with a moment that is none', one({ outcomeTimestamp: 'yesterday' })],
    ['B-10 with one wrong item among good ones', { feedback: [overridden, { ...overridden, outcome: 'x' }] }],
    ['in ten thousand items', { feedback: Array.from({ length: 10_000 }, () => overridden) }, 413],
  ])('%s', async (_rule, body, expected = 400) => {
    const { status, kept } = await send(body);
    expect([status, kept]).toEqual([expected, []]);
  });
});
