/** In which order rules are evaluated: a rule that asks what others have found has to wait for them. */
import type { Criterion } from './criterion.js';
import type { Rule } from './rule.js';

export type Tier = 'alone' | 'asks for others' | 'about the screen';

/** Rules do not change while the process lives. */
const tiers = new WeakMap<Rule, Tier>();

export function tierOf(rule: Rule): Tier {
  const known = tiers.get(rule) ?? tierOfRule(rule);
  tiers.set(rule, known);
  return known;
}

function tierOfRule({ appliesTo, branches, notes = [] }: Rule): Tier {
  const asked = [...(appliesTo ? [appliesTo] : []), ...[...branches, ...notes].map(({ when }) => when)].map(
    tierOfCriterion,
  );
  return latest(asked);
}

const latest = (tiers: readonly Tier[]): Tier =>
  (['about the screen', 'asks for others'] as const).find((tier) => tiers.includes(tier)) ?? 'alone';

function tierOfCriterion(criterion: Criterion): Tier {
  switch (criterion.op) {
    case 'notRead':
      return 'about the screen';
    case 'fired':
      return criterion.rules && !criterion.kinds ? 'asks for others' : 'about the screen';
    case 'all':
    case 'any':
      return latest(criterion.of.map(tierOfCriterion));
    case 'not':
    case 'named':
    case 'mention':
      return tierOfCriterion(criterion.of);
    default:
      return 'alone';
  }
}
