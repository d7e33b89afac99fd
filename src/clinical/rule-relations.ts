/** How a rule stands to the others: which it gives way to, which it listens to, and in which narrowed screens it runs. */
import { nodesIn } from './criterion-nodes.js';
import { describe } from './describe.js';
import type { Catalogue, Indicator, Rule, Scope } from './rule.js';
import { rulesOf } from './rule-page.js';

export interface Relations {
  /** INN of the drugs in whose monographs the rule stands. */
  readonly drugs: readonly string[];
  /** Ids of rules that silence this one, at full strength or where they tell the same data. */
  readonly givesWayTo: readonly string[];
  readonly silences: readonly string[];
  /** What it asks of the other rules' outcome, in words. */
  readonly hears: readonly string[];
  readonly scopes: readonly ScopeOfRule[];
}

export interface ScopeOfRule {
  readonly name: string;
  readonly runs: boolean;
  /** Shown from this level on only. */
  readonly from?: Indicator;
  /** Shown only where this holds, in words. */
  readonly where?: string;
}

export function relationsOf(rule: Rule, catalogue: Catalogue): Relations {
  const monographs = catalogue.monographs.filter(({ rules }) => rules.includes(rule));
  const scopes = [...new Set(monographs.flatMap((monograph) => monograph.scopes))];
  const asked = rule.branches.flatMap(({ when }) => nodesIn(when));
  return {
    drugs: monographs.map(({ drug }) => drug),
    givesWayTo: rule.suppressedBy ?? [],
    silences: rulesOf(catalogue)
      .filter(({ suppressedBy }) => suppressedBy?.includes(rule.id))
      .map(({ id }) => id),
    hears: [...new Set(asked.filter(({ op }) => op === 'fired' || op === 'notRead').map(describe))],
    scopes: scopes.map((scope) => scopeOfRule(rule, scope)),
  };
}

/** The same decision as `assess` takes, for a page. */
function scopeOfRule({ id, group }: Rule, { name, only }: Scope): ScopeOfRule {
  const from = only.from?.[id];
  const where = only.where?.[id];
  const shown = where === undefined ? {} : { where: describe(where) };
  if (from !== undefined) return { name, runs: true, from, ...shown };
  const isListed = (only.groups?.includes(group) ?? false) || (only.rules?.includes(id) ?? false);
  return { name, runs: group === '0' || isListed, ...shown };
}
