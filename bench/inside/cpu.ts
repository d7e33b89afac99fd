/** CPU time as the operating system counts it: of this process with all threads, and of the thread that runs the event loop. */
import { readFileSync } from 'node:fs';

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds that something took. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = cpuMs();
  await work();
  return cpuMs() - before;
}

/** Milliseconds that the main thread has run (Linux, proc(5): the first figure of schedstat, nanoseconds). */
export function mainThreadMs(): number {
  const [ran = ''] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
  return Number(ran) / 1e6;
}
