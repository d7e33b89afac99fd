/**
 * `npm run mutation -- rules`: changes each rule, and each criterion with a name of its own, in one place at a time, and
 * asks the case tables of the rules that hold it whether they notice. Prints what no case notices. The last line is read
 * by `main.js`.
 */
import { catalogue } from '../../cards/index.js';
import type { Criterion } from '../../src/clinical/criterion.js';
import { criteriaOf, nodesIn } from '../../src/clinical/criterion-nodes.js';
import type { Rule } from '../../src/clinical/rule.js';
import { rulesOf } from '../../src/clinical/rule-page.js';
import { collect, tests } from './globals.js';
import { mutantsOf, termMutantsOf } from './rule-mutants.js';

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

/** The named criteria of all rules, each once, with the rules that hold it. */
function terms(): ReadonlyMap<Criterion & { op: 'named' }, readonly Rule[]> {
  const found = new Map<Criterion & { op: 'named' }, Rule[]>();
  for (const rule of rules) {
    for (const node of criteriaOf({ ...rule, notes: [] }).flatMap(nodesIn)) {
      if (node.op === 'named') found.set(node, [...new Set([...(found.get(node) ?? []), rule])]);
    }
  }
  return found;
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
  for (const { what, rule: mutant } of mutantsOf(rule))
    count(`${rule.id}: ${what}`, await as(rule, mutant, () => isNoticed([rule])));
}
for (const [term, judges] of terms()) {
  for (const { at, value } of termMutantsOf(term.of))
    count(`“${term.name}”${at}`, await as(term, { ...term, of: value }, () => isNoticed(judges)));
}
print(JSON.stringify(tally));
