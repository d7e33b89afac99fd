/** How much of its time a call still has when the service is asked. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { readConfig } from '../../src/config.js';
import { unauthenticated } from '../../src/trust/unauthenticated.js';
import { answerByHook, CALL, openDoor, SERVICE, servicesAnswering } from './door.js';

describe('the time of a hook call', () => {
  const deadlineAfter = async (ms: number, deadline: string): Promise<number | undefined> => {
    let left: number | undefined;
    const config = readConfig('test', { ALLOW_UNAUTHENTICATED: 'true', DEADLINE_MS: deadline });
    const { authenticate } = unauthenticated(config);
    const door = openDoor({
      authenticator: { authenticate: (...who) => wait(ms).then(() => authenticate(...who)) },
      services: servicesAnswering((sent, { deadlineMs }) => {
        left = deadlineMs;
        return answerByHook(sent);
      }),
    });
    expect((await request(door.app).post(SERVICE).send(CALL)).status).toBe(200);
    return left;
  };

  it('runs from the moment that it came in', async () => {
    const left = await deadlineAfter(300, '20000');
    expect(left).toBeLessThanOrEqual(19_701);
    expect(left).toBeGreaterThan(0);
  });

  it('is never less than none', async () => {
    expect(await deadlineAfter(150, '60')).toBe(0);
  });
});
