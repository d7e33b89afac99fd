/** One hook call from the bytes of its body to its answer: all of it that needs no HTTP, and may happen in another thread. */
import { CdsError } from '../errors.js';
import type { Caller } from '../trust/caller.js';
import { readJson } from './json.js';
import { parseCdsRequest, type CdsRequest } from './request.js';
import type { Answer, CdsService, HookName } from './service.js';

/** What is recorded of a call: which it was, and whom it was about. */
export interface JudgedCall {
  readonly hook: HookName;
  readonly context: Pick<CdsRequest['context'], 'patientId' | 'encounterId' | 'userId'>;
}

export interface Judged extends JudgedCall {
  /** As the service gave it: not checked yet. */
  readonly answer: Answer;
}

/**
 * @param service - id of the service called.
 * @param noteHook - called as soon as it is known that this service serves the hook.
 * @param spentMs - how much of the time of the call had passed before.
 * @throws CdsError where the caller is to get an HTTP error.
 */
export type Judge<Body> = (
  body: Body,
  service: string,
  caller: Caller,
  noteHook: (hook: HookName) => void,
  spentMs: number,
) => Promise<Judged>;

export function judgeWith(services: readonly CdsService[]): Judge<Uint8Array> {
  return async (body, id, caller, noteHook, spentMs) => {
    const request = parseCdsRequest(readJson(body));
    const { hook } = request;
    const service = services.find(({ definition }) => definition.id === id && definition.hook === hook);
    if (service === undefined) throw new CdsError('CDS_HOOK_NOT_SERVED', 'hook');
    noteHook(hook);
    // With no time left nothing is read; what was sent along is judged all the same.
    const deadlineMs = Math.max(0, caller.deadlineMs - spentMs);
    const answer = await service.respond(request, { ...caller, deadlineMs, spentMs });
    const { patientId, encounterId, userId } = request.context;
    const context = {
      patientId,
      ...(encounterId !== undefined && { encounterId }),
      ...(userId !== undefined && { userId }),
    };
    return { hook, context, answer };
  };
}
