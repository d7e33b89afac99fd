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

const namesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();

/** `tests`: folders whose change makes what earlier runs found worthless. */
export const targets = namesIn('src/clinical')
  .filter((name) => !PAGES.includes(name))
  .map((name) => ({ name, files: [`src/clinical/${name}.ts`], tests: ['test/clinical', 'test/support'] }));
