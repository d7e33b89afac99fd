/** Line 11: memory under the same load as the bar's, whether it grows, and how soon after its start the service listens. */
import { callWithRecord, SIZES } from '../bodies/calls.js';
import { createCallers } from '../load/callers.js';
import { closedLoop } from '../load/closed-loop.js';
import { signTokens } from '../load/tokens.js';
import { startServer, startService } from '../processes/servers.js';
import type { Child } from '../processes/child.js';
import type { Lines } from '../report/figure.js';
import { quantile } from '../statistics.js';

const AT_ONCE = 8;
/** Readings over the whole load. */
const READINGS = 20;
const STARTS = 5;

/** Resident memory in bytes, again and again. */
async function residentUnderLoad(child: Child, calls: number, isSigned: boolean): Promise<readonly number[]> {
  const body = callWithRecord('ketamine', SIZES['70 kB']);
  const callers = createCallers(child.url, AT_ONCE);
  const readings: number[] = [];
  const share = Math.ceil(calls / READINGS);
  for (let reading = 0; reading < READINGS; reading++) {
    const tokens = isSigned ? signTokens('RS384', share) : [];
    const sent = Array.from({ length: share }, (_, call) => ({ body, token: tokens[call] }));
    await closedLoop(child, callers, sent, AT_ONCE);
    readings.push((await child.read()).resident);
  }
  await callers.close();
  return readings;
}

async function startMs(): Promise<number> {
  const service = await startService();
  await service.stop();
  return service.startMs;
}

export async function memoryAndStart(calls: number): Promise<Lines> {
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start++) starts.push((await startMs()) / 1000);
  const [bar, service] = [await startServer('bare-express'), await startService()];
  const ofBar = await residentUnderLoad(bar, Math.min(calls, 4_000), false);
  const ours = await residentUnderLoad(service, calls, true);
  await Promise.all([bar.stop(), service.stop()]);
  const half = READINGS / 2;
  return [
    {
      line: 11,
      name: 'resident memory ÷ bar, median under load',
      unit: '×',
      values: [quantile(ours, 0.5) / quantile(ofBar, 0.5)],
      target: { atMost: 1.3 },
    },
    {
      line: 11,
      name: `most memory, second half of ${calls} calls ÷ first half`,
      unit: '×',
      values: [Math.max(...ours.slice(half)) / Math.max(...ours.slice(0, half))],
      target: { atMost: 1.1 },
    },
    { line: 11, name: 'from start to listening', unit: 's', values: starts, target: { atMost: 1.5 } },
  ];
}
