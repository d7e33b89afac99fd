/**
 * `npm run population -- [--size 2000] [--seed 1] [--json]`: how the service answers a population, and whether that keeps
 * to the targets; ends with 1 if not.
 */
import { catalogue } from '../../cards/index.js';
import { rulesOf } from '../../src/clinical/rule-page.js';
import { commandLineOrExit, countOrExit } from '../command-line.js';
import { answersFor } from './answers.js';
import { reportOf } from './report.js';
import { tallyOf } from './tally.js';

const USAGE = 'npm run population -- [--size 2000] [--seed 1] [--json]';
const { values } = commandLineOrExit(USAGE, {
  options: {
    size: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

const answers = await answersFor(countOrExit(USAGE, values.size), countOrExit(USAGE, values.seed));
const tally = tallyOf(
  answers,
  rulesOf(catalogue).map(({ id }) => id),
);
process.stdout.write(`${values.json ? JSON.stringify(tally, null, 2) : reportOf(tally)}\n`);
process.exitCode = tally.targets.every(({ holds }) => holds) ? 0 : 1;
