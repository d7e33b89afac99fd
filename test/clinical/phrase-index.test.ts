/** Phrases as whole words, and the value sets that they stand for. */
import { describe, expect, it } from '@jest/globals';
import { createPhraseIndex, wordList } from '../../src/clinical/phrase-index.js';
import { createPhraseSets } from '../../src/clinical/phrase-sets.js';
import { valueSet } from './made-up-vocabulary.js';

describe('phrases', () => {
  const index = () =>
    createPhraseIndex([
      ['heart', 1],
      ['heart failure', 2],
      ['failure to thrive', 3],
      ['Heart  failure', 4],
      ['left heart failure clinic', 5],
    ]);

  it.each<readonly [string, readonly number[], readonly number[]]>([
    ['heart failure', [2, 4, 1], [2, 4]],
    ['heart failure to thrive', [2, 4, 1, 3], [2, 4]],
    ['a heart, and failure to thrive', [1, 3], [1, 3]],
    ['hearts', [], []],
    ['left heart', [1], [1]],
    ['left heart failure clinic', [5, 2, 4, 1], [5]],
    ['heart heart', [1, 1], [1, 1]],
    ['', [], []],
  ])('in “%s”', (text, all, longest) => {
    const words = wordList(text);
    expect(
      index()
        .matches(words)
        .flatMap(({ values }) => values),
    ).toEqual(all);
    expect(index().leftmostLongest(words)).toEqual(longest);
  });

  it('are told with where they stand', () => {
    expect(index().matches(['the', 'heart', 'failure'])).toEqual([
      { values: [2, 4], start: 1, end: 3 },
      { values: [1], start: 1, end: 2 },
    ]);
  });

  it.each([
    ['Éprosartan® (50 mg)', ['eprosartan', '50', 'mg']],
    ["St John's wort, Sjögren’s", ['st', 'john', 'wort', 'sjogren']],
    ["O'smosis", ['o', 'smosis']],
    ['Quieta™ Calm℠ plus', ['quieta', 'calm', 'plus']],
    ['mora\u200bzepine', ['morazepine']],
    [`${'a'.repeat(495)} bcdefgh`, ['a'.repeat(495)]],
    [`${'a'.repeat(495)} bcde fgh`, ['a'.repeat(495), 'bcde']],
    ['a'.repeat(501), []],
    ['a'.repeat(500), ['a'.repeat(500)]],
    ['', []],
  ])('are made of words: %#', (text, words) => {
    expect(wordList(text)).toEqual(words);
  });
});

describe('the phrases of value sets', () => {
  const sets = createPhraseSets([
    valueSet('arrest', { phrases: ['arrest', 'heart stopped'], excludedPhrases: ['respiratory arrest'] }),
    valueSet('breath', { phrases: ['respiratory arrest'] }),
  ]);
  const named = (...texts: readonly string[]) => [...sets.named(texts)].sort();
  const saidAlone = (...texts: readonly string[]) => [...sets.saidAlone(texts)].sort();

  it.each<readonly [readonly string[], readonly string[]]>([
    [['an arrest'], ['arrest']],
    [['respiratory arrest'], ['breath']],
    [['respiratory arrest, then arrest'], ['arrest', 'breath']],
    [
      ['arrest', 'respiratory arrest'],
      ['arrest', 'breath'],
    ],
    [['no arrest'], []],
    [['no arrest, then arrest'], ['arrest']],
    [['denies arrest'], []],
    [['without arrest'], []],
    [['never arrest'], []],
    [['no respiratory arrest'], []],
    [['nothing, arrest'], ['arrest']],
    [[], []],
  ])('%j', (texts, expected) => {
    expect(named(...texts)).toEqual(expected);
  });

  it.each<readonly [readonly string[], readonly string[]]>([
    [['Arrest'], ['arrest']],
    [['heart stopped, arrest'], ['arrest']],
    [['a brief arrest, and then the heart stopped (finding)'], ['arrest']],
    [['respiratory arrest'], ['breath']],
    [['respiratory arrest, then arrest'], []],
    [['arrest and fever'], []],
    [['arrest', 'fever'], []],
    [['arrest', 'severe arrest'], ['arrest']],
    [['no arrest'], []],
    [['mild'], []],
    [[''], []],
    [[], []],
    [[`arrest${' '.repeat(500)}and fever`], []],
  ])('are all that %j say', (texts, expected) => {
    expect(saidAlone(...texts)).toEqual(expected);
  });
});
