/** Line 7: how much later than bare express the slowest hundredth of calls is answered, at a rate that does not wait. */
import { callWithRecord, SIZES } from '../bodies/calls.js';
import { createCallers } from '../load/callers.js';
import { openLoop, schedule } from '../load/open-loop.js';
import { warmUp } from '../load/warm-up.js';
import { startServer, startService } from '../processes/servers.js';
import type { Child } from '../processes/child.js';
import type { Lines } from '../report/figure.js';
import { quantile } from '../statistics.js';

const SECONDS = 2;
const RATES = [300, 500];
const CONNECTIONS = 64;

async function p99(child: Child, body: Buffer, perSecond: number): Promise<number> {
  const callers = createCallers(child.url, CONNECTIONS);
  const { latencies, errors } = await openLoop(callers, schedule(perSecond, SECONDS * perSecond), () => ({
    body,
  }));
  await callers.close();
  // A call that is refused is later than any.
  return errors > latencies.length / 100 ? Infinity : quantile(latencies, 0.99);
}

export async function tail(rounds: number): Promise<Lines> {
  const body = callWithRecord('ketamine', SIZES['70 kB']);
  const [bar, service] = [await startServer('bare-express'), await startService()];
  for (const child of [bar, service]) await warmUp(child, body);
  const measured = new Map(RATES.map((rate) => [rate, { bar: [] as number[], service: [] as number[] }]));
  for (let round = -1; round < rounds; round++) {
    for (const [rate, series] of measured) {
      const [of, ours] = [await p99(bar, body, rate), await p99(service, body, rate)];
      if (round < 0) continue;
      series.bar.push(of);
      series.service.push(ours);
    }
  }
  await Promise.all([bar.stop(), service.stop()]);
  return [...measured].flatMap(([rate, { bar: ofBar, service: ours }]): Lines => {
    const allowed = ofBar.map((value) => Math.max(value + 3, 1.25 * value));
    return [
      { line: 7, name: `p99 of the bar, ${rate} calls a second`, unit: 'ms', values: ofBar },
      { line: 7, name: `p99 of the service, ${rate} calls a second`, unit: 'ms', values: ours },
      {
        line: 7,
        name: `p99 ÷ the larger of bar + 3 ms and 1.25 bar, ${rate}/s`,
        unit: '×',
        values: ours.map((value, round) => value / (allowed[round] ?? NaN)),
        target: { atMost: 1 },
      },
    ];
  });
}
