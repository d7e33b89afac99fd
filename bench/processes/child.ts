/** One process under measurement, started from a compiled file, with the probe in it. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Question, Reading } from './probe.js';

export interface Child {
  readonly url: string;
  /** From its start to the line that says it listens. Milliseconds. */
  readonly startMs: number;
  read(): Promise<Reading>;
  /** From now on `heldMs` of a reading counts. */
  watch(): Promise<Reading>;
  stop(): Promise<void>;
}

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The port, once as many processes as wanted have said that they listen there. */
async function portOf({ stdout }: ChildProcess, listeners: number): Promise<number> {
  if (stdout === null) throw new Error('no output');
  let heard = 0;
  for await (const line of createInterface({ input: stdout })) {
    const said = JSON.parse(line) as { msg?: string; port?: number };
    if (said.msg !== 'listening' || said.port === undefined) continue;
    heard += 1;
    if (heard === listeners) return said.port;
  }
  throw new Error('a process under measurement did not start');
}

/**
 * Starts one.
 *
 * @param file - compiled, seen from this folder.
 * @param listeners - how many processes of a cluster listen.
 */
export async function startChild(
  file: string,
  environment: Readonly<Record<string, string>> = {},
  listeners = 1,
): Promise<Child> {
  const start = performance.now();
  const child = fork(pathOf(file), [], {
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    execArgv: ['--import', pathOf('./probe.js')],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const port = await portOf(child, listeners);
  const startMs = performance.now() - start;
  child.stdout?.resume();
  const ask = async (question: Question): Promise<Reading> => {
    const answer = once(child, 'message');
    child.send(question);
    return ((await answer) as [Reading])[0];
  };
  return {
    url: `http://127.0.0.1:${port}`,
    startMs,
    read: () => ask('read'),
    watch: () => ask('watch'),
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
