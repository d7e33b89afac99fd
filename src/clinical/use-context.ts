/** Decides what an order is for, by the monograph's rows in the order of their force. */
import { evaluate } from './evaluate.js';
import type { Facts, UseContext } from './facts.js';
import type { Monograph } from './rule.js';

/**
 * The first row that is met decides; without one the context is undetermined. A row that cannot be decided is not met:
 * the acute context, which silences rules, needs positive evidence.
 */
export function decideUseContext(monograph: Monograph, facts: Omit<Facts, 'context'>): UseContext {
  const undecided: Facts = { ...facts, context: 'UNK' };
  return monograph.useContexts.find(({ when }) => evaluate(when, undecided).is === 'met')?.context ?? 'UNK';
}
