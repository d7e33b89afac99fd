/** The list of a patient's conditions, as far as rules speak of them, and how many more there are. */
import type { ConditionFact } from '../clinical/facts.js';
import type { Known } from '../clinical/known.js';
import type { Reading } from '../fhir/patient-record.js';
import { conditionFact, type ConditionContext } from './condition-fact.js';

export function conditionsOf({ resources, gaps }: Reading, context: ConditionContext): Known<ConditionFact> {
  const items: ConditionFact[] = [];
  let others = 0;
  for (const resource of resources) {
    const fact = conditionFact(resource, context);
    if (fact === 'other') others += 1;
    else if (fact !== undefined) items.push(fact);
  }
  return { items, gaps, ...(others > 0 && { others }) };
}
