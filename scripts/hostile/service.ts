/** The compiled service as a process of its own, on loopback, and what it tells of its memory. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

interface Memory {
  readonly heap: number;
  readonly resident: number;
}

export interface RunningProcess {
  readonly url: string;
  /** `undefined`: it lives. */
  readonly exitCode: () => number | string | undefined;
  /** After a garbage collection, in bytes. */
  memory(): Promise<Memory>;
  stop(): Promise<void>;
  /** As when the power goes: nothing is finished. */
  kill(): Promise<void>;
}

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

async function portOf({ stdout }: ChildProcess): Promise<number> {
  if (stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: stdout })) {
    const said = JSON.parse(line) as { msg?: string; port?: number };
    if (said.msg === 'listening' && said.port !== undefined) return said.port;
  }
  throw new Error('the service did not start');
}

function metric(text: string, name: string): number {
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

/** @param changes - of the environment; without any, nothing is kept. */
export async function startProcess(changes: Readonly<Record<string, string>> = {}): Promise<RunningProcess> {
  const args = ['--expose-gc', '--import', pathOf('./collect.js'), pathOf('../../src/main.js')];
  const environment = {
    ...{ ALLOW_UNAUTHENTICATED: 'true', PORT: '0', DEADLINE_MS: '500', LOG_LEVEL: 'info' },
    DATABASE_URL: 'sqlite::memory:',
    ...changes,
  };
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = `http://127.0.0.1:${await portOf(child)}`;
  child.stdout.resume();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    url,
    exitCode: () => child.exitCode ?? child.signalCode ?? undefined,
    async memory() {
      for (let round = 0; round < 3; round++) {
        child.kill('SIGUSR2');
        await wait(500);
      }
      const text = await (await fetch(`${url}/metrics`)).text();
      return {
        heap: metric(text, 'nodejs_heap_size_used_bytes') + metric(text, 'nodejs_external_memory_bytes'),
        resident: metric(text, 'process_resident_memory_bytes'),
      };
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
