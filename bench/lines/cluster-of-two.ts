/** Line 9: two processes on two cores, offered more calls a second than one could answer, each with a token of its own. */
import { callWithRecord, SIZES } from '../bodies/calls.js';
import { createCallers } from '../load/callers.js';
import { openLoop, schedule, type Tail } from '../load/open-loop.js';
import { signTokens, type Algorithm } from '../load/tokens.js';
import { warmUp } from '../load/warm-up.js';
import { startCluster } from '../processes/servers.js';
import type { Lines } from '../report/figure.js';
import { quantile } from '../statistics.js';

const CONNECTIONS = 64;
/** Calls with a token before those that count; those without one have warmed up what both have in common. */
const WARM_UP = 1_500;
/** Of both processes together. */
const WARM_UP_WITHOUT_TOKEN = 20_000;
const OFFERED: readonly { readonly algorithm: Algorithm; readonly perSecond: number }[] = [
  { algorithm: 'RS384', perSecond: 1_000 },
  { algorithm: 'ES384', perSecond: 500 },
];

async function offer(url: string, algorithm: Algorithm, perSecond: number, calls: number): Promise<Tail> {
  const body = callWithRecord('ketamine', SIZES['70 kB']);
  const tokens = signTokens(algorithm, calls);
  const callers = createCallers(url, CONNECTIONS);
  const tail = await openLoop(callers, schedule(perSecond, calls), (index) => ({
    body,
    token: tokens[index],
  }));
  await callers.close();
  return tail;
}

export async function clusterOfTwo(seconds: number): Promise<Lines> {
  const cluster = await startCluster();
  const lines: Lines[number][] = [];
  await warmUp(cluster, callWithRecord('ketamine', SIZES['70 kB']), WARM_UP_WITHOUT_TOKEN);
  await offer(cluster.url, 'RS384', 300, WARM_UP);
  for (const { algorithm, perSecond } of OFFERED) {
    const { latencies, errors } = await offer(cluster.url, algorithm, perSecond, perSecond * seconds);
    const name = `two processes, ${algorithm}, ${perSecond}/s for ${seconds} s`;
    lines.push(
      {
        line: 9,
        name: `${name}: p99`,
        unit: 'ms',
        values: [quantile(latencies, 0.99)],
        target: { atMost: 100 },
      },
      { line: 9, name: `${name}: not answered`, unit: 'errors', values: [errors], target: { atMost: 0 } },
    );
  }
  await cluster.stop();
  return lines;
}
