/** How Stryker mutates one part of the reasoning and runs the tests against it; `npm run mutation` names the part. */
import { URL } from 'node:url';

/**
 * How Stryker mutates one part of the reasoning; `npm run mutation` runs it for each part in turn
 * (`scripts/mutation/main.js`). For a single file by hand: `npx stryker run --mutate src/clinical/moment.ts`.
 *
 * @type {import('@stryker-mutator/core').PartialStrykerOptions}
 */
const FOLDER = 'coverage/mutation';
const { MUTATION_PART: part = 'by-hand', MUTATION_TESTS: tests = 'any' } = process.env;

export default {
  mutate: ['src/clinical/moment.ts'],
  plugins: ['./scripts/mutation/in-process.js'],
  mutator: {
    // Strings are prose, which tests rightly do not repeat, or names of a closed set, of which the compiler admits no other.
    excludedMutations: ['StringLiteral'],
  },
  testRunner: 'in-process',
  testRunnerNodeArgs: [
    '--import',
    new URL('scripts/mutation/register.js', import.meta.url).href,
    '--no-warnings',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A busy machine is no endless loop: those are told by the number of hits long before this.
  timeoutMS: 60_000,
  disableTypeChecks: false,
  incremental: true,
  incrementalFile: `${FOLDER}/incremental/${part}-${tests}.json`,
  tempDirName: `${FOLDER}/sandbox-${part}`,
  ignorePatterns: ['.ci', 'coverage', 'demo', 'dist'],
  reporters: ['html', 'json', 'clear-text'],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: `${FOLDER}/${part}.html` },
  jsonReporter: { fileName: `${FOLDER}/${part}.json` },
  warnings: { slow: false },
};
