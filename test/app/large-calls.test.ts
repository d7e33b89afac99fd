/** Calls of more than a megabyte are judged in a thread of their own: the answers, errors and figures are those of any other call. */
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { listenOnLoopback } from '../../demo/loopback.js';
import type { ComposeOptions } from '../../src/compose.js';
import { judgeInThread, type LargeCallsParts } from '../../src/large-calls/large-calls.js';
import { createLog } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { watchFhir } from '../../src/watch-fhir.js';
import { watchThread } from '../../src/watch-thread.js';
import { NOW } from '../support/patient.js';
import { service } from '../support/service.js';
import { vignettes } from '../vignettes/patients.js';

const SERVICE = '/cds-services/ketamine-safety';
/** Blanks between the members of a call make it large, and change nothing. */
const BLANKS = ' '.repeat(1024 * 1024);
const large = (body: unknown): string => `${BLANKS}${typeof body === 'string' ? body : JSON.stringify(body)}`;

const threads: { stop(): Promise<void> }[] = [];
afterAll(() => Promise.all(threads.map((thread) => thread.stop())));

/** The service, with a thread for large calls, and how many it was given. */
function withThread(
  environment: Readonly<Record<string, string>> = {},
  change: Partial<LargeCallsParts> = {},
) {
  const metrics = createMetrics();
  const log = createLog('silent');
  const fhirEvents = watchFhir(metrics.registry, log);
  const thread = judgeInThread({
    thread: new URL('../../src/large-calls-thread.ts', import.meta.url),
    data: { rxnavUrl: undefined, terminologyServer: undefined },
    ...watchThread({ events: fhirEvents, metrics }),
    log,
    publicUrl: () => 'http://127.0.0.1:3000',
    now: () => NOW,
    execArgv: ['--no-warnings', '--import', './test/support/run-sources.js'],
    ...change,
  });
  threads.push(thread);
  let given = 0;
  const judge: typeof thread.judge = (...call) => {
    const judged = thread.judge(...call);
    if (judged !== undefined) given += 1;
    return judged;
  };
  const parts: Partial<ComposeOptions> = { fhirEvents, largeCalls: { judge } };
  const app = service(environment, () => NOW, metrics, parts);
  const post = (body: string) => request(app).post(SERVICE).type('json').send(body);
  /** The first calls are judged here, while the thread starts. */
  const warm = async (): Promise<void> => {
    for (let calls = 0; given === 0 && calls < 300; calls++) {
      await post(large({}));
      await wait(50);
    }
    given = 0;
  };
  return { post, warm, metrics, given: () => given };
}

/** Without what is new in every answer. */
const comparable = ({ status, text }: { status: number; text: string }): unknown => [
  status,
  text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'),
];

const hospital = withThread({ UNAVAILABLE: '412' });

async function expectSame(from: typeof hospital, body: unknown): Promise<void> {
  const before = from.given();
  const small = await from.post(typeof body === 'string' ? body : JSON.stringify(body));
  expect(from.given()).toBe(before);
  const big = await from.post(large(body));
  expect(from.given()).toBe(before + 1);
  expect(comparable(big)).toEqual(comparable(small));
}

describe('a large call', () => {
  const [vignette] = vignettes;
  const bodyFor = (change: Readonly<Record<string, unknown>>) =>
    vignette?.patient.request('order-sign', change) ?? {};

  it('is answered as it is where it is small, for every fifth test patient', async () => {
    await hospital.warm();
    for (const { patient } of vignettes.filter((_, at) => at % 5 === 0))
      await expectSame(hospital, patient.request('order-select', { prefetch: patient.prefetch() }));
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['nested too deeply', `${'['.repeat(70)}${']'.repeat(70)}`],
    ['of too many values', JSON.stringify(Array.from({ length: 500_001 }, () => 0))],
    ['without a context', { hook: 'order-sign', hookInstance: 'x' }],
    ['of a hook that is not served', { hook: 'patient-view', hookInstance: 'x' }],
  ])('is refused as it is where it is small: %s', async (_what, body) => {
    await hospital.warm();
    await expectSame(hospital, body);
  });

  it('is counted by its hook and by what came of it, and tells of its reads', async () => {
    await hospital.warm();
    const server = createServer((_request, response) => response.writeHead(403).end());
    const { url, close } = await listenOnLoopback(server);
    await expectSame(hospital, bodyFor({ fhirServer: `${url}/fhir` }));
    await close();
    const text = await hospital.metrics.registry.metrics();
    expect(text).toContain('cds_calls_total{hook="order-sign",outcome="CDS_DATA_UNAVAILABLE"} 2');
    const [, reads] =
      /cds_fhir_reads_total\{[^}]*resource="Patient",outcome="forbidden"\} (\d+)/.exec(text) ?? [];
    expect(reads).toBe('2');
  });

  it('is told to come again when the thread dies over it, and is not tried anywhere else', async () => {
    const dying = withThread({}, { thread: new URL('./dying-thread.js', import.meta.url) });
    await dying.warm();
    const again = await dying.post(large(bodyFor({})));
    expect([again.status, again.headers['retry-after']]).toEqual([503, '1']);
    expect((await dying.post(JSON.stringify(bodyFor({})))).status).toBe(200);
  });
});
