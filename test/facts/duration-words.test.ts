/** How long a dose is given, by the words of its dosage. */
import { describe, expect, it } from '@jest/globals';
import { durationInWords } from '../../src/facts/duration-words.js';

describe('the words of a dosage', () => {
  it.each<readonly [string, number]>([
    ['0.5 mg/kg IV over 40 minutes', 40],
    ['Infuse over 1 hour', 60],
    ['give over approximately 45 min.', 45],
    ['infuse over at least 40 minutes, twice a week', 40],
    ['over 30-60 minutes', 60],
    ['over 40 to 45 min', 45],
    ['slow push over 2min', 2],
    ['infuse over half an hour', 30],
    ['infuse over an hour', 60],
    ['over 30 minutes to 1 hour', 60],
    ['over half an hour to one hour', 60],
    ['infuse over 40 minutes; monitor over 2 hours', 40],
    ['over 40 minutes (i.e. infuse over 40 min)', 40],
    ['0,5 mg/kg i.v. über 40 Minuten', 40],
    ['über mindestens 40 Minuten, Überwachung über 2 Stunden', 40],
    ['als Bolus über 2 Min.', 2],
    ['perfusion sur 40 minutes', 40],
    ['0,5 mg/kg en 40 minutes', 40],
    ['binnen 40 Minuten', 40],
    ['infusione nell’arco di 40 minuti', 40],
  ])('tell a time: %s', (text, minutes) => {
    expect(durationInWords(text)).toBe(minutes);
  });

  it.each([
    '0.5 mg/kg IV twice a week',
    'observe the patient over 2 hours',
    'monitoring over 120 minutes',
    'flush over 5 minutes',
    'Überwachung über 2 Stunden',
    'Patienten nachbeobachten über 120 Minuten',
    'surveillance pendant 2 heures',
    'contrôle tensionnel en 40 minutes',
    'recheck in 40 minutes',
    '20 mg over 1 minute, then 30 mg over 40 minutes',
    'titrate over 3 days',
    'over the next hour',
    'for patients over 40 years',
    '',
  ])('tell none: %s', (text) => {
    expect(durationInWords(text)).toBeUndefined();
  });
});
