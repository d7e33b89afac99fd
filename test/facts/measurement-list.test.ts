/** Panels: which components are results of their own, with the date and status of the whole. */
import { describe, expect, it } from '@jest/globals';
import { measurementNames } from '../../hooks/queries.js';
import { measurementsIn } from '../../src/facts/measurement-list.js';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, daysAgo, NOW, terminology } from '../support/patient.js';

const ALT = 'loinc:1742-6';
const ALP = 'loinc:6768-6';
const units = (code: string, value: number, parts: Resource = {}): Resource => ({
  code: concept(code),
  valueQuantity: { value, unit: 'U/L', code: 'U/L' },
  ...parts,
});
const valuesOf = (parts: Resource) =>
  measurementsIn(
    {
      resourceType: 'Observation',
      id: 'panel',
      status: 'final',
      code: concept('loinc:24325-3'),
      effectiveDateTime: daysAgo(3),
      ...parts,
    },
    terminology,
    measurementNames,
    NOW,
  ).flatMap(({ part, reference, quantity, date }) =>
    part ? [`${reference} ${quantity?.value ?? '-'} ${date?.text ?? '-'}`] : [],
  );

describe('the components of a panel', () => {
  const component = [units(ALT, 305), units(ALP, 400)];

  it.each<readonly [string, Resource, readonly string[]]>([
    [
      'are measurements of their own',
      { component },
      [`Observation/panel 305 ${daysAgo(3)}`, `Observation/panel 400 ${daysAgo(3)}`],
    ],
    ['as one object', { component: component[0] }, [`Observation/panel 305 ${daysAgo(3)}`]],
    [
      'where the panel itself has no value, and says why',
      { component, dataAbsentReason: { text: 'a panel' } },
      [`Observation/panel 305 ${daysAgo(3)}`, `Observation/panel 400 ${daysAgo(3)}`],
    ],
    [
      'dated by the issue of the panel',
      { component: [units(ALT, 305)], effectiveDateTime: undefined, issued: daysAgo(2) },
      [`Observation/panel 305 ${daysAgo(2)}`],
    ],
    [
      'dated by the times of the panel',
      {
        component: [units(ALT, 305)],
        effectiveDateTime: undefined,
        effectiveTiming: { event: [daysAgo(4)] },
      },
      [`Observation/panel 305 ${daysAgo(4)}`],
    ],
    ['of a panel that is not final', { component, status: 'preliminary' }, []],
    ['of a panel of the future', { component, effectiveDateTime: daysAgo(-2) }, []],
    [
      'without those that were not obtained',
      { component: [units(ALT, 305, { dataAbsentReason: { text: 'haemolysed' } }), units(ALP, 400)] },
      [`Observation/panel 400 ${daysAgo(3)}`],
    ],
    ['without those that hold nothing', { component: [{ code: concept(ALT) }] }, []],
    ['without those of which no rule speaks', { component: [units('loinc:0-0', 1)] }, []],
    [
      'without the parts of a blood pressure, but with the heart rate beside them',
      { component: [units('loinc:8480-6', 185), units('loinc:8462-4', 95), units('loinc:8867-4', 88)] },
      [`Observation/panel 88 ${daysAgo(3)}`],
    ],
    ['of a single result are none', {}, []],
    ['that are no components are none', { component: ['ALT 305', null] }, []],
  ])('%s', (_name, parts, expected) => {
    expect(valuesOf(parts)).toEqual(expected);
  });

  it('have ids, and a status, of no use of their own', () => {
    const odd = units(ALT, 305, { id: 'c1', status: 'cancelled' });
    expect(valuesOf({ component: [odd] })).toEqual([`Observation/panel 305 ${daysAgo(3)}`]);
  });
});
