/** Line 10: one body of 6.3 MB, and how long it keeps the event loop from everybody else. */
import { setTimeout as wait } from 'node:timers/promises';
import { callWithRecord, SIZES } from '../bodies/calls.js';
import { createCallers, Refused, type Callers } from '../load/callers.js';
import { startServer, startService } from '../processes/servers.js';
import type { Lines } from '../report/figure.js';
import { paired } from '../statistics.js';

/** Whoever is refused for load comes again after this. */
const PAUSE_MS = 500;
/** The first calls are judged in line: the thread that takes large ones starts with them, and is slow at first. */
const WARM_UP = 8;

async function wallMs(callers: Callers, body: Buffer): Promise<number> {
  const start = performance.now();
  try {
    await callers.send({ body });
    return performance.now() - start;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await wait(PAUSE_MS);
    return wallMs(callers, body);
  }
}

export async function largeBody(rounds: number): Promise<Lines> {
  const body = callWithRecord('ketamine', SIZES['6.3 MB']);
  const [inLine, service] = [await startServer('bare-http'), await startService({ DEADLINE_MS: '10000' })];
  const callers = { inLine: createCallers(inLine.url, 1), service: createCallers(service.url, 1) };
  const [held, ours, theirs] = [[], [], []] as [number[], number[], number[]];
  for (let round = -WARM_UP; round < rounds; round++) {
    const bar = await wallMs(callers.inLine, body);
    await service.watch();
    const wall = await wallMs(callers.service, body);
    const { heldMs } = await service.read();
    if (round < 0) continue;
    theirs.push(bar);
    ours.push(wall);
    held.push(heldMs);
  }
  await Promise.all([callers.inLine.close(), callers.service.close()]);
  await Promise.all([inLine.stop(), service.stop()]);
  return [
    { line: 10, name: '6.3 MB: event loop held', unit: 'ms', values: held, target: { atMost: 2 } },
    {
      line: 10,
      name: '6.3 MB: wall ÷ node:http and JSON.parse in line',
      unit: '×',
      values: paired(ours, theirs),
      target: { atMost: 1.5 },
    },
  ];
}
