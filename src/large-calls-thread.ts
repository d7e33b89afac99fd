/** The composition root of the thread for large calls: the services as in `compose.ts`, without HTTP, store and log. */
import { parentPort, workerData } from 'node:worker_threads';
import { catalogue } from '../cards/index.js';
import { substances } from '../cards/substances/index.js';
import { valueSets } from '../cards/value-sets/index.js';
import { createServices } from '../hooks/index.js';
import { judgeWith } from './cds-hooks/judge.js';
import { createTerminology } from './clinical/terminology.js';
import { createGuards } from './fhir/server-guard.js';
import type { ThreadData } from './large-calls/messages.js';
import { serveLargeCalls } from './large-calls/thread.js';

if (parentPort === null) throw new Error('this is a thread of the service, not a program');

const terminology = createTerminology(valueSets, substances);
serveLargeCalls(parentPort, workerData as ThreadData, ({ events, learn }) => {
  const guards = { ...createGuards(), events };
  return ({ now, publicUrl }) =>
    judgeWith(
      createServices({
        catalogue,
        terminology,
        guards,
        publicUrl: () => publicUrl,
        now: () => now,
        ...(learn && { learn }),
      }),
    );
});
