/** Nothing that the review says is lost without a word. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { catalogue } from '../../cards/index.js';
import { reviewPage } from '../../src/clinical/review-page.js';
import { rulesOf } from '../../src/clinical/rule-page.js';
import { createPages, TRACEABILITY } from '../../src/http/catalogue-pages.js';
import { RULE_IDS } from './rule-ids.js';
import { textOf } from './html-reader.js';

const statements = catalogue.review.parts.flatMap((part) => part.statements);

describe('the review, statement by statement', () => {
  it('is told once and whole', () => {
    expect(statements).toHaveLength(52);
    expect(new Set(statements.map(({ statement }) => statement)).size).toBe(statements.length);
    for (const { statement, where } of statements) {
      expect(statement).toMatch(/^\p{Lu}.*\.$/u);
      expect(where).toMatch(/§/);
    }
  });

  it('leads to rules of the catalogue, or says why to none', () => {
    for (const traced of statements) {
      if ('reason' in traced) expect(traced.reason).toMatch(/^\p{Lu}.*\.$/u);
      else expect(traced.rules.filter((id) => !RULE_IDS.includes(id))).toEqual([]);
    }
  });

  it('speaks of every section that can bear on an order', () => {
    const sections = new Set(statements.flatMap(({ where }) => where.match(/§\d(?:\.\d)?/g) ?? []));
    const wanted = [
      '§1',
      '§2',
      '§3',
      '§4.1',
      '§4.2',
      '§4.3',
      '§4.4',
      '§4.5',
      '§4.6',
      '§4.7',
      '§4.8',
      '§5.1',
      '§5.2',
      '§5.3',
      '§5.4',
    ];
    expect(wanted.filter((section) => !sections.has(section))).toEqual([]);
  });

  it('is written down as it is', () => {
    expect(readFileSync('cards/ketamine/REVIEW.md', 'utf8')).toBe(reviewPage(catalogue.review));
  });

  it('has a page, under an address that no rule can take', () => {
    const html = createPages('The catalogue', catalogue).page(TRACEABILITY)?.html ?? '';
    for (const { statement } of statements) expect(textOf(html)).toContain(statement);
    expect(rulesOf(catalogue).map(({ id }) => id)).not.toContain(TRACEABILITY);
    expect(RULE_IDS).not.toContain(TRACEABILITY);
  });
});
