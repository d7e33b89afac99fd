/** Reads a Condition of which rules speak. */
import type { ConditionFact } from '../../src/clinical/facts.js';
import { conditionFact, type ConditionContext } from '../../src/facts/condition-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { NOW, terminology } from './patient.js';

/** @throws Error where its code is known to be in no value set. */
export function readCondition(
  resource: Resource,
  context: Partial<ConditionContext> = {},
): ConditionFact | undefined {
  const fact = conditionFact(
    { resourceType: 'Condition', id: 'c', ...resource },
    { terminology, now: NOW, ...context },
  );
  if (fact === 'other') throw new Error('of this condition no rule speaks');
  return fact;
}
