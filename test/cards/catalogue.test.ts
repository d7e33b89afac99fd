/** Nothing enters the catalogue without meta, evidence, a page and a case table. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { catalogue } from '../../cards/index.js';
import * as references from '../../cards/references.js';
import { identity } from '../../hooks/identity.js';
import { describe as inWords } from '../../src/clinical/describe.js';
import { cataloguePage, rulePage, rulesOf } from '../../src/clinical/rule-page.js';
import { PLACEHOLDERS } from '../../src/clinical/wording.js';
import type { Indicator, Rule } from '../../src/clinical/rule.js';
import { topicOf } from '../../src/cds-hooks/cards/fold.js';

const rules = rulesOf(catalogue);
const named: readonly (readonly [string, Rule])[] = rules.map((rule) => [rule.id, rule]);
const levelsOf = (rule: Rule): readonly Indicator[] =>
  rule.branches.flatMap(({ level }) => (typeof level === 'string' ? [level] : Object.values(level)));

describe('the catalogue', () => {
  it('has every rule once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.length).toBe(62);
  });

  it('lists every rule file, and every rule has its file', () => {
    const files = readdirSync('cards/ketamine').filter((name) => name.endsWith('.ts'));
    const ruleFiles = files.filter((name) =>
      readFileSync(`cards/ketamine/${name}`, 'utf8').includes('defineRule({'),
    );
    expect(ruleFiles.map((name) => name.replace('.ts', '')).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('keeps critical for contraindications, and for what a region contraindicates by label', () => {
    const critical = rules
      .filter((rule) => levelsOf(rule).includes('critical'))
      .map(({ id, group }) => (group === 'A' ? 'A' : id));
    expect(critical.filter((id) => id !== 'A').sort()).toEqual([
      'cerebrovascular-history',
      'hyperthyroidism-uncontrolled',
      'pressor-and-bp-raising-drugs',
      'significant-cardiac-disease',
    ]);
  });

  it('cites only sources that are listed, and lists none that is not cited', () => {
    const cited = new Set(rules.flatMap(({ evidence }) => evidence.map(({ source }) => source.key)));
    const keys = Object.values(references).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...cited].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('has a page that shows the rules as they are', () => {
    expect(readFileSync('cards/ketamine/README.md', 'utf8')).toBe(
      cataloguePage(identity.pageTitle, catalogue),
    );
  });

  it('has one meaning for each override code', () => {
    const reasons = rules.flatMap(({ overrideReasons }) => overrideReasons);
    const displays = new Map(reasons.map(({ code, display }) => [code, display]));
    expect(reasons.filter(({ code, display }) => displays.get(code) !== display)).toEqual([]);
  });
});

describe.each(named)('%s', (id, rule) => {
  it('has a case table with its file name', () => {
    expect(existsSync(`test/cards/ketamine/${id}.cases.ts`)).toBe(true);
    const table = readFileSync(`test/cards/ketamine/${id}.cases.ts`, 'utf8');
    for (const part of ['fires:', 'silent:', 'cannotTell:']) expect(table).toContain(part);
  });

  it('has a source for what it says', () => {
    expect(rule.evidence.length).toBeGreaterThan(0);
    for (const { supports, source } of rule.evidence) {
      expect(supports).toMatch(/\S.*\.$/);
      expect(source.citation).not.toBe('');
    }
  });

  it('changes a dose only to one that a source of it gives', () => {
    const sources = new Set(rule.evidence.map(({ source }) => source.key));
    const given = (rule.offers ?? []).flatMap((offer) => (offer.offer === 'change-dose' ? [offer.by] : []));
    for (const by of given)
      expect(by.map(({ source }) => sources.has(source.key))).toEqual(by.map(() => true));
    expect(given.filter((by) => by.length === 0)).toEqual([]);
  });

  it('writes whole sentences', () => {
    const texts = [
      rule.summary,
      rule.action,
      rule.rationale,
      rule.wrongWhen,
      ...(rule.notes ?? []).map(({ say }) => say),
    ];
    for (const text of [...texts, ...(rule.conflict === undefined ? [] : [rule.conflict])])
      expect(text).toMatch(/[.!]$/);
  });

  it('has a summary that fits and says no filler', () => {
    for (const text of [rule.summary, ...rule.branches.flatMap(({ summary }) => summary ?? [])]) {
      expect(text.length).toBeLessThanOrEqual(139);
      expect(text).not.toMatch(/^(warning|caution|note|alert)\b/i);
    }
  });

  it('uses known placeholders only', () => {
    const page = rulePage(rule);
    const used = [...page.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
    expect(used.filter((name) => !PLACEHOLDERS.some((known) => known === name))).toEqual([]);
  });

  it('runs in the contexts in which it has a level', () => {
    const withLevel = new Set<string>(
      rule.branches.flatMap(({ level }): readonly string[] =>
        typeof level === 'string' ? rule.contexts : Object.keys(level),
      ),
    );
    expect([...rule.contexts].filter((context) => !withLevel.has(context))).toEqual([]);
    expect([...withLevel].filter((context) => !rule.contexts.some((known) => known === context))).toEqual([]);
  });

  it('can be put into words', () => {
    for (const { when } of rule.branches) expect(inWords(when)).not.toMatch(/undefined|\[object/);
  });

  it('offers removal of the draft where it contraindicates', () => {
    const offers = (rule.offers ?? []).map(({ offer }) => offer);
    expect(rule.group === 'A' ? offers.includes('remove-draft') : true).toBe(true);
  });

  it('has a topic of letters and digits', () => {
    expect(topicOf(id)).toMatch(/^[A-Za-z0-9]{1,100}$/);
  });
});
