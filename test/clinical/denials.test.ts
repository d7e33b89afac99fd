/** What denies words beside it, over how many words, and in texts that are made to be long. */
import { describe, expect, it } from '@jest/globals';
import { isDenied, isSaid } from '../../src/clinical/denials.js';

const wordsOf = (text: string): readonly string[] => text.split(' ');

describe('what is said', () => {
  it.each([
    ['no severe', true],
    ['no significant severe', true],
    ['no ascites or severe', true],
    ['no pain or ascites or severe', true],
    ['ascites or severe', false],
    ['no known disease of the liver but it became quite suddenly most severe', false],
  ])('after "%s" is denied: %s', (text, denied) => {
    const words = wordsOf(text);
    expect(isDenied(words, words.length - 1)).toBe(denied);
  });

  it.each(['or', 'or x', 'no or', 'of', 'acute or', 'history of or'])(
    'is told of any text, as of one that repeats "%s"',
    (part) => {
      const words = [...Array.from({ length: 160 }, () => wordsOf(part)).flat(), 'severe'];
      expect(typeof isSaid(words, 'severe', 'current')).toBe('boolean');
      expect(typeof isSaid(words, 'history of', 'history')).toBe('boolean');
    },
  );
});
