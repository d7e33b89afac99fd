/** What goes wrong inside: how it is answered, and what the log is told of it. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { CdsError } from '../../src/errors.js';
import type { Caller } from '../../src/trust/caller.js';
import { answerByHook, CALL, CARD, expectOutcome, openDoor, SERVICE, servicesAnswering } from './door.js';

describe('what goes wrong inside', () => {
  const failing = (error: Error): ReturnType<typeof openDoor> =>
    openDoor({ services: servicesAnswering(() => Promise.reject(error)) });

  it.each<[string, Error]>([
    ['an Error', new Error('SECRET')],
    ['no Error at all', JSON.parse('"SECRET"')],
    ['nothing', JSON.parse('null')],
    ['an Error that claims a status', Object.assign(new Error('SECRET'), { status: 500, body: 'SECRET' })],
  ])('is answered 500 with the id of the request, and the process lives: %s', async (_what, error) => {
    const door = failing(error);
    const { status, body, text, headers } = await request(door.app).post(SERVICE).send(CALL);
    expect(status).toBe(500);
    expectOutcome(body);
    expect(text).toContain(headers['x-request-id']);
    expect(text + JSON.stringify(door.lines())).not.toContain('SECRET');
    expect(door.lines()).toContainEqual(
      expect.objectContaining({ msg: 'bug', requestId: headers['x-request-id'] }),
    );
    expect((await request(door.app).get('/health/live')).status).toBe(200);
  });

  it('is logged by its place', async () => {
    const door = failing(new TypeError('SECRET\n    at SECRET (secret.js:1:1)'));
    await request(door.app).post(SERVICE).send(CALL);
    const bug = door.lines().find(({ msg }) => msg === 'bug')!;
    expect(bug).toMatchObject({ level: 'error', error: 'TypeError', frames: expect.stringContaining('at ') });
    expect(JSON.stringify(bug)).not.toContain('SECRET');
  });

  it('is 412 where the service says that nothing could be read', async () => {
    const { status, body } = await request(failing(new CdsError('CDS_DATA_UNAVAILABLE')).app)
      .post(SERVICE)
      .send(CALL);
    expect(status).toBe(412);
    expectOutcome(body);
  });

  it('is withheld where the answer is not valid', async () => {
    const door = openDoor({
      services: servicesAnswering(() =>
        Promise.resolve({ cards: [{ ...CARD, summary: 'SECRET'.repeat(40) }] }),
      ),
    });
    const { status, body, text } = await request(door.app).post(SERVICE).send(CALL);
    expect(status).toBe(500);
    expectOutcome(body);
    expect(text + JSON.stringify(door.lines())).not.toContain('SECRET');
    expect(door.lines()).toContainEqual(
      expect.objectContaining({ msg: 'invalid response withheld', member: 'response.cards[0].summary' }),
    );
    expect(await door.metrics.registry.metrics()).toContain('cds_invalid_responses_total 1');
  });

  it('is 503 with Retry-After where too much is asked at once', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const door = openDoor({ services: servicesAnswering((sent) => held.then(() => answerByHook(sent))) });
    const server = door.app.listen(0, '127.0.0.1');
    const inFlight = Array.from({ length: 100 }, () =>
      request(server)
        .post(SERVICE)
        .send(CALL)
        .then(({ status }) => status),
    );
    while ((await door.metrics.callsInFlight.get()).values[0]?.value !== 100) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const refused = await request(server).post(SERVICE).send(CALL);
    release();
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '1']);
    expectOutcome(refused.body);
    expect(new Set(await Promise.all(inFlight))).toEqual(new Set([200]));
    expect((await request(server).post(SERVICE).send(CALL)).status).toBe(200);
    server.close();
  });

  it('shows no cards in shadow mode', async () => {
    const shadow = { authenticate: () => Promise.resolve({ mode: 'shadow', ehr: 'a' } as Caller) };
    const door = openDoor({ authenticator: shadow });
    const { text } = await request(door.app).post(SERVICE).send(CALL);
    expect(text).toBe('{"cards":[]}');
    expect(door.lines().at(-1)).toMatchObject({ ehr: 'a', cards: 1 });
  });
});
