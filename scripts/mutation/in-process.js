/**
 * Runs the tests of the reasoning in one process, mutant after mutant: to load the catalogue anew for each takes seconds,
 * the tests that reach it take milliseconds.
 */
import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';

const FOLDER = 'test/clinical';
const SLOW_MS = 200;

/** What instrumented code reads and writes. */
const context = (globalThis.__stryker__ ??= {});

class InProcessRunner {
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    // What was killed once is to be killed again.
    fc.configureGlobal({ seed: 1 });
  }

  async dryRun() {
    await loadTests();
    const results = [];
    for (const test of tests) {
      context.currentTestId = test.id;
      const failure = await failureOf(test);
      const result = {
        id: test.id,
        name: test.id,
        fileName: resolve(FOLDER, test.file),
        timeSpentMs: test.took,
      };
      if (failure === undefined) results.push({ ...result, status: TestStatus.Success });
      else results.push({ ...result, status: TestStatus.Failed, failureMessage: failure });
    }
    context.currentTestId = undefined;
    const { mutantCoverage = { static: {}, perTest: {} } } = context;
    assignToTests(mutantCoverage);
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, sandboxFileName, testFilter }) {
    const isStatic = mutantActivation === 'static';
    try {
      if (!isStatic) await loadTests();
      context.activeMutant = activeMutant.id;
      context.hitLimit = hitLimit;
      context.hitCount = hitLimit === undefined ? undefined : 0;
      const broken = await loadTests();
      if (broken !== undefined) return killed('loading', broken, 0);
      const chosen = inOrder(tests, testFilter, sandboxFileName);
      for (const [index, test] of chosen.entries()) {
        const failure = await failureOf(test);
        const endless = determineHitLimitReached(context.hitCount, context.hitLimit);
        if (endless !== undefined) return endless;
        if (failure === undefined) continue;
        if (!isStatic) await leaveIfSpoilt(test);
        return killed(test.id, failure, index + 1);
      }
      return { status: MutantRunStatus.Survived, nrOfTests: chosen.length };
    } finally {
      context.activeMutant = undefined;
      context.hitCount = context.hitLimit = undefined;
    }
  }
}

const killed = (by, failureMessage, nrOfTests) => ({
  status: MutantRunStatus.Killed,
  killedBy: [by],
  failureMessage,
  nrOfTests,
});

let isLoaded = false;
/** Filled by {@link loadTests}, since only processes that run tests can load TypeScript. */
let tests = [];

/** Says why where a file cannot be loaded: the mutant that is active has broken it. */
async function loadTests() {
  if (isLoaded) return undefined;
  try {
    const { collect, tests: collected } = await import('./globals.js');
    tests = collected;
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts'));
    for (const name of names.sort())
      await collect(name, () => import(pathToFileURL(resolve(FOLDER, name)).href));
    isLoaded = true;
    return undefined;
  } catch (error) {
    return String(error);
  }
}

async function failureOf(test) {
  const started = performance.now();
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error);
  } finally {
    test.took = performance.now() - started;
  }
}

/** Tests named for the mutated file know it best (`evaluate-dose.test.ts`, `assess-undecided.test.ts`); slow ones wait. */
function inOrder(all, filter, file) {
  const name = basename(file, '.ts');
  const wanted = filter && new Set(filter);
  const chosen = wanted ? all.filter(({ id }) => wanted.has(id)) : all;
  const isOwn = (test) => test.file === `${name}.test.ts` || test.file.startsWith(`${name}-`);
  const rank = (test) => (test.took > SLOW_MS ? 2 : 0) + (isOwn(test) ? 0 : 1);
  return [...chosen].sort((a, b) => rank(a) - rank(b));
}

/** A mutant may have left something behind that fails the tests of the next: Stryker starts a process that has crashed anew. */
async function leaveIfSpoilt(test) {
  context.activeMutant = undefined;
  context.hitLimit = undefined;
  if ((await failureOf(test)) !== undefined) process.exit(1);
}

/**
 * Code that runs while modules load and again in tests is judged by those tests. The hits of loading are kept with one of
 * them: from their number Stryker tells an endless loop.
 */
function assignToTests(coverage) {
  const perTest = Object.values(coverage.perTest);
  for (const [mutant, hits] of Object.entries(coverage.static)) {
    const test = perTest.find((mutants) => mutants[mutant] > 0);
    if (test === undefined) continue;
    test[mutant] += hits;
    Reflect.deleteProperty(coverage.static, mutant);
  }
}

/** Read by Stryker. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
