/** A criterion as a nested list reads as it decides. */
import { describe, expect, it } from '@jest/globals';
import { ketamine, lithium, opioids, zDrugs } from '../../cards/value-sets/index.js';
import {
  age,
  all,
  always,
  any,
  has,
  mention,
  named,
  not,
  orderedBy,
  orderedFor,
  region,
  takes,
} from '../../src/clinical/criteria.js';
import type { Criterion } from '../../src/clinical/criterion.js';
import { nodesIn, termsOf, valueSetsOf } from '../../src/clinical/criterion-nodes.js';
import { days } from '../../src/clinical/moment.js';
import { outline, type Outline } from '../../src/clinical/outline.js';
import { pregnancyEvidence } from '../../cards/ketamine/pregnancy-evidence.js';
import { pregnancy } from '../../src/clinical/criteria.js';

const oral = orderedBy('oral');
const old = age({ atLeast: 65 });
const us = region('US');

const told = ({ words, of }: Outline): string =>
  of.length === 0 ? words : `${words} [${of.map(told).join('; ')}]`;

describe('an outline', () => {
  it.each<[string, Criterion, string]>([
    ['one condition', oral, 'the route is oral'],
    [
      'pregnancy',
      pregnancy(['pregnant', 'probable'], pregnancyEvidence),
      'pregnancy is on record or probable',
    ],
    ['all', all(oral, old), 'all of these: [the route is oral; age is at least 65 years]'],
    ['any', any(oral, old), 'any of these: [the route is oral; age is at least 65 years]'],
    [
      'any within all',
      all(oral, any(old, us)),
      'all of these: [the route is oral; any of these: [age is at least 65 years; the labelling is US]]',
    ],
    [
      'all within all',
      all(oral, all(old, us)),
      'all of these: [the route is oral; age is at least 65 years; the labelling is US]',
    ],
    ['a group of one', all(any(oral)), 'the route is oral'],
    ['none', not(any(oral, old)), 'none of these: [the route is oral; age is at least 65 years]'],
    ['not all', not(all(oral, old)), 'not all of these: [the route is oral; age is at least 65 years]'],
    ['another route', not(oral), 'the route is not oral'],
    ['another label', not(us), 'the labelling is not US'],
    ['no medicine', not(takes(lithium)), 'the patient does not take *Lithium* (systemic)'],
    [
      'no medicine lately',
      not(takes(lithium, { stoppedWithin: days(14) })),
      'the patient does not take *Lithium* (systemic), nor stopped it within 14 days',
    ],
    ['no entry', not(has(lithium)), 'the record has no current entry of *Lithium*'],
    [
      'never an entry',
      not(has(lithium, { status: 'ever' })),
      'the record does not have at any time: *Lithium*',
    ],
    ['not a name', not(named('an old patient', old)), 'not: **an old patient**'],
    [
      'a mention',
      all(oral, mention(any(old, us))),
      'all of these: [the route is oral; shown with it, deciding nothing: [age is at least 65 years; the labelling is US]]',
    ],
    ['always', always, 'the order is for this drug'],
  ])('of %s', (_name, criterion, words) => {
    expect(told(outline(criterion))).toBe(words);
  });

  it('gives each of many names a line', () => {
    expect(told(outline(takes([opioids, zDrugs, lithium, ketamine], { count: 2 })))).toBe(
      'the patient takes 2 or more different of these (systemic): [*Opioids*; *Z-drugs*; *Lithium*; *Ketamine*]',
    );
    expect(told(outline(takes([opioids, zDrugs, lithium])))).toBe(
      'the patient takes *Opioids* or *Z-drugs* or *Lithium* (systemic)',
    );
  });
});

describe('a denial', () => {
  it('of many names takes them all together', () => {
    expect(outline(not(orderedFor([opioids, zDrugs, lithium, ketamine]))).words).toBe(
      'the reason of the order is none of these:',
    );
  });
});

describe('what a criterion is made of', () => {
  const tree = all(named('a sedative', takes([opioids, zDrugs])), not(any(mention(takes(opioids)), old)));

  it('is every node, the outer before the inner', () => {
    expect(nodesIn(tree).map(({ op }) => op)).toEqual([
      'all',
      'named',
      'takes',
      'not',
      'any',
      'mention',
      'takes',
      'age',
    ]);
  });

  it('is every value set, once, by name', () => {
    expect(valueSetsOf([tree, tree]).map(({ title }) => title)).toEqual(['Opioids', 'Z-drugs']);
  });

  it('is also what lies deeper in a node', () => {
    const titles = valueSetsOf([pregnancy(['possible'], pregnancyEvidence)]).map(({ id }) => id);
    expect(titles).toEqual(
      expect.arrayContaining(['pregnancy', 'menopause', 'hcg-quantitative', 'answer-positive']),
    );
  });

  it('is every name, with what it stands for', () => {
    expect([...termsOf([tree])]).toEqual([['a sedative', takes([opioids, zDrugs])]]);
  });
});
