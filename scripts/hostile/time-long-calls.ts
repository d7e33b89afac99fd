/** How long the service takes for calls that are as long as they may be, one at a time, and as chunks of one byte. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { LONG_CALLS, type LongCall } from './long-calls.js';
import { CALLS } from './plain-call.js';

export interface Timed {
  readonly name: string;
  readonly kilobytes: number;
  readonly status: number;
  readonly ms: number;
  /** As against half as many. */
  readonly growth: number;
}

/** Judged in line, and in the thread for large calls. Bytes. */
const LENGTHS = [900_000, 7_000_000];
/** More values than this are refused. */
const MOST_VALUES = 100_000;

const bytesOf = (call: LongCall, count: number): number => Buffer.byteLength(JSON.stringify(call(count)));

/** So many that the body is about so long. */
function countFor(call: LongCall, length: number): number {
  const [few, twice] = [bytesOf(call, 1_000), bytesOf(call, 2_000)];
  const each = Math.max((twice - few) / 1_000, 1);
  return Math.max(2, Math.min(MOST_VALUES, Math.floor((length - few) / each) + 1_000));
}

async function timeOf(endpoint: string, body: string): Promise<Pick<Timed, 'status' | 'ms'>> {
  const started = performance.now();
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(endpoint, { method: 'POST', headers, body });
  await response.arrayBuffer();
  const ms = performance.now() - started;
  // What is refused for load tells of the call before it.
  if (response.status !== 503) return { status: response.status, ms };
  await wait(1_000);
  return timeOf(endpoint, body);
}

/** A real call, each byte of it a chunk of its own. */
async function timeOfChunks(endpoint: string): Promise<Timed> {
  const body = Buffer.from(CALLS[0] ?? '');
  const started = performance.now();
  const sent = request(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' } });
  for (const byte of body) sent.write(Uint8Array.of(byte));
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  const ms = performance.now() - started;
  const kilobytes = Math.round(body.byteLength / 1024);
  return { name: 'chunks of one byte', kilobytes, status: response.statusCode ?? 0, ms, growth: 1 };
}

/** Every long call in every length. */
export async function* timeLongCalls(endpoint: string): AsyncGenerator<Timed> {
  yield await timeOfChunks(endpoint);
  for (const length of LENGTHS)
    for (const [name, call] of Object.entries(LONG_CALLS)) {
      const count = countFor(call, length);
      const half = await timeOf(endpoint, JSON.stringify(call(Math.floor(count / 2))));
      const body = JSON.stringify(call(count));
      const { status, ms } = await timeOf(endpoint, body);
      yield { name, kilobytes: Math.round(body.length / 1024), status, ms, growth: ms / half.ms };
    }
}
