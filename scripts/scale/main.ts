/**
 * `npm run scale -- [--processes 1,2,4] [--seconds 10] [--lanes 16]`: processes that share nothing but the PostgreSQL of `DATABASE_URL`, behind a
 * round-robin proxy, under load; then three of them, one of which is killed. Ends with 1 where acknowledged feedback is missing or
 * a used token was taken again.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeSigningKeys } from '../../demo/ehr/keys.js';
import { identity } from '../../hooks/index.js';
import { openDatabase } from '../../src/store/database.js';
import { commandLineOrExit, countOrExit, usageAndExit } from '../command-line.js';
import { startProcess } from '../hostile/service.js';
import { load, nothingTold, type Told } from './load.js';
import { startRoundRobin } from './round-robin.js';

const USAGE = 'DATABASE_URL=postgres://… npm run scale -- [--processes 1,2,4] [--seconds 10] [--lanes 16]';

function settingsOrExit() {
  const option = (byDefault: string) => ({ type: 'string', default: byDefault }) as const;
  const { values } = commandLineOrExit(USAGE, {
    options: { processes: option('1,2,4'), seconds: option('10'), lanes: option('16') },
  });
  const url = process.env['DATABASE_URL'] ?? '';
  if (!/^postgres(?:ql)?:/.test(url)) usageAndExit(USAGE);
  return {
    url,
    processes: values.processes.split(',').map((count) => countOrExit(USAGE, count)),
    seconds: countOrExit(USAGE, values.seconds),
    lanes: countOrExit(USAGE, values.lanes),
  };
}

const { url, processes, seconds, lanes } = settingsOrExit();
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const proxy = await startRoundRobin();
const keys = await makeSigningKeys();
const issuer = `urn:scale:${String(process.pid)}`;
const registry = join(mkdtempSync(join(tmpdir(), 'scale-')), 'ehrs.json');
const entry = {
  id: `scale-${String(process.pid)}`,
  issuer,
  jwks: keys.jwks,
  fhirServers: ['https://ehr.example.org/fhir'],
};
writeFileSync(registry, JSON.stringify({ ehrs: [entry] }));
const ehr = { issuer, keys, endpoint: `${proxy.url}/cds-services/${identity.serviceId}` };

const start = () =>
  startProcess({
    ALLOW_UNAUTHENTICATED: 'false',
    EHR_REGISTRY: registry,
    PUBLIC_URL: proxy.url,
    DATABASE_URL: url,
    DEADLINE_MS: '2000',
  });

const percentile = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? NaN;

function report(
  what: string,
  { times, acknowledged, replayed, replaysTaken, failed }: Told,
  took: number,
): void {
  const rate = Math.round(times.length / took);
  say(
    `${what}: ${rate} calls/s, half within ${Math.round(percentile(times, 0.5))} ms, 19 of 20 within ${Math.round(percentile(times, 0.95))} ms; ` +
      `${acknowledged.size} items of feedback, ${replaysTaken} of ${replayed} used tokens taken again, ${failed} not answered 200`,
  );
}

/** Acknowledged items that the database does not have. */
async function missing(told: Told): Promise<number> {
  const { db } = await openDatabase(url);
  const rows = await db.selectFrom('feedback').select('outcome_at').where('ehr', '=', entry.id).execute();
  await db.destroy();
  const kept = new Set(rows.map(({ outcome_at }) => outcome_at));
  return [...told.acknowledged].filter((moment) => !kept.has(moment)).length;
}

/** Until then each process decides alone about used tokens: its store is opened while it already serves. */
async function storeIsOpen(base: string): Promise<void> {
  while (!(await (await fetch(`${base}/metrics`)).text()).includes('cds_store_up 1')) await wait(100);
}

/** How often a process could not ask the others whether a token was used. */
async function decidedAlone(base: string): Promise<number> {
  const text = await (await fetch(`${base}/metrics`)).text();
  return Number(/^cds_store_failures_total\{kind="token"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}

async function run(count: number, killOne: boolean): Promise<boolean> {
  const running = await Promise.all(Array.from({ length: count }, start));
  await Promise.all(running.map((one) => storeIsOpen(one.url)));
  proxy.send(running.map((one) => one.url));
  let turns = 0;
  await load(ehr, nothingTold(), 1, () => turns++ > 3 * count);
  const told = nothingTold();
  const end = performance.now() + seconds * 1000;
  const kill = async (): Promise<void> => {
    await wait(seconds * 500);
    await running[0]?.kill();
  };
  await Promise.all([load(ehr, told, lanes, () => performance.now() > end), killOne && kill()]);
  const alive = running.slice(killOne ? 1 : 0);
  const alone = await Promise.all(alive.map((one) => decidedAlone(one.url)));
  await Promise.all(alive.map((one) => one.stop()));
  report(
    killOne ? `${count} processes, one killed` : `${count} ${count === 1 ? 'process' : 'processes'}`,
    told,
    seconds,
  );
  const aloneAltogether = alone.reduce((sum, count) => sum + count, 0);
  if (aloneAltogether > 0)
    say(
      `  the database did not answer within 250 ms ${aloneAltogether} times: for 5 s each, a process knew its own tokens only`,
    );
  const lost = await missing(told);
  if (lost > 0) say(`${lost} items of acknowledged feedback are missing`);
  return lost === 0 && told.replaysTaken === 0 && told.acknowledged.size > 0;
}

say(
  `${availableParallelism()} processors, shared with the load, the proxy and PostgreSQL; ${lanes} calls at once.`,
);
let isGood = true;
for (const count of processes) isGood = (await run(count, false)) && isGood;
isGood = (await run(3, true)) && isGood;
await proxy.close();
process.exitCode = isGood ? 0 : 1;
