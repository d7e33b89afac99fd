/** Two hundred calls at once with two megabytes each, in a heap of 256 MB: each is answered or told to come back, and the process lives. */
import { setTimeout as wait } from 'node:timers/promises';
import { startProcess } from '../hostile/service.js';
import { bodyOf, call, PATIENT } from './order.js';

const CALLS = 200;
const BYTES = 2 * 1024 * 1024;
const HEAP_MB = 256;

/** Diagnoses until the body is large enough; every part of the record is there. */
function largeBody(): string {
  const condition = (number: number) => ({
    resource: {
      resourceType: 'Condition',
      id: `c${number}`,
      subject: { reference: `Patient/${PATIENT.id}` },
      clinicalStatus: { coding: [{ code: 'active' }] },
      code: {
        coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'M54.5', display: 'Low back pain' }],
      },
      recordedDate: '2026-01-01',
    },
  });
  const each = JSON.stringify(condition(1000)).length + 1;
  const entry = Array.from({ length: Math.ceil(BYTES / each) }, (_, number) => condition(number));
  return bodyOf({
    prefetch: { patient: PATIENT, conditions: { resourceType: 'Bundle', total: entry.length, entry } },
  });
}

/** @returns what went wrong; nothing: all is well. */
export async function largeCalls(say: (line: string) => void): Promise<readonly string[]> {
  const service = await startProcess({
    NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
    DEADLINE_MS: '2000',
  });
  const body = largeBody();
  const answers = await Promise.all(Array.from({ length: CALLS }, () => call(service.url, body)));
  const died = service.exitCode();
  const after = died === undefined ? await callUntilTaken(service.url, body) : undefined;
  const served = answers.filter(({ status }) => status === 200);
  const shed = answers.filter(({ status, retryAfter }) => status === 503 && retryAfter !== null);
  const others = answers.filter((answer) => !served.includes(answer) && !shed.includes(answer));
  const kinds = [...new Set(others.map(({ status }) => (status === 0 ? 'none' : String(status))))].join(', ');
  const longest = Math.max(...answers.map(({ ms }) => ms));

  say(`${CALLS} calls at once of ${(body.length / 1024 / 1024).toFixed(1)} MB each, a heap of ${HEAP_MB} MB`);
  say(`  served: ${served.length}, shed with 503 and Retry-After: ${shed.length}, other: ${others.length}`);
  say(`  the longest took ${(longest / 1000).toFixed(1)} s`);
  say(
    after === undefined
      ? `  the process DIED (${died ?? ''})`
      : `  the process lives; one call after them: ${after.status}`,
  );
  if (after !== undefined) await service.stop();
  return [
    ...(others.length > 0 ? [`${others.length} calls got neither cards nor 503: ${kinds}`] : []),
    ...(served.length === 0 ? ['no call was answered'] : []),
    ...(after?.status === 200 ? [] : ['the call after them was not answered']),
  ];
}

/** Comes again when it is told to, as a client does. */
async function callUntilTaken(service: string, body: string): ReturnType<typeof call> {
  const answer = await call(service, body);
  if (answer.status !== 503) return answer;
  await wait(1000 * Number(answer.retryAfter));
  return callUntilTaken(service, body);
}
