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
  ['words and a text', 'BP', { valueString: 'Left arm, sitting 142/88' }, { systolic: 142, diastolic: 88 }],
  ['palpation', 'BP', { valueString: '90/palp' }, { systolic: 90 }],
  ['an aim', 'Target blood pressure', { valueString: '130/80' }, undefined],
  ['a percentile', 'Systolic BP percentile', mmHg(95), undefined],
  ['a pressure of the lung', 'PA systolic blood pressure', mmHg(35), undefined],
  ['when to call', 'Notify physician if systolic BP above', mmHg(180), undefined],
  ['the highest of a day', 'Maximum BP', { valueString: '190/115' }, undefined],
])('a blood pressure is read from %s', (_name, text, value, pressure) => {
  const observation = { resourceType: 'Observation', id: 'o', status: 'final', code: { text }, ...value };
  expect(measurementFact(observation, terminology, measurementNames, NOW)?.pressure).toEqual(pressure);
});

it.each([
  'BP location',
  'BP method',
  'BP site',
  'Blood pressure percentile',
  'Ankle blood pressure',
  'Blood pressure check',
])('%s is no pressure that could not be read', (text) => {
  const observation = { resourceType: 'Observation', id: 'o', status: 'final', code: { text }, ...mmHg(1) };
  expect(
    measurementFact(observation, terminology, measurementNames, NOW)?.hasMisreadPressure,
  ).toBeUndefined();
});
