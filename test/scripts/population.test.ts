/** The population of `npm run population`: the same in every run, and of every kind. */
import { describe, expect, it } from '@jest/globals';
import { answersFor, type Answer } from '../../scripts/population/answers.js';
import { personAt } from '../../scripts/population/person.js';
import { reportOf } from '../../scripts/population/report.js';
import { tallyOf } from '../../scripts/population/tally.js';

const SEED = 7;

describe('a person', () => {
  it('is the same at the same place with the same seed', () => {
    expect(JSON.stringify(personAt(11, SEED))).toBe(JSON.stringify(personAt(11, SEED)));
  });

  it('is another at another place, or with another seed', () => {
    const someone = JSON.stringify(personAt(11, SEED).request.prefetch);
    expect(JSON.stringify(personAt(12, SEED).request.prefetch)).not.toBe(someone);
    expect(JSON.stringify(personAt(11, SEED + 1).request.prefetch)).not.toBe(someone);
  });

  it('does not depend on how many there are', async () => {
    const [few, more] = [await answersFor(3, SEED), await answersFor(5, SEED)];
    expect(more.slice(0, 3)).toEqual(few);
  });
});

describe('sixty answers', () => {
  const ask = async (): Promise<string> => reportOf(tallyOf(await answersFor(60, SEED), ['bp-elevated']));

  it('are counted alike twice', async () => {
    expect(await ask()).toBe(await ask());
  });

  it('hold every part of the report', async () => {
    const report = await ask();
    expect(report).toMatch(/^60 answers\n/);
    for (const part of ['cards per answer', 'routine acute use', 'data incomplete', 'bp-elevated', 'holds'])
      expect(report).toContain(part);
    expect(report).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('the tally', () => {
  const answer: Answer = {
    cohort: 'somebody',
    region: 'US',
    faults: [],
    isRoutineAcute: false,
    cards: 1,
    findings: [{ rule: 'bp-elevated', indicator: 'warning' }],
    notChecked: [],
  };
  const many = (count: number, change: Partial<Answer> = {}): readonly Answer[] =>
    Array.from({ length: count }, () => ({ ...answer, ...change }));
  const missed = (answers: readonly Answer[]): readonly string[] =>
    tallyOf(answers, [])
      .targets.filter(({ holds }) => !holds)
      .map(({ target }) => target);

  it('counts each rule by its level', () => {
    expect(tallyOf(many(4), ['bp-elevated', 'maoi']).rules).toEqual([
      { rule: 'bp-elevated', answers: 4, info: 0, warning: 4, critical: 0 },
      { rule: 'maoi', answers: 0, info: 0, warning: 0, critical: 0 },
    ]);
  });

  it.each<readonly [string, readonly Answer[], readonly string[]]>([
    ['one card each', many(20), []],
    ['three cards for one in twenty', [...many(19), ...many(1, { cards: 3 })], []],
    ['three cards for most', many(20, { cards: 3 }), ['median 1 to 2 cards']],
    ['no cards for most', many(20, { cards: 0 }), ['median 1 to 2 cards']],
    [
      'four cards for two in twenty',
      [...many(18), ...many(2, { cards: 4 })],
      ['95th percentile at most 3 cards'],
    ],
    [
      'one critical card in nineteen',
      [...many(18), ...many(1, { findings: [{ rule: 'maoi', indicator: 'critical' }] })],
      ['critical in at most 5 % of answers'],
    ],
    [
      'one critical card in twenty',
      [...many(19), ...many(1, { findings: [{ rule: 'maoi', indicator: 'critical' }] })],
      [],
    ],
    [
      'a card in routine acute use',
      [...many(9), ...many(1, { isRoutineAcute: true })],
      ['no card in routine acute use'],
    ],
    ['none in routine acute use', [...many(9), ...many(1, { isRoutineAcute: true, cards: 0 })], []],
  ])('of %s misses the right targets', (_name, answers, expected) => {
    expect(missed(answers)).toEqual(expected);
  });
});
