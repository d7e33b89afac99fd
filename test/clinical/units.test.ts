/** Values in other units: what converts, and what is rather not known than guessed. */
import fc from 'fast-check';
import { describe, expect, it, jest } from '@jest/globals';
import { convert, unitInWords } from '../../src/clinical/units.js';

describe('a value in another unit', () => {
  it.each([
    [80, 'kg', 'kg', 80],
    [80_000, 'g', 'kg', 80],
    [180, '[lb_av]', 'kg', 81.65],
    [180, 'lbs', 'kg', 81.65],
    [12.5, 'stone', 'kg', 79.38],
    [80, 'Kilograms', 'kg', 80],
    [35, '%', '%', 35],
    [35, 'percent', '%', 35],
    [42, 'U/L', '[IU]/L', 42],
    [28, 'g/L', 'g/dL', 2.8],
    [1.8, '', '1', 1.8],
    [1.8, '{INR}', '1', 1.8],
    [1.8, 'INR', '1', 1.8],
    [1.8, 'Ratio', '1', 1.8],
    [98, '', '%', 98],
    [0.55, '', '%', 55],
    [0.29, '', '%', 29],
    [0.55, '1', '%', 55],
    [30, '1', '%', 30],
    [98, '{score}', '%', 98],
    [36.2, '', 'kg/m2', 36.2],
    [36, '{score}', 'kg/m2', 36],
    [0.4, 'mIU/L', 'm[IU]/L', 0.4],
    [0.4, 'm[IU]/L', 'mIU/L', 0.4],
    [0.4, 'm[IU]/L', 'µIU/mL', 0.4],
    [0.4, 'm[IU]/L', 'uIU/mL', 0.4],
    [0.4, 'm[IU]/L', 'mU/L', 0.4],
    [35, '[IU]/L', 'U/L', 35],
    [35, 'UI/l', 'U/L', 35],
    [1, 'ukat/L', 'U/L', 60],
    [30, 'mIU/ml', 'm[IU]/mL', 30],
    [30, 'mU/mL', 'm[IU]/mL', 30],
    [30, 'm[iU]/mL', 'm[IU]/mL', 30],
    [30, 'MIU/ML', 'm[IU]/mL', 30],
    [30, 'IU/l', 'm[IU]/mL', 30],
    [30, 'U/L', 'm[IU]/mL', 30],
    [30, 'mIE/ml', 'm[IU]/mL', 30],
    [0.03, 'IU/mL', 'm[IU]/mL', 30],
    [30_000, 'uIU/mL', 'm[IU]/mL', 30],
    [30, 'mcIU/mL', 'm[IU]/L', 30],
    [30, 'kU/L', '[IU]/mL', 30],
    [80, 'KG', 'kg', 80],
    [80, 'Kilograms', 'kg', 80],
    [160, 'oz', 'kg', 4.54],
    [180, 'LB_AV', 'kg', 81.65],
    [1.2, 'MG/DL', 'mg/dL', 1.2],
    [1.2, 'Mg/dL', 'mg/dL', 1.2],
    [1.2, 'mg / dl', 'mg/dL', 1.2],
    [2.8, 'GM/DL', 'g/dL', 2.8],
    [28, 'G/L', 'g/dL', 2.8],
    [142, 'mm Hg', 'mm[Hg]', 142],
    [36, 'KG/M2', 'kg/m2', 36],
    [36, 'kg/(m^2)', 'kg/m2', 36],
    [72, 'beats per minute', '/min', 72],
    [42, 'units/L', 'U/L', 42],
    [42, 'unit(s)/L', 'U/L', 42],
    [42, 'IntlUnit/L', 'U/L', 42],
    [30, 'mIntlUnit/mL', 'm[IU]/mL', 30],
    [30, 'milliunits/mL', 'm[IU]/mL', 30],
    [0.4, 'Micro Int Units/mL', 'm[IU]/L', 0.4],
  ])('%d %s is in %s: %d', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 2);
  });

  it('needs the molar mass between amount and mass', () => {
    expect(convert(51.3, 'umol/L', 'mg/dL', 584.66)).toBeCloseTo(3, 1);
    expect(convert(51.3, 'umol/L', 'mg/dL')).toBeUndefined();
    expect(convert(3, 'mg/dL', 'µmol/L', 584.66)).toBeCloseTo(51.3, 1);
    expect(convert(3, 'mg/dL', 'μmol/l', 584.66)).toBeCloseTo(51.3, 1);
    expect(convert(51.3, 'UMOL/L', 'mg/dL', 584.66)).toBeCloseTo(3, 1);
    expect(convert(51.3, 'micromol/L', 'mg/dL', 584.66)).toBeCloseTo(3, 1);
  });

  it.each([
    [1, '', 'kg'],
    [0.95, '', '%'],
    [0.04, '', '%'],
    [101, '1', '%'],
    [0.05, '', 'kg/m2'],
    [3600, '', 'kg/m2'],
    [1, 'bags', 'kg'],
    [1, '', '%'],
    [880, '', '%'],
    [1, 'kg', 'mm[Hg]'],
    [1, 'constructor', 'kg'],
    [30, 'IU', 'm[IU]/mL'],
    [30, 'ng/mL', 'm[IU]/mL'],
  ])('is not guessed from %d %p to %s', (value, from, to) => {
    expect(convert(value, from, to)).toBeUndefined();
  });

  it('never prints what a record calls a unit', () => {
    const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const units = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc
        .array(
          fc.constantFrom(
            ...['mg', 'kg', '/', '.', '(', ')', '[', ']', '{', '}', '10*', '1', '%', ' ', 'x', 'z'],
            ...Object.getOwnPropertyNames(Object.prototype),
          ),
          {
            maxLength: 6,
          },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(units, fc.constantFrom('mg', 'mg/kg', 'kg', 'mL/h'), (from, to) => {
        convert(1, from, to);
        expect(printed).not.toHaveBeenCalled();
      }),
      { numRuns: 2000 },
    );
    printed.mockRestore();
  });
});

describe('a unit in words', () => {
  it.each([
    ['m[IU]/L', 'mIU/L'],
    ['mm[Hg]', 'mmHg'],
    ['[lb_av]', 'lb'],
    ['{INR}', 'INR'],
    ['kg/m2', 'kg/m2'],
    ['1', ''],
  ])('%s', (unit, words) => {
    expect(unitInWords(unit)).toBe(words);
  });
});
