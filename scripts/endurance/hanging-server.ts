/** A FHIR server that hangs on everything: calls end at the deadline, then at once, and are whole again when it is back. */
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { listenOnLoopback } from '../../demo/loopback.js';
import { startProcess } from '../hostile/service.js';
import { bodyOf, call, PATIENT } from './order.js';

const CALLS = 100;
const AT_ONCE = 5;
const DEADLINE_MS = 2000;
/** What the hundredth call may take at most. */
const SOON_MS = 50;
const MOST_RECOVERY_MS = 15_000;

/** Has a patient and nothing about her; `hang` makes it take requests and say nothing. */
async function startServer() {
  let hangs = true;
  const server = createServer((request, response) => {
    if (hangs) return;
    const isPatient = request.url?.startsWith('/fhir/Patient/') === true;
    const body = isPatient ? PATIENT : { resourceType: 'Bundle', type: 'searchset', total: 0 };
    response.setHeader('content-type', 'application/fhir+json').end(JSON.stringify(body));
  });
  const { url, close } = await listenOnLoopback(server);
  return {
    base: `${url}/fhir`,
    recover: () => {
      hangs = false;
      server.closeAllConnections();
    },
    close,
  };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** @returns what went wrong; nothing: all is well. */
export async function hangingServer(say: (line: string) => void): Promise<readonly string[]> {
  const server = await startServer();
  const service = await startProcess({ DEADLINE_MS: String(DEADLINE_MS) });
  const body = bodyOf({ fhirServer: server.base });
  await call(service.url, bodyOf({ prefetch: { patient: PATIENT } }));
  const took: number[] = [];
  const failures: string[] = [];
  for (let sent = 0; sent < CALLS - 1; sent += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, CALLS - 1 - sent) }, () => call(service.url, body));
    for (const { status, isComplete, ms } of await Promise.all(some)) {
      took.push(ms);
      if (status !== 200 || isComplete)
        failures.push(`call ${took.length}: ${status}, and no word of what was not read`);
    }
  }
  const hundredth = await call(service.url, body);
  const waited = took.filter((ms) => ms > DEADLINE_MS / 2);
  say(`a FHIR server that hangs on everything, deadline of ${DEADLINE_MS} ms, ${AT_ONCE} calls at once`);
  say(`  ${waited.length} calls waited: the longest ${Math.max(...waited).toFixed(0)} ms`);
  say(
    `  the others: median ${median(took.slice(waited.length)).toFixed(0)} ms; the hundredth ${hundredth.ms.toFixed(0)} ms`,
  );
  if (hundredth.ms > SOON_MS) failures.push(`the hundredth call took more than ${SOON_MS} ms`);

  server.recover();
  const since = performance.now();
  let isBack = false;
  while (!isBack && performance.now() - since < MOST_RECOVERY_MS) {
    isBack = (await call(service.url, body)).isComplete;
    if (!isBack) await wait(250);
  }
  say(
    isBack
      ? `  back: whole again after ${((performance.now() - since) / 1000).toFixed(1)} s`
      : '  back: NEVER WHOLE AGAIN',
  );
  if (!isBack) failures.push('the answers did not become whole again');
  await service.stop();
  await server.close();
  return failures;
}
