/** Feedback over HTTP: what is acknowledged, what is refused, and whose it is. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { FeedbackItem } from '../../src/cds-hooks/feedback.js';
import { CARD, expectOutcome, FEEDBACK, openDoor, SERVICE } from './door.js';

const PATH = `${SERVICE}/feedback`;

describe('feedback', () => {
  it('is taken with 200 and nothing in the answer', async () => {
    const { status, text } = await request(openDoor().app).post(PATH).send(FEEDBACK);
    expect([status, text]).toEqual([200, '']);
  });

  it('may be sent again', async () => {
    const { app } = openDoor();
    const sent = [await request(app).post(PATH).send(FEEDBACK), await request(app).post(PATH).send(FEEDBACK)];
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('reaches the sink with the caller', async () => {
    const kept: [readonly FeedbackItem[], string][] = [];
    const { app } = openDoor({
      feedback: {
        record: (items, { ehr }) => {
          kept.push([items, ehr]);
          return Promise.resolve();
        },
      },
    });
    await request(app).post(PATH).send(FEEDBACK);
    expect(kept).toEqual([[[{ ...FEEDBACK.feedback[0], acceptedSuggestions: [] }], 'unauthenticated']]);
  });

  it('names the item that is wrong, and keeps none of its batch', async () => {
    const kept: unknown[] = [];
    const { app } = openDoor({ feedback: { record: (items) => Promise.resolve(void kept.push(items)) } });
    const wrong = { ...FEEDBACK.feedback[0], outcome: 'ignored' };
    const { status, body } = await request(app)
      .post(PATH)
      .send({ feedback: [FEEDBACK.feedback[0], wrong] });
    expect(status).toBe(400);
    expectOutcome(body);
    expect(body.issue[0].expression).toEqual(['feedback[1].outcome']);
    expect(kept).toEqual([]);
  });

  it('is to be sent again where it could not be kept', async () => {
    const { app, lines } = openDoor({ feedback: { record: () => Promise.reject(new Error('SECRET')) } });
    const { status, headers, body } = await request(app).post(PATH).send(FEEDBACK);
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    expectOutcome(body);
    expect(JSON.stringify([body, lines()])).not.toContain('SECRET');
  });

  it('has a limit of its own', async () => {
    const padding = 'x'.repeat(2 * 1024 * 1024);
    const { status } = await request(openDoor().app).post(PATH).send({ feedback: [], padding });
    expect(status).toBe(413);
  });

  it.each([
    ['a reason that cards offer', { code: 'seen' }, 'seen'],
    ['any other reason', { code: 'Jane Doe' }, 'other'],
    ['no reason', undefined, 'none'],
  ])('is counted and logged, with %s', async (_what, reason, expected) => {
    const { app, lines, metrics } = openDoor();
    const item = { ...FEEDBACK.feedback[0], overrideReason: { reason, userComment: 'Jane Doe' } };
    await request(app)
      .post(PATH)
      .send({ feedback: [item] });
    expect(lines()[0]).toMatchObject({
      msg: 'feedback',
      outcome: 'overridden',
      reason: expected,
      card: CARD.uuid,
    });
    const counted = await metrics.registry.metrics();
    expect(counted).toContain(`cds_feedback_total{outcome="overridden",reason="${expected}"} 1`);
    expect(JSON.stringify(lines()) + counted).not.toContain('Jane');
  });
});
