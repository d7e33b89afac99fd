/** The inside of the thread for large calls: takes them as they come, and tells what became of each. */
import type { MessagePort } from 'node:worker_threads';
import type { Judge } from '../cds-hooks/judge.js';
import type { HookName } from '../cds-hooks/service.js';
import { CdsError } from '../errors.js';
import type { FhirEvents } from '../fhir/fhir-events.js';
import { bugLine } from '../log.js';
import { learnerFor } from '../terminology/learner-for.js';
import type { Learn, Learnt } from '../terminology/learn.js';
import { inSpan } from '../tracing.js';
import type { CallOutcome, FromThread, LargeCall, ThreadData, ToThread } from './messages.js';

/** What the services of this thread are made with. */
interface ThreadParts {
  readonly events: FhirEvents;
  readonly learn: Learn | undefined;
}

/** The clock stands still for a call, and the address of the rule pages is that of the serving thread. */
type JudgeAt = (call: Pick<LargeCall, 'now' | 'publicUrl'>) => Judge<Uint8Array>;

/** Of the time that a call has, what has passed. One that has waited here for all of it is not worth judging any more. */
function spentOf({ caller, spent, sent }: LargeCall): number {
  const waited = Math.max(0, Date.now() - sent);
  if (waited >= caller.deadlineMs) throw new CdsError('CDS_OVERLOADED');
  return spent + waited;
}

async function outcomeOf(call: LargeCall, judgeAt: JudgeAt): Promise<CallOutcome> {
  const { number, blocks, bytes, service, caller, span } = call;
  let hook: HookName | undefined;
  const noteHook = (noted: HookName): void => {
    hook = noted;
  };
  try {
    const spent = spentOf(call);
    const body = Buffer.concat(blocks, bytes);
    const judged = await inSpan(span, () => judgeAt(call)(body, service, caller, noteHook, spent));
    return { is: 'judged', number, judged };
  } catch (error) {
    const known = { number, ...(hook && { hook }) };
    if (!(error instanceof CdsError)) return { is: 'failed', ...known, bug: bugLine(error) };
    const { code, member } = error;
    return { is: 'refused', ...known, code, ...(member !== undefined && { member }) };
  }
}

/** @param assemble - the services of this thread. */
export function serveLargeCalls(
  port: MessagePort,
  data: ThreadData,
  assemble: (parts: ThreadParts) => JudgeAt,
): void {
  const tell = (message: FromThread): void => {
    port.postMessage(message);
  };
  let recalled: (learnt: readonly Learnt[]) => void = () => undefined;
  const recall = new Promise<readonly Learnt[]>((resolve) => (recalled = resolve));
  const judgeAt = assemble({
    events: {
      readEnded: (...told) => {
        tell({ is: 'readEnded', told });
      },
      breakerIs: () => undefined,
      gapFound: (...told) => {
        tell({ is: 'gapFound', told });
      },
      foreignDataFound: (...told) => {
        tell({ is: 'foreignDataFound', told });
      },
    },
    learn: learnerFor(
      data,
      (outcome) => {
        tell({ is: 'lookedUp', outcome });
      },
      {
        recall: () => recall,
        keep: (learnt) => {
          tell({ is: 'learnt', learnt });
        },
      },
    ),
  });
  port.on('message', (message: ToThread) => {
    if (message.is === 'learnt') recalled(message.learnt);
    else void outcomeOf(message, judgeAt).then(tell);
  });
  tell({ is: 'ready' });
}
