/** Nothing leaks: not a marker of what was sent, read or carried is found in log, metrics, errors, prints or files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { SEARCH_FAULTS } from '../fhir/faults.js';
import { outcome, sendJson, startFaultyFhir, type FaultyFhir } from '../fhir/faulty-fhir.js';
import { someone } from '../vignettes/baseline.js';
import { callBy, ENDPOINT, serviceFor } from './known-callers.js';
import { MARK, mark } from './mark.js';

const printed: string[] = [];
const spies: { mockRestore: () => void }[] = [];

beforeEach(() => {
  const keep = (...said: unknown[]): boolean => printed.push(said.map(String).join(' ')) > 0;
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    spies.push(jest.spyOn(console, method).mockImplementation(keep));
  for (const stream of [process.stdout, process.stderr])
    spies.push(jest.spyOn(stream, 'write').mockImplementation(keep));
});
afterEach(() => {
  for (const spy of spies.splice(0)) spy.mockRestore();
});

/** Refuses every connection; an address, since a name that nobody knows would be asked about long after the call. */
const NOBODY = `http://127.0.0.1:1/${MARK}/fhir`;

/** Units that a unit library could choke on, and print. */
const UNITS = [
  MARK,
  `${MARK}/kg`,
  `mg/${MARK}`,
  `{${MARK}}`,
  `mg{${MARK}}/kg`,
  `[${MARK}]`,
  `10*${MARK}`,
  `mg ${MARK}`,
  '',
];
const patient = UNITS.reduce(
  (so, unit) => so.measured('loinc:29463-7', 80, unit).measured('loinc:1742-6', 80, unit),
  someone({ age: 42, options: { dosage: { doseAndRate: [{ doseQuantity: { value: 56, unit: MARK } }] } } }),
).has('F20.9', { display: MARK });

let ehr: FaultyFhir;
beforeAll(async () => {
  ehr = await startFaultyFhir(patient.resources.map((resource) => mark(resource) as typeof resource));
});
afterAll(() => ehr.close());

const authorization = { access_token: MARK, token_type: 'Bearer', scope: MARK, subject: MARK, [MARK]: MARK };
const callOf = (change: object): object => ({
  ...(mark(patient.request('order-sign')) as object),
  hook: 'order-sign',
  fhirServer: 'http://127.0.0.1:1/fhir',
  fhirAuthorization: { ...authorization, patient: 'p1' },
  ...change,
});

function expectNoMark(...texts: readonly string[]): void {
  for (const text of texts) expect(text.toLowerCase()).not.toContain(MARK.toLowerCase());
}

describe('S14 a marker', () => {
  const entry = { fhirServers: [] as readonly string[], deadlineMs: 300 };
  const folder = mkdtempSync(join(tmpdir(), 'marked-'));
  const service = serviceFor({ a: entry }, { storeUrl: `sqlite:${join(folder, 'store.sqlite')}` });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  beforeAll(() => {
    entry.fhirServers = [ehr.base, NOBODY];
  });
  const FAULTS = [
    ...Object.entries(SEARCH_FAULTS).map(([name, { fault }]) => [name, fault] as const),
    [
      'an error that quotes',
      ({ response }: { response: Parameters<typeof sendJson>[0] }) => {
        sendJson(response, { ...outcome('error', 'processing'), text: MARK, diagnostics: MARK }, 500);
      },
    ] as const,
  ];

  it.each(FAULTS)('is not found outside the card, whatever fails: %s', async (_name, fault) => {
    printed.length = 0;
    ehr.heal();
    for (const type of ['Condition', 'Observation', 'Patient']) ehr.breakType(type, fault);
    const calls: readonly object[] = [
      callOf({ fhirServer: ehr.base }),
      callOf({ fhirServer: ehr.base, prefetch: mark(patient.prefetch()) as object }),
      callOf({ fhirServer: NOBODY }),
      callOf({ fhirServer: ehr.base, fhirAuthorization: { ...authorization, patient: MARK } }),
    ];
    const answers = await Promise.all(
      calls.map((call) =>
        callBy('a', service, call)
          .set({ 'X-Request-Id': MARK, Cookie: MARK, 'User-Agent': MARK, Referer: MARK, Traceparent: MARK })
          .query({ [MARK]: MARK }),
      ),
    );
    for (const { status, headers } of answers) {
      expect(status).toBe(200);
      expectNoMark(JSON.stringify(headers));
    }
    expectNoMark(service.logged(), await service.metrics.registry.metrics(), printed.join('\n'));
  });

  it('is not found in the store, whose files are searched byte by byte', async () => {
    const told = { code: MARK, system: MARK, display: MARK };
    const item = { outcomeTimestamp: '2026-07-01T15:05:31Z', [MARK]: MARK };
    await request(service.app)
      .post(`${ENDPOINT}/feedback`)
      .set('Authorization', 'Bearer a')
      .send({
        feedback: [
          {
            ...item,
            ...{ card: MARK, outcome: 'overridden', overrideReason: { reason: told, userComment: MARK } },
          },
          { ...item, card: MARK, outcome: 'accepted', acceptedSuggestions: [{ id: MARK }] },
        ],
      })
      .expect(200);
    await service.store?.close();
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    // What was not meant to be kept out is there: the file is the one that the calls wrote to.
    expect(files.join('')).toContain('psychosis');
    expectNoMark(...files);
    expect(service.logged()).not.toContain('"msg":"evaluations lost"');
  });

  it('would be seen, were it logged', () => {
    expect(service.logged().split('\n').length).toBeGreaterThanOrEqual(3 * FAULTS.length);
    expect(() => {
      expectNoMark(`{"a":"${MARK}"}`);
    }).toThrow();
  });
});

describe('S15 a refusal', () => {
  const service = serviceFor({ a: {} });
  const refused = (change: Readonly<Record<string, string>>, body: unknown, path: string) =>
    request(service.app)
      .post(path)
      .set(change)
      .send(body as object);

  it('of a caller has the same words for every cause', async () => {
    const causes = [
      {},
      { Authorization: MARK },
      { Authorization: `Bearer ${MARK}` },
      { Authorization: 'Basic YTpi' },
    ];
    const answers = await Promise.all(causes.map((headers) => refused(headers, callOf({}), ENDPOINT)));
    for (const { status, text, headers } of answers) {
      expect(status).toBe(401);
      expect(text).toBe(answers[0]?.text);
      expect(headers['www-authenticate']).toBe(answers[0]?.headers['www-authenticate']);
    }
    expect(answers[0]?.body).toEqual({
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'error',
          code: 'login',
          details: { text: 'The caller is not known here.' },
          diagnostics: 'CDS_CALLER_UNKNOWN; CDS Hooks 2.0.1, Trusting CDS Clients.',
        },
      ],
    });
  });

  it.each<readonly [number, unknown, string]>([
    [400, callOf({ hook: MARK }), ENDPOINT],
    [400, callOf({ context: { [MARK]: MARK } }), ENDPOINT],
    [400, [MARK], ENDPOINT],
    [400, { feedback: [{ card: MARK, outcome: MARK }] }, `${ENDPOINT}/feedback`],
    [404, callOf({}), `/cds-services/${MARK}`],
    [404, callOf({}), `/${MARK}`],
  ])('with %i has fixed words', async (status, body, path) => {
    const answer = await refused({ Authorization: 'Bearer a' }, body, path);
    expect(answer.status).toBe(status);
    expectNoMark(answer.text, JSON.stringify(answer.headers));
    expect(answer.text).not.toMatch(/node_modules|at .+:\d+|Error:/);
  });
});

describe('S26 discovery', () => {
  it('names the services and nobody who calls them', async () => {
    const { app } = serviceFor({ [MARK]: { fhirServers: [`https://${MARK}.example.org/fhir`] } });
    const { status, text, body } = await request(app).get('/cds-services');
    expect(status).toBe(200);
    expectNoMark(text);
    expect(Object.keys(body as object)).toEqual(['services']);
    const { services } = body as { services: Record<string, unknown>[] };
    for (const service of services)
      expect(['id', 'hook', 'title', 'description', 'prefetch', 'version', 'usageRequirements']).toEqual(
        expect.arrayContaining(Object.keys(service)),
      );
  });
});

describe('S31 what is kept', () => {
  it('is no file, and of feedback neither who, nor what was written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    const before = process.cwd();
    process.chdir(folder);
    try {
      const service = serviceFor({ a: {} });
      const overrideReason = { reason: { code: MARK, display: MARK }, userComment: MARK };
      const item = {
        card: MARK,
        outcome: 'overridden',
        outcomeTimestamp: '2026-07-01T15:05:31Z',
        overrideReason,
      };
      await callBy('a', service, callOf({}));
      await request(service.app)
        .post(`${ENDPOINT}/feedback`)
        .set('Authorization', 'Bearer a')
        .send({ feedback: [item] })
        .expect(200);
      expectNoMark(service.logged());
      expect(service.logged()).toContain('"msg":"feedback"');
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      process.chdir(before);
    }
  });
});
