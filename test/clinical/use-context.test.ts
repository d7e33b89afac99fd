/** What an order is for, in the cases in which a wrong answer would silence rules. */
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../cards/index.js';
import type { UseContext } from '../../src/clinical/facts.js';
import { decideUseContext } from '../../src/clinical/use-context.js';
import type { Resource } from '../../src/fhir/resource.js';
import { hoursAgo, patient, type OrderOptions, type PatientCase } from '../support/patient.js';

const [esketamine, ketamine] = catalogue.monographs;
function contextOf(someone: PatientCase): UseContext {
  const facts = someone.factsBeforeContext();
  const monograph = facts.order.drug === 'ketamine' ? ketamine : esketamine;
  if (!monograph) throw new Error('the catalogue has no such drug');
  return decideUseContext(monograph, facts);
}

const order = (reason: string | null, dosage: Resource = {}, options: OrderOptions = {}): PatientCase =>
  patient().orders('ketamine-iv', { reason, dosage, ...options });
const push = (value: number): Resource => ({
  doseAndRate: [{ doseQuantity: { value, unit: 'mg/kg', code: 'mg/kg' } }],
  timing: { repeat: { count: 1 } },
});
const encounter = (location: Resource, parts: Resource = {}): Resource => ({
  resourceType: 'Encounter',
  class: { code: 'IMP' },
  location: [{ location: { display: 'Operating Room 2' }, ...location }],
  ...parts,
});

describe('an order is not for an anaesthetic', () => {
  it.each<readonly [string, PatientCase, UseContext]>([
    ['because of its dose alone', order(null, push(2)), 'UNK'],
    ['because of its dose in a clinic', order(null, push(2)).at({ class: 'AMB' }), 'UNK'],
    ['because its reason is missing', order(null).at({ class: 'IMP' }), 'UNK'],
    [
      'because the patient is in intensive care, if it is for suicidality',
      order('R45.851', push(2)).at({ class: 'IMP', location: 'ICU' }),
      'PSY',
    ],
    [
      'because the patient is in the emergency department, if it is for depression',
      order('F33.2', push(2)).at({ class: 'EMER' }),
      'PSY',
    ],
    ['because it is for depression and for ECT', order('text:depression, ECT anaesthesia'), 'PSY'],
    [
      'because it is called induction',
      order(null, { text: 'induction phase, 6 infusions of 1.5 mg/kg' }).at({ class: 'EMER' }),
      'UNK',
    ],
    ['because it is given once a month', order(null, { text: 'once a month' }).at({ class: 'EMER' }), 'UNK'],
    [
      'because the pain came after an epidural',
      order('text:pain', { route: undefined, text: 'infusion for pain after epidural' }),
      'PAIN',
    ],
    ['because the pain is spinal', order(null, { route: undefined, text: 'for spinal cord injury' }), 'UNK'],
    [
      'because the patient was in the operating room this morning',
      order('F33.2').resource(encounter({ period: { end: hoursAgo(4) } })),
      'PSY',
    ],
    [
      'because the patient was in the operating room, as the record says',
      order('F33.2').resource(encounter({ status: 'completed' })),
      'PSY',
    ],
    [
      'because the operating room is planned',
      order('F33.2').resource(encounter({ status: 'planned' })),
      'PSY',
    ],
    ['because the encounter could not be read', order(null, push(2)).unread('encounter'), 'UNK'],
    ['because there is a word in which OR stands', order(null).at({ location: 'Coronary ward' }), 'UNK'],
  ])('%s', (_name, someone, expected) => {
    expect(contextOf(someone)).toBe(expected);
  });
});

describe('an order is for an anaesthetic', () => {
  it.each<readonly [string, PatientCase]>([
    [
      'in the operating room, although the reason is depression',
      order('F33.2').resource(encounter({ status: 'active' })),
    ],
    ['in the ECT suite', order('F33.2').at({ location: 'ECT Suite' })],
    ['for procedural sedation', order('text:procedural sedation')],
    ['by a route that only anaesthesia uses', order(null, { route: { coding: [{ code: '72607000' }] } })],
    ['in the emergency department, once, without another reason', order(null, push(1)).at({ class: 'EMER' })],
    ['as a bolus in hospital', order(null, push(1.5)).at({ class: 'IMP' })],
  ])('%s', (_name, someone) => {
    expect(contextOf(someone)).toBe('ACUTE');
  });

  it('where the site has named the place', () => {
    const facts = order('F33.2').at({ location: 'Suite Amber' }).factsBeforeContext();
    expect(ketamine && decideUseContext(ketamine, facts)).toBe('PSY');
    expect(ketamine && decideUseContext(ketamine, { ...facts, acuteLocations: ['suite amber'] })).toBe(
      'ACUTE',
    );
  });
});

describe('nasal esketamine', () => {
  it.each<readonly [string, PatientCase]>([
    ['for pain', patient().orders('spravato', { reason: 'text:pain' })],
    [
      'in an operating room',
      patient().orders('spravato', { reason: null }).at({ location: 'Operating Room 1' }),
    ],
    ['without a reason', patient().orders('spravato', { reason: null })],
  ])('is psychiatric %s', (_name, someone) => {
    expect(contextOf(someone)).toBe('PSY');
  });
});
