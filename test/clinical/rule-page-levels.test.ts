/** The levels that a page shows are those that some order can meet: no more, and no fewer. */
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../cards/index.js';
import { esketamine, ketamine } from '../../cards/value-sets/index.js';
import {
  age,
  all,
  always,
  any,
  context,
  mention,
  named,
  not,
  ordered,
  region,
} from '../../src/clinical/criteria.js';
import { LABEL_REGIONS, type UseContext } from '../../src/clinical/facts.js';
import { levelRows } from '../../src/clinical/level-rows.js';
import { narrowedTo, reachOf } from '../../src/clinical/rule-levels.js';
import { rulesOf } from '../../src/clinical/rule-page.js';
import type { Branch, Catalogue, Rule } from '../../src/clinical/rule.js';
import { branch, rule } from './made-up-rules.js';

const old = age({ atLeast: 65 });

const catalogueOf = (only: Rule): Catalogue => ({
  ...catalogue,
  monographs: catalogue.monographs.map((monograph) => ({ ...monograph, rules: [only] })),
});

/** One line a row: `ketamine | UK | PSY critical, warning`. */
function rows(branches: readonly Branch[], parts: Partial<Rule> = {}): readonly string[] {
  const made = rule('made-up', branches, { contexts: ['PSY', 'ACUTE'], ...parts });
  return levelRows(made, catalogueOf(made)).map(({ drugs, regions, levels }) =>
    [
      drugs.join(' and '),
      regions.length === LABEL_REGIONS.length ? 'any' : regions.join(' '),
      ...(['PSY', 'ACUTE'] as const).map((one) => `${one} ${levels[one].join(', ') || '–'}`),
    ].join(' | '),
  );
}

const EVERYONE = 'esketamine and ketamine | any';

describe('the matrix of levels', () => {
  it.each<[string, readonly Branch[], readonly string[]]>([
    ['one level everywhere', [branch(old)], [`${EVERYONE} | PSY warning | ACUTE warning`]],
    [
      'levels by context',
      [branch(old, { PSY: 'critical', ACUTE: 'info' })],
      [`${EVERYONE} | PSY critical | ACUTE info`],
    ],
    [
      'silence where a branch has no level',
      [branch(old, { PSY: 'info' })],
      [`${EVERYONE} | PSY info | ACUTE –`],
    ],
    [
      'the loudest first',
      [branch(old, 'info'), branch(old, 'critical')],
      [`${EVERYONE} | PSY critical, info | ACUTE critical, info`],
    ],
    [
      'a labelling of its own',
      [branch(all(region('UK', 'EU'), old), 'critical'), branch(old)],
      [
        'esketamine and ketamine | US CH | PSY warning | ACUTE warning',
        'esketamine and ketamine | EU UK | PSY critical, warning | ACUTE critical, warning',
      ],
    ],
    [
      'a drug of its own',
      [branch(all(ordered(ketamine), old), 'critical'), branch(old, 'info')],
      [
        'esketamine | any | PSY info | ACUTE info',
        'ketamine | any | PSY critical, info | ACUTE critical, info',
      ],
    ],
    [
      'a drug by name',
      [branch(named('the spray', all(ordered(esketamine), old)))],
      ['esketamine | any | PSY warning | ACUTE warning', 'ketamine | any | PSY – | ACUTE –'].slice(0, 1),
    ],
    [
      'a context asked for in the criterion',
      [branch(all(context('PSY'), old), 'critical'), branch(all(not(context('PSY')), old), 'info')],
      [`${EVERYONE} | PSY critical | ACUTE info`],
    ],
    [
      'either of two labellings, or the patient',
      [branch(any(region('US'), old))],
      [`${EVERYONE} | PSY warning | ACUTE warning`],
    ],
    [
      'what certainly holds, and nothing after it',
      [branch(any(region('US'), old), 'info'), branch(always, 'warning')],
      [
        'esketamine and ketamine | US | PSY info | ACUTE info',
        'esketamine and ketamine | EU UK CH | PSY warning, info | ACUTE warning, info',
      ],
    ],
    [
      'what is only mentioned decides nothing',
      [branch(mention(region('US')))],
      [`${EVERYONE} | PSY warning | ACUTE warning`],
    ],
  ])('shows %s', (_name, branches, expected) => {
    expect(rows(branches)).toEqual(expected);
  });

  it('leaves out orders that the rule is not for', () => {
    expect(rows([branch(old)], { appliesTo: ordered(esketamine) })).toEqual([
      'esketamine | any | PSY warning | ACUTE warning',
    ]);
  });
});

describe('what a level is limited to', () => {
  it('is a drug or a labelling where the rule knows others', () => {
    const made = rule('made-up', [branch(all(ordered(ketamine), region('UK')), 'critical'), branch(old)]);
    const reach = reachOf(made, catalogueOf(made));
    const critical = reach.filter(({ level }) => level === 'critical');
    expect(narrowedTo(critical, reach)).toEqual({ drugs: ['ketamine'], regions: ['UK'] });
    expect(narrowedTo(reach, reach)).toEqual({ drugs: [], regions: [] });
    expect(narrowedTo(critical, critical)).toEqual({ drugs: [], regions: ['UK'] });
  });
});

describe.each(rulesOf(catalogue).map((one) => [one.id, one] as const))('%s', (_id, one) => {
  const reach = reachOf(one, catalogue);

  it('speaks in every context in which it runs', () => {
    const contexts = new Set<UseContext>(reach.map((found) => found.context));
    expect(one.contexts.filter((wanted) => !contexts.has(wanted))).toEqual([]);
  });

  it('has no branch that no order can reach', () => {
    const reached = new Set(reach.map((found) => found.branch));
    expect(one.branches.flatMap((_branch, index) => (reached.has(index) ? [] : [index]))).toEqual([]);
  });
});
