/** What a finding says of each entry that it rests on: all that a card may show of it, and nothing that is not there. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { conditionBecause } from '../../src/clinical/evaluate-history.js';
import { measurementBecause } from '../../src/clinical/evaluate-measurements.js';
import { medicationBecause } from '../../src/clinical/evaluate-medications.js';
import { orderBecause } from '../../src/clinical/evaluate-order.js';
import type {
  ConditionFact,
  MeasurementFact,
  MedicationFact,
  OrderFact,
  Temporal,
} from '../../src/clinical/facts.js';
import { momentOf, type Moment } from '../../src/clinical/moment.js';
import type { Because } from '../../src/clinical/verdict.js';
import { patient, type PatientCase } from '../support/patient.js';

const on = (text: string): Moment => momentOf(text)!;
const MARCH = on('2026-03-01');
const MAY = on('2026-05-01');

describe('a medicine', () => {
  const fact: MedicationFact = {
    ...{ reference: 'MedicationRequest/1', label: 'Lorazepam 1 mg', substances: ['lorazepam'] },
    ...{ classes: new Map(), recognisedBy: 'code', status: 'active', endAssumed: false, systemic: true },
    ...{ injected: false, entry: 'request', replaced: false, asNeeded: false, draft: false },
    unconfirmed: false,
  };
  const entry = { kind: 'medication', reference: fact.reference, label: fact.label };

  it.each<readonly [string, Partial<MedicationFact>, Partial<Because>]>([
    ['that is taken', {}, { remarks: ['active'] }],
    ['with a date', { date: MARCH }, { remarks: ['active'], date: MARCH }],
    ['on hold', { status: 'on-hold', date: MARCH }, { remarks: ['on hold'], date: MARCH }],
    ['that has ended', { status: 'ended', date: MARCH, ended: MAY }, { remarks: ['ended'], date: MAY }],
    ['that has ended, nobody knows when', { status: 'ended', date: MARCH }, { remarks: ['ended'] }],
    [
      'whose end was not recorded',
      { status: 'ended', ended: MARCH, endAssumed: true },
      { remarks: ['ended', 'end not recorded, order date used'], date: MARCH },
    ],
    ['that is taken, though an end was assumed', { endAssumed: true }, { remarks: ['active'] }],
    ['that is drafted', { draft: true, status: 'on-hold' }, { remarks: ['draft order'] }],
    ['as needed', { asNeeded: true }, { remarks: ['active', 'as needed'] }],
    ['not confirmed', { unconfirmed: true }, { remarks: ['active', 'not confirmed current'] }],
    ['known by name', { recognisedBy: 'text' }, { remarks: ['active', 'matched by name'] }],
    [
      'whose name has a slip',
      { recognisedBy: 'near-name' },
      { remarks: ['active', 'matched by a name one letter off'] },
    ],
    ['with its amount', { milligramsPerDay: 2.006 }, { remarks: ['active'], value: '2.01 mg/day' }],
    [
      'that is not taken every day',
      { milligramsPerDay: 16, averaged: true },
      { remarks: ['active'], value: '16 mg/day on average' },
    ],
    ['of whole milligrams', { milligramsPerDay: 3 }, { remarks: ['active'], value: '3 mg/day' }],
  ])('%s', (_name, change, expected) => {
    expect(medicationBecause({ ...fact, ...change }, ['lorazepam'])).toEqual({
      ...entry,
      substances: ['lorazepam'],
      ...expected,
    });
  });
});

describe('a measurement', () => {
  const set = sets.leftVentricularEjectionFraction;
  const fact: MeasurementFact = {
    ...{ reference: 'Observation/1', label: 'LVEF', sets: new Map([[set.id, 'current' as const]]) },
    answer: new Map(),
  };
  const entry = { kind: 'measurement', reference: fact.reference, label: 'LVEF', remarks: [] };

  it.each<readonly [string, Partial<MeasurementFact>, Partial<Because>]>([
    ['without anything', {}, {}],
    ['with a date', { date: MARCH }, { date: MARCH }],
    ['in words', { said: 'mildly reduced' }, { value: 'mildly reduced' }],
    ['as a number', { quantity: { value: 35, unit: '%' } }, { value: '35 %' }],
    [
      'as a bound',
      { quantity: { value: 0.01, unit: 'm[IU]/L', comparator: 'below' } },
      { value: 'below 0.01 mIU/L' },
    ],
    ['as a bare ratio', { quantity: { value: 2.5, unit: '1' } }, { value: '2.5' }],
    [
      'as a number, whatever else is said',
      { said: 'low', quantity: { value: 35, unit: '%' } },
      { value: '35 %' },
    ],
    ['as a date', { dateValue: MAY, date: MARCH }, { value: '2026-05-01', date: MARCH }],
    ['without words', { label: '10230-1', unnamed: true }, { label: `${set.title} (10230-1)` }],
  ])('%s', (_name, change, expected) => {
    expect(measurementBecause({ ...fact, ...change }, [sets.nyhaClass, set])).toEqual({
      ...entry,
      ...expected,
    });
  });
});

describe('a condition', () => {
  const set = sets.aneurysmalVascularDisease;
  const fact: ConditionFact = {
    ...{ reference: 'Condition/1', label: 'Aneurysm', coded: true, status: 'current', unconfirmed: false },
    ...{ sets: new Map([[set.id, 'current' as const]]), statusRecorded: true },
  };
  const entry = { kind: 'condition', reference: fact.reference, label: 'Aneurysm' };

  it.each<readonly [string, Partial<ConditionFact>, Temporal, Partial<Because>]>([
    ['that is active', {}, 'current', { remarks: ['active'] }],
    ['with a date', { date: MARCH }, 'current', { remarks: ['active'], date: MARCH }],
    ['without a status', { statusRecorded: false }, 'current', { remarks: ['status not recorded'] }],
    ['whose code is a history', { statusRecorded: false }, 'history', { remarks: ['history'] }],
    ['in remission', {}, 'remission', { remarks: ['in remission'] }],
    [
      'in remission since a day',
      { date: MARCH, abated: MAY },
      'remission',
      { date: MARCH, remarks: ['in remission since 2026-05-01'] },
    ],
    ['that has ended', { abated: MAY }, 'history', { remarks: ['history, ended 2026-05-01'] }],
    ['that is active in spite of an end', { abated: MAY }, 'current', { remarks: ['active'] }],
    ['unconfirmed', { unconfirmed: true }, 'current', { remarks: ['active', 'unconfirmed'] }],
    [
      'without words',
      { label: 'I71.40', unnamed: true },
      'current',
      { label: `${set.title} (I71.40)`, remarks: ['active'] },
    ],
  ])('%s', (_name, change, status, expected) => {
    expect(conditionBecause({ ...fact, ...change }, [set], status)).toEqual({ ...entry, ...expected });
  });

  it('is what its own status says where nobody says more', () => {
    expect(conditionBecause({ ...fact, status: 'remission' }, [set]).remarks).toEqual(['in remission']);
  });
});

describe('the order', () => {
  const order = patient().facts().order;

  it.each<readonly [string, Partial<OrderFact>, Partial<Because>]>([
    ['known by its code', {}, { remarks: [] }],
    ['known by its name', { recognisedBy: 'text' }, { remarks: ['matched by name'] }],
    ['with a date', { date: MARCH }, { remarks: [], date: MARCH }],
  ])('%s', (_name, change, expected) => {
    const { reference, label } = order;
    expect(orderBecause({ ...order, ...change })).toEqual({ kind: 'order', reference, label, ...expected });
  });
});

describe('what is found', () => {
  const because = (criterion: Parameters<typeof evaluate>[0], someone: PatientCase) => {
    const verdict = evaluate(criterion, someone.facts());
    return verdict.is === 'met' ? verdict.because : [];
  };
  const allergy = say.allergicTo(sets.ketamine);
  const coded = { label: 'ketamine (code 6130)', value: 'reaction not recorded' };

  it.each<readonly [string, PatientCase, Partial<Because>]>([
    [
      'of an allergy, its reactions',
      patient().allergicTo('rx:6130', { reactions: ['rash', 'itching'] }),
      { ...coded, value: 'rash, itching', remarks: ['allergy list'] },
    ],
    [
      'of one without a reaction, that there is none',
      patient().allergicTo('rx:6130'),
      { ...coded, remarks: ['allergy list'] },
    ],
    [
      'of one with a date, when it was recorded',
      patient().allergicTo('rx:6130', { recorded: '2026-03-01' }),
      { ...coded, remarks: ['allergy list'], date: MARCH },
    ],
    [
      'of one that is over, that it is inactive',
      patient().allergicTo('rx:6130', { clinicalStatus: 'resolved' }),
      { ...coded, remarks: ['allergy list', 'inactive'] },
    ],
    [
      'of an intolerance, that it is one',
      patient().allergicTo('rx:6130', { type: 'intolerance' }),
      { ...coded, remarks: ['intolerance'] },
    ],
    [
      'of one in words, that it was matched by them',
      patient().allergicTo('text:ketamine'),
      { label: 'ketamine', value: 'reaction not recorded', remarks: ['allergy list', 'matched by name'] },
    ],
  ])('%s', (_name, someone, expected) => {
    expect(because(allergy, someone)).toEqual([
      { kind: 'allergy', reference: 'AllergyIntolerance/allergyintolerance-2', ...expected },
    ]);
  });

  it('of a procedure and of a pressure, when they were', () => {
    const someone = patient().underwent('sct:415070008', '2026-11-01').bp(150, 95, '2026-11-20T10:00:00Z');
    expect(because(say.hadProcedure(sets.coronaryRevascularisation), someone)).toEqual([
      expect.objectContaining({ kind: 'procedure', remarks: ['procedure'], date: on('2026-11-01') }),
    ]);
    const limits = { atLeast: { systolic: 140, diastolic: 90 } };
    expect(because(say.bloodPressure({ within: { days: 30 }, ...limits }), someone)).toEqual([
      {
        ...{ kind: 'measurement', reference: 'Observation/observation-3', label: 'blood pressure' },
        ...{ value: '150/95 mmHg', threshold: '140/90', remarks: [], date: on('2026-11-20T10:00:00Z') },
      },
    ]);
  });

  it('of the encounter, that it is one, and of the order, the order', () => {
    expect(because(say.encounterClass('EMER'), patient().at({ class: 'EMER' }))).toEqual([
      { kind: 'encounter', reference: 'Encounter/encounter-2', label: 'encounter', remarks: [] },
    ]);
    const ordered = because(say.ordered(sets.ketamine), patient());
    expect(ordered).toEqual([orderBecause(patient().facts().order)]);
  });
});
