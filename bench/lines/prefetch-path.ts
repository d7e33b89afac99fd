/** Lines 1 to 4: calls that bring the record along, against bare express on the same bodies. */
import { callWithRecord, shortCall, SIZES } from '../bodies/calls.js';
import { runInside } from '../inside/run-inside.js';
import type { Verification } from '../inside/verification.js';
import { createCallers, type Call } from '../load/callers.js';
import { closedLoop, type Slice } from '../load/closed-loop.js';
import { signTokens, type Algorithm } from '../load/tokens.js';
import { warmUp } from '../load/warm-up.js';
import type { Child } from '../processes/child.js';
import { startServer, startService } from '../processes/servers.js';
import type { Lines } from '../report/figure.js';
import { paired } from '../statistics.js';

interface Variant {
  readonly name: string;
  readonly server: 'service' | 'express' | 'http';
  readonly body: Buffer;
  readonly calls: number;
  readonly atOnce: number;
  readonly signed?: Algorithm;
}

const many = { calls: 500, atOnce: 8 };
const few = { calls: 20, atOnce: 2 };

function variants(): readonly Variant[] {
  const middle = callWithRecord('ketamine', SIZES['70 kB']);
  const large = callWithRecord('ketamine', SIZES['635 kB']);
  const other = callWithRecord('other', SIZES['70 kB']);
  const short = shortCall('other');
  return [
    { name: 'express 70', server: 'express', body: middle, ...many },
    { name: 'http 70', server: 'http', body: middle, ...many },
    { name: 'service 70', server: 'service', body: middle, ...many },
    { name: 'RS384', server: 'service', body: middle, signed: 'RS384', ...many },
    { name: 'ES384', server: 'service', body: middle, signed: 'ES384', ...many },
    { name: 'other 70', server: 'service', body: other, ...many },
    { name: 'express 3', server: 'express', body: short, ...many },
    { name: 'other 3', server: 'service', body: short, ...many },
    { name: 'express 635', server: 'express', body: large, ...few },
    { name: 'service 635', server: 'service', body: large, ...few },
  ];
}

/** Rounds that do not count: what only some variants ask for is compiled in them. */
const WARM_UP = 2;
async function measure(
  rounds: number,
  children: Readonly<Record<Variant['server'], Child>>,
): Promise<(name: string) => readonly Slice[]> {
  const slices = new Map<string, Slice[]>();
  const all = variants();
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const { name, server, body, calls, atOnce, signed } of all) {
      const tokens = signed && signTokens(signed, calls);
      const sent = Array.from({ length: calls }, (_, call): Call => ({ body, token: tokens?.[call] }));
      const callers = createCallers(children[server].url, atOnce);
      const slice = await closedLoop(children[server], callers, sent, atOnce);
      await callers.close();
      if (round >= 0) slices.set(name, [...(slices.get(name) ?? []), slice]);
    }
  }
  return (name) => slices.get(name) ?? [];
}

export async function prefetchPath(rounds: number): Promise<Lines> {
  const children = {
    express: await startServer('bare-express'),
    http: await startServer('bare-http'),
    service: await startService(),
  };
  for (const child of Object.values(children))
    await warmUp(child, callWithRecord('ketamine', SIZES['70 kB']));
  const of = await measure(rounds, children);
  await Promise.all(Object.values(children).map((child) => child.stop()));
  const verification = await runInside<Verification>('verification', [String(rounds)]);

  const cpu = (name: string): readonly number[] => of(name).map(({ cpuMs }) => cpuMs);
  const rate = (name: string): readonly number[] => of(name).map(({ perSecond }) => perSecond);
  const cpuRatio = (name: string, bar: string) => paired(cpu(name), cpu(bar));
  const rateRatio = (name: string, bar: string) => paired(rate(name), rate(bar));
  const allowed = cpu('express 70').map(
    (bar, round) => 1.2 * bar + 1.8 * (verification.rawCpuMs[round] ?? NaN),
  );
  const compare = (line: number, name: string, values: readonly number[], unit: '×' | 'ms' = '×') =>
    ({ line, name, values, unit }) as const;
  return [
    compare(1, 'bare express, CPU a call, 70 kB', cpu('express 70'), 'ms'),
    compare(1, 'node:http and JSON.parse: CPU ÷ bar, 70 kB', cpuRatio('http 70', 'express 70')),
    {
      ...compare(1, 'no token, ketamine, 70 kB: throughput ÷ bar', rateRatio('service 70', 'express 70')),
      target: { atLeast: 0.9 },
    },
    {
      ...compare(1, 'no token, ketamine, 70 kB: CPU ÷ bar', cpuRatio('service 70', 'express 70')),
      target: { atMost: 1.1 },
    },
    {
      ...compare(1, 'no token, ketamine, 635 kB: throughput ÷ bar', rateRatio('service 635', 'express 635')),
      target: { atLeast: 0.9 },
    },
    {
      ...compare(1, 'no token, ketamine, 635 kB: CPU ÷ bar', cpuRatio('service 635', 'express 635')),
      target: { atMost: 1.1 },
    },
    {
      ...compare(2, 'RS384, 70 kB: throughput ÷ bar', rateRatio('RS384', 'express 70')),
      target: { atLeast: 0.8 },
    },
    {
      ...compare(2, 'RS384, 70 kB: CPU ÷ bar', cpuRatio('RS384', 'express 70')),
      target: { atMost: 1.35 },
    },
    compare(3, 'one raw P-384 verification: CPU', verification.rawCpuMs, 'ms'),
    {
      ...compare(3, 'ES384, 70 kB: CPU ÷ (1.2 bar + 1.8 verification)', paired(cpu('ES384'), allowed)),
      target: { atMost: 1 },
    },
    {
      ...compare(
        3,
        'event loop held by authentication ÷ raw verification',
        paired(verification.loopMs, verification.rawCpuMs),
      ),
      target: { atMost: 0.2 },
    },
    {
      ...compare(4, 'other drug, 70 kB: throughput ÷ bar', rateRatio('other 70', 'express 70')),
      target: { atLeast: 0.95 },
    },
    {
      ...compare(4, 'other drug, 3 kB: throughput ÷ bar', rateRatio('other 3', 'express 3')),
      target: { atLeast: 0.9 },
    },
  ];
}
