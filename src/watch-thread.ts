/** What the thread for large calls tells beside its answers, passed on to the metrics, the log and the store of this one. */
import type { Worker } from 'node:worker_threads';
import type { LargeCallsParts } from './large-calls/large-calls.js';
import type { ThreadEvents } from './large-calls/messages.js';
import type { Metrics } from './metrics.js';
import type { LearntBefore } from './terminology/learn.js';

interface WatchThreadParts {
  readonly events: ThreadEvents;
  readonly metrics: Pick<Metrics, 'terminologyLookups'>;
  readonly learntBefore?: LearntBefore | undefined;
}

export function watchThread(parts: WatchThreadParts): Required<Pick<LargeCallsParts, 'hear' | 'started'>> {
  const { events, metrics, learntBefore } = parts;
  return {
    started(worker: Worker) {
      void learntBefore?.recall().then((learnt) => {
        worker.postMessage({ is: 'learnt', learnt });
      });
    },
    hear(message) {
      switch (message.is) {
        case 'lookedUp':
          metrics.terminologyLookups.inc({ outcome: message.outcome });
          break;
        case 'learnt':
          learntBefore?.keep(message.learnt);
          break;
        case 'readEnded':
          events.readEnded(...message.told);
          break;
        case 'gapFound':
          events.gapFound(...message.told);
          break;
        case 'foreignDataFound':
          events.foreignDataFound(...message.told);
          break;
        case 'ready':
          break;
      }
    },
  };
}
