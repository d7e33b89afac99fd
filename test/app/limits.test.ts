/** What is taken in, and no more: headers, calls of an address, calls of an EHR, bytes held, a loop that runs late. */
import { EventEmitter } from 'node:events';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, jest } from '@jest/globals';
import type { Express, Response as ExpressResponse } from 'express';
import request, { type Response } from 'supertest';
import type { AppParts } from '../../src/app.js';
import { holdBytes } from '../../src/http/held-bytes.js';
import { networkOf } from '../../src/http/limit-rate.js';
import { watchEventLoop } from '../../src/http/limit-lag.js';
import { callerNamed } from '../../src/trust/caller.js';
import { answerByHook, CALL, expectOutcome, FEEDBACK, openDoor, SERVICE, servicesAnswering } from './door.js';

const call = (app: Express, body: unknown = CALL): request.Test =>
  request(app)
    .post(SERVICE)
    .send(body as object);

function expectRefused({ status, headers, body }: Response, expected: 429 | 503): void {
  expect(status).toBe(expected);
  expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expectOutcome(body);
}

/** These are asked by those who watch: they are answered whatever else is refused. */
async function expectWatchable(app: Express): Promise<void> {
  for (const path of ['/cds-services', '/health/live', '/health/ready', '/metrics'])
    expect((await request(app).get(path)).status).toBe(200);
}

describe('the calls of one address', () => {
  const limits = { perAddress: { calls: 2, seconds: 10 } };

  it('are refused with 429 beyond the limit, whoever calls, and whatever headers say of the address', async () => {
    const authenticator = { authenticate: () => Promise.reject(new Error('nobody asks')) };
    const { app } = openDoor({ limits, authenticator });
    for (const forwarded of ['192.0.2.1', '192.0.2.2'])
      expect((await call(app).set('X-Forwarded-For', forwarded)).status).toBe(500);
    expectRefused(await call(app).set('X-Forwarded-For', '192.0.2.3').set('Forwarded', 'for=192.0.2.4'), 429);
    expectRefused(await request(app).post(`${SERVICE}/feedback`).send(FEEDBACK), 429);
    expectRefused(await request(app).get('/rules'), 429);
    await expectWatchable(app);
  });

  it('say when to come again, and are counted', async () => {
    const door = openDoor({ limits });
    for (let calls = 0; calls < 2; calls++) expect((await call(door.app)).status).toBe(200);
    const { headers } = await call(door.app);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(10);
    expect(await door.metrics.registry.metrics()).toContain('outcome="CDS_RATE_LIMITED"} 1');
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '8193:3512:1:2'],
    ['2001:db8:1:2::9', '8193:3512:1:2'],
    ['', 'unknown'],
  ])('are those of its network: %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('the calls of one EHR', () => {
  const authenticator: AppParts['authenticator'] = {
    authenticate: ({ authorization = '' }) => Promise.resolve(callerNamed(authorization)),
  };

  it('take nothing from those of another', async () => {
    const { app } = openDoor({ limits: { perEhr: { calls: 3, seconds: 10 } }, authenticator });
    const flood = await Promise.all(Array.from({ length: 10 }, () => call(app).set('Authorization', 'a')));
    expect(flood.filter(({ status }) => status === 200)).toHaveLength(3);
    for (const refused of flood.filter(({ status }) => status !== 200)) expectRefused(refused, 429);
    expect((await call(app).set('Authorization', 'b')).status).toBe(200);
  });
});

/** Services that answer only once they are released; `calling` when so many calls have reached them. */
function slowServices(calls = 1) {
  let release = (): void => undefined;
  let reached = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const calling = new Promise<void>((resolve) => (reached = resolve));
  let asking = 0;
  const services = servicesAnswering((asked) => {
    asking += 1;
    if (asking === calls) reached();
    return held.then(() => answerByHook(asked));
  });
  return {
    services,
    calling,
    release: () => {
      release();
    },
  };
}

describe('calls in flight', () => {
  it('are refused with 503 beyond the limit, and taken again once one is answered', async () => {
    const { services, calling, release } = slowServices();
    const door = openDoor({ limits: { callsInFlight: 1 }, services });
    const first = call(door.app).then(({ status }) => status);
    await calling;
    expectRefused(await call(door.app), 503);
    expectRefused(await request(door.app).post(`${SERVICE}/feedback`).send(FEEDBACK), 503);
    await expectWatchable(door.app);
    release();
    expect(await first).toBe(200);
    expect((await call(door.app)).status).toBe(200);
  });

  it('may hold so many bytes together, and always those of one', async () => {
    const { services, calling, release } = slowServices();
    const door = openDoor({ limits: { heldBytes: 1000 }, services });
    const big = { ...CALL, prefetch: { patient: null, padding: 'x'.repeat(2000) } };
    const first = call(door.app, big).then(({ status }) => status);
    await calling;
    expectRefused(await call(door.app), 503);
    release();
    expect(await first).toBe(200);
    expect((await call(door.app)).status).toBe(200);
  });

  it('count as many bytes as they unpack to', async () => {
    const { services, calling, release } = slowServices();
    const door = openDoor({ limits: { heldBytes: 1_100_000 }, services });
    const first = call(door.app).then(({ status }) => status);
    await calling;
    const packed = gzipSync(JSON.stringify({ ...CALL, prefetch: { padding: 'x'.repeat(2_000_000) } }));
    const refused = await request(door.app)
      .post(SERVICE)
      .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      .serialize((body: unknown) => body as string)
      .send(packed);
    expectRefused(refused, 503);
    release();
    expect(await first).toBe(200);
  });
});

describe('bodies that are announced', () => {
  const holder = () => Object.assign(new EventEmitter(), { closed: false }) as unknown as ExpressResponse;
  const refused = jest.fn();

  it('have a place kept for two seconds, and ten to come while others do', () => {
    jest.useFakeTimers();
    const hold = holdBytes(100);
    const slow = hold(holder());
    slow.expect(80, refused);
    slow.grow(10);
    const other = hold(holder());
    expect(() => {
      other.expect(60, refused);
    }).toThrow('CDS_OVERLOADED');
    jest.advanceTimersByTime(2_000);
    other.expect(60, refused);
    other.complete();
    expect(refused).not.toHaveBeenCalled();
    other.grow(60);
    jest.advanceTimersByTime(8_000);
    expect(refused).toHaveBeenCalledTimes(1);
    jest.useRealTimers();
  });
});

describe('an event loop', () => {
  it('that runs late gets no more calls while eight are open', async () => {
    let lag = 201;
    const { services, calling, release } = slowServices(8);
    const { app } = openDoor({ lag: () => lag, services });
    const open = Array.from({ length: 8 }, () => call(app).then(({ status }) => status));
    await calling;
    expectRefused(await call(app), 503);
    await expectWatchable(app);
    lag = 199;
    const more = call(app).then(({ status }) => status);
    release();
    expect(new Set(await Promise.all([...open, more]))).toEqual(new Set([200]));
  });

  it('that runs late answers all the same where few calls are open, and none is left over', async () => {
    const { app } = openDoor({ lag: () => 10_000 });
    for (let calls = 0; calls < 20; calls++) expect((await call(app)).status).toBe(200);
  });

  it('is seen to run late while something blocks it', async () => {
    const lag = watchEventLoop();
    let latest = 0;
    for (const end = Date.now() + 5000; Date.now() < end && latest < 100;) {
      for (const until = Date.now() + 300; Date.now() < until;);
      await new Promise((resolve) => setTimeout(resolve, 1));
      latest = Math.max(latest, lag());
    }
    expect(latest).toBeGreaterThanOrEqual(100);
  });
});

describe('header fields', () => {
  it('are refused with 431 when they are too many', async () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`X-${at}`, '1']));
    const { status, body } = await call(openDoor().app).set(many);
    expect(status).toBe(431);
    expectOutcome(body);
  });
});
