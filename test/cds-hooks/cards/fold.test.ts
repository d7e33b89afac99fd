/** Findings folded into cards: none dropped, none twice, never more cards than are allowed. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Assessment } from '../../../src/clinical/assess.js';
import { always } from '../../../src/clinical/criteria.js';
import { INDICATORS, type CardGroup, type Indicator, type Rule } from '../../../src/clinical/rule.js';
import { fold, levelOf, topicOf, type CardPlan, type Entry } from '../../../src/cds-hooks/cards/fold.js';

const rule = (id: string, group: CardGroup): Rule => ({
  id,
  title: id,
  kind: 'precaution',
  group,
  contexts: ['PSY'],
  branches: [{ when: always, level: 'info' }],
  summary: id,
  action: id,
  rationale: id,
  wrongWhen: id,
  evidence: [],
  overrideReasons: [],
});

/** `A!` is a critical finding of group A, `B` a warning of group B, `H-` information of group H. */
function entry(short: string, index = 0): Entry {
  const group = short.charAt(0) as CardGroup;
  const indicator: Indicator = short.endsWith('!') ? 'critical' : short.endsWith('-') ? 'info' : 'warning';
  const finding = {
    rule: rule(`${short}${index}`, group),
    branch: { when: always, level: indicator },
    indicator,
    lowered: false,
    onHold: false,
    because: [],
    notes: [],
  };
  return { finding, assessment: {} as Assessment };
}

const entries = (shorts: string): readonly Entry[] =>
  shorts
    .split(' ')
    .filter((short) => short !== '')
    .map(entry);
const shown = (plans: readonly CardPlan[]): readonly string[] =>
  plans.map(
    (plan) =>
      plan.entries.map(({ finding }) => finding.rule.group).join('') +
      (plan.closing > 0 && plan.closing < plan.entries.length ? '+' : ''),
  );

describe('folding findings into cards', () => {
  it.each([
    ['nothing at all', '', 3, []],
    ['monitoring alone', 'H- H-', 3, ['HH']],
    ['one precaution and monitoring', 'B H-', 3, ['B', 'H']],
    ['two groups and monitoring fill three places', 'B D H- H-', 3, ['B', 'D', 'HH']],
    ['three groups and monitoring are merged', 'B C D H-', 3, ['BCD', 'H']],
    ['one contraindication, precautions, monitoring', 'A! B D H-', 3, ['A', 'BD', 'H']],
    ['two contraindications and monitoring', 'A! A! H-', 3, ['A', 'A', 'H']],
    ['two contraindications, precautions and monitoring', 'A! A! B D H-', 3, ['AA', 'BD', 'H']],
    ['what was not checked comes first', '0 B H-', 3, ['0', 'B', 'H']],
    [
      'not checked, contraindications, precautions: monitoring closes the last card',
      '0 A! A! D G- H-',
      3,
      ['0', 'AA', 'DGH+'],
    ],
    ['two places', 'A! B H-', 2, ['A', 'BH+']],
    ['one place holds everything', 'A! B H-', 1, ['ABH+']],
    ['one place, and something was not checked', '0 A! B H-', 1, ['0ABH+'.replace('0AB', 'A0B')]],
    [
      'ten places give each its own card',
      'A! A! B C D E F G H-',
      10,
      ['A', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
    ],
    ['louder groups come before quieter ones', 'B- D H-', 3, ['D', 'B', 'H']],
  ] as const)('%s', (_name, shorts, most, expected) => {
    expect(shown(fold(entries(shorts), most))).toEqual(expected);
  });

  const anyEntries = fc
    .array(
      fc.tuple(fc.constantFrom('0', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'), fc.constantFrom('!', '', '-')),
      { maxLength: 20 },
    )
    .map((shorts) => shorts.map(([group, level], index) => entry(`${group}${level}`, index)));

  it('never drops a finding, never shows one twice, never passes the limit', () => {
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 1, max: 9 }), (all, most) => {
        const plans = fold(all, most);
        const ids = plans.flatMap((plan) => plan.entries.map(({ finding }) => finding.rule.id));
        expect([...ids].sort()).toEqual(all.map(({ finding }) => finding.rule.id).sort());
        expect(plans.length).toBeLessThanOrEqual(most);
        expect(plans.every((plan) => plan.entries.length > 0)).toBe(true);
      }),
    );
  });

  it('gives a card the level of its loudest finding', () => {
    fc.assert(
      fc.property(anyEntries, (all) => {
        for (const plan of fold(all, 3)) {
          const levels = plan.entries.map(({ finding }) => INDICATORS.indexOf(finding.indicator));
          expect(levelOf(plan.entries)).toBe(INDICATORS[Math.max(...levels)]);
        }
      }),
    );
  });

  it('names topics with letters and digits only, the same in every answer', () => {
    expect(topicOf('bp-severe-elevation')).toBe('bpSevereElevation');
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 1, max: 9 }), (all, most) => {
        expect(fold(all, most).every(({ topic }) => /^[A-Za-z0-9!]+$/.test(topic.replace(/-$/, '')))).toBe(
          true,
        );
      }),
    );
  });
});
