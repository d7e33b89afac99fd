/** The matrix: every read with every fault over the whole service, and the ten invariants that hold in every cell. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { fetch as undiciFetch } from 'undici';
import type { GapReason } from '../../src/clinical/known.js';
import { startFaultyFhir, type FaultyFhir } from './faulty-fhir.js';
import {
  apart,
  expectedOf,
  gapOf,
  nameOf,
  READS,
  ROWS,
  sentWithout,
  together,
  type Cell,
  type Read,
  type Row,
} from './matrix-cells.js';
import { openLines, LINES, type Lines } from './faulty-lines.js';
import { heldBytes } from './held-bytes.js';
import { FAULTS } from './matrix-rows.js';
import { PREFETCHED } from './faulty-prefetch.js';
import {
  broken,
  isSame,
  MARK,
  RESOURCES,
  SENT,
  startMatrix,
  type Answer,
  type Matrix,
} from './matrix-service.js';

jest.setTimeout(600_000);

const AT_ONCE = 6;
/** For cells in which the server hangs; the others have all the time they need. */
const SHORT_MS = 400;
const PAIRS = 60;
/** Megabytes are read for each: a few reads stand for the others. */
const MOST_BULKY = 3;
const BULKY = new Set(['a gzip bomb', 'too large a body', 'ten thousand entries']);
const isBulky = ({ name }: Row): boolean => BULKY.has(name);
const BREAKER = 'a breaker that is open';

let matrix: Matrix;
let lines: Lines;
let servers: readonly FaultyFhir[];
let healthy: Answer;
let cells = 0;
let heldBefore = 0;
const failures: string[] = [];

beforeAll(async () => {
  matrix = await startMatrix();
  lines = await openLines();
  servers = await Promise.all(Array.from({ length: AT_ONCE }, () => startFaultyFhir(RESOURCES)));
  healthy = await matrix.call('healthy', servers[0]?.base ?? '', SENT);
  heldBefore = heldBytes();
});
afterAll(async () => {
  await Promise.all([matrix.close(), lines.close(), ...servers.map((server) => server.close())]);
  process.stdout.write(`matrix: ${cells} cells\n`);
});

afterEach(() => {
  expect([...failures.splice(0), ...matrix.dials.strays()]).toEqual([]);
});

/** Runs the cells a few at a time, each beside a FHIR server of its own. */
async function runAll<T>(
  items: readonly T[],
  run: (item: T, server: FaultyFhir) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  await Promise.all(
    servers.map(async (server) => {
      for (const item of rest) {
        server.heal();
        await run(item, server);
      }
    }),
  );
}

/** One call in which all of these fail. */
async function failsIn(ehr: string, broke: readonly Cell[], server: FaultyFhir): Promise<void> {
  cells += broke.length;
  for (const { row, read } of broke) server.breakType(read.resourceType, row.fault);
  const hangs = broke.some(({ row }) => row.hangs);
  const sent = sentWithout(broke.map(({ read }) => read));
  const answer = await matrix.call(ehr, server.base, sent, hangs ? { deadlineMs: SHORT_MS } : {});
  const expected = together(broke.map(({ row, read }) => expectedOf(row, read)));
  failures.push(...broken(answer, healthy, expected).map((what) => `${nameOf(broke)}: ${what}`));
  server.heal();
}

async function isWellAgain(ehr: string, sent: object, server: FaultyFhir): Promise<void> {
  const next = await matrix.call(ehr, server.base, sent);
  if (!isSame(next, healthy)) failures.push(`${ehr}: I8 the next answer differs`);
}

/** One call for each group of reads, in which nothing of the group is known, and this is why. */
async function isUnknown(
  name: string,
  reason: GapReason,
  fhirServer: string,
  reads: readonly Read[] = READS,
): Promise<void> {
  for (const group of apart(reads)) {
    cells += group.length;
    const answer = await matrix.call(name, fhirServer, sentWithout(group));
    const missing = new Set([...group.map(({ resourceType }) => resourceType), 'MedicationRequest']);
    const gaps = group.flatMap((read) => gapOf(read, reason));
    failures.push(...broken(answer, healthy, { gaps, missing }).map((what) => `${name}: ${what}`));
  }
}

/** Every read with one fault, as an EHR of its own. */
async function runRow(row: Row, server: FaultyFhir): Promise<void> {
  const reads = READS.filter(({ isSearch }) => isSearch || !row.ofBundle);
  for (const group of isBulky(row) ? reads.map((read) => [read]).slice(0, MOST_BULKY) : apart(reads))
    await failsIn(
      row.name,
      group.map((read) => ({ row, read })),
      server,
    );
  await isWellAgain(row.name, sentWithout(reads), server);
}

describe('the matrix', () => {
  it('has every fault of its specification', () => {
    const rows = new Set([...ROWS.map(({ name }) => name), ...Object.keys(LINES), BREAKER]);
    expect(Object.values(FAULTS).flatMap((names) => names.filter((name) => !rows.has(name)))).toEqual([]);
    expect(Object.keys(FAULTS)).toHaveLength(37);
  });

  it('starts from a patient with a finding in every part of the record, of whom all is read', async () => {
    const [server] = servers;
    expect(broken(healthy, healthy, { gaps: [], missing: new Set() })).toEqual([]);
    const read = await matrix.call('all read', server?.base ?? '', {});
    expect(isSame(read, healthy)).toBe(true);
  });

  it('holds in every cell of a read and a fault', async () => {
    await runAll(ROWS, runRow);
  });

  it('holds in every cell of a read and a line that fails', async () => {
    await Promise.all(
      Object.entries(LINES).map(([name, reason]) => isUnknown(name, reason, lines.bases[name] ?? '')),
    );
  });

  it('holds where a breaker is open, and nothing is asked', async () => {
    const [server] = servers as [FaultyFhir];
    for (const { resourceType } of READS) server.breakType(resourceType, () => undefined);
    const short = { deadlineMs: SHORT_MS };
    const areOpen = async () => {
      const metrics = await matrix.service.metrics.registry.metrics();
      return READS.every(({ resourceType }) =>
        metrics.includes(`cds_fhir_breaker_open{ehr="${BREAKER}",resource="${resourceType}"} 1\n`),
      );
    };
    // On a busy machine a read may start too late in its call to be blamed for the wait.
    for (let round = 0; round < 9 && !(await areOpen()); round += 1)
      for (const group of apart(READS))
        await Promise.all(
          Array.from({ length: 20 }, () => matrix.call(BREAKER, server.base, sentWithout(group), short)),
        );
    server.heal();
    await isUnknown(BREAKER, 'breaker-open', server.base);
    expect(server.asked).toEqual([]);
  });

  it('holds in every cell of a read and something wrong with what was sent along', async () => {
    await runAll(
      Object.entries(PREFETCHED),
      async ([name, { send, read, unread, kept, isOther, of }], server) => {
        const reads = READS.filter(
          ({ key, isSearch }) => key !== 'medication' && (isSearch || of !== 'search'),
        );
        for (const group of apart(reads)) {
          const sent = Object.fromEntries(
            group.map(({ key, resourceType }) => [key, send(SENT[key], resourceType, server.base)]),
          );
          for (const [base, reason] of [[server.base, read] as const, [undefined, unread] as const]) {
            cells += group.length;
            const answer = await matrix.call(name, base, { ...SENT, ...sent });
            const types = group.map(({ resourceType }) => resourceType);
            const expected = {
              gaps: group.flatMap((each) =>
                gapOf(each, isOther && each.key === 'patient' ? 'not-found' : reason),
              ),
              missing: new Set((reason === undefined && !isOther) || kept ? [] : types),
              isOther: isOther === true,
            };
            const where = base === undefined ? 'without a server' : 'with a server';
            failures.push(...broken(answer, healthy, expected).map((what) => `${name} ${where}: ${what}`));
          }
        }
        await isWellAgain(name, SENT, server);
      },
    );
  });

  it('holds for pairs at random', async () => {
    const cell = fc
      .record({ row: fc.constantFrom(...ROWS), read: fc.constantFrom(...READS) })
      .filter(({ row, read }) => (read.isSearch || !row.ofBundle) && !isBulky(row));
    // A call that is cut short because one read hangs has no time for the other one's bomb.
    const pairs = fc
      .tuple(cell, cell)
      .filter(([one, other]) => apart([one.read, other.read]).length === 1)
      .filter(([one, other]) => (one.row.hangs === true) === (other.row.hangs === true));
    await runAll(fc.sample(pairs, PAIRS), async (pair, server) => {
      await failsIn(nameOf(pair), pair, server);
      await isWellAgain(nameOf(pair), sentWithout(pair.map(({ read }) => read)), server);
    });
  });

  it('would see a token that goes astray, and whatever else is dialled', async () => {
    const [server, other] = servers as [FaultyFhir, FaultyFhir];
    matrix.dials.allow({ name: 'a cell', token: 'its-token', base: server.base });
    const headers = { authorization: 'Bearer its-token' };
    await undiciFetch(`${server.base}/Patient/p1`, { headers });
    expect(matrix.dials.strays()).toEqual([]);
    await undiciFetch(`${other.base}/Patient/p1`, { headers });
    await undiciFetch('http://127.0.0.2:2/fhir').catch(() => undefined);
    expect(matrix.dials.strays()).toEqual([
      `a cell: I6 a request to ${other.base}/Patient/p1`,
      'I6 http://127.0.0.2:2 was dialled',
    ]);
    expect(matrix.dials.sent()).toBeGreaterThan(1000);
  });

  it('leaves no mark of the record or the token in logs and metrics, and little in memory', async () => {
    const { logged, metrics } = matrix.service;
    expect(logged().length).toBeGreaterThan(1000);
    expect(logged()).not.toContain(MARK);
    expect(await metrics.registry.metrics()).not.toContain(MARK);
    expect(heldBytes() - heldBefore).toBeLessThan(100 * 1024 * 1024);
  });
});
