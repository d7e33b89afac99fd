/**
 * `npm run hostile -- [--bodies 100000] [--seed 1]`: sends hostile bodies to the running service, and calls that are as long as
 * they may be; ends with 1 where one was answered 5xx or late, the process died or its memory did not come back.
 */
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { commandLineOrExit, countOrExit } from '../command-line.js';
import { anyHostileBody, type HostileBody } from './bodies.js';
import { startProcess } from './service.js';
import { timeLongCalls, type Timed } from './time-long-calls.js';

const USAGE = 'npm run hostile -- [--bodies 100000] [--seed 1]';
const { values } = commandLineOrExit(USAGE, {
  options: { bodies: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const [wanted, seed] = [countOrExit(USAGE, values.bodies), countOrExit(USAGE, values.seed)];
const BATCH = 500;
const AT_ONCE = 24;
/** Until then, code is compiled and caches are filled. */
const WARM_UP = Math.min(5_000, Math.floor(wanted / 5));
const MOST_GROWTH = 1.2;
/** For a call as long as it may be; what takes less than the other is not held against what half of it takes. */
const [MOST_MS, NOTEWORTHY_MS] = [3_000, 500];
/** Twice as many may take a little more than twice as long. */
const MOST_TIMES = 3.5;
/** More than a megabyte: from the first such body on there is a thread for them, which stays. */
const LARGE = JSON.stringify({ padding: 'x'.repeat(2 * 1024 * 1024) });

const service = await startProcess();
const endpoint = `${service.url}/cds-services/ketamine-safety`;
const answers = new Map<number, number>();
const failures: string[] = [];
/** Of an answer to one body, with as many others at work beside it. */
let longest = { ms: 0, name: 'none' };
/** By status: refused for load, and sent again. */
const sentAgain = new Map<number, number>();

/** Refused for load: that is how it is meant to be, and the body has its turn later. */
const isBusy = (status: number): boolean => status === 429 || status === 503;

async function send({ endpoint: end, headers, bytes }: HostileBody, name: string): Promise<number> {
  const started = performance.now();
  const url = end === 'service' ? endpoint : `${endpoint}/feedback`;
  const response = await fetch(url, { method: 'POST', headers, body: bytes });
  await response.arrayBuffer();
  const ms = performance.now() - started;
  if (ms > longest.ms) longest = { ms, name };
  if (!isBusy(response.status)) return response.status;
  sentAgain.set(response.status, (sentAgain.get(response.status) ?? 0) + 1);
  await wait(1000 * Number(response.headers.get('retry-after') ?? 1));
  return send({ endpoint: end, headers, bytes }, name);
}

async function sendAll(bodies: readonly HostileBody[], batchSeed: number): Promise<void> {
  const waiting = [...bodies.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [at, body] = next;
      const name = `seed ${batchSeed}, body ${at}`;
      const status = await send(body, name).catch(() => 0);
      answers.set(status, (answers.get(status) ?? 0) + 1);
      if (status === 0 || status === 404 || status >= 500) failures.push(`${name}: ${status || 'no answer'}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const lineOf = ({ name, kilobytes, status, ms, growth }: Timed): string =>
  `${name}, ${kilobytes} kB: ${status} in ${ms.toFixed(0)} ms (${growth.toFixed(1)} times half of it)`;

const large: HostileBody = {
  endpoint: 'service',
  headers: { 'content-type': 'application/json' },
  bytes: Buffer.from(LARGE),
};
await send(large, 'the first large body');
longest = { ms: 0, name: 'none' };
const start = performance.now();
let before = await service.memory();
let isWarm = false;
for (let sent = 0; sent < wanted && service.exitCode() === undefined; sent += BATCH) {
  if (!isWarm && sent >= WARM_UP) {
    before = await service.memory();
    isWarm = true;
  }
  if (sent % 10_000 === 0) process.stderr.write(`${sent} sent\n`);
  const batchSeed = seed * 1_000_003 + sent;
  await sendAll(
    fc.sample(anyHostileBody, { numRuns: Math.min(BATCH, wanted - sent), seed: batchSeed }),
    batchSeed,
  );
}
const seconds = (performance.now() - start) / 1000;
// What long calls leave behind is recorded in the store, which is memory here.
const after = service.exitCode() === undefined ? await service.memory() : { heap: NaN, resident: NaN };
const timed: Timed[] = [];
if (service.exitCode() === undefined)
  for await (const each of timeLongCalls(endpoint)) {
    timed.push(each);
    const { status, ms, growth } = each;
    const isSlow = ms > MOST_MS || (ms > NOTEWORTHY_MS && growth > MOST_TIMES);
    if (status >= 500 || isSlow) failures.push(`long call: ${lineOf(each)}`);
  }
if (longest.ms > MOST_MS) failures.push(`${longest.name}: answered in ${longest.ms.toFixed(0)} ms`);
const crashed = service.exitCode();
if (crashed === undefined) await service.stop();

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const growth = after.heap / before.heap;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(
  `${wanted} bodies, seed ${seed}, in ${seconds.toFixed(0)} s; sent again: ${sentAgain.get(429) ?? 0} after 429, ${sentAgain.get(503) ?? 0} after 503`,
);
for (const [status, count] of [...answers].sort(([a], [b]) => a - b))
  say(`  ${status || 'no answer'}: ${count}`);
say(`longest of the bodies: ${longest.ms.toFixed(0)} ms (${longest.name})`);
say('longest of the long calls:');
for (const each of timed.sort((a, b) => b.ms - a.ms).slice(0, 10)) say(`  ${lineOf(each)}`);
say(`process: ${crashed === undefined ? 'alive, stopped when told' : `DIED (${crashed})`}`);
say(
  `heap after collection: ${megabytes(before.heap)} warm, ${megabytes(after.heap)} at the end (${growth.toFixed(2)})`,
);
say(`resident: ${megabytes(before.resident)} warm, ${megabytes(after.resident)} at the end`);
for (const failure of failures.slice(0, 20)) say(`FAILED: ${failure}`);
process.exitCode = failures.length === 0 && crashed === undefined && growth <= MOST_GROWTH ? 0 : 1;
