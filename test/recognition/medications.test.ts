/** Hundreds of ways in which records write medicines, and what must not be taken for them; recall and precision are printed. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { isMember, recognised, type MedicationGroup } from './medication-rows.js';
import { antagonistsAndLocal } from './medications/antagonists-and-local.js';
import { antidepressants } from './medications/antidepressants.js';
import { enzymes } from './medications/enzymes.js';
import { milderSedatives } from './medications/milder-sedatives.js';
import { psychiatryAndNeurology } from './medications/psychiatry-and-neurology.js';
import { stimulantsAndPressors } from './medications/stimulants-and-pressors.js';
import { strongSedatives } from './medications/strong-sedatives.js';
import { triggers } from './medications/triggers.js';
import { Score } from './score.js';

const groups: readonly MedicationGroup[] = [
  ...triggers,
  ...strongSedatives,
  ...milderSedatives,
  ...antidepressants,
  ...stimulantsAndPressors,
  ...enzymes,
  ...psychiatryAndNeurology,
  ...antagonistsAndLocal,
];
const score = new Score();

describe.each(groups)('$valueSet', ({ valueSet, counts, neighbours }) => {
  it.each(counts)('%s', (...row) => {
    const member = isMember(row, valueSet);
    score.note(valueSet, true, member);
    expect(recognised(row)).toEqual(row);
    expect(member).toBe(true);
  });

  it.each(neighbours)('not %s', (...row) => {
    const member = isMember(row, valueSet);
    score.note(valueSet, false, member);
    expect(recognised(row)).toEqual([row[0], row[1] ?? '', ...row.slice(2)]);
    expect(member).toBe(false);
  });
});

describe('the table of medicines', () => {
  it('has at least 400 different encodings, each group with neighbours', () => {
    const rows = groups.flatMap(({ counts, neighbours }) => [...counts, ...neighbours]);
    expect(new Set(rows.map(([written]) => written)).size).toBeGreaterThanOrEqual(400);
    expect(groups.filter(({ neighbours }) => neighbours.length === 0)).toEqual([]);
  });

  it('is recognised without a miss and without a false match', () => {
    expect({ recall: score.recall(), precision: score.precision() }).toEqual({ recall: 1, precision: 1 });
  });

  afterAll(() => {
    process.stdout.write(score.lines('Recognition of medicines'));
  });
});
