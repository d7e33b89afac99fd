/** The calls that another thread has been given, until it has told what became of them. */
import type { Judge, Judged } from '../cds-hooks/judge.js';
import { CdsError } from '../errors.js';
import { BugElsewhere } from '../log.js';
import type { CallOutcome } from './messages.js';

type NoteHook = Parameters<Judge<unknown>>[3];

interface Waiting {
  readonly bytes: number;
  readonly noteHook: NoteHook;
  readonly resolve: (judged: Judged) => void;
  readonly reject: (error: Error) => void;
}

interface WaitingCalls {
  /**
   * One more. `CDS_OVERLOADED` where all together are too many bytes.
   *
   * @param send - gives it away under this number.
   */
  add(bytes: number, noteHook: NoteHook, send: (number: number) => void): Promise<Judged>;
  has(number: number): boolean;
  /** Settles the call as the thread would have, had it been judged here. */
  end(outcome: CallOutcome): void;
  /** They come to nothing: their callers may try again. */
  refuseAll(): void;
}

/** @param most - bytes at once; always one call. */
export function waitingCalls(most: number): WaitingCalls {
  const calls = new Map<number, Waiting>();
  let next = 0;
  let total = 0;

  function take(number: number): Waiting | undefined {
    const call = calls.get(number);
    calls.delete(number);
    total -= call?.bytes ?? 0;
    return call;
  }

  return {
    add(bytes, noteHook, send) {
      if (total > 0 && total + bytes > most) return Promise.reject(new CdsError('CDS_OVERLOADED'));
      return new Promise((resolve, reject) => {
        const number = next++;
        send(number);
        calls.set(number, { bytes, noteHook, resolve, reject });
        total += bytes;
      });
    },
    has: (number) => calls.has(number),
    end(outcome) {
      const call = take(outcome.number);
      if (call === undefined) return;
      const hook = outcome.is === 'judged' ? outcome.judged.hook : outcome.hook;
      if (hook !== undefined) call.noteHook(hook);
      if (outcome.is === 'judged') call.resolve(outcome.judged);
      else if (outcome.is === 'refused') call.reject(new CdsError(outcome.code, outcome.member));
      else call.reject(new BugElsewhere(outcome.bug));
    },
    refuseAll() {
      for (const number of [...calls.keys()]) take(number)?.reject(new CdsError('CDS_OVERLOADED'));
    },
  };
}
