/** The self-test at start: it passes, and it notices when the service would answer otherwise. */
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../cards/index.js';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { SELF_TEST_CASES } from '../../hooks/self-test/cases.js';
import { selfTest } from '../../hooks/self-test/run.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import type { Catalogue, Rule } from '../../src/clinical/rule.js';
import { createGuards } from '../../src/fhir/server-guard.js';

const terminology = createTerminology(valueSets, substances);
const failedWith = (changed: Partial<Parameters<typeof selfTest>[0]> = {}) =>
  selfTest({ catalogue, terminology, guards: createGuards(), ...changed });

const withRules = (change: (rules: readonly Rule[]) => readonly Rule[]): Catalogue => ({
  ...catalogue,
  monographs: catalogue.monographs.map((monograph) => ({ ...monograph, rules: change(monograph.rules) })),
});

describe('the self-test', () => {
  it('finds nothing wrong', async () => {
    expect(await failedWith()).toEqual([]);
  });

  it.each<readonly [string, number, Parameters<typeof selfTest>[0]['catalogue']]>([
    ['a rule is missing', 0, withRules((rules) => rules.filter(({ id }) => id !== 'bp-severe-elevation'))],
    [
      'what was not read is not said',
      3,
      withRules((rules) => rules.filter(({ id }) => id !== 'data-incomplete')),
    ],
    ['nothing is ours any more', 0, { ...catalogue, monographs: [] }],
  ])('notices that %s', async (_what, at, changed) => {
    expect(await failedWith({ catalogue: changed })).toContain(SELF_TEST_CASES[at]?.name);
  });

  it('notices that no order is recognised', async () => {
    const found = await failedWith({ terminology: createTerminology([], substances) });
    expect(found).toEqual([SELF_TEST_CASES[0]?.name, SELF_TEST_CASES[3]?.name]);
  });
});
