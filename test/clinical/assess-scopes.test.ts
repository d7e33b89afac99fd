/** Which rules run and are heard: by use context, by scope, and beside a stronger sibling. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import type { Indicator, Scope } from '../../src/clinical/rule.js';
import { patient } from '../support/patient.js';
import { branch, judge, levels, rule, undecided } from './made-up-rules.js';

const aneurysm = say.has(sets.aneurysmalVascularDisease);
const sick = patient().has('I71.40');

describe('a rule outside its use contexts', () => {
  it('does not run, and cannot be undecided', () => {
    const psychiatric = rule('a', [branch(aneurysm)], { contexts: ['PSY'] });
    expect(levels(judge(sick, [psychiatric]))).toEqual({ a: 'warning' });
    expect(levels(judge(sick.inContext('PAIN'), [psychiatric]))).toEqual({});
    expect(undecided(judge(sick.inContext('PAIN').unread('conditions'), [psychiatric]))).toEqual([]);
  });
});

describe('a scope', () => {
  const all = [
    rule('grave', [branch(aneurysm, 'critical')], { group: 'A' }),
    rule('loud', [branch(aneurysm, 'warning')]),
    rule('quiet', [branch(aneurysm, 'info')]),
    rule('not read', [branch(say.always, 'info')], { group: '0' }),
  ];
  const under = (only: Scope['only']): Record<string, Indicator> =>
    levels(judge(sick, all, [{ name: 'few', when: say.always, only }]));

  it.each<readonly [string, Scope['only'], readonly string[]]>([
    ['names groups', { groups: ['A'] }, ['grave']],
    ['names rules', { rules: ['quiet'] }, ['quiet']],
    ['names groups and rules', { groups: ['A'], rules: ['loud'] }, ['grave', 'loud']],
    ['asks for a level that is reached', { from: { grave: 'critical', loud: 'warning' } }, ['grave', 'loud']],
    ['asks for a level that is passed', { from: { loud: 'info' } }, ['loud']],
    ['asks for a level that is not reached', { from: { loud: 'critical', quiet: 'warning' } }, []],
    [
      'names a rule and asks another for a level',
      { rules: ['quiet'], from: { loud: 'critical' } },
      ['quiet'],
    ],
    ['names nothing', {}, []],
  ])('that %s leaves those alone, and what was not read', (_name, only, heard) => {
    expect(Object.keys(under(only))).toEqual([...heard, 'not read']);
  });

  it.each<readonly [string, Parameters<typeof judge>[0], readonly string[]]>([
    ['holds', sick.takes('rx:197901'), ['loud']],
    ['does not hold', sick, []],
    ['is not confirmed', sick.takes('rx:197901', { status: 'on-hold' }), []],
    ['cannot be told', sick.unread('medications'), ['loud']],
  ])('shows a rule only where what it asks for %s', (_name, someone, heard) => {
    const only = { rules: ['loud'], where: { loud: say.takes(sets.benzodiazepines) } };
    const found = Object.keys(levels(judge(someone, all, [{ name: 'few', when: say.always, only }])));
    expect(found.filter((id) => id !== 'not read')).toEqual(heard);
  });

  it('is the first that is met', () => {
    const scopes: readonly Scope[] = [
      { name: 'other', when: say.context('PAIN'), only: { rules: ['loud'] } },
      { name: 'first', when: say.context('PSY'), only: { rules: ['quiet'] } },
      { name: 'second', when: say.always, only: { rules: ['grave'] } },
    ];
    expect(Object.keys(levels(judge(sick, all, scopes)))).toEqual(['quiet', 'not read']);
  });
});

describe('a stronger sibling', () => {
  const weak = (level: Indicator) => rule('weak', [branch(say.always, level)], { suppressedBy: ['strong'] });
  const strong = (level: Indicator) => rule('strong', [branch(aneurysm, level)]);

  it.each<readonly [string, Indicator, Indicator, readonly string[]]>([
    ['critical', 'critical', 'warning', ['strong']],
    ['as critical', 'critical', 'critical', ['strong']],
    ['louder, but not critical', 'warning', 'info', ['strong', 'weak']],
    ['quieter', 'info', 'warning', ['strong', 'weak']],
  ])('that is %s', (_name, its, own, heard) => {
    expect(Object.keys(levels(judge(sick, [strong(its), weak(own)])))).toEqual(heard);
  });

  it.each<readonly [string, Indicator, readonly string[]]>([
    ['as loud', 'warning', ['strong']],
    ['quieter', 'info', ['strong', 'same']],
  ])('that tells the same data, and is %s', (_name, its, heard) => {
    const same = rule('same', [branch(aneurysm)], { suppressedBy: ['strong'] });
    expect(Object.keys(levels(judge(sick, [strong(its), same])))).toEqual(heard);
  });

  it('tells the same data also where the weaker one looks at the age besides', () => {
    const aged = rule('aged', [branch(say.all(aneurysm, say.age({ atLeast: 18 })))], {
      suppressedBy: ['strong'],
    });
    expect(levels(judge(sick, [strong('warning'), aged]))).toEqual({ strong: 'warning' });
    expect(Object.keys(levels(judge(sick.has('I71.2'), [strong('warning'), aged])))).toEqual(['strong']);
  });

  it('silences from the level that the rule names, unless it is lowered to it', () => {
    const from = rule('weak', [branch(say.always)], { suppressedBy: ['strong'], suppressedFrom: 'warning' });
    const unconfirmed = patient().has('I71.40', { verificationStatus: 'provisional' });
    expect(levels(judge(sick, [strong('warning'), from]))).toEqual({ strong: 'warning' });
    expect(levels(judge(unconfirmed, [strong('critical'), from]))).toEqual({
      strong: 'warning',
      weak: 'warning',
    });
  });

  it('is one of several, of which one is enough', () => {
    const between = rule('weak', [branch(say.always)], { suppressedBy: ['strong', 'absent'] });
    expect(Object.keys(levels(judge(sick, [strong('critical'), between])))).toEqual(['strong']);
  });
});

describe('a rule that asks whether another was decided', () => {
  it('cannot be decided itself where the other could not', () => {
    const rules = [
      rule('asked', [branch(aneurysm)]),
      rule('asks', [branch(say.fired({ rules: ['asked'] }))]),
    ];
    expect(undecided(judge(patient().unread('conditions'), rules))).toEqual(['asked', 'asks']);
    expect(undecided(judge(patient(), rules))).toEqual([]);
  });

  it('is decided where the other fired, although a stronger branch could not be decided', () => {
    const asked = rule('asked', [branch(say.takes(sets.benzodiazepines)), branch(aneurysm)]);
    const asks = rule('asks', [branch(say.fired({ rules: ['asked'] }), 'info')]);
    const assessment = judge(sick.unread('medications'), [asked, asks]);
    expect(levels(assessment)).toEqual({ asked: 'warning', asks: 'info' });
    expect(undecided(assessment)).toEqual(['asked']);
  });
});

describe('what stands behind a finding', () => {
  const seen = (someone: typeof sick): readonly string[] =>
    judge(someone, [rule('a', [branch(aneurysm)])]).findings.flatMap(({ because }) =>
      because.map(({ label }) => label),
    );
  const named = (display: string, more: object = {}) => ({ display, ...more });

  it('comes newest first, and without dates in the order of its ids', () => {
    const dated = patient()
      .has('I71.40', named('of 2010', { onset: '2010' }))
      .has('I71.2', named('without a date'))
      .has('I72.0', named('of 2020', { onset: '2020' }))
      .has('I67.1', named('without a date either'));
    expect(seen(dated)).toEqual(['of 2020', 'of 2010', 'without a date', 'without a date either']);
  });

  it('is told apart by its words where entries have no id, and these stand in their order', () => {
    const entry = (display: string) => ({
      resourceType: 'Condition',
      id: undefined,
      clinicalStatus: { coding: [{ code: 'active' }] },
      code: {
        text: display,
        coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I71.40', display }],
      },
    });
    const two = patient().resource(entry('zwei')).resource(entry('eins')).resource(entry('zwei'));
    expect(seen(two)).toEqual(['eins', 'zwei']);
  });
});
