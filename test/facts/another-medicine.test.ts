/** An amount beside the name of another medicine is not the dose of what is ordered; one beside its own names is. */
import { describe, expect, it } from '@jest/globals';
import { medicationFact } from '../../src/facts/medication-fact.js';
import { NOW, patient, terminology } from '../support/patient.js';

const ordered = (text: string) => patient().orders('ketamine-iv', { dosage: { text } }).facts().order.doses;
const sprayed = (text: string) => patient().orders('spravato', { dosage: { text } }).facts().order.doses;
const NOT_UNDERSTOOD = [{ notUnderstood: true }];

describe('an amount in words, in an order of ketamine', () => {
  it.each([
    'labetalol 10 mg prn',
    'Labetalol: 10 mg',
    'labetalol HCl 10 mg IV',
    'Labetalol i.v. 10 mg',
    'labetalol (Trandate) 10 mg',
    'labetalol p.r.n.: 10 mg',
    'labétalol 10 mg si besoin',
    'labetalolo 10 mg al bisogno',
    '10 mg labetalol',
    '10 mg IV labetalol',
    '10 mg of labetalol',
    'ondansetron 4 mg prn',
    'Ondansetron 4 mg bei Bedarf',
    'ondansétron 4 mg au besoin',
    'hydralazine 10 mg prn',
    'midazolam 2 mg prn',
    'midazolan 2 mg prn',
    'Midazolamhydrochlorid 2 mg',
    'Dormicum 2 mg',
    'Give lorazepam 1 mg before the session',
    'valproic acid 500 mg',
    'lorazepam 1 tablet',
    '1 tablet lorazepam',
    'metoclopramide 10 mg',
    'glycopyrrolate 0.2 mg',
  ])('%s is not understood', (text) => {
    expect(ordered(text)).toEqual(NOT_UNDERSTOOD);
  });

  it.each<readonly [string, number]>([
    ['ketamine 35 mg IV', 35],
    ['Ketamin 35 mg i.v.', 35],
    ['kétamine 35 mg', 35],
    ['Ketalar 35 mg', 35],
    ['S-Ketamin 35 mg', 35],
    ['35 mg Ketamin i.v.', 35],
    ['35 mg ketamine hydrochloride IV', 35],
    ['Ketamin (neben Lorazepam) 35 mg', 35],
    ['Infuse 35 mg IV. Midazolam at the bedside', 35],
    ['35 mg i.v., Midazolam bereithalten', 35],
    ['Hold lorazepam before the session, 35 mg IV', 35],
    ['April 6: 35 mg', 35],
    ['in comparison 35 mg', 35],
    ['in NaCl 0.9 %: 35 mg', 35],
    ['Ketamin-Infusion 35 mg', 35],
  ])('%s is %d mg', (text, milligrams) => {
    expect(ordered(text)).toMatchObject([{ milligrams }]);
  });
});

describe('an amount in words, in an order of the spray', () => {
  it.each<readonly [string, number]>([
    ['Spravato 56 mg', 56],
    ['esketamine 56 mg intranasal', 56],
    ['56 mg ketamine nasally', 56],
    ['Spravato: 2 devices', 56],
  ])('%s is %d mg', (text, milligrams) => {
    expect(sprayed(text)).toMatchObject([{ milligrams }]);
  });

  it('is not that of a rescue medicine', () => {
    expect(sprayed('clonidine 0.1 mg prn')).toEqual(NOT_UNDERSTOOD);
  });
});

describe('an amount in words, of what the patient takes', () => {
  const perDay = (text: string) =>
    medicationFact(
      {
        ...{ resourceType: 'MedicationRequest', status: 'active', intent: 'order', authoredOn: '2026-06-20' },
        medicationCodeableConcept: { text: 'Lorazepam' },
        dosageInstruction: [{ text }],
      },
      { terminology, resolve: () => undefined, now: NOW, supplied: new Set(), replaced: [] },
    )?.milligramsPerDay;

  it('counts beside its own name, and not beside that of another', () => {
    expect(perDay('lorazepam 2 mg daily')).toBe(2);
    expect(perDay('Ativan 2 mg daily')).toBe(2);
    expect(perDay('zolpidem 10 mg daily')).toBeUndefined();
  });
});
