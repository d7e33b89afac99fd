/** Names with one slip of the pen, among names that are near to each other and names that are not. */
import { describe, expect, it } from '@jest/globals';
import { createNearNames } from '../../src/clinical/near-names.js';

describe('a name with a slip', () => {
  const near = (word: string) =>
    createNearNames([
      { word: 'morazepine', substance: 'morazepine', forgiving: true },
      { word: 'solutrexone', substance: 'solutrexone', forgiving: true },
      { word: 'solutrexane', forgiving: false },
      { word: 'velamide', substance: 'velamide', forgiving: true },
      { word: 'calmorazin', substance: 'morazepine', forgiving: false },
      { word: 'short', substance: 'short', forgiving: true },
      { word: 'twinnamab', substance: 'one', forgiving: true },
      { word: 'twinnamib', substance: 'two', forgiving: true },
      { word: 'samenamide', substance: 'same', forgiving: true },
      { word: 'samenamede', substance: 'same', forgiving: true },
      { word: 'crowdinal', substance: 'crowd', forgiving: true },
      { word: 'crowdetal', substance: 'other', forgiving: false },
      { word: 'word-like', substance: 'wordlike', forgiving: true },
    ])(word);

  it.each([
    ['a letter wrong', 'morasepine', 'morazepine'],
    ['a letter too many', 'morazzepine', 'morazepine'],
    ['a letter too few', 'morzepine', 'morazepine'],
    ['two letters that changed places', 'moarzepine', 'morazepine'],
    ['the last letter wrong', 'morazepina', 'morazepine'],
    ['eight letters', 'velamyde', 'velamide'],
    ['seven of eight letters', 'velmide', 'velamide'],
    ['two names of one medicine near', 'samenamade', 'same'],
  ])('is read: %s', (_what, word, expected) => {
    expect(near(word)).toBe(expected);
  });

  it.each([
    ['the name itself', 'morazepine'],
    ['two letters wrong', 'morasepyne'],
    ['the first letter wrong', 'norazepine'],
    ['the first letter missing', 'orazepine'],
    ['something before it', 'xmorazepine'],
    ['something behind it', 'morazepines'],
    ['a word in -ing', 'morazeping'],
    ['too short a name', 'shart'],
    ['a brand', 'calmorasin'],
    ['another medicine one letter away', 'solutrexene'],
    ['another medicine’s own name', 'solutrexane'],
    ['two medicines equally near', 'twinnameb'],
    ['another medicine two letters away', 'crowdenal'],
    ['capitals', 'MORASEPINE'],
    ['a name that is no plain word', 'word-lake'],
    ['nothing', ''],
    ['something much longer', 'morazepinemorazepine'],
  ])('is not read: %s', (_what, word) => {
    expect(near(word)).toBeUndefined();
  });

  it('is never read where there are no names', () => {
    expect(createNearNames([])('morazepine')).toBeUndefined();
  });
});
