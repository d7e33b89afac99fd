/** How rules stand to each other, and what became of each over time, as their pages say it. */
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../cards/index.js';
import { always, fired, not, notRead } from '../../src/clinical/criteria.js';
import { changesOf } from '../../src/clinical/publication.js';
import { relationsOf } from '../../src/clinical/rule-relations.js';
import { rulePage, rulesOf } from '../../src/clinical/rule-page.js';
import type { Catalogue, Scope } from '../../src/clinical/rule.js';
import { RULE_IDS } from '../http/rule-ids.js';
import { branch, rule } from './made-up-rules.js';

const strong = rule('strong', [branch(always)], { group: 'A' });
const weak = rule('weak', [branch(always)], { suppressedBy: ['strong'] });
const screen = rule('screen', [branch(not(fired({ atLeast: 'warning' }))), branch(notRead)], { group: '0' });
const scopes: readonly Scope[] = [
  { name: 'a cream', when: always, only: { rules: ['weak'] } },
  {
    name: 'one dose',
    when: always,
    only: { groups: ['A'], from: { weak: 'warning' }, where: { weak: always } },
  },
];
const [esketamine, ketamine] = catalogue.monographs;
const made: Catalogue = {
  ...catalogue,
  monographs: [
    { ...esketamine!, scopes, rules: [strong, weak, screen] },
    { ...ketamine!, scopes, rules: [weak] },
  ],
};

describe('the relations of a rule', () => {
  it('name the drugs in whose monographs it stands', () => {
    expect(relationsOf(strong, made).drugs).toEqual(['esketamine']);
    expect(relationsOf(weak, made).drugs).toEqual(['esketamine', 'ketamine']);
  });

  it('say who gives way to whom, on both sides', () => {
    expect(relationsOf(weak, made)).toMatchObject({ givesWayTo: ['strong'], silences: [] });
    expect(relationsOf(strong, made)).toMatchObject({ givesWayTo: [], silences: ['weak'] });
  });

  it('say what a rule about the screen listens to', () => {
    expect(relationsOf(screen, made).hears).toEqual([
      'another rule has fired at level warning or above',
      'some part of the record could not be read or decided',
    ]);
    expect(relationsOf(weak, made).hears).toEqual([]);
  });

  it('say in which narrowed screens it runs', () => {
    expect(relationsOf(weak, made).scopes).toEqual([
      { name: 'a cream', runs: true },
      { name: 'one dose', runs: true, from: 'warning', where: 'the order is for this drug' },
    ]);
    expect(relationsOf(strong, made).scopes.map(({ runs }) => runs)).toEqual([false, true]);
    expect(relationsOf(screen, made).scopes.map(({ runs }) => runs)).toEqual([true, true]);
  });
});

describe('the history', () => {
  it.each(rulesOf(catalogue).map(({ id }) => [id]))('of %s begins with its first writing', (id) => {
    expect(changesOf(id, catalogue).at(-1)?.what).toMatch(/^First written/);
  });

  it('names rules of the catalogue, in the order of the days', () => {
    const { changes } = catalogue;
    expect(changes.flatMap(({ rules = [] }) => rules).filter((id) => !RULE_IDS.includes(id))).toEqual([]);
    expect(changes.map(({ date }) => date)).toEqual(changes.map(({ date }) => date).sort());
    for (const { what } of changes) expect(what).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('the page in Markdown', () => {
  it('nests what has to hold together, one condition a line', () => {
    const page = rulePage(rulesOf(catalogue).find(({ id }) => id === 'cns-depressants')!);
    expect(page).toContain(
      '1. **warning** – all of these:\n   - the record has a current entry of *Acute alcohol',
    );
    expect(page).toContain('\n     - **a strong sedative**\n');
  });

  it('cites each source in one sentence, with the section inside it', () => {
    const pages = rulesOf(catalogue)
      .map((rule) => rulePage(rule))
      .join('\n');
    expect(pages).toMatch(/, §8\.1\. Read: /);
    expect(pages).not.toMatch(/\.[.,]|\.\]\([^)]*\)[.,]/);
  });
});
