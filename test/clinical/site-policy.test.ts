/** A catalogue as one site sees it on one day, and what two findings of the same rest on. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { basisOf } from '../../src/clinical/finding-basis.js';
import type { Monograph, Rule } from '../../src/clinical/rule.js';
import {
  levelsIn,
  siteChanges,
  siteView,
  switchedOffInWords,
  wouldMove,
  type PolicyEntry,
} from '../../src/clinical/site-policy.js';
import { daysAgo, patient, type PatientCase } from '../support/patient.js';
import { branch, judge, rule } from './made-up-rules.js';

const DAY = new Date('2026-11-24T12:00:00Z');
const CATALOGUE = { version: '1.2.0', reviewed: 'not yet reviewed locally' };
const DECIDED = { by: 'Committee', on: '2026-10-01', why: 'Discussed.', expires: '2027-09-30' };

const quiet = rule('quiet', [branch(say.always, 'info')], { title: 'Quiet rule' });
const loud = rule('loud', [branch(say.always, 'critical'), branch(say.always, 'warning')]);
const varied = rule('varied', [branch(say.always, { PSY: 'warning', PAIN: 'critical' })], {
  contexts: ['PSY', 'PAIN'],
  notes: [{ when: say.always, say: 'Of its own.' }],
});
const MONOGRAPH: Monograph = {
  ...{ id: 'm', drug: 'd', triggers: sets.ketamine, useContexts: [], scopes: [] },
  rules: [quiet, loud, varied],
};

const viewOf = (...entries: readonly PolicyEntry[]) => siteView({ entries }, CATALOGUE, DAY);
const rulesOf = (...entries: readonly PolicyEntry[]): readonly Rule[] =>
  viewOf(...entries).monograph(MONOGRAPH).rules;
const ruleOf = (id: string, ...entries: readonly PolicyEntry[]): Rule | undefined =>
  rulesOf(...entries).find((one) => one.id === id);

describe('a site without decisions', () => {
  it.each([undefined, { entries: [] }])('sees the catalogue itself: %j', (policy) => {
    const view = siteView(policy, CATALOGUE, DAY);
    expect(view.monograph(MONOGRAPH)).toBe(MONOGRAPH);
    expect(view.switchedOff(MONOGRAPH, 'PSY')).toEqual([]);
    expect(view.reviewed(['quiet'])).toBe('not yet reviewed locally');
  });

  it('that has only reviewed it sees the catalogue itself', () => {
    const reviewed: PolicyEntry = { ...DECIDED, change: 'reviewed', catalogue: '1.2.0' };
    expect(viewOf(reviewed).monograph(MONOGRAPH)).toBe(MONOGRAPH);
  });
});

describe('a decision', () => {
  const off: PolicyEntry = { ...DECIDED, change: 'off', rule: 'quiet' };

  it.each([
    ['2026-09-30', false, 'not yet'],
    ['2026-10-01', true, 'in force'],
    ['2027-09-30', true, 'in force'],
    ['2027-10-01', false, 'expired'],
  ])('on %s holds: %p', (day, holds, state) => {
    const now = new Date(`${day}T23:59:59Z`);
    const { rules } = siteView({ entries: [off] }, CATALOGUE, now).monograph(MONOGRAPH);
    expect(rules.map(({ id }) => id)).toEqual(holds ? ['loud', 'varied'] : ['quiet', 'loud', 'varied']);
    expect(siteChanges([{ ehr: 'a', policy: { entries: [off] } }], now)).toEqual([
      { ...off, ehr: 'a', state },
    ]);
  });

  it('to switch off is told where the rule would have run, with who decided', () => {
    const view = viewOf(off, { ...DECIDED, change: 'off', rule: 'another' });
    const [told] = view.switchedOff(MONOGRAPH, 'PSY');
    const { by, on, expires } = DECIDED;
    expect(told).toEqual({ rule: 'quiet', title: 'Quiet rule', by, on, expires });
    expect(told && switchedOffInWords(told)).toBe('Quiet rule (Committee, 2026-10-01)');
    expect(view.switchedOff(MONOGRAPH, 'ACUTE')).toEqual([]);
    const seconded = viewOf({ ...off, approvedBy: 'Director' });
    expect(seconded.switchedOff(MONOGRAPH, 'PSY').map(switchedOffInWords)).toEqual([
      'Quiet rule (Committee with Director, 2026-10-01)',
    ]);
  });

  it.each<readonly ['lower' | 'raise', readonly unknown[], unknown]>([
    ['lower', ['warning', 'info'], { PSY: 'info', PAIN: 'warning' }],
    ['raise', ['critical', 'critical'], { PSY: 'critical', PAIN: 'critical' }],
  ])(
    'to %s moves every level by one step, and no further than there are levels',
    (change, plain, byContext) => {
      const both: PolicyEntry[] = ['loud', 'varied'].map((id) => ({ ...DECIDED, change, rule: id }));
      expect(ruleOf('loud', ...both)?.branches.map(({ level }) => level)).toEqual(plain);
      expect(ruleOf('varied', ...both)?.branches.map(({ level }) => level)).toEqual([byContext]);
      expect(ruleOf('quiet', ...both)).toBe(quiet);
      const word = change === 'raise' ? 'raised' : 'lowered';
      expect(ruleOf('varied', ...both)?.notes).toEqual([
        { when: say.always, say: 'Of its own.' },
        { when: say.always, say: `Level ${word} here by one step (Committee, 2026-10-01).` },
      ]);
      expect(ruleOf('loud', ...both)?.notes).toHaveLength(1);
    },
  );

  it('to lower and one to raise leave the level, and both are told', () => {
    const changed = ruleOf(
      'loud',
      { ...DECIDED, change: 'lower', rule: 'loud' },
      { ...DECIDED, change: 'raise', rule: 'loud' },
    );
    expect(changed?.branches).toEqual(loud.branches);
    expect(changed?.notes).toHaveLength(2);
  });

  it('to add a sentence leaves the level, and says whose the sentence is', () => {
    const changed = ruleOf('quiet', { ...DECIDED, change: 'add', rule: 'quiet', sentence: 'Call 1234.' });
    expect(changed?.branches).toEqual(quiet.branches);
    expect(changed?.notes).toEqual([
      { when: say.always, say: 'Call 1234. (Added here: Committee, 2026-10-01.)' },
    ]);
  });

  it('about one rule leaves a review of it out of what is said of it', () => {
    const reviewed: PolicyEntry = { ...DECIDED, change: 'reviewed', rule: 'quiet', catalogue: '1.2.0' };
    expect(ruleOf('quiet', reviewed, { ...DECIDED, change: 'off', rule: 'loud' })).toBe(quiet);
  });
});

describe('a review', () => {
  const whole: PolicyEntry = { ...DECIDED, change: 'reviewed', catalogue: '1.2.0' };
  const one: PolicyEntry = { ...whole, rule: 'quiet', approvedBy: 'Director' };

  it.each<readonly [string, readonly PolicyEntry[], readonly string[], string]>([
    ['of the whole catalogue', [whole], ['quiet', 'loud'], 'reviewed locally (Committee, 2026-10-01)'],
    ['of this rule', [one], ['quiet'], 'reviewed locally (Committee with Director, 2026-10-01)'],
    ['of one rule of two', [one], ['quiet', 'loud'], CATALOGUE.reviewed],
    ['of the second rule of two', [one], ['loud', 'quiet'], CATALOGUE.reviewed],
    ['of another version', [{ ...whole, catalogue: '1.1.0' }], ['quiet'], CATALOGUE.reviewed],
    ['that has expired', [{ ...whole, expires: '2026-11-01' }], ['quiet'], CATALOGUE.reviewed],
    ['of no rule', [whole], [], CATALOGUE.reviewed],
  ])('%s', (_name, entries, rules, said) => {
    expect(viewOf(...entries).reviewed(rules)).toBe(said);
  });
});

describe('the levels of a rule', () => {
  it('are those of all its branches and contexts', () => {
    expect([quiet, loud, varied].map((one) => [...levelsIn(one)].sort())).toEqual([
      ['info'],
      ['critical', 'warning'],
      ['critical', 'warning'],
    ]);
  });

  it('move where any of them can', () => {
    const onlyCritical = rule('c', [branch(say.always, 'critical')]);
    const can = [quiet, loud, onlyCritical].map((one) => [wouldMove(one, 'lower'), wouldMove(one, 'raise')]);
    expect(can).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
  });
});

describe('the changes of sites', () => {
  it('are those of one rule and those of the whole catalogue, where one is asked for', () => {
    const [off, whole, other]: readonly PolicyEntry[] = [
      { ...DECIDED, change: 'off', rule: 'quiet' },
      { ...DECIDED, change: 'reviewed', catalogue: '1.2.0' },
      { ...DECIDED, change: 'off', rule: 'loud' },
    ];
    const sites = [{ ehr: 'a', policy: { entries: [off!, whole!, other!] } }];
    expect(siteChanges(sites, DAY, 'quiet').map(({ change }) => change)).toEqual(['off', 'reviewed']);
    expect(siteChanges(sites, DAY)).toHaveLength(3);
  });
});

describe('what a finding rests on', () => {
  const aneurysm = rule('a', [branch(say.has(sets.aneurysmalVascularDisease), 'critical')]);
  const basis = (someone: PatientCase, asking = aneurysm): string => {
    const assessment = judge(someone, [asking]);
    return basisOf(assessment.findings[0]!, assessment);
  };
  const sick = patient().has('I71.40', { onset: daysAgo(12) });

  it.each<readonly [string, PatientCase, Rule]>([
    ['another date', patient().has('I71.40', { onset: daysAgo(13) }), aneurysm],
    ['one more datum', sick.has('I71.20'), aneurysm],
    [
      'another dose',
      sick.orders('ketamine-iv', { dosage: { doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg' } }] } }),
      aneurysm,
    ],
    ['another drug', sick.orders('spravato'), aneurysm],
    ['a part that was not read', sick.unread('allergies'), aneurysm],
    ['another level', sick, rule('a', [branch(say.has(sets.aneurysmalVascularDisease), 'warning')])],
    ['another rule', sick, rule('b', [branch(say.has(sets.aneurysmalVascularDisease), 'critical')])],
  ])('is another with %s', (_name, someone, asking) => {
    expect(basis(someone, asking)).not.toBe(basis(sick));
  });

  it('is the same for the same, whatever the order itself is called', () => {
    expect(basis(sick)).toBe(basis(sick));
    expect(basis(sick)).not.toContain('draft:');
  });
});
