/** Line 8: calls that bring nothing along, so that the record is read from a server that takes 20 ms for each read. */
import { setTimeout as wait } from 'node:timers/promises';
import { callToRead } from '../bodies/calls.js';
import { createCallers, type Callers } from '../load/callers.js';
import { closedLoop } from '../load/closed-loop.js';
import { warmUp } from '../load/warm-up.js';
import { startServer, startService } from '../processes/servers.js';
import { READ_MS } from '../servers/read-ms.js';
import type { Lines } from '../report/figure.js';
import { median, paired } from '../statistics.js';

const CALLS = 25;
/** For CPU, as many at a time as in the other lines: a process that mostly waits is billed for waking up. */
const TOGETHER = { calls: 200, atOnce: 8 };
/** Each takes twelve reads of 20 ms: a third of what others have, and nearly as much compiled. */
const WARM_CALLS = 3_000;
const DEADLINE_MS = 500;
/** Until it is looked whether the sockets of an answered call are closed. */
const AFTER_MS = 50;

async function wallMs(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function read(url: string): Promise<void> {
  const response = await fetch(url, { headers: { accept: 'application/fhir+json' } });
  await response.json();
}

async function inTurn(urls: readonly string[]): Promise<void> {
  for (const url of urls) await read(url);
}

async function typical(callers: Callers, body: Buffer): Promise<number> {
  const walls: number[] = [];
  for (let call = 0; call < CALLS; call++) walls.push(await wallMs(() => callers.send({ body })));
  return median(walls);
}

export async function fhirPath(rounds: number): Promise<Lines> {
  const fhir = await startServer('slow-fhir');
  const service = await startService({ DEADLINE_MS: String(DEADLINE_MS) });
  const callers = createCallers(service.url, 1);
  const body = callToRead(`${fhir.url}/fhir`);
  await warmUp(service, body, WARM_CALLS);
  const asked = (await (await fetch(`${fhir.url}/asked`)).json()) as readonly string[];
  const urls = asked.map((path) => fhir.url + path);

  const [walls, cpus, together, oneByOne] = [[], [], [], []] as [number[], number[], number[], number[]];
  for (let round = 0; round < rounds; round++) {
    walls.push(await typical(callers, body));
    const sent = Array.from({ length: TOGETHER.calls }, () => ({ body }));
    const several = createCallers(service.url, TOGETHER.atOnce);
    cpus.push((await closedLoop(service, several, sent, TOGETHER.atOnce)).cpuMs);
    await several.close();
    together.push(await wallMs(() => Promise.all(urls.map(read))));
    oneByOne.push(await wallMs(() => inTurn(urls)));
  }

  const hung = callToRead(`${fhir.url}/hung`);
  const [late, open] = [[], []] as [number[], number[]];
  for (let round = 0; round < rounds; round++) {
    late.push((await wallMs(() => callers.send({ body: hung }))) - DEADLINE_MS);
    await wait(AFTER_MS);
    open.push(Number(await (await fetch(`${fhir.url}/open`)).text()));
  }
  await callers.close();
  await Promise.all([fhir.stop(), service.stop()]);
  return [
    { line: 8, name: 'reads a call', unit: '', values: [urls.length] },
    { line: 8, name: 'plain parallel fetch of the same: wall', unit: 'ms', values: together },
    {
      line: 8,
      name: 'p50 minus the longest chain of reads',
      unit: 'ms',
      values: walls.map((wall) => wall - READ_MS),
      target: { atMost: 5 },
    },
    {
      line: 8,
      name: 'wall ÷ reading one after the other',
      unit: '×',
      values: paired(walls, oneByOne),
      target: { atMost: 0.35 },
    },
    {
      line: 8,
      name: `CPU a call, ${TOGETHER.atOnce} at a time`,
      unit: 'ms',
      values: cpus,
      target: { atMost: 3.5 },
    },
    {
      line: 8,
      name: 'hung server: answered after the deadline by',
      unit: 'ms',
      values: late,
      target: { atMost: 20 },
    },
    { line: 8, name: 'hung server: still open', unit: 'sockets', values: open, target: { atMost: 0 } },
  ];
}
