/**
 * `npm run mutation [-- name…]`: mutates the criteria of the rules (`rules.ts`) and then the reasoning, file by file and two
 * at a time (Stryker), and tells how much of it the tests hold fast. Names are `rules` and those of files, e.g. `moment`.
 * Reports stand in `coverage/mutation`; ends with 1 below `LEAST`.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { URL } from 'node:url';
import { targets } from './targets.js';

const LEAST = 85;
const AT_A_TIME = 2;
const FOLDER = 'coverage/mutation';

const print = (line) => process.stdout.write(`${line}\n`);

/** What Stryker does not see: the suites import their tests, and those their support, at run time. */
function digestOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(`${folder}/${name}`));
  }
  return hash.digest('hex').slice(0, 8);
}

const running = new Set();
process.once('SIGTERM', () => {
  for (const stryker of running) stryker.kill();
  process.exit(1);
});

function run({ name, files, tests }) {
  const report = `${FOLDER}/${name}.json`;
  rmSync(report, { force: true });
  const stryker = spawn(
    'node',
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', '--mutate', files.join(',')],
    {
      env: { ...process.env, MUTATION_PART: name, MUTATION_TESTS: digestOf(tests) },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  running.add(stryker);
  return new Promise((resolve) => {
    stryker.on('close', () => {
      running.delete(stryker);
      resolve({ name, tally: tallyOf(report) });
    });
  });
}

/** What no case notices is printed by `rules.ts` and kept; its last line is the tally. */
function runRules() {
  const rules = spawn(
    'node',
    ['--import', new URL('register.js', import.meta.url).href, '--no-warnings', 'scripts/mutation/rules.ts'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  running.add(rules);
  let printed = '';
  rules.stdout.on('data', (part) => (printed += part));
  return new Promise((resolve) => {
    rules.on('close', (code) => {
      running.delete(rules);
      writeFileSync(`${FOLDER}/rules.txt`, printed);
      resolve({
        name: 'rules',
        tally: code === 0 ? JSON.parse(printed.trim().split('\n').at(-1)) : undefined,
      });
    });
  });
}

/** Nothing where the run has failed. */
function tallyOf(report) {
  try {
    const { files } = JSON.parse(readFileSync(report, 'utf8'));
    const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
    const count = (...wanted) => statuses.filter((status) => wanted.includes(status)).length;
    return { detected: count('Killed', 'Timeout'), missed: count('Survived', 'NoCoverage') };
  } catch {
    return undefined;
  }
}

function lineOf(name, tally) {
  if (tally === undefined) return `${name.padEnd(32)} failed: run Stryker for it to see why`;
  const { detected, missed } = tally;
  const score = scoreOf(tally).toFixed(1);
  return `${name.padEnd(32)}${score.padStart(7)} %${String(detected).padStart(7)} killed${String(missed).padStart(6)} survived`;
}

/** Where there is nothing to mutate, nothing is missed. */
const scoreOf = ({ detected, missed }) =>
  detected + missed === 0 ? 100 : (100 * detected) / (detected + missed);

const wanted = process.argv.slice(2);
const chosen = [{ name: 'rules' }, ...targets].filter(
  ({ name }) => wanted.length === 0 || wanted.includes(name),
);
if (wanted.some((name) => !chosen.some((part) => part.name === name))) {
  process.stderr.write(
    'usage: npm run mutation [-- name…]; names are rules and those of files in src/clinical\n',
  );
  process.exit(2);
}
const waiting = [...chosen];
const tallies = [];

async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { name, tally } = await (next.name === 'rules' ? runRules() : run(next));
    tallies.push(tally);
    print(lineOf(name, tally));
  }
}

mkdirSync(FOLDER, { recursive: true });
await Promise.all(Array.from({ length: AT_A_TIME }, work));

const known = tallies.filter((tally) => tally !== undefined);
const total = known.reduce(
  (sum, { detected, missed }) => ({ detected: sum.detected + detected, missed: sum.missed + missed }),
  { detected: 0, missed: 0 },
);
print(lineOf('all', total));
process.exitCode = known.length === chosen.length && scoreOf(total) >= LEAST ? 0 : 1;
