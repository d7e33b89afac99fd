/** Amounts in the words of a dosage: what is plain is read, what could mean two things is not, and both are told apart from nothing. */
import { describe, expect, it } from '@jest/globals';
import { amountsInWords } from '../../src/facts/amount-words.js';

const UNITS = [
  { words: ['device', 'devices'], milligrams: 28 },
  { words: ['spray', 'sprays', 'sprühstoß', 'sprühstöße'], milligrams: 14 },
];
const read = (text: string) => amountsInWords({ text }, UNITS);
const of = (value: number, unit: string) => [{ value, units: [unit] }];

describe('the words of a dosage', () => {
  it.each<readonly [string, number, string]>([
    ['56 mg', 56, 'mg'],
    ['56mg twice weekly', 56, 'mg'],
    ['56 mg zweimal wöchentlich', 56, 'mg'],
    ['56 mg deux fois par semaine', 56, 'mg'],
    ['0,5 mg/kg KG über 40 min', 0.5, 'mg/kg'],
    ['0.5mg/kgKG i.v. über 40 Minuten', 0.5, 'mg/kg'],
    ['0,5 mg pro kg Körpergewicht', 0.5, 'mg/kg'],
    ['0,5 mg/kg en 40 minutes', 0.5, 'mg/kg'],
    ['0.5 mg/kg/dose IV over 40 minutes', 0.5, 'mg/kg'],
    ['0.5 mg/kg over at least 40 minutes', 0.5, 'mg/kg'],
    ['500 µg/kg', 500, 'ug/kg'],
    ['0,15 mg/kg/h', 0.15, 'mg/kg/h'],
    ['10 mg pro Stunde', 10, 'mg/h'],
    ['5 mcg/kg/min', 5, 'ug/kg/min'],
    ['25-50 mg p.o.', 50, 'mg'],
    ['50 mg x1', 50, 'mg'],
    ['56 mg 2x/Woche', 56, 'mg'],
    ['56 mg 2 x wöchentlich', 56, 'mg'],
    ['25 bis 50 mg', 50, 'mg'],
    ['35 mg (50 mg/ml) in 100 ml NaCl 0,9 %', 35, 'mg'],
    ['2 Sprühstöße', 2, 'sprühstöße'],
    ['zwei Sprühstöße je Sitzung', 2, 'sprühstöße'],
    ['Use 3 devices 5 minutes apart', 3, 'devices'],
    ['2 devices (56 mg)', 56, 'mg'],
    ['56 mg (2 devices)', 56, 'mg'],
    ['2 Sprühstöße à 14 mg', 28, 'mg'],
    ['two 28 mg devices', 56, 'mg'],
    ['28 mg device nasally', 28, 'mg'],
    ['Use 1 (one) 28 mg device', 28, 'mg'],
    ['Use 2 (two) devices', 2, 'devices'],
    ['Take 2 x 25 mg tablets', 50, 'mg'],
    ['1 Ampulle zu 50 mg', 50, 'mg'],
    ['2 ampoules de 50 mg', 100, 'mg'],
    ['1 Amp. (50 mg)', 50, 'mg'],
    ['Take 1 tablet by mouth twice daily', 1, 'tablet'],
    ['take one tablet (5 mg) daily', 5, 'mg'],
    ['take two 5 mg tablets', 10, 'mg'],
    ['28 mg x 1', 28, 'mg'],
    ['35 mg x 6 sessions', 35, 'mg'],
    ['56 mg twice a week', 56, 'mg'],
    ['56 mg 2x/Woche', 56, 'mg'],
    ['2x wöchentlich 56 mg', 56, 'mg'],
    ['Take 1 tablet (0.5 mg total) by mouth 2 (two) times a day as needed', 0.5, 'mg'],
  ])('%s is %d %s', (text, value, unit) => {
    expect(read(text)).toEqual(of(value, unit));
  });

  it('may tell the same dose by weight and as it was computed', () => {
    expect(read('0.5 mg/kg (40 mg) IV over 40 min')).toEqual([...of(0.5, 'mg/kg'), ...of(40, 'mg')]);
    expect(read('0,5 mg/kg = 40 mg')).toEqual([...of(0.5, 'mg/kg'), ...of(40, 'mg')]);
  });

  it.each([
    'max. 84 mg',
    'bis zu 84 mg',
    'höchstens 0,5 mg/kg',
    '56 mg statt 84 mg',
    'statt bisher 84 mg',
    '56 mg, then 84 mg',
    '56 mg or 84 mg',
    '0,5 mg/kg + 1 mg Midazolam',
    '0.5 mg/kg (40 mg) with midazolam 1 mg',
    '28 mg, 28 mg after 5 minutes',
    'increase by 28 mg',
    '1.000 mg',
    '56 mg/Tag',
    '5 mg/m2',
    '2 ampoules (50 mg)',
    '1 Ampulle',
    '2 devices (84 mg)',
    '5 mg Tabletten, 2 morgens',
    'Tabletten zu 5 mg, 2 morgens',
    'take 2 (1 mg) tablets',
    '½ tablet of 5 mg',
    '25 mg tablets',
    'Use 2 (three) devices',
    '1 1/2 tablets of 5 mg',
    '1 spray in each nostril',
    '2 Sprühstöße je Nasenloch',
    '2 sprays par narine',
    '2 ml',
    '1/2 ml',
    '1/2 tablet',
    '3 x 28 mg',
    '28 mg x 3',
    '28mg×2',
    '2x28 mg',
    '0.5 mg/kg x 6',
    '100 ml NaCl über 40 min',
    '28 mg x 2',
    '2 x 28 mg',
    'zweimal 28 mg',
    'deux fois 28 mg',
    '28 mg twice',
    '150 mg divided TID',
    '150 mg in 3 doses',
    'Tagesdosis 150 mg',
    'at most 56 mg',
    '< 56 mg',
    'between 25 and 50 mg',
    'target dose 84 mg',
    'was 84 mg',
    'tolerated 84 mg',
    'change from 84 mg',
    'additional 10 mg',
    'in 10 mg increments',
    'half of 50 mg',
    'with midazolam 2 mg',
    'premedicate: ondansetron 4 mg',
    '0.5 mg·kg-1',
    '0.5 mg kg-1',
    '0.05 g',
    '5-325 mg',
    '500 mg in 250 ml NaCl at 10 ml/h',
    '250 mg bag',
    'strength 50 mg',
    'Disp: 30 tablets',
    '30 tablets',
    '#2 tablets',
    'half a tablet',
    '1/2 tablet',
  ])('%s is unclear', (text) => {
    expect(read(text)).toBe('unclear');
  });

  it.each([
    '',
    'as directed',
    'over 40 minutes',
    'twice weekly for 4 weeks',
    '27G needle',
    'laut Schema',
    'Sitzung 2 von 8',
    'SpO2 > 92 %',
    'stock 50 mg/ml',
  ])('%j tells no amount', (text) => {
    expect(read(text)).toEqual([]);
  });
});
