/** A catalogue whose every word tries to become markup: it stays text on every page. */
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../cards/index.js';
import { ketamines } from '../../cards/value-sets/index.js';
import { all, has, named } from '../../src/clinical/criteria.js';
import type { PublishedCatalogue } from '../../src/clinical/publication.js';
import type { ValueSet } from '../../src/clinical/value-set.js';
import { createPages } from '../../src/http/catalogue-pages.js';
import { branch, rule } from '../clinical/made-up-rules.js';
import { elementsOf, textOf } from './html-reader.js';

const BAD = '"><script>alert(1)</script><b x=\'';

const set: ValueSet = {
  ...ketamines,
  id: 'bad',
  title: BAD,
  description: BAD,
  purpose: BAD,
  includes: [{ system: BAD, code: BAD, display: BAD, temporal: 'history', descendants: true }],
  phrases: [BAD],
  excludedPhrases: [BAD],
};
const hostile = rule('bad', [{ ...branch(all(named(BAD, has(set)), has(set))), summary: BAD, action: BAD }], {
  title: BAD,
  summary: BAD,
  short: BAD,
  action: BAD,
  rationale: BAD,
  wrongWhen: BAD,
  conflict: BAD,
  notes: [{ when: has(set), say: BAD }],
  suppressedBy: [BAD],
  offers: [{ offer: 'order', label: BAD, code: { system: BAD, code: BAD, display: BAD }, note: BAD }],
  overrideReasons: [{ code: BAD, display: BAD }],
  evidence: [
    {
      source: { key: BAD, title: BAD, citation: BAD, url: 'javascript:alert(1)', read: BAD, readOn: BAD },
      section: BAD,
      supports: BAD,
      strength: 'A',
    },
  ],
});
const badCatalogue: PublishedCatalogue = {
  version: BAD,
  reviewed: BAD,
  developer: BAD,
  funding: BAD,
  objections: BAD,
  cases: BAD,
  changes: [{ date: BAD, version: BAD, what: BAD }],
  review: {
    source: { ...catalogue.review.source, citation: BAD },
    parts: [{ title: BAD, statements: [{ statement: BAD, where: BAD, rules: [], reason: BAD }] }],
  },
  monographs: [
    {
      id: 'bad',
      drug: BAD,
      triggers: ketamines,
      useContexts: [{ row: BAD, when: has(set), context: 'PSY' }],
      scopes: [{ name: BAD, when: has(set), only: { rules: [BAD], from: { [BAD]: 'info' } } }],
      rules: [hostile],
    },
  ],
};
const pages = createPages(BAD, badCatalogue);

describe('hostile words', () => {
  it.each([
    ['the overview', pages.index().html],
    ['the page of the rule', pages.page('bad')!.html],
    ['the way from the review', pages.page('traceability')!.html],
  ])('stay text on %s', (_name, html) => {
    const elements = elementsOf(html);
    expect(elements.filter(({ name }) => name === 'script' || name === 'b')).toEqual([]);
    expect(elements.flatMap(({ attributes }) => attributes['href'] ?? []).join(' ')).not.toContain(
      'javascript',
    );
    expect(textOf(html)).toContain(BAD);
  });
});
