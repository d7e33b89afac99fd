/** Broken, endless and hostile entries: nothing throws, nothing is matched by chance, and the work grows with the input alone. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { substances } from '../../cards/substances/index.js';
import { createPhraseIndex, wordList } from '../../src/clinical/phrase-index.js';
import { innForms } from '../../src/clinical/inn-forms.js';
import { terminology } from './medication-rows.js';

const { recognise, recogniseMedication } = terminology;
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';

/** Every word of every name, so that a text without one of them can be told. */
const nameWords = new Set(
  substances.list.flatMap(({ name, synonyms, brands }) =>
    [name, ...synonyms, ...brands, ...[name, ...synonyms].flatMap(innForms)].flatMap(wordList),
  ),
);

describe('random text', () => {
  const syllables = fc
    .array(
      fc.constantFrom('ket', 'am', 'ine', 'es', 'mor', 'phin', 'zol', 'pam', 'lor', 'az', 'or', 'a', 'x'),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((parts) => parts.join(''));
  const text = fc.array(fc.oneof(syllables, fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 12,
  });

  it('never yields a drug that none of its words names', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const words = parts.join(' ');
        const named = wordList(words).some((word) => nameWords.has(word));
        // One slip of the pen is read as what it misses, and said to be one (near-names.test.ts).
        if (!named) expect(['near-name', 'nothing']).toContain(recogniseMedication([], [words]).by);
        const coded = { system: RXNORM, code: '90000001', display: words };
        if (!named) expect(recogniseMedication([coded], [words]).by).toBe('nothing');
      }),
      { numRuns: 2000 },
    );
  });

  it('never yields a drug by a code that nobody issued', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (code, system) => {
        expect(recogniseMedication([{ system, code }]).by).toBe('nothing');
        expect(recognise([{ system, code }]).by).toBe('nothing');
      }),
    );
  });
});

describe('names that hold other names', () => {
  it.each([
    ['levoketoconazole', 'levoketoconazole'],
    ['dexmedetomidine', 'dexmedetomidine'],
    ['dexmethylphenidate', 'dexmethylphenidate'],
    ['levomilnacipran', 'levomilnacipran'],
    ['desvenlafaxine', 'desvenlafaxine'],
    ['esketamine', 'esketamine'],
    ['escitalopram', 'escitalopram'],
    ['eszopiclone', 'eszopiclone'],
    ['noradrenaline', 'norepinephrine'],
    ['pseudoephedrine', 'pseudoephedrine'],
    ['fosphenytoin', 'fosphenytoin'],
    ['dihydrocodeine', 'dihydrocodeine'],
    ['methylergometrine', 'methylergometrine'],
    ['Ketanest S', 'esketamine'],
    ['norketamine', 'norketamine'],
    ['apomorphine', ''],
    ['methylnaltrexone', ''],
    ['desmethyldiazepam', 'nordazepam'],
    ['hydroxydiazepam', ''],
    ['ketaminelike', ''],
  ])('%s is %p alone', (text, expected) => {
    expect(recogniseMedication([], [text]).substances.join(' ')).toBe(expected);
  });
});

describe('marks that nobody sees', () => {
  it.each([
    ['zero width space', 'keta\u200Bmine'],
    ['soft hyphen', 'keta\u00ADmine'],
    ['right to left', '\u202Eketamine\u202C'],
    ['isolates', '\u2067ketamine\u2069 10 \u05DE\u05D2'],
    ['byte order mark', '\uFEFFketamine'],
    ['full width letters', '\uFF4B\uFF45\uFF54\uFF41\uFF4D\uFF49\uFF4E\uFF45'],
    ['combining accent', 'ke\u0301tamine'],
  ])('%s do not hide a name', (_, text) => {
    expect(recogniseMedication([], [text]).substances).toEqual(['ketamine']);
  });

  it.each([
    ['letters of another script', 'k\u0435tamine'],
    ['mirrored letters', 'enimatek'],
    ['a half pair', 'ketamin\uD800'],
  ])('%s make no name', (_, text) => {
    expect(recogniseMedication([], [text]).substances).toEqual(
      text.startsWith('ketamin') ? ['ketamine'] : [],
    );
  });
});

describe('endless entries', () => {
  it('a name in a display of 100 KB is read at its beginning', () => {
    const display = `ketamine ${'lorem '.repeat(17_000)}`;
    expect(recogniseMedication([{ display }]).substances).toEqual(['ketamine']);
  });

  it('a name that the reading limit cuts is not taken for a shorter one', () => {
    const display = `${'x'.repeat(491)} ketamine${'x'.repeat(100_000)}`;
    expect(recogniseMedication([{ display }]).substances).toEqual([]);
  });

  it('codes, systems and words of 100 KB are nothing', () => {
    const long = '1'.repeat(100_000);
    for (const [system, code] of [
      [RXNORM, long],
      [long, '6130'],
      ['http://hl7.org/fhir/sid/ndc', long],
      ['http://hl7.org/fhir/sid/icd-10-cm', `F99${long}`],
      [`${RXNORM}${'/'.repeat(100_000)}x`, '6130'],
    ] as const) {
      expect(recogniseMedication([{ system, code, display: long }]).by).toBe('nothing');
      expect(recognise([{ system, code }]).by).toBe('nothing');
    }
  });

  it('the last of a thousand codings is found', () => {
    const strangers = Array.from({ length: 999 }, (_, index) => ({
      system: 'https://ehr.example.org/medicines',
      code: String(index),
      display: `medicine ${index}`,
    }));
    const codings = [...strangers, { system: RXNORM, code: '6130' }];
    expect(recogniseMedication(codings).substances).toEqual(['ketamine']);
    expect(recognise([...strangers, { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'F20.0' }]).by).toBe(
      'code',
    );
  });
});

describe('the work', () => {
  const lookUps = jest.spyOn(Map.prototype, 'get');
  beforeAll(() => {
    lookUps.mockClear();
  });
  afterAll(() => {
    lookUps.mockRestore();
  });

  function countOf(run: () => void): number {
    lookUps.mockClear();
    run();
    return lookUps.mock.calls.length;
  }

  const codings = (length: number) =>
    Array.from({ length }, (_, index) => ({
      system: RXNORM,
      code: String(90_000_000 + index),
      display: `ketamine ketamine hydrochloride ${index}`,
    }));

  it('grows with the codings of an entry, not faster', () => {
    const [few, more] = [100, 1000].map((length) => countOf(() => recogniseMedication(codings(length)))) as [
      number,
      number,
    ];
    expect(few).toBeGreaterThan(0);
    expect(more / few).toBeLessThan(11);
  });

  it('grows with the codings of a condition, not faster', () => {
    const icd = (length: number) =>
      codings(length).map(({ code }) => ({
        system: 'http://hl7.org/fhir/sid/icd-10-cm',
        code: `I71.${code}`,
      }));
    const [few, more] = [100, 1000].map((length) => countOf(() => recognise(icd(length)))) as [
      number,
      number,
    ];
    expect(more / few).toBeLessThan(11);
  });

  it('is the same for a word, however many names begin with it', () => {
    const names = (length: number) =>
      createPhraseIndex(Array.from({ length }, (_, index) => [`drug ${index}`, index] as const));
    const words = wordList('drug 7 drug 8 of drug 9');
    const [few, many] = [10, 10_000].map((length) => {
      const index = names(length);
      return countOf(() => index.matches(words));
    }) as [number, number];
    expect(many).toBe(few);
  });

  it('ends with the reading limit of a text', () => {
    const [long, longer] = [1_000, 100_000].map((length) =>
      countOf(() => recogniseMedication([], ['ketamine '.repeat(length)])),
    ) as [number, number];
    expect(longer).toBe(long);
  });
});
