/** Runs what is measured inside one process, without HTTP, in a process of its own; it prints its figures as JSON. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export async function runInside<T>(name: 'reasoning' | 'verification', args: readonly string[]): Promise<T> {
  const file = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  const { stdout } = await run(process.execPath, [file, ...args]);
  return JSON.parse(stdout) as T;
}
