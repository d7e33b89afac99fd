/** A blood pressure whose observation has no known code, told by its name. */
import { expect, it } from '@jest/globals';
import { measurementNames } from '../../hooks/queries.js';
import { measurementFact } from '../../src/facts/measurement-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { NOW, terminology } from '../support/patient.js';

const mmHg = (value: number): Resource => ({ valueQuantity: { value, unit: 'mmHg', code: 'mm[Hg]' } });
const part = (text: string, value: number): Resource => ({ code: { text }, ...mmHg(value) });

it.each<readonly [string, string, Resource, unknown]>([
  ['one text', 'Blutdruck', { valueString: '190/115' }, { systolic: 190, diastolic: 115 }],
  [
    'its parts',
    'Blood pressure',
    { component: [part('Systolic blood pressure', 190), part('Diastolic blood pressure', 115)] },
    { systolic: 190, diastolic: 115 },
  ],
  ['one number', 'SBP', mmHg(190), { systolic: 190 }],
  ['an aim', 'Target blood pressure', { valueString: '130/80' }, undefined],
])('a blood pressure is read from %s', (_name, text, value, pressure) => {
  const observation = { resourceType: 'Observation', id: 'o', status: 'final', code: { text }, ...value };
  expect(measurementFact(observation, terminology, measurementNames, NOW)?.pressure).toEqual(pressure);
});
