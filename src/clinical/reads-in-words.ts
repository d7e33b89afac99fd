/** What a rule looks at, in words: for its decision, and beyond it for what it says and offers in addition. */
import { criteriaOf, nodesIn } from './criterion-nodes.js';
import { sourceInWords } from './gap-words.js';
import type { Rule } from './rule.js';
import { sourcesIn, sourcesOfRule } from './sources-of.js';

export function readsInWords(rule: Rule): string {
  const deciding = sourcesOfRule(rule);
  const asked = rule.branches.flatMap(({ when }) => nodesIn(when));
  const heard = [
    ...(asked.some(({ op }) => op === 'notRead') ? ['what could not be read'] : []),
    ...(asked.some(({ op }) => op === 'fired') ? ['what other rules have found'] : []),
  ];
  const decides = [...deciding.map(sourceInWords), ...heard];
  const adds = sourcesIn(criteriaOf(rule)).filter((source) => !deciding.includes(source));
  return [
    decides.join(', ') || 'the order alone',
    ...(adds.length > 0
      ? [`for what is said or offered in addition also ${adds.map(sourceInWords).join(', ')}`]
      : []),
  ].join('; ');
}
