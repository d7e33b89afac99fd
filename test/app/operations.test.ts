/** Everything beside hook calls: discovery, health, metrics, rule pages, and what is said of other paths and methods. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { CALL, expectOutcome, openDoor, SERVICE } from './door.js';

const { app } = openDoor();

describe('discovery', () => {
  it('lists the services, with the same bytes every time', async () => {
    const [first, second] = [
      await request(app).get('/cds-services'),
      await request(app).get('/cds-services'),
    ];
    expect(first.status).toBe(200);
    expect(first.headers['content-type']).toMatch(/^application\/json/);
    expect(first.body).toEqual({
      services: [
        expect.objectContaining({ id: 'order-check', hook: 'order-select' }),
        expect.objectContaining({ id: 'order-check', hook: 'order-sign' }),
      ],
    });
    expect(second.text).toBe(first.text);
  });

  it('needs no authentication, and does not mind one', async () => {
    const { status } = await request(app).get('/cds-services').set('Authorization', 'Bearer x');
    expect(status).toBe(200);
  });
});

describe('health', () => {
  it('is live and ready', async () => {
    expect((await request(app).get('/health/live')).status).toBe(200);
    expect((await request(app).get('/health/ready')).status).toBe(200);
  });

  it('is live but not ready while it starts or drains', async () => {
    const door = openDoor({ ready: () => false });
    expect((await request(door.app).get('/health/live')).status).toBe(200);
    const { status, body } = await request(door.app).get('/health/ready');
    expect(status).toBe(503);
    expectOutcome(body);
  });
});

describe('metrics', () => {
  it('count calls by hook and outcome, and cards by indicator', async () => {
    const door = openDoor();
    await request(door.app).post(SERVICE).send(CALL);
    await request(door.app)
      .post(SERVICE)
      .send({ ...CALL, hook: 'order-select' });
    await request(door.app)
      .post(SERVICE)
      .send({ ...CALL, hook: 'Jane Doe' });
    const { text, headers } = await request(door.app).get('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(text).toContain('cds_calls_total{hook="order-sign",outcome="answered"} 1');
    expect(text).toContain('cds_calls_total{hook="order-select",outcome="answered"} 1');
    expect(text).toContain('cds_calls_total{hook="none",outcome="CDS_HOOK_NOT_SERVED"} 1');
    expect(text).toContain('cds_cards_total{hook="order-sign",indicator="warning"} 1');
    expect(text).toContain('cds_calls_in_flight 0');
    expect(text).toContain('process_cpu_seconds_total');
  });
});

describe('a rule that is not there', () => {
  it('leads a reader on, and says 404', async () => {
    const door = openDoor();
    const answer = await request(door.app).get('/rules/other').set('Accept', 'text/html,*/*;q=0.8');
    expect([answer.status, answer.headers['content-type'], answer.headers['vary']]).toEqual([
      404,
      'text/html; charset=utf-8',
      'Accept',
    ]);
    expect(answer.text).toContain('No such rule');
    expect(door.lines().at(-1)).toMatchObject({ msg: 'request', outcome: 'CDS_PATH_UNKNOWN', status: 404 });
  });

  it.each(['*/*', 'application/json', 'application/fhir+json'])(
    'is an OperationOutcome for %s',
    async (type) => {
      const { status, body } = await request(openDoor().app).get('/rules/other').set('Accept', type);
      expect([status, body.resourceType]).toEqual([404, 'OperationOutcome']);
    },
  );
});

describe('the log', () => {
  it('has one line per request, of these members and no others', async () => {
    const door = openDoor();
    const { headers } = await request(door.app).post(SERVICE).send(CALL);
    expect(door.lines()).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        msg: 'request',
        requestId: headers['x-request-id'],
        route: 'service',
        method: 'POST',
        ehr: 'unauthenticated',
        hook: 'order-sign',
        status: 200,
        ms: expect.any(Number),
        cards: 1,
        outcome: 'answered',
      },
    ]);
  });
});

describe('the catalogue', () => {
  it.each([
    ['/rules', 'text/html', /^text\/html/],
    ['/rules', '*/*', /^text\/html/],
    ['/rules', 'application/json', /^application\/json/],
    ['/rules/one', 'text/html', /^text\/html/],
    ['/rules/one', 'application/json', /^application\/json/],
  ])('answers %s as %s', async (path, accept, type) => {
    const { status, headers } = await request(app).get(path).set('Accept', accept);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(type);
    expect(headers['vary']).toMatch(/accept/i);
  });

  it('may style itself, and run nothing', async () => {
    const { headers } = await request(app).get('/rules');
    expect(headers['content-security-policy']).toMatch(/default-src 'none';style-src 'self' 'unsafe-inline'/);
    expect(headers['content-security-policy']).not.toMatch(/script-src/);
  });
});

describe('every answer', () => {
  it.each([['/cds-services'], ['/rules'], ['/nowhere'], ['/health/live']])(
    'of %s has safe headers and does not say what we run on',
    async (path) => {
      const { headers } = await request(app).get(path);
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
    },
  );
});
