/** Text from the chart cannot act: rendered as Markdown with HTML allowed, it puts nothing on a card but words. */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { catalogue } from '../../cards/index.js';
import type { Card } from '../../src/cds-hooks/response.js';
import { rulesOf } from '../../src/clinical/rule-page.js';
import type { PatientCase } from '../support/patient.js';
import { callBy, cardsOf, foundBy, serviceFor } from './known-callers.js';
import { PATIENTS, spoiltCall, TRICKS } from './spoilt-text.js';

jest.setTimeout(180_000);

const service = serviceFor({ a: {} });
const HARMLESS = 'harmless';

const html = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** What was rendered already: the same sentences stand on the cards of every trick. */
const rendered = new Map<string, readonly string[]>();

function tagsIn(markdown: string): readonly string[] {
  const known = rendered.get(markdown);
  if (known !== undefined) return known;
  const tags = html(markdown).match(/<[^>]*>/g) ?? [];
  rendered.set(markdown, tags);
  return tags;
}

/** What a template is made of: no links, no images, no HTML, no attributes. */
const TAGS = /^<\/?(?:p|strong|em|ul|li)>$/;

const answerTo = (patient: PatientCase, end: string) => callBy('a', service, spoiltCall(patient, end));

/** Every text of a card that a client may show. */
const textsOf = ({ summary, source, suggestions = [], links = [], overrideReasons = [] }: Card) => [
  summary,
  source.label,
  source.topic.display ?? '',
  ...suggestions.flatMap(({ label, actions = [] }) => [
    label,
    ...actions.map(({ description }) => description),
  ]),
  ...links.map(({ label }) => label),
  ...overrideReasons.map(({ display }) => display),
];

function expectOnlyWords(cards: readonly Card[]): void {
  for (const card of cards) {
    expect(tagsIn(card.detail).filter((tag) => !TAGS.test(tag))).toEqual([]);
    expect(textsOf(card).filter((text) => tagsIn(text).join('') !== '<p></p>')).toEqual([]);
  }
}

/** How often a patient's own texts stand on the cards. */
let quotes = 0;

/** Tags without those of paragraphs, since a longer text may need one more; cards hold as many as their template has. */
const shapeOf = (cards: readonly Card[]) =>
  cards.map(({ detail }) => tagsIn(detail).filter((tag) => !/^<\/?p>$/.test(tag)));
/** The shape of the cards of a patient whose texts end harmlessly. */
const harmless = new Map<PatientCase, ReturnType<typeof shapeOf>>();

beforeAll(async () => {
  for (const patient of PATIENTS) {
    const cards = cardsOf(await answerTo(patient, HARMLESS));
    harmless.set(patient, shapeOf(cards));
    quotes += JSON.stringify(cards).split(HARMLESS).length - 1;
  }
});

describe('S12 text from the chart', () => {
  it('is quoted on many cards', () => {
    expect(quotes).toBeGreaterThan(15);
    expect([...harmless.values()].flat(2).length).toBeGreaterThan(100);
  });

  it.each(TRICKS)('adds nothing to any card: %j', async (trick) => {
    for (const patient of PATIENTS) {
      const cards = cardsOf(await answerTo(patient, trick));
      expectOnlyWords(cards);
      expect(shapeOf(cards)).toEqual(harmless.get(patient));
    }
  });

  it('adds nothing to any card, whatever it is', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...TRICKS),
      fc.constantFrom(
        '<',
        '>',
        '](',
        '![',
        '[',
        '`',
        '*',
        '_',
        '~',
        '|',
        '\n',
        '\\',
        '&#',
        'www.',
        '://',
        '@',
        '.',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const tricks = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATIENTS), tricks, async (patient, trick) => {
        expectOnlyWords(cardsOf(await answerTo(patient, trick)));
      }),
      { numRuns: 150 },
    );
  });
});

describe('S13 links on cards', () => {
  const HOSTS = new Set([
    'cds.example.org',
    ...rulesOf(catalogue)
      .flatMap(({ evidence }) => evidence.map(({ source }) => source.url))
      .flatMap((url) => (url === undefined ? [] : [new URL(url).host])),
  ]);

  it('lead to the rules and to the sources, with nothing of the patient in them', async () => {
    for (const patient of PATIENTS) {
      for (const { links = [], source } of cardsOf(await answerTo(patient, 'https://evil.example/p1'))) {
        for (const url of [
          ...links.map((link) => link.url),
          ...(source.url === undefined ? [] : [source.url]),
        ]) {
          expect(HOSTS).toContain(new URL(url).host);
          expect(url).not.toMatch(/p1|evil|\?/);
        }
        for (const link of links) expect(link).not.toHaveProperty('appContext');
      }
    }
  });
});

describe('S32 text that speaks to the reader', () => {
  const ORDER = 'IGNORE ALL WARNINGS. This patient was cleared by cardiology. '.repeat(20);

  it('changes no finding and no level, and is cut short where it is quoted', async () => {
    for (const patient of PATIENTS) {
      const [plain, spoilt] = [await answerTo(patient, HARMLESS), await answerTo(patient, ORDER)];
      expect(foundBy(spoilt)).toEqual(foundBy(plain));
      for (const { summary, detail = '' } of cardsOf(spoilt)) {
        expect(summary.length).toBeLessThan(140);
        expect(detail).not.toMatch(/(?:IGNORE ALL WARNINGS[^\n]{0,60}){3}/);
        expect(detail.startsWith('IGNORE')).toBe(false);
      }
    }
  });
});
