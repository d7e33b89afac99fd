/** The words that join criteria, and those that look at patient, place, time and the other rules. */
import { describe, expect, it } from '@jest/globals';
import { pregnancyEvidence } from '../../cards/ketamine/pregnancy-evidence.js';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { daysAgo, patient, type PatientCase } from '../support/patient.js';
import { testRows } from './verdict-rows.js';

const sick = patient().has('I71.40');
const aneurysm = say.has(sets.aneurysmalVascularDisease);
const SCREEN = {
  fired: [{ id: 'a', kind: 'precaution', indicator: 'warning' }],
  undecided: [],
  gaps: [],
} as const;

describe('a criterion of its own', () => {
  testRows(
    [
      [
        'pregnancy',
        say.pregnancy(['pregnant'], pregnancyEvidence),
        patient({ sex: 'female', age: 30 }).has('Z34.90', { recorded: daysAgo(30) }),
        patient(),
        patient({ sex: 'female', age: 30 }).unread('conditions'),
      ],
      [
        'stalePregnancy',
        say.stalePregnancy(pregnancyEvidence),
        patient({ sex: 'female', age: 30 }).has('Z34.90', { recorded: daysAgo(301) }),
        patient({ sex: 'female', age: 30 }).has('Z34.90', { recorded: daysAgo(300) }),
        patient().unread('conditions'),
      ],
      [
        'age at least',
        say.age({ atLeast: 65 }),
        patient({ age: 65 }),
        patient({ age: 64 }),
        patient({ age: null }),
      ],
      [
        'age below',
        say.age({ below: 18 }),
        patient({ age: 17 }),
        patient({ age: 18 }),
        patient().unread('patient'),
      ],
      ['region', say.region('US', 'CH'), patient(), patient().inRegion('EU')],
      ['context', say.context('ACUTE'), patient().inContext('ACUTE'), patient()],
      ['all', say.all(say.always, aneurysm), sick, patient(), patient().unread('conditions')],
      ['any', say.any(say.context('ACUTE'), aneurysm), sick, patient(), patient().unread('conditions')],
      ['not', say.not(aneurysm), patient(), sick, patient().unread('conditions')],
      ['named', say.named('aneurysm', aneurysm), sick, patient(), patient().unread('conditions')],
      [
        'fired by kind',
        say.all(say.fired({ kinds: ['precaution'] }), aneurysm),
        sick,
        patient(),
        patient().unread('conditions'),
      ],
    ],
    SCREEN,
  );
});

describe('a criterion', () => {
  it('is met by what was read, although something else was not', () => {
    const partly = sick.facts();
    const facts = {
      ...partly,
      conditions: { ...partly.conditions, gaps: [{ source: 'conditions', reason: 'truncated' }] },
    } as const;
    expect(evaluate(aneurysm, facts).is).toBe('met');
  });

  it('shows everything by which it is met, whether all or any of it is asked for', () => {
    for (const criterion of [say.all(aneurysm, aneurysm), say.any(aneurysm, aneurysm)])
      expect(evaluate(criterion, sick.facts())).toMatchObject({ because: [{}, {}] });
  });

  it('that is only mentioned stands behind what decides, and what is mentioned beside it further behind', () => {
    const verdict = evaluate(
      say.all(aneurysm, say.mention(say.mention(say.takes(sets.benzodiazepines)))),
      patient().has('I71.40').takes('rx:197901').facts(),
    );
    expect(verdict.is === 'met' && verdict.because.map(({ behind }) => behind)).toEqual([undefined, 2]);
  });

  it('that is only mentioned decides nothing, and shows what it finds', () => {
    const verdict = (someone: PatientCase) => evaluate(say.mention(aneurysm), someone.facts());
    expect(verdict(sick)).toMatchObject({ is: 'met', because: [{ kind: 'condition' }] });
    expect(verdict(patient())).toMatchObject({ is: 'met', because: [] });
    expect(verdict(patient().unread('conditions'))).toMatchObject({ is: 'met', because: [] });
  });
});

describe('another rule', () => {
  it.each<readonly [string, Parameters<typeof say.fired>[0], boolean]>([
    ['by its id', { rules: ['a'] }, true],
    ['by another id', { rules: ['b'] }, false],
    ['by its kind', { kinds: ['precaution', 'interaction'] }, true],
    ['by another kind', { kinds: ['interaction'] }, false],
    ['at its level', { atLeast: 'warning' }, true],
    ['at a higher level', { atLeast: 'critical' }, false],
    ['whichever', {}, true],
  ])('has fired %s: %p', (_name, which, expected) => {
    expect(evaluate(say.fired(which), patient().facts(), SCREEN).is === 'met').toBe(expected);
    expect(evaluate(say.fired(which), patient().facts()).is).toBe('unmet');
  });

  it('learns that something was not read', () => {
    const screen = { fired: [], undecided: [], gaps: [{ source: 'allergies', reason: 'timeout' }] } as const;
    expect(evaluate(say.notRead, patient().facts(), screen).is).toBe('met');
    expect(evaluate(say.notRead, patient().facts()).is).toBe('unmet');
  });
});
