/** The service as processes of its own: three on one PostgreSQL, of which one is killed, and one whose database cannot grow. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startRoundRobin } from '../../scripts/scale/round-robin.js';
import { hasPostgres, startPostgres, type Postgres } from '../support/postgres.js';
import { bearer } from '../trust/tokens.js';
import { EHR } from '../trust/trusting.js';
import { closeAll, open, rowsIn } from './opening.js';

const PUBLIC_URL = 'https://cds.example.org';
const PATH = '/cds-services/ketamine-safety/feedback';
const folder = mkdtempSync(join(tmpdir(), 'processes-'));
const children: ChildProcess[] = [];
let postgres: Postgres | undefined;

interface Started {
  readonly port: number;
  readonly pid: number;
}

/** The service as it is started, from its sources, after a line of shell. */
async function start(databaseUrl: string, before = ''): Promise<Started> {
  const args = ['--no-warnings', '--import', './test/support/run-sources.js', './src/main.ts'];
  const environment = {
    PUBLIC_URL,
    PORT: '0',
    EHR_REGISTRY: join(folder, 'ehrs.json'),
    DATABASE_URL: databaseUrl,
  };
  const child = spawn('bash', ['-c', `${before} exec "$0" "$@"`, process.execPath, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const { msg, port } = JSON.parse(line) as { msg: string; port?: number };
    if (msg !== 'listening' || port === undefined || child.pid === undefined) continue;
    child.stdout.resume();
    return { port, pid: child.pid };
  }
  throw new Error('the service did not start');
}

const token = (): string => {
  const iat = Math.floor(Date.now() / 1000);
  return bearer({ claims: { aud: PUBLIC_URL + PATH, iat, exp: iat + 300 } });
};

let minute = 0;
const nextMoment = (): string => new Date(60_000 * minute++).toISOString();

/** Feedback that was not sent before; resolves with the status. */
async function send(
  { port }: Pick<Started, 'port'>,
  authorization = token(),
  outcomeTimestamp = nextMoment(),
): Promise<number> {
  const { status } = await fetch(`http://127.0.0.1:${port}${PATH}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: authorization },
    body: JSON.stringify({ feedback: [{ card: 'c', outcome: 'overridden', outcomeTimestamp }] }),
  });
  return status;
}

beforeAll(() => {
  writeFileSync(join(folder, 'ehrs.json'), JSON.stringify({ ehrs: [{ ...EHR, replay: 'strict' }] }));
});
afterAll(async () => {
  for (const child of children) {
    if (child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  await closeAll();
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

(hasPostgres ? describe : describe.skip)('three processes on one PostgreSQL', () => {
  let url = '';
  let three: readonly Started[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
    url = await postgres.freshDatabase();
    three = await Promise.all([start(url), start(url), start(url)]);
  });

  it('share used tokens and one audit log, from the first call on', async () => {
    const [one, two] = three as [Started, Started];
    for (const { port } of three) {
      const metrics = await fetch(`http://127.0.0.1:${port}/metrics`);
      expect(await metrics.text()).toContain('cds_store_up 1\n');
    }
    const used = token();
    expect([await send(one, used), await send(two, used), await send(one, used)]).toEqual([200, 401, 401]);
    const sent = await Promise.all(Array.from({ length: 20 }, (_, index) => send(index % 2 ? one : two)));
    expect(new Set(sent)).toEqual(new Set([200]));
    const { entries, brokenAt } = await open(url).store.verifyAudit();
    expect([entries, brokenAt]).toEqual([21, undefined]);
  });

  it('of which one is killed under load lose no acknowledged feedback, and take no token twice', async () => {
    const [victim, ...survivors] = three as [Started, Started, Started];
    const proxy = await startRoundRobin();
    proxy.send(three.map(({ port }) => `http://127.0.0.1:${port}`));
    const through = { port: Number(new URL(proxy.url).port) };
    const acknowledged = new Map<string, string>();
    const taken: string[] = [];
    const lane = async (): Promise<void> => {
      while (acknowledged.size < 120) {
        const [used, moment] = [token(), nextMoment()];
        if ((await send(through, used, moment)) !== 200) continue;
        acknowledged.set(moment, used);
        if (acknowledged.size === 60) process.kill(victim.pid, 'SIGKILL');
        if ((await send(through, used)) === 200) taken.push(moment);
      }
    };
    await Promise.all(Array.from({ length: 6 }, lane));
    for (const [index, used] of [...acknowledged.values()].entries())
      if ((await send(survivors[index % 2] ?? through, used)) !== 401) taken.push(`again ${index}`);
    await proxy.close();
    expect(taken).toEqual([]);
    const kept = new Set((await rowsIn(url, 'feedback')).map((row) => row['outcome_at']));
    expect([...acknowledged.keys()].filter((moment) => !kept.has(moment))).toEqual([]);
  });
});

describe('a database that cannot grow', () => {
  it('is said to the sender, takes nothing that was acknowledged, and is written again when it can', async () => {
    const url = `sqlite:${join(folder, 'store.sqlite')}`;
    const service = await start(url, 'ulimit -S -f 256;');
    const answers: number[] = [];
    while (answers.at(-1) !== 503) answers.push(await send(service));
    const acknowledged = answers.length - 1;
    expect(answers.slice(0, -1).filter((status) => status !== 200)).toEqual([]);
    const live = await fetch(`http://127.0.0.1:${service.port}/health/live`);
    expect(live.status).toBe(200);
    execFileSync('prlimit', ['--pid', String(service.pid), '--fsize=unlimited:unlimited']);
    while ((await send(service)) !== 200) await wait(20);
    process.kill(service.pid, 'SIGKILL');
    expect((await open(url).store.verifyAudit()).brokenAt).toBeUndefined();
    expect(acknowledged).toBeGreaterThan(0);
    expect((await rowsIn(url, 'feedback')).length).toBeGreaterThanOrEqual(acknowledged + 1);
  });
});
