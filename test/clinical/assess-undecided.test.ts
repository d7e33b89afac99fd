/** What could not be decided, and the rules that speak about the screen as a whole. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import type { Criterion } from '../../src/clinical/criterion.js';
import type { Indicator, Scope } from '../../src/clinical/rule.js';
import { patient, type PatientCase } from '../support/patient.js';
import { branch, judge, levels, rule, undecided } from './made-up-rules.js';

const aneurysm = say.has(sets.aneurysmalVascularDisease);
const sick = patient().has('I71.40');
/** A criterion that no type allows, as a mistake in a rule might make one. */
const broken = JSON.parse('{ "op": "has", "options": {} }') as Criterion;

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
