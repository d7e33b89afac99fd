/** What operators see of evaluations: how they ended for each EHR, and which rules fired, shown or in shadow mode. */
import { Counter, type Registry } from 'prom-client';
import type { Grounds } from './cds-hooks/acknowledgements.js';
import { findingsOf, type ToldFinding } from './cds-hooks/findings-of.js';
import type { JudgedCall } from './cds-hooks/judge.js';
import type { Card } from './cds-hooks/response.js';
import type { Evaluations } from './store/evaluations.js';
import type { Caller } from './trust/caller.js';

/** The rule that says what was not checked. */
const INCOMPLETE = 'data-incomplete';

const resultOf = (findings: readonly ToldFinding[]): string => {
  if (findings.length === 0) return 'nothing';
  return findings.some(({ rule }) => rule === INCOMPLETE) ? 'incomplete' : 'cards';
};

/**
 * Counts what passes on its way to the store, or to nowhere. Labels are ids of the registry and of the catalogue.
 *
 * @param member - of the extension in which cards name their findings.
 * @param registry - takes the metrics in; it may have no others of these names.
 */
export function watchEvaluations(
  registry: Registry,
  member: string,
  store?: Pick<Evaluations, 'record'>,
): Pick<Evaluations, 'record'> {
  const registers = [registry];
  const evaluations = new Counter({
    name: 'cds_evaluations_total',
    help: 'Calls evaluated, by what came of it: nothing to say, cards, or cards that name what was not checked.',
    labelNames: ['ehr', 'mode', 'result'],
    registers,
  });
  const findings = new Counter({
    name: 'cds_findings_total',
    help: 'Rules that fired, shown or in shadow mode.',
    labelNames: ['rule', 'indicator', 'mode'],
    registers,
  });
  return {
    record(call: JudgedCall, caller: Caller, cards: readonly Card[], grounds?: Grounds) {
      const { ehr, mode } = caller;
      const found = cards.flatMap((card) => findingsOf(card, member));
      evaluations.inc({ ehr, mode, result: resultOf(found) });
      for (const { rule, indicator } of found) findings.inc({ rule, indicator, mode });
      store?.record(call, caller, cards, grounds);
    },
  };
}
