/** What is read out of a criterion beside its verdict: which parts of the record it needs, and for which rules it waits. */
import { describe, expect, it } from '@jest/globals';
import { pregnancyEvidence } from '../../cards/ketamine/pregnancy-evidence.js';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import type { Criterion } from '../../src/clinical/criterion.js';
import { days } from '../../src/clinical/moment.js';
import { tierOf } from '../../src/clinical/rule-tier.js';
import { sourcesOfRule } from '../../src/clinical/sources-of.js';
import { branch, rule } from './made-up-rules.js';

const within = days(30);
const RESULTS = ['vital-signs', 'laboratory'];
const has = say.has(sets.dementia);
const takes = say.takes(sets.opioids);
const since = say.answered(sets.nyhaClass, sets.answerNyhaThreeOrFour, within, sets.acuteCoronaryEvents);
const weight = { set: sets.bodyWeight, within };

const sourcesOf = (criterion: Criterion) => sourcesOfRule(rule('asks', [branch(criterion)]));

describe('a criterion needs', () => {
  it.each<readonly [string, Criterion, readonly string[]]>([
    ['conditions', has, ['conditions']],
    ['procedures', say.hadProcedure(sets.coronaryRevascularisation), ['procedures']],
    ['medicines', takes, ['medications']],
    ['administrations', say.administered(sets.ketamines, { within }), ['medications']],
    ['the first one', say.firstGiven(sets.ketamines, { within, longerAgoThan: within }), ['medications']],
    [
      'trials',
      say.fewerTrials(2, sets.antidepressants, { milligramsPerDay: {}, days: 42, within: { days: 30 } }),
      ['medications'],
    ],
    ['allergies', say.allergicTo(sets.ketamine), ['allergies']],
    ['pressures', say.bloodPressure({ within }), ['vital-signs']],
    ['their lack', say.noBloodPressure(within), ['vital-signs']],
    ['results', say.measured(sets.inr, { within, above: 2, unit: '{INR}' }), RESULTS],
    ['their lack', say.notMeasured(sets.inr, within), RESULTS],
    [
      'limits',
      say.beyondLimit(sets.tsh, {
        within,
        side: 'upper',
        times: 1,
        otherwise: { value: 4, unit: 'm[IU]/L' },
      }),
      RESULTS,
    ],
    ['answers', say.answered(sets.nyhaClass, sets.answerNyhaThreeOrFour, within), RESULTS],
    ['answers since an event', since, [...RESULTS, 'conditions', 'procedures']],
    ['a weight', say.weightUnknown(weight), RESULTS],
    [
      'pregnancy',
      say.pregnancy(['pregnant'], pregnancyEvidence),
      ['patient', 'conditions', 'laboratory', 'procedures'],
    ],
    [
      'old pregnancy',
      say.stalePregnancy(pregnancyEvidence),
      ['patient', 'conditions', 'laboratory', 'procedures'],
    ],
    ['age', say.age({ atLeast: 65 }), ['patient']],
    ['a dose', say.orderedDose('milligrams', { above: 1 }), []],
    ['a dose by weight', say.orderedDose('milligramsPerKilogram', { above: 1, weight }), RESULTS],
    ['the class of the encounter', say.encounterClass('EMER'), ['encounter']],
    ['its place', say.encounterAt('ICU'), ['encounter']],
    ['the order', say.orderedBy('oral'), []],
    ['nothing', say.always, []],
    ['what others found', say.fired({ rules: ['x'] }), []],
    ['what was not read', say.notRead, []],
    ['all of several', say.all(has, takes, has), ['conditions', 'medications']],
    ['any of several', say.any(takes, say.age({ below: 1 })), ['medications', 'patient']],
    ['what it denies', say.not(has), ['conditions']],
    ['what it names', say.named('x', has), ['conditions']],
    ['what it mentions', say.mention(takes), ['medications']],
  ])('%s', (_name, criterion, sources) => {
    expect(sourcesOf(criterion)).toEqual(sources);
  });

  it('what the rule asks before and in its branches, each once', () => {
    const asking = rule('asks', [branch(takes), branch(has)], { appliesTo: has });
    expect(sourcesOfRule(asking)).toEqual(['conditions', 'medications']);
  });
});

describe('a rule is evaluated', () => {
  const tier = (
    appliesTo: Criterion | undefined,
    branches: readonly Criterion[],
    notes: readonly Criterion[] = [],
  ) =>
    tierOf(
      rule(
        'asks',
        branches.map((when) => branch(when)),
        { ...(appliesTo && { appliesTo }), notes: notes.map((when) => ({ when, say: 'A note.' })) },
      ),
    );
  const others = say.fired({ rules: ['one'] });
  const screen = say.fired({ kinds: ['contraindication'] });

  it.each<readonly [string, string, Criterion | undefined, readonly Criterion[], readonly Criterion[]]>([
    ['alone: it asks for nothing', 'alone', undefined, [has], []],
    ['after those that it names', 'asks for others', undefined, [has, others], []],
    ['after those that its condition names', 'asks for others', others, [has], []],
    ['after those that a note names', 'asks for others', undefined, [has], [others]],
    ['last: it asks for a kind', 'about the screen', undefined, [screen], []],
    [
      'last: for rules of a kind',
      'about the screen',
      undefined,
      [say.fired({ rules: ['one'], kinds: ['dosing'] })],
      [],
    ],
    ['last: for a level', 'about the screen', undefined, [say.fired({ atLeast: 'warning' })], []],
    ['last: what was not read', 'about the screen', undefined, [others, say.notRead], []],
    ['by what it denies', 'asks for others', undefined, [say.not(others)], []],
    ['by what it names', 'asks for others', undefined, [say.named('x', others)], []],
    ['by what it mentions', 'asks for others', undefined, [say.mention(others)], []],
    ['by one of all', 'asks for others', undefined, [say.all(has, others)], []],
    ['by the last of any', 'about the screen', undefined, [say.any(others, screen)], []],
  ])('%s', (_name, expected, appliesTo, branches, notes) => {
    expect(tier(appliesTo, branches, notes)).toBe(expected);
  });
});
