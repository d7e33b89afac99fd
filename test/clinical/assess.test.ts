/** From criteria to findings: which branch speaks, how loudly, what is silenced, and what could not be decided. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import { assess, type Assessment } from '../../src/clinical/assess.js';
import * as say from '../../src/clinical/criteria.js';
import type { Criterion } from '../../src/clinical/criterion.js';
import { days } from '../../src/clinical/moment.js';
import type { Branch, Indicator, Monograph, Rule, Scope } from '../../src/clinical/rule.js';
import { daysAgo, patient, type PatientCase } from '../support/patient.js';

const rule = (id: string, branches: readonly Branch[], parts: Partial<Rule> = {}): Rule => ({
  id,
  title: id,
  kind: 'precaution',
  group: 'B',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches,
  summary: id,
  action: id,
  rationale: id,
  wrongWhen: id,
  evidence: [],
  overrideReasons: [],
  ...parts,
});
const branch = (when: Criterion, level: Branch['level'] = 'warning'): Branch => ({ when, level });

function judge(someone: PatientCase, rules: readonly Rule[], scopes: readonly Scope[] = []): Assessment {
  const monograph: Monograph = {
    id: 'test',
    drug: 'ketamine',
    triggers: sets.ketamines,
    useContexts: [],
    scopes,
    rules,
  };
  return assess(monograph, someone.facts());
}
const levels = ({ findings }: Assessment): Record<string, Indicator> =>
  Object.fromEntries(findings.map((finding) => [finding.rule.id, finding.indicator]));
const undecided = ({ unchecked }: Assessment): readonly string[] => unchecked.map((entry) => entry.rule.id);

const aneurysm = say.has(sets.aneurysmalVascularDisease);
const sick = patient().has('I71.40');
/** A criterion that no type allows, as a mistake in a rule might make one. */
const broken = JSON.parse('{ "op": "has", "options": {} }') as Criterion;

describe('the level', () => {
  it.each<readonly [string, Indicator, PatientCase, Indicator]>([
    ['of a confirmed diagnosis stands', 'critical', sick, 'critical'],
    [
      'of an unconfirmed one is lowered',
      'critical',
      patient().has('I71.40', { verificationStatus: 'provisional' }),
      'warning',
    ],
    [
      'of an unconfirmed one is lowered',
      'warning',
      patient().has('I71.40', { verificationStatus: 'differential' }),
      'info',
    ],
    [
      'of an unconfirmed one is never less than info',
      'info',
      patient().has('I71.40', { verificationStatus: 'unconfirmed' }),
      'info',
    ],
    [
      'of an unconfirmed beside a confirmed one stands',
      'critical',
      sick.has('I71.2', { verificationStatus: 'provisional' }),
      'critical',
    ],
  ])('%s: %s', (_name, level, someone, expected) => {
    expect(levels(judge(someone, [rule('a', [branch(aneurysm, level)])]))).toEqual({ a: expected });
  });

  it.each<readonly [string, PatientCase, Indicator]>([
    ['active', patient().takes('rx:197901'), 'warning'],
    ['on hold', patient().takes('rx:197901', { status: 'on-hold' }), 'info'],
    ['not confirmed for more than a year', patient().takes('rx:197901', { authored: daysAgo(366) }), 'info'],
    [
      'not confirmed beside a draft',
      patient()
        .takes('rx:197901', { authored: daysAgo(366) })
        .alsoDrafts('rx:197901'),
      'warning',
    ],
  ])('of a medicine %s', (_name, someone, expected) => {
    expect(levels(judge(someone, [rule('a', [branch(say.takes(sets.benzodiazepines))])]))).toEqual({
      a: expected,
    });
  });

  it.each<readonly [string, string, Indicator | undefined]>([
    ['a day within the window', daysAgo(42), 'critical'],
    ['a day outside', daysAgo(43), undefined],
    ['this month, of which every day is within', '2026-11', 'critical'],
    ['last month, of which only the end is within', '2026-10', 'warning'],
    ['a month of which no day is within', '2026-09', undefined],
    ['this year, which may be today', '2026', 'warning'],
    ['last year', '2025', undefined],
  ])('of an event in a window of 42 days, dated by %s', (_name, onset, expected) => {
    const found = levels(
      judge(patient().has('I71.40', { onset }), [
        rule('a', [branch(say.has(sets.aneurysmalVascularDisease, { within: days(42) }), 'critical')]),
      ]),
    );
    expect(found).toEqual(expected === undefined ? {} : { a: expected });
  });

  it('of a remission counts from the day of the abatement, not of the onset', () => {
    const remission = (onset: string, abatement: string) =>
      patient().has('F11.20', { clinicalStatus: 'remission', onset, abatement });
    const recent = rule('a', [
      branch(say.has(sets.substanceUseDisorder, { status: 'remission', within: days(365) })),
    ]);
    expect(levels(judge(remission('2010', daysAgo(365)), [recent]))).toEqual({ a: 'warning' });
    expect(levels(judge(remission(daysAgo(400), daysAgo(366)), [recent]))).toEqual({});
  });

  it('is that of the use context, and a branch without one does not run there', () => {
    const both = rule('a', [
      branch(aneurysm, { PSY: 'critical', UNK: 'warning' }),
      branch(say.always, { PAIN: 'info' }),
    ]);
    expect(levels(judge(sick, [both]))).toEqual({ a: 'critical' });
    expect(levels(judge(sick.inContext('UNK'), [both]))).toEqual({ a: 'warning' });
    expect(levels(judge(sick.inContext('PAIN'), [both]))).toEqual({ a: 'info' });
    expect(levels(judge(sick.inContext('ACUTE'), [both]))).toEqual({});
  });

  it('is that of the first branch, unless that rests on unconfirmed data and a later one is louder', () => {
    const two = rule('a', [branch(aneurysm, 'warning'), branch(say.takes(sets.benzodiazepines), 'warning')]);
    const unconfirmed = patient().has('I71.40', { verificationStatus: 'provisional' });
    expect(judge(sick.takes('rx:197901'), [two]).findings[0]?.branch).toBe(two.branches[0]);
    expect(levels(judge(unconfirmed, [two]))).toEqual({ a: 'info' });
    expect(levels(judge(unconfirmed.takes('rx:197901'), [two]))).toEqual({ a: 'warning' });
  });
});

describe('a rule', () => {
  it('that rests on nothing but the order names the order', () => {
    expect(judge(patient(), [rule('a', [branch(say.always)])]).findings[0]?.because).toMatchObject([
      { kind: 'order', reference: 'draft:MedicationRequest/draft-1' },
    ]);
  });

  it('shows the same datum once, the newest first', () => {
    const someone = patient().has('I71.40', { onset: '2010' }).has('I71.2', { onset: '2020' });
    const twice = rule('a', [
      branch(say.any(aneurysm, say.has(sets.aneurysmalVascularDisease, { status: 'ever' }))),
    ]);
    expect(judge(someone, [twice]).findings[0]?.because.map(({ label }) => label)).toEqual([
      'code I71.2',
      'code I71.40',
    ]);
  });

  it('is silenced by a stronger sibling that fires, and by no other', () => {
    const strong = rule('strong', [branch(aneurysm, 'critical')]);
    const weak = rule('weak', [branch(say.always)], { suppressedBy: ['strong'] });
    expect(levels(judge(sick, [weak, strong]))).toEqual({ strong: 'critical' });
    expect(levels(judge(patient(), [weak, strong]))).toEqual({ weak: 'warning' });
    expect(levels(judge(patient().unread('conditions'), [weak, strong]))).toEqual({ weak: 'warning' });
  });

  it('is named in the order of the monograph', () => {
    const rules = ['c', 'a', 'b'].map((id) => rule(id, [branch(id === 'a' ? say.fired({}) : say.always)]));
    expect(Object.keys(levels(judge(patient(), rules)))).toEqual(['c', 'a', 'b']);
  });

  it('adds the notes that hold, and those only', () => {
    const notes = [
      { when: say.region('US'), say: 'us' },
      { when: say.region('EU'), say: 'eu' },
      { when: say.takes(sets.benzodiazepines), say: 'unknown' },
    ];
    expect(
      judge(patient().unread('medications'), [rule('a', [branch(say.always)], { notes })]).findings[0]?.notes,
    ).toEqual(['us']);
  });

  it.each<readonly [string, PatientCase, boolean, boolean]>([
    ['is met', patient().at({ class: 'EMER' }), true, false],
    ['is not met', patient().at({ class: 'AMB' }), false, false],
    ['cannot be told', patient().unread('encounter'), false, true],
  ])('whose condition for applying %s', (_name, someone, fires, open) => {
    const assessment = judge(someone, [
      rule('a', [branch(say.always)], { appliesTo: say.encounterClass('EMER') }),
    ]);
    expect([Object.keys(levels(assessment)).length > 0, undecided(assessment).length > 0]).toEqual([
      fires,
      open,
    ]);
  });
});

describe('what could not be decided', () => {
  const strong = branch(say.has(sets.aneurysmalVascularDisease), 'critical');
  const weak = branch(say.takes(sets.benzodiazepines), 'info');

  it('is named with what is missing', () => {
    const assessment = judge(patient().unread('conditions'), [rule('a', [strong])]);
    expect(undecided(assessment)).toEqual(['a']);
    expect(assessment.gaps).toEqual([{ source: 'conditions', reason: 'server-error' }]);
    expect(assessment.findings).toEqual([]);
  });

  it('is named beside the finding of a weaker branch', () => {
    const assessment = judge(patient().takes('rx:197901').unread('conditions'), [rule('a', [strong, weak])]);
    expect(levels(assessment)).toEqual({ a: 'info' });
    expect(undecided(assessment)).toEqual(['a']);
  });

  it('is not named where a stronger branch has decided', () => {
    expect(undecided(judge(sick.unread('medications'), [rule('a', [strong, weak])]))).toEqual([]);
  });

  it('is every gap of the record, once, whether or not a rule has looked there', () => {
    const assessment = judge(patient().unread('allergies', 'conditions'), [
      rule('a', [strong]),
      rule('b', [strong]),
    ]);
    expect(assessment.gaps.map(({ source }) => source)).toEqual(['allergies', 'conditions']);
  });

  it('includes a rule that fails, and the others go on', () => {
    const assessment = judge(sick, [rule('bad', [branch(broken)]), rule('good', [strong])]);
    expect(levels(assessment)).toEqual({ good: 'critical' });
    expect(assessment.unchecked).toMatchObject([
      { rule: { id: 'bad' }, missing: [{ source: 'order', reason: 'rule-failed' }] },
    ]);
    expect(assessment.gaps).toEqual([{ source: 'order', reason: 'rule-failed' }]);
  });

  it('includes a rule whose condition for applying fails', () => {
    expect(undecided(judge(sick, [rule('bad', [branch(say.always)], { appliesTo: broken })]))).toEqual([
      'bad',
    ]);
  });
});

describe('rules about the screen as a whole', () => {
  const found = rule('found', [branch(aneurysm)]);
  const incomplete = rule('incomplete', [branch(say.notRead)], { group: '0' });
  const complete = rule(
    'complete',
    [branch(say.all(say.not(say.notRead), say.not(say.fired({ kinds: ['precaution'] }))), 'info')],
    { kind: 'data quality' },
  );

  it.each<readonly [string, PatientCase, Record<string, Indicator>]>([
    ['nothing found', patient(), { complete: 'info' }],
    ['something found', sick, { found: 'warning' }],
    ['something not read', patient().unread('allergies'), { incomplete: 'warning' }],
  ])('speak last, wherever they stand: %s', (_name, someone, expected) => {
    expect(levels(judge(someone, [complete, incomplete, found]))).toEqual(expected);
  });

  it('know of each other where one of them fails', () => {
    const bad = rule('bad', [branch(say.all(say.fired({}), broken))]);
    const assessment = judge(sick, [incomplete, complete, found, bad]);
    expect(levels(assessment)).toEqual({ incomplete: 'warning', found: 'warning' });
    expect(undecided(assessment)).toEqual(['bad']);
  });

  it('do not hear what a scope has silenced', () => {
    const scope: Scope = {
      name: 'few',
      when: say.always,
      only: { rules: ['complete'], from: { found: 'critical' } },
    };
    expect(levels(judge(sick, [found, complete, incomplete], [scope]))).toEqual({ complete: 'info' });
    expect(levels(judge(sick.unread('allergies'), [found, complete, incomplete], [scope]))).toEqual({
      incomplete: 'warning',
    });
  });

  it('are not reached by a scope that is not met', () => {
    const scope: Scope = { name: 'few', when: say.context('PAIN'), only: { groups: ['A'] } };
    expect(levels(judge(sick, [found], [scope]))).toEqual({ found: 'warning' });
    expect(levels(judge(sick.inContext('PAIN'), [found], [scope]))).toEqual({});
  });
});
