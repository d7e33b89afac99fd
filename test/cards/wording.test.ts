/** The cards read well: every branch of every rule, as the renderer shows it with the longest names there are. */
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../cards/index.js';
import { identity } from '../../hooks/identity.js';
import { renderCards } from '../../src/cds-hooks/cards/render-cards.js';
import type { Card } from '../../src/cds-hooks/response.js';
import type { Finding } from '../../src/clinical/assess.js';
import type { Gap } from '../../src/clinical/known.js';
import { MAX_SUMMARY } from '../../src/clinical/wording.js';
import { RENDERING } from '../support/rendering.js';
import { WHOLE_RECORD } from '../support/readings.js';
import { longestBecause } from './wording/longest.js';
import { readingEase, syllablesIn, wordsIn } from './wording/readability.js';
import { CUT, HEDGES, IMPERATIVES, MOST_WORDS, SIGNALS, TOO_LONG } from './wording/rules-of-style.js';
import { rules, variantsOf, type Variant } from './wording/variants.js';

const EVERY_GAP: readonly Gap[] = WHOLE_RECORD.map((source) => ({ source, reason: 'ehr-reported-error' }));

const dataOf = new Map(
  rules.flatMap(({ branches }) => branches).map((branch) => [branch, longestBecause(branch.when)] as const),
);

const findingOf = ({ rule, branch, level, notes }: Variant): Finding => ({
  rule,
  branch,
  indicator: level,
  lowered: false,
  onHold: false,
  because: dataOf.get(branch) ?? [],
  notes,
});

function render(variant: Variant, findings: readonly Finding[], maxCards: number): readonly Card[] {
  const { facts, rule } = variant;
  const monograph = catalogue.monographs.find(({ drug }) => drug === facts.order.drug)!;
  const isIncomplete = rule.group === '0';
  const gaps = isIncomplete ? EVERY_GAP : [];
  const unchecked = isIncomplete ? rules.map((unread) => ({ rule: unread, missing: EVERY_GAP })) : [];
  return renderCards([{ monograph, facts, findings, unchecked, gaps }], {
    identity,
    publicUrl: 'https://cds.example',
    maxCards,
    catalogueVersion: catalogue.version,
    reviewed: () => catalogue.reviewed,
    footnotes: [],
    ordering: RENDERING.ordering,
  });
}

/** The card of a finding that stands alone. */
function shown(variant: Variant): Card {
  const cards = render(variant, [findingOf(variant)], 3);
  expect(cards).toHaveLength(1);
  return cards[0]!;
}

const nameOf = ({ rule, branch, facts }: Variant): string =>
  [
    `${rule.id}, branch ${rule.branches.indexOf(branch) + 1}`,
    facts.region,
    facts.context,
    facts.order.drug,
    facts.order.route ?? 'no route',
  ].join(', ');

const variants = rules.map((rule) => [rule.id, variantsOf(rule)] as const);
/** Another finding, so that the one in question stands in a list. */
const [companion] = variantsOf(rules.find(({ id }) => id === 'maoi')!);

const UNFILLED = /[{}]|undefined|NaN|\[object|\bnull\b/;
const BROKEN = / {2}| [.,;:]|[.,;:]{2}|\(\s*\)|: *\.|^\W/;

describe.each(variants)('%s', (id, ofRule) => {
  it('can be shown in each of its branches', () => {
    const shown = new Set(ofRule.map(({ branch }) => branch));
    expect(shown.size).toBe(ofRule[0]?.rule.branches.length);
  });

  it('has a summary that fits, in whole sentences, with the longest names', () => {
    const summaries = ofRule.map((variant) => {
      const { summary } = shown(variant);
      expect(summary.length).toBeLessThanOrEqual(MAX_SUMMARY);
      expect(summary).not.toMatch(UNFILLED);
      expect(summary).not.toMatch(BROKEN);
      return `${nameOf(variant)}: ${summary}`;
    });
    const cut = summaries.filter((summary) => !/[.!?]$/.test(summary));
    expect(CUT.includes(id) ? cut.length > 0 : cut).toEqual(CUT.includes(id) ? true : []);
  });

  it('has a detail without a placeholder left, that begins with what to do', () => {
    for (const variant of ofRule) {
      const { detail, indicator, summary } = shown(variant);
      expect(detail).not.toMatch(UNFILLED);
      expect(indicator).toBe(variant.level);
      // A summary that was cut is completed first; a line on monitoring stands in a list.
      if (summary.endsWith('…') || variant.rule.group === 'H') continue;
      expect(IMPERATIVES).toContain(wordsIn(detail)[0]);
    }
  });

  it('is marked by the word of its level in a list', () => {
    for (const variant of ofRule) {
      const beside = id === 'maoi' ? variants.find(([other]) => other === 'lactation')![1][0] : companion;
      const [card] = render(variant, [findingOf(beside!), findingOf(variant)], 1);
      expect(card?.detail).toContain(`**${SIGNALS[variant.level]} – ${variant.rule.title}.**`);
    }
  });

  it('says what to do first, and hedges once at most', () => {
    const rule = ofRule[0]!.rule;
    const actions = [rule.action, ...rule.branches.flatMap(({ action }) => action ?? [])];
    expect(actions.filter((action) => !IMPERATIVES.includes(wordsIn(action)[0] ?? ''))).toEqual([]);
    const texts = [
      ...actions,
      rule.summary,
      ...rule.branches.flatMap(({ summary }) => summary ?? []),
      rule.rationale,
      ...(rule.notes ?? []).map(({ say }) => say),
      rule.conflict ?? '',
      rule.wrongWhen,
    ];
    expect(texts.filter((text) => HEDGES.some((hedge) => hedge.test(text)))).toEqual([]);
  });

  it(`has at most ${MOST_WORDS} words of its own`, () => {
    const words = wordsIn(longestOf(ofRule).ownText).length;
    const allowed = TOO_LONG[id] ?? MOST_WORDS;
    expect(words).toBeLessThanOrEqual(allowed);
    if (id in TOO_LONG) expect(words).toBeGreaterThan(MOST_WORDS);
  });
});

function longestOf(ofRule: readonly Variant[]): Variant {
  return ofRule.reduce((a, b) => (wordsIn(b.ownText).length > wordsIn(a.ownText).length ? b : a));
}

describe('the list of what is too long', () => {
  it('names rules of the catalogue', () => {
    const ids = rules.map(({ id }) => id);
    expect(Object.keys(TOO_LONG).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is printed with the reading ease of every rule where VERBOSE is set', () => {
    const rows = variants.map(([id, ofRule]) => {
      const { ownText } = longestOf(ofRule);
      return { id, words: wordsIn(ownText).length, ease: readingEase(ownText) };
    });
    for (const { ease } of rows) expect(ease).toBeLessThan(121);
    if (process.env['VERBOSE'] === undefined) return;
    const lines = rows.map(
      ({ id, words, ease }) => `${id.padEnd(36)}${String(words).padStart(5)}${ease.toFixed(0).padStart(6)}`,
    );
    process.stdout.write(`${['rule'.padEnd(35) + ' words  ease', ...lines].join('\n')}\n`);
  });
});

describe('the measures', () => {
  it.each([
    ['dose', 1],
    ['blood', 1],
    ['ketamine', 3],
    ['monitored', 3],
    ['little', 2],
    ['the', 1],
  ])('give %s %d syllables', (word, syllables) => {
    expect(syllablesIn(word)).toBe(syllables);
  });

  it('count words, and not what stands in for data', () => {
    expect(wordsIn('Blood pressure {bp} ({when}) is above 140/90: wait.')).toEqual([
      'Blood',
      'pressure',
      'is',
      'above',
      '140/90',
      'wait.',
    ]);
  });

  it('find short sentences of short words easier', () => {
    const hard =
      'Pharmacodynamic interactions necessitate individualised haemodynamic surveillance throughout.';
    expect(readingEase('Wait. Check the dose. Ask the patient.')).toBeGreaterThan(90);
    expect(readingEase(hard)).toBeLessThan(0);
  });
});
