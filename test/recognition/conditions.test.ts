/** Conditions in four code systems: what counts for which value set, and its nearest neighbours; recall and precision are printed. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { temporalIn, type ConditionGroup } from './condition-rows.js';
import { brain } from './conditions/brain.js';
import { heart } from './conditions/heart.js';
import { liverAndBladder } from './conditions/liver-and-bladder.js';
import { mood } from './conditions/mood.js';
import { organs } from './conditions/organs.js';
import { pregnancy } from './conditions/pregnancy.js';
import { psychosis } from './conditions/psychosis.js';
import { strokes } from './conditions/strokes.js';
import { substances } from './conditions/substances.js';
import { vessels } from './conditions/vessels.js';
import { Score } from './score.js';

const groups: readonly ConditionGroup[] = [
  ...heart,
  ...vessels,
  ...strokes,
  ...brain,
  ...psychosis,
  ...mood,
  ...substances,
  ...organs,
  ...liverAndBladder,
  ...pregnancy,
];
const score = new Score();

describe.each(groups)('$valueSet', ({ valueSet, counts, neighbours }) => {
  it.each(counts)('%s', (written, temporal = 'current') => {
    const found = temporalIn(written, valueSet);
    score.note(valueSet, true, found !== undefined);
    expect(found).toBe(temporal);
  });

  it.each(neighbours)('not %s', (written) => {
    const found = temporalIn(written, valueSet);
    score.note(valueSet, false, found !== undefined);
    expect(found).toBeUndefined();
  });
});

describe('the table of conditions', () => {
  it('has at least 250 encodings, each group with neighbours', () => {
    const rows = groups.flatMap(({ counts, neighbours }) => [...counts, ...neighbours]);
    expect(rows.length).toBeGreaterThanOrEqual(250);
    expect(groups.filter(({ neighbours }) => neighbours.length === 0)).toEqual([]);
  });

  it('is recognised without a miss and without a false match', () => {
    expect({ recall: score.recall(), precision: score.precision() }).toEqual({ recall: 1, precision: 1 });
  });

  afterAll(() => {
    process.stdout.write(score.lines('Recognition of conditions'));
  });
});
