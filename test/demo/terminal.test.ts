/** Markdown and long lines in a terminal. */
import { describe, expect, it } from '@jest/globals';
import { plainLines } from '../../demo/terminal/plain-text.js';
import { wrap } from '../../demo/terminal/wrap.js';

describe('Markdown in a terminal', () => {
  it.each([
    ['emphasis', '**Stop** it', ['Stop it']],
    ['paragraphs', 'One.\n\nTwo.', ['One.', '', 'Two.']],
    ['a list', 'Found:\n\n- a\n- b', ['Found:', '', '• a', '• b']],
    ['a list with paragraphs', '- a\n\n- b', ['• a', '', '• b']],
    ['a link', '[rule](https://example.org/rules/x)', ['rule (https://example.org/rules/x)']],
    ['a bare link', 'https://example.org/x', ['https://example.org/x']],
    ['characters that HTML escapes', 'BP > 140 & "high" < 180', ['BP > 140 & "high" < 180']],
    ['HTML, which stays text', '<b>x</b>', ['<b>x</b>']],
    ['nothing', '', ['']],
  ])('shows %s', (_case, markdown, lines) => {
    expect(plainLines(markdown)).toEqual(lines);
  });

  it('marks bold type as told', () => {
    expect(plainLines('a **b** c', { open: '_', close: '_' })).toEqual(['a _b_ c']);
  });
});

describe('wrapping', () => {
  it.each([
    ['at words', 'aa bb cc', 6, '', ['aa bb', 'cc']],
    ['with an indent', 'aa bb cc', 6, '  ', ['  aa', '  bb', '  cc']],
    ['items of a list hanging', '• aa bb', 5, '', ['• aa', '  bb']],
    ['around words that are too wide', 'a looooong b', 5, '', ['a', 'looooong', 'b']],
    ['without counting colours', '\u001B[1maa\u001B[22m bb', 5, '', ['\u001B[1maa\u001B[22m bb']],
  ])('breaks %s', (_case, text, width, indent, lines) => {
    expect(wrap(text, width, indent)).toEqual(lines);
  });
});
