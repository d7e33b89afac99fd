/** Every page of the real catalogue: sound HTML, whole, and nothing in it that the rule does not say. */
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../cards/index.js';
import { criteriaOf, valueSetsOf } from '../../src/clinical/criterion-nodes.js';
import { rulesOf } from '../../src/clinical/rule-page.js';
import { CONTEXTS } from '../../src/clinical/rule-words.js';
import { createPages, TRACEABILITY } from '../../src/http/catalogue-pages.js';
import { elementsOf, textOf } from './html-reader.js';

const rules = rulesOf(catalogue);
const pages = createPages('The catalogue', catalogue);
const documents: readonly (readonly [string, string])[] = [
  ['the overview', pages.index().html],
  ['for a rule that is not there', pages.missing()],
  ...[...rules.map(({ id }) => id), TRACEABILITY].map((id) => [id, pages.page(id)!.html] as const),
];

describe('behind a proxy that puts a path before ours', () => {
  it('pages lead to each other under that path', () => {
    const proxied = createPages('The catalogue', catalogue, { under: () => "/cds/a'b" });
    for (const html of [proxied.index().html, proxied.page('maoi')!.html, proxied.page(TRACEABILITY)!.html]) {
      const addresses = elementsOf(html).flatMap(({ name, attributes }) =>
        name === 'a' ? [attributes['href'] ?? ''] : [],
      );
      const ours = addresses.filter((address) => address.startsWith('/'));
      expect(ours.length).toBeGreaterThan(1);
      expect(ours.filter((address) => !address.startsWith("/cds/a'b/rules"))).toEqual([]);
    }
  });
});

describe.each(documents)('the page %s', (_name, html) => {
  const elements = elementsOf(html);
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);

  it('has one title, and headings that leave no level out', () => {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });

  it('has landmarks, a language and a way past the navigation', () => {
    const count = (wanted: string): number => elements.filter(({ name }) => name === wanted).length;
    expect([count('main'), count('header'), count('footer')]).toEqual([1, 1, 1]);
    expect(
      elements.filter(({ name }) => name === 'nav').every(({ attributes }) => attributes['aria-label']),
    ).toBe(true);
    expect(elements[0]).toEqual({ name: 'html', attributes: { lang: 'en-GB' } });
    expect(html).toContain('<a class="skip" href="#content">');
  });

  it('gives an id once, and leads only to what is there', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const addresses = elements.flatMap(({ name, attributes }) =>
      name === 'a' ? [attributes['href'] ?? ''] : [],
    );
    const leadsNowhere = addresses.filter((address) => {
      if (address.startsWith('#')) return !ids.includes(address.slice(1));
      if (address.startsWith('https://')) return false;
      const [path = '', fragment] = address.split('#');
      if (fragment !== undefined)
        return path !== '/rules' || !pages.index().html.includes(`id="${fragment}"`);
      return path !== '/rules' && pages.page(path.replace('/rules/', '')) === undefined;
    });
    expect(leadsNowhere).toEqual([]);
  });

  it('holds no script, and nothing from elsewhere', () => {
    expect(
      elements.map(({ name }) => name).filter((name) => /^(script|img|iframe|form|object)$/.test(name)),
    ).toEqual([]);
    expect(
      elements
        .flatMap(({ attributes }) => Object.keys(attributes))
        .filter((name) => /^(on|style$|src)/.test(name)),
    ).toEqual([]);
    const loaded = elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes['href']);
    expect(loaded).toEqual(['data:,']);
    expect(html).not.toMatch(/url\(|@import/);
  });

  it('leaves no mark of Markdown and no missing value', () => {
    expect(textOf(html)).not.toMatch(/(^|\s)\*{1,2}\w|undefined|\[object|NaN/);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const text = textOf(pages.page(id)!.html);
  const says = (sentence: string): void => {
    expect(text).toContain(sentence.replace(/\s+/g, ' '));
  };

  it('says what the card says, in every branch', () => {
    [rule.title, rule.summary, rule.action, rule.rationale, rule.wrongWhen].forEach(says);
    rule.branches.forEach(({ short, summary, action }) => {
      [short ?? '', summary ?? '', action ?? ''].forEach(says);
    });
    (rule.notes ?? []).forEach(({ say }) => {
      says(say);
    });
    says(rule.conflict ?? '');
  });

  it('shows every source with its strength and the day it was looked at', () => {
    rule.evidence.forEach(({ supports, source }) => {
      [supports, source.title, source.citation, source.read, source.readOn].forEach(says);
    });
  });

  it('shows every code of every value set', () => {
    const sets = valueSetsOf(criteriaOf(rule));
    sets.forEach(({ title, purpose }) => {
      [title, purpose].forEach(says);
    });
    const codes = sets.flatMap(({ includes }) =>
      includes.map(({ code, display }) => [code, display ?? code]),
    );
    expect(
      codes.filter(([code = '', display = '']) => !text.includes(code) && !text.includes(display)),
    ).toEqual([]);
    sets
      .flatMap(({ includes, excludes }) => [...includes, ...excludes])
      .flatMap(({ withWords = [] }) => withWords)
      .concat(sets.flatMap(({ vetoes = [], wholeNames = [] }) => [...vetoes, ...wholeNames]))
      .forEach((phrase) => {
        says(`“${phrase}”`);
      });
  });

  it('names its choices, its case table and its state of review', () => {
    rule.overrideReasons.forEach(({ display, code }) => {
      says(`${display} ${code}`);
    });
    says(`test/cards/ketamine/${id}.cases.ts`);
    says(catalogue.reviewed);
  });

  it('is there as data, too', () => {
    const json = JSON.parse(JSON.stringify(pages.page(id)!.json));
    expect(json).toMatchObject({ id, title: rule.title, catalogue: { version: catalogue.version } });
    expect(json.sourceAttributes).toHaveLength(13);
    expect(json.levels.length).toBeGreaterThan(0);
  });
});

describe('the overview', () => {
  const html = pages.index().html;

  it('has every rule, with a word for every level', () => {
    for (const { id, title } of rules) {
      const row = html.split('<tr').find((part) => part.includes(`href="/rules/${id}"`)) ?? '';
      expect(textOf(`<tr${row.slice(0, row.indexOf('</tr>'))}`)).toContain(title);
      expect(row.match(/<td /g)).toHaveLength(CONTEXTS.length);
    }
  });

  it('has every row that decides the use context', () => {
    const [monograph] = catalogue.monographs;
    for (const { row } of monograph!.useContexts) expect(textOf(html)).toContain(row);
  });

  it('lists the same as data', () => {
    const json = JSON.parse(JSON.stringify(pages.index().json));
    expect(json.rules).toEqual(rules.map(({ id, title }) => expect.objectContaining({ id, title })));
  });
});

it('no page stands under an id that is no rule', () => {
  expect(pages.page('no-such-rule')).toBeUndefined();
  expect(pages.page('__proto__')).toBeUndefined();
});
