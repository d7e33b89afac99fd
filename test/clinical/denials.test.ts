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

  it.each([
    ['severe', 'severe asthma', 'current', true],
    ['severe', 'history of severe asthma', 'current', false],
    ['severe', 'previously severe asthma', 'current', false],
    ['severe', 'severe resolved', 'current', false],
    ['severe', 'previously mild now severe', 'current', true],
    ['severe', 'history of severe asthma', 'history', true],
    ['severe', 'mother severe asthma', 'current', false],
    ['severe', 'mother with severe asthma', 'current', false],
    ['history of', 'history of infarction', 'history', true],
    ['history of', 'acute infarction with history of infarction', 'history', false],
    ['history of', 'no acute infarction history of infarction', 'history', true],
    ['old', 'old infarction', 'current', true],
    ['old', 'old infarction not resolved', 'history', false],
    ['old', 'old infarction not in remission', 'history', false],
    ['old', 'infarction', 'history', false],
  ] as const)('finds "%s" in "%s" as %s: %s', (phrase, text, time, found) => {
    expect(isSaid(wordsOf(text), phrase, time)).toBe(found);
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
