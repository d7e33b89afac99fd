/** What is mutated, in parts: code that carries mutants is slow, so that each run carries those of one part alone. */
import { readdirSync } from 'node:fs';

/** Words and layout of the pages, which tests compare as a whole. */
const PAGES = [
  'describe',
  'describe-words',
  'outline',
  'publication',
  'review-page',
  'rule-page',
  'rule-words',
  'source-attributes',
];
/** Lists, evidence in words, and what the rules offer to order: no criteria. */
const NOT_CRITERIA = ['index', 'indication-evidence', 'rules'];
const RULES_IN_A_PART = 8;

const namesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();

function inParts(files) {
  const count = Math.ceil(files.length / RULES_IN_A_PART);
  return Array.from({ length: count }, (_, part) => ({
    name: `rules-${part + 1}`,
    files: files.slice(part * RULES_IN_A_PART, (part + 1) * RULES_IN_A_PART),
    tests: ['test/support'],
  }));
}

const rules = namesIn('cards/ketamine')
  .filter((name) => !NOT_CRITERIA.includes(name) && !/-requests$|^review-/.test(name))
  .map((name) => `cards/ketamine/${name}.ts`);

const reasoning = namesIn('src/clinical')
  .filter((name) => !PAGES.includes(name))
  .map((name) => ({ name, files: [`src/clinical/${name}.ts`], tests: ['test/clinical', 'test/support'] }));

/** `tests`: folders whose change makes what earlier runs found worthless, beside the tests that Stryker itself watches. */
export const targets = [...reasoning, ...inParts(rules)];
