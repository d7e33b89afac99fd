/** From criteria to findings: which branch speaks, how loudly, and what silences it. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import type { Indicator } from '../../src/clinical/rule.js';
import type { ValueSet } from '../../src/clinical/value-set.js';
import { concept, daysAgo, patient, type PatientCase } from '../support/patient.js';
import { branch, judge, levels, rule, undecided } from './made-up-rules.js';

const aneurysm = say.has(sets.aneurysmalVascularDisease);
const sick = patient().has('I71.40');

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
    [
      'on hold beside another that is not confirmed',
      patient()
        .takes('rx:197901', { status: 'on-hold' })
        .takes('text:diazepam', { authored: daysAgo(366) }),
      'info',
    ],
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

  it('of a medicine on hold is information, however loud the branch', () => {
    const loud = rule('a', [branch(say.takes(sets.benzodiazepines), 'critical')]);
    const held = patient().takes('rx:197901', { status: 'on-hold' });
    expect(judge(held, [loud]).findings[0]).toMatchObject({ indicator: 'info', onHold: true });
    expect(levels(judge(held.takes('text:diazepam', { authored: daysAgo(366) }), [loud]))).toEqual({
      a: 'warning',
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
      'Aneurysmal vascular disease (code I71.2)',
      'Aneurysmal vascular disease (code I71.40)',
    ]);
  });

  it('shows what decides before what is only mentioned, however new, and each once', () => {
    const someone = patient()
      .has('I71.40', { onset: '2010' })
      .takes('rx:197901', { mg: 1, perDay: 1, authored: daysAgo(2) });
    const lorazepam = say.takes(sets.benzodiazepines);
    const told = (when: Parameters<typeof branch>[0]) =>
      judge(someone, [rule('a', [branch(when)])]).findings[0]?.because.map(({ kind }) => kind);
    expect(told(say.all(say.mention(lorazepam), aneurysm))).toEqual(['condition', 'medication']);
    expect(told(say.all(say.mention(lorazepam), aneurysm, lorazepam))).toEqual(['medication', 'condition']);
  });

  it('shows each of several results of one panel', () => {
    const result = (code: string, value: number) => ({
      code: concept(code, code),
      valueQuantity: { value, unit: 'U/L' },
    });
    const someone = patient().resource({
      ...{ resourceType: 'Observation', status: 'final', code: concept('loinc:24325-3') },
      effectiveDateTime: daysAgo(5),
      component: [result('loinc:1742-6', 305), result('loinc:6768-6', 400)],
    });
    const high = (set: ValueSet) => say.measured(set, { within: days(90), above: 100, unit: 'U/L' });
    const either = say.any(high(sets.alanineAminotransferase), high(sets.alkalinePhosphatase));
    const [finding] = judge(someone, [rule('a', [branch(either)])]).findings;
    expect(finding?.because.map(({ label, value }) => [label, value])).toEqual([
      ['loinc:1742-6', '305 U/L'],
      ['loinc:6768-6', '400 U/L'],
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
