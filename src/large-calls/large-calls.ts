/** Large calls, judged in a thread of their own: one body of many megabytes must not keep everybody else waiting. */
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Judge, Judged } from '../cds-hooks/judge.js';
import { CdsError } from '../errors.js';
import type { LargeBody } from '../body-parts.js';
import type { Log } from '../log.js';
import { currentSpan } from '../tracing.js';
import type { FromThread, LargeCall, ThreadData } from './messages.js';
import { waitingCalls } from './waiting-calls.js';

export interface LargeCalls {
  /**
   * Judges a large call in the thread, which the first one starts. `CDS_OVERLOADED` where too much waits there already, and where
   * a thread is lost: what it died of is not tried on the thread that serves everybody.
   *
   * @returns `undefined` until the thread is there: then the call is to be judged like any other.
   */
  judge(...call: Parameters<Judge<LargeBody>>): Promise<Judged> | undefined;
  /** The thread ends; what it was judging is `CDS_OVERLOADED`. */
  stop(): Promise<void>;
}

export interface LargeCallsParts {
  /** What the thread runs. */
  readonly thread: URL;
  readonly data: ThreadData;
  /** Everything that the thread says beside its answers. */
  readonly hear: (message: Exclude<FromThread, { readonly number: number }>) => void;
  /** Called with every thread that is started. */
  readonly started?: (worker: Worker) => void;
  readonly log: Log;
  readonly publicUrl: () => string;
  readonly now?: () => Date;
  /** Node options of the thread. Absent: those of this process. */
  readonly execArgv?: readonly string[];
}

const MEGABYTE = 1024 * 1024;
/** Half of what this thread may have: it needs the same tables, and room for few bodies. */
const HEAP_MB = Math.max(128, Math.floor(getHeapStatistics().heap_size_limit / MEGABYTE / 2));
/** Room in which most of one large call comes and goes, so that little of it is moved while it is judged. */
const YOUNG_MB = Math.min(96, Math.floor(HEAP_MB / 8));
/** What may wait there: as `heldBytes`, a sixteenth of its heap; always one body. */
const MOST_BYTES = (HEAP_MB * MEGABYTE) / 16;
/** Beyond the deadline: what has not ended then never will, and the next call must not wait for it. Milliseconds. */
const LONGEST_MS = 60_000;
/** How long after a thread was lost another is started. Milliseconds. */
const PAUSE_MS = 2_000;

/** The thread takes as much memory as the tables: it is there from the first large call on, and replaced when it is lost. */
export function judgeInThread(parts: LargeCallsParts): LargeCalls {
  const { log, thread, data, execArgv, publicUrl, now = () => new Date() } = parts;
  const waiting = waitingCalls(MOST_BYTES);
  let state: 'none' | 'starting' | 'ready' | 'lost' | 'stopped' = 'none';
  let worker: Worker | undefined;

  function hear(message: FromThread): void {
    if ('number' in message) waiting.end(message);
    else parts.hear(message);
    if (message.is === 'ready') state = 'ready';
  }

  function lose(): void {
    worker = undefined;
    waiting.refuseAll();
    if (state === 'stopped') return;
    log.error('thread for large calls lost');
    // One that never came to be has judged nothing that could have been too much for it.
    if (state !== 'starting') state = 'lost';
    setTimeout(start, PAUSE_MS).unref();
  }

  function start(): void {
    if (state === 'stopped') return;
    worker = new Worker(thread, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
      ...(execArgv && { execArgv: [...execArgv] }),
    });
    worker.unref();
    // That a thread has no memory left is an error too, and told by its end.
    worker
      .on('error', () => undefined)
      .once('exit', lose)
      .on('message', hear);
    parts.started?.(worker);
  }

  return {
    judge({ blocks, bytes }, service, caller, noteHook, spent) {
      if (state === 'none') {
        state = 'starting';
        start();
      }
      if (state === 'lost') return Promise.reject(new CdsError('CDS_OVERLOADED'));
      const ready = state === 'ready' ? worker : undefined;
      return (
        ready &&
        waiting.add(bytes, noteHook, (number) => {
          const own = { number, blocks, bytes, service, caller, spent, publicUrl: publicUrl(), now: now() };
          const call: LargeCall = { is: 'call', ...own, sent: Date.now(), span: currentSpan() };
          ready.postMessage(
            call,
            blocks.map(({ buffer }) => buffer),
          );
          setTimeout(() => {
            if (waiting.has(number)) void ready.terminate();
          }, caller.deadlineMs + LONGEST_MS).unref();
        })
      );
    },
    async stop() {
      state = 'stopped';
      await worker?.terminate();
    },
  };
}
