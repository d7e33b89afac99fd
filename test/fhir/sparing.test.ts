/** How a FHIR server is spared: nothing is asked twice without need, and one that fails is left alone for a while. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordRequest } from '../../src/fhir/patient-record.js';
import { createGuards, type FhirGuards } from '../../src/fhir/server-guard.js';
import { outcome, sendJson, startFaultyFhir, type Fault, type FaultyFhir } from './faulty-fhir.js';
import { idsOf, QUERIES, readSample, reasonsOf, RESOURCES } from './sample-record.js';
import { redirect, status, text } from './spoil.js';

let server: FaultyFhir;
beforeAll(async () => {
  server = await startFaultyFhir(RESOURCES);
});
afterEach(() => {
  server.heal();
});
afterAll(() => server.close());

const readBy = (guards: FhirGuards, ehr = 'a', request: Partial<RecordRequest> = {}) =>
  readSample({ fhirServer: server.base, accessToken: 'token', guards, ehr, ...request });

const timesAsked = (start: string): number =>
  server.asked.filter(({ path }) => path.startsWith(start)).length;

/** Fails so many times, then is healthy. */
function first(times: number, fault: Fault): Fault {
  let failed = 0;
  return (exchange) => {
    failed += 1;
    if (failed <= times) fault(exchange);
    else sendJson(exchange.response, exchange.healthy);
  };
}

const reset: Fault = ({ request }) => void request.socket.destroy();

describe('a read that fails', () => {
  it.each<readonly [string, Fault]>([
    ['502', status(502)],
    ['503', status(503)],
    ['500 without a word', status(500)],
    ['429, come back in a moment', status(429, undefined, { 'retry-after': '0' })],
    [
      '429, come back at a time long past',
      status(429, undefined, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }),
    ],
    ['429, come back in a second', status(429, undefined, { 'retry-after': '1' })],
    ['503, come back in a second', status(503, undefined, { 'retry-after': '1' })],
    ['a connection reset', reset],
  ])('is made once more, and no more: %s', async (_name, fault) => {
    server.breakType('Condition', first(1, fault));
    const record = await readBy(createGuards());
    expect(reasonsOf(record, 'conditions')).toEqual([]);
    expect(timesAsked('Condition')).toBe(2);

    server.heal();
    server.breakType('Condition', fault);
    expect(reasonsOf(await readBy(createGuards()), 'conditions')).toHaveLength(1);
    expect(timesAsked('Condition')).toBe(2);
  });

  it.each<readonly [string, Fault]>([
    ['400', status(400)],
    ['401', status(401)],
    ['403', status(403)],
    ['404', status(404)],
    ['429', status(429)],
    ['429, come back in two seconds', status(429, undefined, { 'retry-after': '2' })],
    ['429, come back in half a minute', status(429, undefined, { 'retry-after': '30' })],
    ['429, come back at a time that is none', status(429, undefined, { 'retry-after': 'soon' })],
    ['500 with what is wrong with this question', status(500, outcome('fatal', 'required'))],
    ['503 because the patient is restricted', status(503, outcome('error', 'suppressed'))],
    ['a redirect', redirect(302, ({ base }) => base)],
  ])('is not made again where that would not help: %s', async (_name, fault) => {
    server.breakType('Condition', first(1, fault));
    expect(reasonsOf(await readBy(createGuards()), 'conditions')).toHaveLength(1);
    expect(timesAsked('Condition')).toBe(1);
  });
});

describe('a server that hangs on everything', () => {
  /** Of a read that was given less nothing can be told. */
  const HANGS_FROM_MS = 25;
  const hang: Fault = () => undefined;
  const breakAll = (fault: Fault) => {
    for (const { resourceType } of QUERIES) server.breakType(resourceType, fault);
  };
  const reasons = async (guards: FhirGuards, deadlineMs = 150) => {
    const record = await readBy(guards, 'a', {
      deadline: AbortSignal.timeout(deadlineMs),
      referencesIn: () => [],
    });
    return new Set(QUERIES.flatMap(({ key }) => reasonsOf(record, key)));
  };

  it('is left alone after twenty calls, though not by other EHRs, and asked again when it has had its rest', async () => {
    const guards = createGuards({ restMs: 1500 });
    breakAll(hang);
    for (let call = 0; call < 20; call += 1) expect(await reasons(guards, 160)).toEqual(new Set(['timeout']));

    server.heal();
    for (let call = 0; call < 100; call += 1)
      expect(await reasons(guards)).toEqual(new Set(['breaker-open']));
    expect(server.asked).toEqual([]);
    expect((await readBy(guards, 'b')).readings.get('conditions')?.gaps).toEqual([]);

    await pause(1600);
    const record = await readBy(guards);
    expect(QUERIES.flatMap(({ key }) => reasonsOf(record, key))).toEqual([]);
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
  });

  it('is tried by one read at a time, and left alone again if that fails', async () => {
    const guards = createGuards({ restMs: 50 });
    breakAll(hang);
    for (let call = 0; call < 20; call += 1) await reasons(guards, 160);
    server.heal();
    breakAll(hang);
    await pause(100);
    const all = await Promise.all(Array.from({ length: 10 }, () => reasons(guards, 1000)));
    expect(timesAsked('Condition')).toBe(1);
    expect(all.filter((each) => each.has('timeout'))).toHaveLength(1);
  });

  it('is tried by the next read where the call of this one had no time left', async () => {
    const guards = createGuards({ restMs: 300 });
    breakAll(hang);
    for (let call = 0; call < 20; call += 1) await reasons(guards, 160);
    expect(await reasons(guards)).toEqual(new Set(['breaker-open']));
    // On a busy machine these 8 ms may become so long that the server is rightly said to hang, and has its rest again.
    for (let hadMs = Infinity; hadMs >= HANGS_FROM_MS;) {
      await pause(400);
      const start = performance.now();
      expect(await reasons(guards, 8)).toEqual(new Set(['timeout']));
      hadMs = performance.now() - start;
    }
    server.heal();
    expect(await reasons(guards, 8000)).toEqual(new Set());
  });

  it('is asked at most forty-eight things of a type at once', async () => {
    breakAll(hang);
    const guards = createGuards();
    // The same end for all: whoever waits then takes no place that has become free.
    const end = new AbortController();
    const request = { deadline: end.signal, referencesIn: () => [] };
    const all = Promise.all(Array.from({ length: 60 }, () => readBy(guards, 'a', request)));
    while (timesAsked('Condition') === 0) await pause(20);
    await pause(300);
    end.abort();
    await all;
    expect(timesAsked('Condition')).toBeLessThanOrEqual(48);
  });
});

describe('a breaker', () => {
  const queries = QUERIES.filter(({ key }) => key === 'conditions' || key === 'allergies');
  const afterMany = async (fault: Fault, deadlineMs = 8000) => {
    const guards = createGuards();
    server.breakType('Condition', fault);
    for (let call = 0; call < 20; call += 1)
      await readBy(guards, 'a', { queries, deadline: AbortSignal.timeout(deadlineMs) });
    server.heal();
    return readBy(guards, 'a', { queries });
  };

  it('opens for the type that hangs, and for no other', async () => {
    const record = await afterMany(() => undefined, 160);
    expect(reasonsOf(record, 'conditions')).toEqual(['breaker-open']);
    expect(reasonsOf(record, 'allergies')).toEqual([]);
    expect(timesAsked('Condition')).toBe(0);
  });

  it('does not take a server for one that hangs that had next to no time', async () => {
    const record = await afterMany(() => undefined, 8);
    expect(reasonsOf(record, 'conditions')).toEqual([]);
  });

  it.each<readonly [string, Fault]>([
    ['a gateway without its server', status(503)],
    ['a connection reset', reset],
    ['a patient who is restricted', status(403, outcome('fatal', 'forbidden', '4130'))],
    ['a token that is not accepted', status(401)],
    ['a type that is not there', status(404)],
    ['one record that cannot be shown', status(500, outcome('fatal', 'required'))],
    ['an answer that cannot be read', text('<html></html>')],
  ])('does not open for what fails at once: %s', async (_name, fault) => {
    expect(reasonsOf(await afterMany(fault), 'conditions')).toEqual([]);
  });
});

describe('what is kept from one call to the next', () => {
  const asked = async (guards: FhirGuards, ehr = 'a', request: Partial<RecordRequest> = {}) => {
    const before = server.asked.length;
    const record = await readBy(guards, ehr, request);
    expect(record.resolve('Medication/m1')).toBeDefined();
    return server.asked
      .slice(before)
      .map(({ path }) => path.split(/[?/]/, 1)[0])
      .sort();
  };
  const saying =
    (cacheControl: string, versionId = '1'): Fault =>
    ({ response, healthy }) => {
      const body = JSON.stringify({ ...healthy, meta: { versionId } });
      response.writeHead(200, { 'cache-control': cacheControl }).end(body);
    };

  it('is a Medication, by EHR, and nothing else', async () => {
    const guards = createGuards();
    const all = await asked(guards);
    expect(all).toContain('Medication');
    expect(await asked(guards)).toEqual(all.filter((type) => type !== 'Medication'));
    expect(await asked(guards, 'b')).toContain('Medication');
  });

  it.each([
    ['no-store', true],
    ['private, no-cache', true],
    ['max-age=0', true],
    ['max-age=60', false],
  ])('is what the server lets us keep: %s', async (cacheControl, isAskedAgain) => {
    const guards = createGuards();
    server.breakType('Medication', saying(cacheControl));
    await asked(guards);
    expect((await asked(guards)).includes('Medication')).toBe(isAskedAgain);
  });

  it('is no other version than the one referred to', async () => {
    const guards = createGuards();
    server.breakType('Medication', saying('max-age=60', '3'));
    await asked(guards);
    const referring = (version: string) =>
      asked(guards, 'a', { references: [`Medication/m1/_history/${version}`] });
    expect(await referring('3')).not.toContain('Medication');
    expect(await referring('4')).toContain('Medication');
  });

  it('is no answer that was a fault', async () => {
    const guards = createGuards();
    server.breakType('Medication', status(500, outcome('error', 'exception')));
    await readBy(guards);
    server.heal();
    expect(await asked(guards)).toContain('Medication');
  });
});
