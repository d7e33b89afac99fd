/** Text from a record on its way to a card: harmless, short, and cut so that it still says the same. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { plainText, shorten, shortList } from '../../src/clinical/plain-text.js';

const html = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

describe('text from the record', () => {
  it.each([
    ['<img src=x onerror=alert(1)>'],
    ['[click](javascript:alert(1))'],
    ['![](https://evil.example/p.png)'],
    ['https://evil.example/?p=1'],
    ['www.evil.example'],
    ['mail me@evil.example now'],
    ['**bold** _it_ `code` ~~gone~~'],
    ['| a | b |\n| - | - |'],
    ['# heading\n\n- list'],
    ['&lt;b&gt; &#60;script&#62;'],
    ['\u202Eevil\u200B text\u0000'],
    ['<a href="//evil.example">x</a>'],
    ['www．evil．example'],
  ])('%p is harmless in Markdown', (text) => {
    const rendered = html(`Found: ${plainText(text)}, 2021-03-04`);
    expect(rendered).not.toMatch(/<(?!\/?p>)/);
  });

  it('never becomes markup, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(html(`Found: ${plainText(text)}, 2021-03-04`)).not.toMatch(/<(?!\/?p>)/);
      }),
      { numRuns: 500 },
    );
  });

  it('never becomes a link, whatever stands around the trick', () => {
    const trick = fc.constantFrom(
      'http://',
      'https://',
      'www.',
      '@',
      '.com',
      '<',
      '](',
      '![',
      '`',
      'evil',
      '\n',
      ' ',
      '/',
      ':',
      'ftp://',
    );
    fc.assert(
      fc.property(fc.array(trick, { maxLength: 12 }), (parts) => {
        expect(html(`Found: ${plainText(parts.join(''))}, 2021`)).not.toMatch(/<(?!\/?p>)/);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['Abdominal aortic aneurysm, without rupture', 'Abdominal aortic aneurysm, without rupture'],
    ["St John's wort 300 mg", "St John's wort 300 mg"],
    ['Sjögren  syndrome (µg/mL) 50%', 'Sjögren syndrome (µg/mL) 50%'],
    ['I.V. line at 2.5 mL/h', 'I. V. line at 2.5 mL/h'],
    ['see http://evil.example//x', 'see evil. example x'],
    ['see javascript:alert www...x', 'see alert x'],
    ['a:/b a://b a///b http', 'a b a b a b'],
    ['one\u2028two\u0007\u0007three', 'one two three'],
    ['a<<<>>>b', 'a b'],
    ['  a  ', 'a'],
    ['Child–Pugh, age 16–17', 'Child–Pugh, age 16–17'],
    ['e\u0301', 'é'],
  ])('%p stays readable', (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  it('is never longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), fc.integer({ min: 5, max: 120 }), (text, length) => {
        expect(plainText(text, length).length).toBeLessThanOrEqual(length);
      }),
    );
  });
});

describe('lists and long text', () => {
  it('says how many were left out', () => {
    expect(shortList(['a', 'b', 'c', 'd', 'a'], 2)).toBe('a, b +2 more');
    expect(shortList(['a', 'a'], 2)).toBe('a');
    expect(shortList(['a, 1', 'b', 'c'], 2, '; ')).toBe('a, 1; b +1 more');
  });

  it('is cut at a word', () => {
    expect(shorten('one two three four', 12)).toBe('one two…');
    expect(shorten('short', 12)).toBe('short');
    expect(shorten('twelve chars', 12)).toBe('twelve chars');
    expect(shorten('thirteen char', 12)).toBe('thirteen…');
    expect(shorten('12345 12345678', 12)).toBe('12345 12345…');
    expect(shorten('123456 1234567', 12)).toBe('123456 1234…');
    expect(shorten('1234567 123456', 12)).toBe('1234567…');
    expect(shorten('unbreakable-word', 12)).toBe('unbreakable…');
    expect(shorten('one two (: more', 11)).toBe('one two…');
    expect(shorten('ab', 1)).toBe('a…');
  });

  it.each([
    ['Abdominal aortic aneurysm, without rupture', 40, 'Abdominal aortic aneurysm…'],
    ['Depression, severe, without psychotic features', 34, 'Depression, severe…'],
    ['Stenosis of the carotid artery', 16, 'Stenosis…'],
    ['Hepatitis A with coma', 15, 'Hepatitis A…'],
    ['Ulcer due to infection', 14, 'Ulcer…'],
    ['Without contrast', 10, 'Without…'],
  ])(
    'leaves no word behind that says nothing, or the contrary, without the next: %s',
    (label, width, cut) => {
      expect(shorten(label, width)).toBe(cut);
    },
  );

  it('is never cut through a character', () => {
    expect(shorten('aaaaaaa😀bbbb', 9)).toBe('aaaaaaa…');
    expect(shorten('😀aaaaaaaaaa', 9)).toBe('😀aaaaaa…');
  });

  it('says nothing of more where all are shown', () => {
    expect(shortList(['a', 'b'], 2)).toBe('a, b');
    expect(shortList([], 2)).toBe('');
  });
});
