/** What an order without a reason is for, told by the specialty of whoever requests it, as SNOMED CT, the NHS and four languages name it. */
import { describe, expect, it } from '@jest/globals';
import type { UseContext } from '../../../src/clinical/facts.js';
import { patient, type PatientCase } from '../../support/patient.js';
import { useContextOf } from '../../support/use-context-of.js';

const requestedBy = (requesterSpecialty: string) =>
  patient().orders('ketamine-iv', { reason: null, requesterSpecialty });

const cases: readonly (readonly [string, PatientCase, UseContext])[] = [
  ['a psychiatrist', requestedBy('Psychiatry'), 'PSY'],
  ['a psychiatrist, in German', requestedBy('Psychiatrie und Psychotherapie'), 'PSY'],
  ['a psychiatrist for the young, in German', requestedBy('Kinder- und Jugendpsychiatrie'), 'PSY'],
  ['a palliative physician, in French', requestedBy('Médecine palliative'), 'PAIN'],
  ['a palliative physician', requestedBy('Palliative medicine'), 'PAIN'],
  [
    'a pain physician who is an anaesthetist',
    requestedBy('Anesthesiology, pain medicine').at({ class: 'IMP' }),
    'PAIN',
  ],
  ['an anaesthetist in hospital', requestedBy('Anaesthesiology').at({ class: 'IMP' }), 'ACUTE'],
  [
    'anaesthetics, as SNOMED CT names the specialty, in hospital',
    requestedBy('Anesthetics').at({ class: 'IMP' }),
    'ACUTE',
  ],
  ['an anaesthetist in hospital, in German', requestedBy('Anästhesiologie').at({ class: 'IMP' }), 'ACUTE'],
  ['an anaesthetist in a clinic', requestedBy('Anaesthesiology').at({ class: 'AMB' }), 'UNK'],
  ['an anaesthetist, no encounter', requestedBy('Anaesthesiology'), 'UNK'],
];

describe('the use context, by the requester', () => {
  it.each(cases)('%s', (_name, patientCase, context) => {
    expect(useContextOf(patientCase)).toBe(context);
  });
});

describe('the use context of an order in hospital', () => {
  it.each<readonly [string, UseContext]>([
    ['Anaesthetics', 'ACUTE'],
    ['Klinik für Anästhesiologie und Intensivmedizin', 'ACUTE'],
    ['Anesthésiologie-réanimation', 'ACUTE'],
    ['Anestesia e rianimazione', 'ACUTE'],
    ['Adult mental illness', 'PSY'],
    ["Psychiatrie de l'adulte", 'PSY'],
    ['Psichiatria', 'PSY'],
    ['Palliativmedizin', 'PAIN'],
    ['Soins palliatifs', 'PAIN'],
    ['Terapia del dolore', 'PAIN'],
    ['General practice', 'UNK'],
  ])('by %s is %s', (specialty, context) => {
    const ordered = requestedBy(specialty).at({ class: 'IMP' });
    expect(useContextOf(ordered)).toBe(context);
  });
});

describe('an anaesthetist who orders without a reason', () => {
  it.each([
    ['in hospital', { class: 'IMP' }, 'ACUTE'],
    ['on a short stay', { class: 'SS' }, 'ACUTE'],
    ['in the emergency department, which alone is no sign of anaesthesia', { class: 'EMER' }, 'UNK'],
    ['in the emergency department by its word', { class: 'emergency' }, 'UNK'],
    ['in a clinic', { class: 'AMB' }, 'UNK'],
  ])('%s: %s', (_place, encounter, context) => {
    const ordered = patient()
      .orders('ketamine-iv', { reason: null, requesterSpecialty: 'Anaesthesiology' })
      .at(encounter);
    expect(useContextOf(ordered)).toBe(context);
  });
});
