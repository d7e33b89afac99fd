/** Amounts in mg: computed by plain arithmetic, or not at all. */
import { describe, expect, it } from '@jest/globals';
import { milligramsPerDay, scheduledIn } from '../../src/facts/dose.js';
import { recordsIn, type Resource } from '../../src/fhir/resource.js';

const TWICE = { timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } } };
const quantity = (value: unknown, unit: string, code = unit): Resource => ({
  doseQuantity: { value, unit, code },
});
const typed = (type: string, dose: Resource): Resource => ({ type: { coding: [{ code: type }] }, ...dose });
const dosage = (...entries: readonly Resource[]): Resource => ({ ...TWICE, doseAndRate: entries });
const perDay = (lines: unknown, names: readonly string[]) =>
  milligramsPerDay(scheduledIn(recordsIn(lines)), { names, doseUnits: [] });
const TABLET = ['lorazepam 0.5 MG Oral Tablet'];

describe('mg per day, twice a day', () => {
  it.each<readonly [string, Resource, readonly string[], number]>([
    ['milligrams', dosage(quantity(5, 'mg')), [], 10],
    ['grams', dosage(quantity(0.5, 'g')), [], 1000],
    ['a volume of known concentration', dosage(quantity(5, 'mL')), ['morphine 2 MG/ML'], 20],
    ['micrograms, by the micro sign', dosage(quantity(50, '\u00b5g')), [], 0.1],
    ['micrograms, by the Greek letter', dosage(quantity(50, '\u03bcg')), [], 0.1],
    ['capital letters', dosage(quantity(5, 'MG')), [], 10],
    ['a unit whose code is of another system', dosage(quantity(5, 'mg', '258684004')), [], 10],
    [
      'the upper end of a range',
      dosage({ doseRange: { low: { value: 5, unit: 'mg' }, high: { value: 10, unit: 'mg' } } }),
      [],
      20,
    ],
    ['the STU3 place of the dose', { ...TWICE, ...quantity(5, 'mg') }, [], 10],
    ['tablets of one strength', dosage(quantity(2, 'tablet', '{tbl}')), TABLET, 2],
    [
      'tablets, the strength in two names',
      dosage(quantity(2, 'tablet')),
      [...TABLET, 'Lorazepam 0.5mg tab'],
      2,
    ],
    [
      'tablets, a strength with a decimal comma',
      dosage(quantity(2, 'tablet')),
      ['Lorazepam 0,5 mg Tablette'],
      2,
    ],
    ['German tablets', dosage(quantity(2, 'Tablette')), ['Lorazepam 0,5 mg Tabletten'], 2],
    ['German pieces', dosage(quantity(2, 'Stück')), ['Lorazepam 0,5 mg Tabletten'], 2],
    [
      'tablets, a strength without a leading zero',
      dosage(quantity(2, 'tablet')),
      ['lorazepam .5 mg tablet'],
      2,
    ],
    [
      'tablets, a strength with thousands',
      dosage(quantity(1, 'tablet')),
      ['metformin 1,000 mg tablet'],
      2000,
    ],
    [
      'the ordered amount beside the calculated and the dispensed one',
      dosage(
        typed('calculated', quantity(7.3, 'mg')),
        typed('admin-amount', quantity(2, 'tablet')),
        typed('ordered', quantity(5, 'mg')),
      ),
      TABLET,
      10,
    ],
    [
      'milligrams behind tablets',
      dosage(typed('admin-amount', quantity(2, 'tablet')), typed('ordered', quantity(5, 'mg'))),
      [],
      10,
    ],
  ])('%s', (_name, line, names, expected) => {
    expect(perDay([line], names)).toBeCloseTo(expected);
  });

  it.each<readonly [string, readonly unknown[], readonly string[]]>([
    ['tablets of unknown strength', [dosage(quantity(2, 'tablet'))], ['lorazepam tablet']],
    ['tablets of two strengths', [dosage(quantity(2, 'tablet'))], ['hydrocodone 5 MG / paracetamol 325 MG']],
    ['a concentration', [dosage(quantity(2, 'tablet'))], ['ketamine 50 MG/ML']],
    ['a volume of unknown concentration', [dosage(quantity(5, 'mL'))], ['morphine solution']],
    ['a value of two numbers', [dosage(quantity('5-10', 'mg'))], []],
    ['a unit of another world', [dosage(quantity(5, 'constructor'))], []],
    ['a dose without a frequency', [{ doseAndRate: [quantity(5, 'mg')] }], []],
    ['a frequency without a dose', [TWICE], []],
    ['two lines of which one cannot be computed', [dosage(quantity(5, 'mg')), TWICE], []],
    ['a dose as needed only', [{ ...dosage(quantity(5, 'mg')), asNeededBoolean: true }], []],
    ['a dose as needed in words', [{ ...dosage(quantity(5, 'mg')), text: 'PRN' }], []],
    ['no dosage', [], []],
    ['something else', ['5 mg'], []],
  ])('cannot be told from %s', (_name, lines, names) => {
    expect(perDay(lines, names)).toBeUndefined();
  });

  it('adds the scheduled lines and leaves out those as needed', () => {
    const lines = [
      dosage(quantity(5, 'mg')),
      dosage(quantity(10, 'mg')),
      { ...dosage(quantity(99, 'mg')), asNeededBoolean: true },
    ];
    expect(perDay(lines, [])).toBe(30);
  });
});
