/**
 * `npm run mutation -- rules`: changes each rule, and each node of its criteria, in one place at a time, and asks the case
 * tables of the rules that hold it whether they notice. Prints what no case notices. The last line is read by `main.js`.
 */
import { catalogue } from '../../cards/index.js';
import type { Criterion } from '../../src/clinical/criterion.js';
import type { Rule } from '../../src/clinical/rule.js';
import { rulesOf } from '../../src/clinical/rule-page.js';
import { collect, tests } from './globals.js';
import { nodesLike, rulesLike } from './rule-mutants.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const rules = rulesOf(catalogue);
const fileOf = ({ id }: Rule): string => `${id}.cases.ts`;

/** Changes the very object that the cases have imported, and changes it back. */
async function as<T extends object>(object: T, mutant: T, act: () => Promise<boolean>): Promise<boolean> {
  const original = { ...object };
  Object.assign(object, mutant);
  try {
    return await act();
  } finally {
    Object.assign(object, original);
  }
}

async function isNoticed(judges: readonly Rule[]): Promise<boolean> {
  const files = judges.map(fileOf);
  for (const { run } of tests.filter(({ file }) => files.includes(file))) {
    try {
      await run();
    } catch {
      return true;
    }
  }
  return false;
}

/** What decides: a mention does not, and only shows what else was found. */
const decidingNodes = (criterion: Criterion): readonly Criterion[] =>
  criterion.op === 'mention' || !('of' in criterion)
    ? [criterion]
    : [criterion, ...[criterion.of].flat().flatMap(decidingNodes)];

/** Every node of the criteria once, since several rules may share one, with the rules that hold it. */
function nodes(): ReadonlyMap<Criterion, readonly Rule[]> {
  const found = new Map<Criterion, Set<Rule>>();
  for (const rule of rules) {
    const { appliesTo, branches } = rule;
    const criteria = [...(appliesTo ? [appliesTo] : []), ...branches.map(({ when }) => when)];
    for (const node of criteria.flatMap(decidingNodes))
      found.set(node, (found.get(node) ?? new Set<Rule>()).add(rule));
  }
  return new Map([...found].map(([node, holders]) => [node, [...holders]]));
}

for (const rule of rules)
  await collect(fileOf(rule), () => import(`../../test/cards/ketamine/${fileOf(rule)}`));
if (await isNoticed(rules)) throw new Error('the case tables fail before anything is changed');

const tally = { detected: 0, missed: 0 };
function count(what: string, noticed: boolean): void {
  tally[noticed ? 'detected' : 'missed'] += 1;
  if (!noticed) print(what);
}

for (const rule of rules) {
  for (const { at, value } of rulesLike(rule))
    count(`${rule.id}${at}`, await as(rule, value, () => isNoticed([rule])));
}
for (const [node, holders] of nodes()) {
  const names = holders.map(({ id }) => id).join(', ');
  for (const { at, value } of nodesLike(node))
    count(`${names}: ${at}`, await as(node, value, () => isNoticed(holders)));
}
print(JSON.stringify(tally));
