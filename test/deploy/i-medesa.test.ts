/** The I-MeDeSA sheet: every item once, each with evidence that exists, and what can be counted over all rules is counted. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../cards/index.js';
import { rulesOf } from '../../src/clinical/rule-page.js';

const sheet = readFileSync('docs/i-medesa.md', 'utf8');
const rows = [...sheet.matchAll(/^\| ([A-Z]\d) \| (.+?) \| (ours|EHR) \| (yes|no|–) \| (.+) \|$/gm)].map(
  ([, item = '', , whose = '', met = '', evidence = '']) => ({ item, whose, met, evidence }),
);
const rules = rulesOf(catalogue);

describe('the sheet', () => {
  it('has the 26 items under their nine principles, once each', () => {
    const counts = new Map<string, number>();
    for (const { item } of rows) counts.set(item.charAt(0), (counts.get(item.charAt(0)) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ A: 1, P: 4, V: 3, R: 5, C: 2, L: 1, T: 6, X: 1, K: 3 });
    expect(new Set(rows.map(({ item }) => item)).size).toBe(26);
  });

  it('says what it adds up to', () => {
    const ours = rows.filter(({ whose }) => whose === 'ours');
    const met = ours.filter((row) => row.met === 'yes');
    expect(sheet).toContain(`**Score: ${met.length} of ${ours.length}**`);
    expect(ours).toHaveLength(20);
  });

  it.each(rows)('has evidence for $item that there is', ({ evidence, whose }) => {
    const paths = [...evidence.matchAll(/`([\w-]+\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    expect(whose === 'EHR' || paths.length > 0 || evidence.endsWith('; read')).toBe(true);
  });
});

describe('all rules', () => {
  const wrong = (isWrong: (rule: (typeof rules)[number]) => boolean): readonly string[] =>
    rules.filter(isWrong).map(({ id }) => id);

  it('T2, T3, T5: name the hazard, what to do, and the consequence', () => {
    expect(
      wrong(({ summary, action, rationale }) =>
        [summary, action, rationale].some((text) => !/\w{3}/.test(text)),
      ),
    ).toEqual([]);
    expect(wrong(({ action }) => !/^[A-Z].*\.$/s.test(action))).toEqual([]);
  });

  it('V3: write no word in capitals but abbreviations of the field', () => {
    const shouted = rules.flatMap(
      ({ summary, action }) => `${summary} ${action}`.match(/\b[A-Z]{6,}\b/g) ?? [],
    );
    expect([...new Set(shouted)].filter((word) => word !== 'SPRAVATO')).toEqual([]);
  });

  it('K1: offer coded reasons wherever there is something to override', () => {
    expect(
      wrong(({ overrideReasons, kind }) => overrideReasons.length === 0 && kind !== 'data quality'),
    ).toEqual([]);
  });

  it('L1: are critical only where an order may have to be deferred or removed', () => {
    const levels = (rule: (typeof rules)[number]): readonly string[] =>
      rule.branches.flatMap(({ level }) => (typeof level === 'string' ? [level] : Object.values(level)));
    const critical = rules.filter((rule) => levels(rule).includes('critical'));
    expect(critical.length).toBeGreaterThan(0);
    expect(critical.length).toBeLessThan(rules.length / 2);
  });
});
