/** Drafts that cannot be read, or do not tell their medicine: no answer may pass over them. */
import { describe, expect, it } from '@jest/globals';
import type { Resource } from '../../src/fhir/resource.js';
import { without } from '../fhir/spoil.js';
import { answerTo, ketamine, PATIENT } from './sessions.js';

const change = { prefetch: PATIENT.prefetch() };
const amoxicillin: Resource = {
  ...ketamine('amoxicillin'),
  medicationCodeableConcept: { text: 'amoxicillin 500 mg' },
};
const withoutType = without(ketamine('draft-2'), 'resourceType');

const THE_ORDER = 'the order (a draft could not be understood)';
const MEDICINES = 'medicines (an entry could not be understood)';

const ILLEGIBLE: readonly (readonly [string, Resource])[] = [
  ['a resource as a text', { resource: JSON.stringify(ketamine('draft-2')) }],
  ['a resource without a type', { resource: withoutType }],
  ['a URL alone', { resource: undefined, fullUrl: 'urn:uuid:draft-2' }],
];

describe.each(ILLEGIBLE)('a draft that cannot be read, %s', (_what, illegible) => {
  it('is said to be unread where all orders are signed, though none of the others is ours', async () => {
    const { found, text } = await answerTo([amoxicillin, illegible], undefined, { change });
    expect(found).toEqual({ 'data-incomplete': 'warning' });
    expect(text).toContain(THE_ORDER);
  });

  it('is said to be unread beside what was found for ours, also as a medicine', async () => {
    const { found, text } = await answerTo([ketamine(), illegible], undefined, { change });
    expect(found).toMatchObject({ 'psychosis-active': 'critical', 'data-incomplete': 'warning' });
    expect(text).toContain(THE_ORDER);
    expect(text).toContain(MEDICINES);
  });

  it('is nothing that was selected where the EHR told which order was', async () => {
    const selections = ['MedicationRequest/amoxicillin'];
    const call = { hook: 'order-select', change, selections } as const;
    expect((await answerTo([amoxicillin, illegible], undefined, call)).cards).toEqual([]);
  });

  it('is a medicine that is not known where another one was selected', async () => {
    const call = { hook: 'order-select', change } as const;
    const { text } = await answerTo([ketamine(), illegible], undefined, call);
    expect(text).toContain(MEDICINES);
    expect(text).not.toContain(THE_ORDER);
  });

  it('may be what was selected where the EHR did not tell', async () => {
    const call = { hook: 'order-select', change, selections: ['MedicationRequest/nowhere'] } as const;
    expect((await answerTo([amoxicillin, illegible], undefined, call)).text).toContain(THE_ORDER);
  });
});

it.each<[string, Resource]>([
  ['nothing', {}],
  ['members that hold nothing', { fullUrl: '', resource: {} }],
])('an entry with %s is no draft', async (_what, entry) => {
  const { cards } = await answerTo([amoxicillin, { resource: undefined, ...entry }], undefined, { change });
  expect(cards).toEqual([]);
});

describe('a draft whose medicine stands behind an identifier', () => {
  const behind = (reference: Resource): Resource => ({
    ...ketamine(),
    medicationCodeableConcept: undefined,
    medicationReference: reference,
  });
  const identifier = { system: 'http://fhir.de/CodeSystem/ifa/pzn', value: '01234567' };

  it.each<[string, Resource]>([
    ['alone', behind({ identifier })],
    ['alone, as R5 has it', { ...behind({}), medication: { reference: { identifier } } }],
    ['with words that fit any medicine', behind({ identifier, display: 'Nasal spray' })],
  ])('%s is said not to be identified', async (_how, draft) => {
    const { found, text } = await answerTo([draft], undefined, { change });
    expect(found).toEqual({ 'data-incomplete': 'warning' });
    expect(text).toContain('the order (a medicine could not be identified)');
    expect(text).toContain('check by hand before an unidentified medicine;');
  });

  it.each<[string, Resource, boolean]>([
    ['of ours', behind({ identifier, display: 'Ketamine 50 mg/mL' }), true],
    ['of another drug', behind({ identifier, display: 'Amoxicillin 500 mg' }), false],
  ])('is taken by the words beside it, %s', async (_what, draft, isOurs) => {
    const { found } = await answerTo([draft], undefined, { change });
    expect('psychosis-active' in found).toBe(isOurs);
    expect(found).not.toHaveProperty('data-incomplete');
  });
});
