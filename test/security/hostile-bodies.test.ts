/** Five hundred of the bodies that `npm run hostile` sends, to the whole service. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { anyHostileBody } from '../../scripts/hostile/bodies.js';
import { service } from '../support/service.js';
import { ENDPOINT } from './known-callers.js';

describe('whatever bytes are sent', () => {
  it('are answered below 500, and the next call is served', async () => {
    const app = service({ DEADLINE_MS: '500' });
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(anyHostileBody, async ({ endpoint, headers, bytes }) => {
        const { status } = await request(app)
          .post(endpoint === 'service' ? ENDPOINT : `${ENDPOINT}/feedback`)
          .set(headers)
          .serialize((body: unknown) => body as string)
          .send(Buffer.from(bytes));
        expect(status).toBeLessThan(500);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }),
      { numRuns: 500, seed: 1, endOnFailure: true },
    );
    expect(statuses.get(200)).toBeGreaterThan(50);
    expect(statuses.get(400)).toBeGreaterThan(50);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((await request(app).get('/health/live')).status).toBe(200);
  }, 60_000);
});
