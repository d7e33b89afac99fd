/** Loaded into a process that is measured: tells, when asked, what the operating system and the event loop say of it. */
import cluster from 'node:cluster';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

export interface Reading {
  /** Of all threads, user and system, since the process began. Microseconds. */
  readonly cpuUs: number;
  /** Bytes. */
  readonly resident: number;
  /** How long the event loop has worked, not waited. Milliseconds. */
  readonly busyMs: number;
  /** The longest that a timer of one millisecond came late since `watch`. Milliseconds. */
  readonly heldMs: number;
}

export type Question = 'read' | 'watch';

const RESOLUTION_MS = 1;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

function reading(): Reading {
  const { user, system } = process.cpuUsage();
  return {
    cpuUs: user + system,
    resident: process.memoryUsage.rss(),
    busyMs: performance.eventLoopUtilization().active,
    heldMs: Math.max(0, delays.max / 1e6 - RESOLUTION_MS),
  };
}

process.on('message', (question) => {
  if (question === 'watch') {
    delays.enable();
    delays.reset();
  }
  process.send?.(reading());
});
// A process of a cluster hears by this channel that it listens.
if (!cluster.isWorker) process.channel?.unref();
// Whoever measures has gone, perhaps by a crash: nobody is left who would end this.
process.once('disconnect', () => process.exit());
