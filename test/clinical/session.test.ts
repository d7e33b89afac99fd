/** What several orders of one session say together: nobody is told that nothing was found beside what was found. */
import { describe, expect, it } from '@jest/globals';
import { fired, not, notRead, orderedBy } from '../../src/clinical/criteria.js';
import { inOneSession } from '../../src/clinical/session.js';
import { patient, type PatientCase } from '../support/patient.js';
import { branch, judge, levels, rule } from './made-up-rules.js';

const quiet = rule('nothing-found', [branch(not(fired({ atLeast: 'warning' })), 'info')], {
  kind: 'data quality',
  group: 'H',
});
const unread = rule('not-read', [branch(notRead)], { kind: 'data quality', group: '0' });
const byMouth = rule('by-mouth', [branch(orderedBy('oral'))]);
const noted = rule('noted', [branch(orderedBy('oral'), 'info')]);

const together = (someones: readonly PatientCase[], rules = [quiet, unread, byMouth]) =>
  inOneSession(someones.map((someone) => judge(someone, rules))).map(levels);

const vein = patient().orders('ketamine-iv');
const mouth = patient().orders('ketamine-oral');

describe('orders of one session', () => {
  it('say that nothing was found where that holds for each', () => {
    expect(together([vein, vein])).toEqual([{ 'nothing-found': 'info' }, { 'nothing-found': 'info' }]);
  });

  it('do not say so of one where another is warned about, in either order', () => {
    expect(together([vein, mouth])).toEqual([{}, { 'by-mouth': 'warning' }]);
    expect(together([mouth, vein])).toEqual([{ 'by-mouth': 'warning' }, {}]);
  });

  it('do not say so where another could not be checked', () => {
    expect(together([vein, vein.unread('conditions')])).toEqual([{}, { 'not-read': 'warning' }]);
  });

  it('say so where what was found does not speak against it', () => {
    const [first] = together([vein, mouth], [quiet, noted]);
    expect(first).toEqual({ 'nothing-found': 'info' });
  });

  it('keep what was found of each', () => {
    expect(together([mouth, mouth], [byMouth])).toEqual([
      { 'by-mouth': 'warning' },
      { 'by-mouth': 'warning' },
    ]);
  });
});
