/** Allergies, procedures and observations as records write them, and their nearest neighbours; recall and precision are printed. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { allergyFact } from '../../src/facts/allergy-fact.js';
import { procedureFact } from '../../src/facts/encounter-fact.js';
import { measurementFact } from '../../src/facts/measurement-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { NOW } from '../support/clock.js';
import { terminology } from './medication-rows.js';
import { Score } from './score.js';
import { conceptWritten } from './statement-rows.js';
import { allergies, manifestations } from './statements/allergies.js';
import { answers } from './statements/answers.js';
import { observations } from './statements/observations.js';
import { procedures } from './statements/procedures.js';
import { results } from './statements/results.js';

const PRESSURE = {
  panel: 'blood-pressure-panel',
  systolic: 'systolic-blood-pressure',
  diastolic: 'diastolic-blood-pressure',
};

const allergyTo = (code: Resource) =>
  allergyFact({ resourceType: 'AllergyIntolerance', id: 'a', code }, terminology, NOW);
const observed = (code: Resource, value: Resource = { valueQuantity: { value: 1 } }) =>
  measurementFact(
    { resourceType: 'Observation', id: 'o', status: 'final', code, ...value },
    terminology,
    PRESSURE,
    NOW,
  );

/** What each kind of entry is taken for: the ids of the value sets. */
const kinds = [
  {
    kind: 'allergies',
    groups: allergies,
    taken: (code: Resource) => {
      const fact = allergyTo(code);
      return [...(fact?.classes.keys() ?? []), ...(fact?.sets.keys() ?? [])];
    },
  },
  {
    kind: 'reactions',
    groups: manifestations,
    taken: (shown: Resource) =>
      allergyFact(
        {
          resourceType: 'AllergyIntolerance',
          id: 'a',
          code: { text: 'x' },
          reaction: [{ manifestation: [shown] }],
        },
        terminology,
        NOW,
      )?.manifestations.flatMap(({ sets }) => [...sets.keys()]) ?? [],
  },
  {
    kind: 'procedures',
    groups: procedures,
    taken: (code: Resource) => [
      ...(procedureFact(
        { resourceType: 'Procedure', id: 'p', status: 'completed', code },
        terminology,
        NOW,
      )?.sets.keys() ?? []),
    ],
  },
  {
    kind: 'observations',
    groups: [...observations, ...results],
    taken: (code: Resource) => [...(observed(code)?.sets.keys() ?? [])],
  },
  {
    kind: 'answers',
    groups: answers,
    taken: (valueCodeableConcept: Resource) => [
      ...(observed({ text: 'asked' }, { valueCodeableConcept })?.answer.keys() ?? []),
    ],
  },
];

describe.each(kinds)('$kind', ({ kind, groups, taken }) => {
  const score = new Score();

  describe.each(groups)('$valueSet', ({ valueSet, counts, neighbours }) => {
    it.each(counts)('%s', (written) => {
      const found = taken(conceptWritten(written)).includes(valueSet);
      score.note(valueSet, true, found);
      expect(found).toBe(true);
    });

    it.each(neighbours)('not %s', (written) => {
      const found = taken(conceptWritten(written)).includes(valueSet);
      score.note(valueSet, false, found);
      expect(found).toBe(false);
    });
  });

  it('are recognised without a miss and without a false match, each group with neighbours', () => {
    expect({ recall: score.recall(), precision: score.precision() }).toEqual({ recall: 1, precision: 1 });
    expect(groups.filter(({ neighbours }) => neighbours.length === 0)).toEqual([]);
  });

  afterAll(() => {
    process.stdout.write(score.lines(`Recognition of ${kind}`));
  });
});
