/** What is ordered, for what, how and by whom. */
import { describe, expect, it } from '@jest/globals';
import { orderFact } from '../../src/facts/order-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, daysAgo, NOW, terminology } from '../support/patient.js';

const SERVER: Readonly<Record<string, Resource>> = {
  'Condition/1': { resourceType: 'Condition', id: '1', code: concept('F33.2', 'Major depression') },
  'PractitionerRole/1': {
    resourceType: 'PractitionerRole',
    specialty: [{ coding: [{ display: 'Psychiatry' }] }],
  },
  '#who': { resourceType: 'Practitioner', qualification: [{ code: { text: 'Pain medicine' } }] },
};
const read = (parts: Resource) =>
  orderFact(
    {
      resourceType: 'MedicationRequest',
      id: 'd',
      medicationCodeableConcept: concept('rx:6130', 'ketamine'),
      ...parts,
    },
    { terminology, resolve: (reference) => SERVER[reference], now: NOW, drug: 'ketamine', doseUnits: [] },
  );

describe('the reason of an order', () => {
  it.each<readonly [string, Resource, readonly string[], string | undefined]>([
    ['a code', { reasonCode: [concept('F33.2')] }, ['code F33.2'], 'reason-depression'],
    [
      'a code as an object instead of an array',
      { reasonCode: concept('F33.2') },
      ['code F33.2'],
      'reason-depression',
    ],
    [
      'text',
      { reasonCode: [{ text: 'complex regional pain syndrome' }] },
      ['complex regional pain syndrome'],
      'reason-crps',
    ],
    [
      'a display',
      { reasonCode: [{ coding: [{ system: 'urn:x', code: '1', display: 'PTSD' }] }] },
      ['PTSD'],
      'reason-ptsd',
    ],
    [
      'a condition',
      { reasonReference: [{ reference: 'Condition/1' }] },
      ['Major depression'],
      'reason-depression',
    ],
    ['a concept (R5)', { reason: [{ concept: concept('F33.2') }] }, ['code F33.2'], 'reason-depression'],
    [
      'a reference (R5)',
      { reason: [{ reference: { reference: 'Condition/1' } }] },
      ['Major depression'],
      'reason-depression',
    ],
    [
      'the display of a reference that nobody resolves',
      { reasonReference: [{ reference: 'Condition/9', display: 'Depression' }] },
      ['Depression'],
      'reason-depression',
    ],
    [
      'the display of a reference to nothing',
      { reasonReference: [{ display: 'Depression' }] },
      ['Depression'],
      'reason-depression',
    ],
    [
      'a reference that nobody resolves, which is not the same as none',
      { reasonReference: [{ reference: 'Condition/9' }] },
      ['reason that could not be read'],
      undefined,
    ],
    ['none', {}, [], undefined],
    ['an empty concept', { reasonCode: [{}] }, [], undefined],
  ])('is %s', (_name, parts, labels, set) => {
    const { reasons } = read(parts);
    expect(reasons.map(({ label }) => label)).toEqual(labels);
    expect(reasons.some(({ sets }) => set !== undefined && sets.has(set))).toBe(set !== undefined);
  });

  it('may be several', () => {
    const { reasons } = read({
      reasonCode: [concept('F33.2'), { text: 'pain' }],
      reasonReference: [{ reference: 'Condition/1' }],
    });
    expect(reasons).toHaveLength(3);
  });
});

describe('an order', () => {
  const once = { text: 'once' };
  const weekly = { timing: { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } } };
  const infusion = { text: '0.1 mg/kg/h' };

  it.each<readonly [string, Resource, boolean | undefined]>([
    ['for one administration', { dosageInstruction: [once] }, true],
    ['for one administration on each of two lines', { dosageInstruction: [once, once] }, true],
    ['for a series', { dosageInstruction: [weekly] }, false],
    ['for a bolus with a series after it', { dosageInstruction: [once, weekly] }, false],
    ['for a bolus with an infusion after it', { dosageInstruction: [once, infusion] }, undefined],
    [
      'for one administration, to be supplied again',
      { dosageInstruction: [once], dispenseRequest: { numberOfRepeatsAllowed: 3 } },
      false,
    ],
    ['with repeats and nothing else', { dispenseRequest: { numberOfRepeatsAllowed: 1 } }, false],
    [
      'without repeats',
      { dosageInstruction: [infusion], dispenseRequest: { numberOfRepeatsAllowed: 0 } },
      undefined,
    ],
    ['without a dosage', {}, undefined],
  ])('%s: once is %p', (_name, parts, expected) => {
    expect(read(parts).once).toBe(expected);
  });

  it('of a series has a number of times a week', () => {
    expect(read({ dosageInstruction: [weekly] }).timesPerWeek).toBeCloseTo(2);
    expect(read({ dosageInstruction: [once] }).timesPerWeek).toBeUndefined();
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    [
      'concepts in an array',
      [{ coding: [{ code: 'discharge' }] }, { coding: [{ code: 'community' }] }],
      ['discharge', 'community'],
    ],
    ['one concept without its array', { coding: [{ code: 'Inpatient' }] }, ['inpatient']],
    ['a string', 'outpatient', ['outpatient']],
    ['words', { text: 'Discharge' }, ['discharge']],
    ['nothing', undefined, []],
  ])('has the category of %s', (_name, category, codes) => {
    expect(read({ category }).categories).toEqual(codes);
  });

  it.each<readonly [string, Resource, readonly string[]]>([
    ['a role', { reference: 'PractitionerRole/1' }, ['Psychiatry']],
    ['a contained practitioner', { reference: '#who' }, ['Pain medicine']],
    ['a reference that nobody resolves', { reference: 'PractitionerRole/9', display: 'Dr. Pain' }, []],
    ['an extension that says it is absent', { extension: [{ valueCode: 'unknown' }] }, []],
  ])('has the specialty of %s', (_name, requester, specialties) => {
    expect(read({ requester }).requesterSpecialties.filter((text) => text !== '')).toEqual(specialties);
  });

  it('has the date on which it was written, unless that lies in the future', () => {
    expect(read({ authoredOn: daysAgo(0) }).date?.text).toBe(daysAgo(0));
    expect(read({ authoredOn: daysAgo(-1) }).date).toBeUndefined();
  });

  it('is named as a draft', () => {
    expect(read({})).toMatchObject({
      reference: 'draft:MedicationRequest/d',
      drug: 'ketamine',
      recognisedBy: 'code',
    });
  });
});
