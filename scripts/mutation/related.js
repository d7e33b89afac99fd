/**
 * Which tests a file is judged by; Jest takes it for the graph of imports. A rule by its own case table; the reasoning by
 * the tests of its own name, and then by the suite of all of them.
 */
import { existsSync, readdirSync } from 'node:fs';

const RULE = /\/cards\/ketamine\/[\w-]+\.ts$/;
const RULE_TABLE = /\/test\/cards\/ketamine\/([\w-]+)\.cases\.ts$/;
const REASONING_TEST = /\/test\/clinical\/([\w-]+)\.test\.ts$/;
const SUITE = /\/scripts\/mutation\/([\w-]+)\.suite\.ts$/;

/** Recognition of codes and words: its tests are many, and no others are about it. */
const RECOGNITION = [
  'code-index',
  'code-systems',
  'dose-form',
  'inn-forms',
  'json',
  'medication-index',
  'phrase-index',
  'phrase-sets',
  'substances',
  'terminology',
  'value-set',
  'words',
];

export const getCacheKey = () => 'related-3';

export function extract(code, file, importsOf) {
  const [, rule] = RULE_TABLE.exec(file) ?? [];
  if (rule !== undefined) return new Set([`../../../cards/ketamine/${rule}.js`]);
  if (RULE.test(file)) return new Set([...importsOf(code, file)].filter(isHelper));
  const [, test] = REASONING_TEST.exec(file) ?? [];
  if (test !== undefined) return new Set(aboutOf(test).map(asImport));
  const [, suite] = SUITE.exec(file) ?? [];
  if (suite === 'recognition') return new Set(RECOGNITION.map(asImport));
  return new Set(suite === 'reasoning' ? reasoning().map(asImport) : []);
}

/** What rules share and has no case table of its own is judged by the tables of the rules. */
function isHelper(name) {
  const [, file] = /^\.\/([\w-]+)\.js$/.exec(name) ?? [];
  return file !== undefined && file !== 'index' && !existsSync(`test/cards/ketamine/${file}.cases.ts`);
}

const reasoning = () =>
  readdirSync('src/clinical')
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !RECOGNITION.includes(name));

const asImport = (name) => `../../src/clinical/${name}.js`;

/** `evaluate-order.test.ts` is about `evaluate-order.ts`, `assess-undecided.test.ts` about `assess.ts`. */
function aboutOf(test) {
  const candidates = reasoning().filter((name) => test === name || test.startsWith(`${name}-`));
  return candidates.sort((a, b) => b.length - a.length).slice(0, 1);
}
