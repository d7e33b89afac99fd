/**
 * The environment of tests in a mutation run. One failed test is all it takes to kill a mutant, so the first one ends the
 * file, and the suite of all tests learns that it need not load.
 */
import StrykerEnvironment from '@stryker-mutator/jest-runner/jest-env/node';

/** The number of the mutant that was killed last. */
let killed;
const activeMutant = () => process.env.__STRYKER_ACTIVE_MUTANT__;

export default class FailFastEnvironment extends StrykerEnvironment {
  hasFailed = false;

  async setup() {
    await super.setup();
    this.global.isKilled = killed !== undefined && killed === activeMutant();
  }

  handleTestEvent(event, state) {
    if (event.name === 'setup' && event.testNamePattern) {
      state.testNamePattern = exactly(event.testNamePattern);
    }
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') {
      this.hasFailed = true;
      killed = activeMutant();
    }
    if (event.name === 'test_start' && this.hasFailed) event.test.mode = 'skip';
    if (event.name === 'run_finish') assignToTests(this.global.__stryker__?.mutantCoverage);
  }
}

/**
 * Stryker names the tests of a mutant in one regular expression, `(first)|(second)|…`. With thousands of them, matching
 * takes longer than the tests; a look-up of whole names does not.
 */
function exactly(pattern) {
  const names = new Set(
    pattern
      .slice(1, -1)
      .split(')|(')
      .map((name) => name.replaceAll(/\\(.)/g, '$1')),
  );
  return { test: (name) => names.has(name) };
}

/**
 * Code that runs while modules load and again in tests is judged by those tests alone, not by all. The hits of loading are
 * kept with one of them: from their number Stryker tells an endless loop.
 */
function assignToTests(coverage) {
  if (coverage === undefined) return;
  const tests = Object.values(coverage.perTest);
  for (const [mutant, hits] of Object.entries(coverage.static)) {
    const test = tests.find((mutants) => mutants[mutant] > 0);
    if (test === undefined) continue;
    test[mutant] += hits;
    Reflect.deleteProperty(coverage.static, mutant);
  }
}
