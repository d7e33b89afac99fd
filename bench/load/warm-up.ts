/** Calls until the code behind them is compiled as far as it will be: in a hospital it has been for days. */
import type { Child } from '../processes/child.js';
import { createCallers, type Call } from './callers.js';
import { sendAll } from './closed-loop.js';

/** The last of hundreds of small functions are compiled after some thousands of calls. */
const CALLS = 10_000;
/** On a slow machine that has to do. */
const MOST_MS = 15_000;
const AT_ONCE = 8;

function* callsUntil(end: number, calls: number, body: Buffer): Generator<Call> {
  for (let call = 0; call < calls && performance.now() < end; call++) yield { body };
}

export async function warmUp({ url }: Child, body: Buffer, calls = CALLS): Promise<void> {
  const callers = createCallers(url, AT_ONCE);
  await sendAll(callers, callsUntil(performance.now() + MOST_MS, calls, body), AT_ONCE);
  await callers.close();
}
