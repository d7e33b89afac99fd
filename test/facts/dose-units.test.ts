/** Units of doses as EHRs write them beside UCUM: in words of four languages, abbreviated, and "per kg" of what. */
import { describe, expect, it } from '@jest/globals';
import { orderedDosesOf } from '../../src/facts/dose.js';

const dose = (value: number, unit: string) =>
  orderedDosesOf([{ doseAndRate: [{ doseQuantity: { value, unit } }] }], { names: [], doseUnits: [] });

describe('a dose in words', () => {
  const lines = (count: number) =>
    orderedDosesOf(
      Array.from({ length: count }, () => ({ text: '56 mg' })),
      { names: [], doseUnits: [] },
    );

  it('is not understood where there are more lines than anybody writes', () => {
    expect(lines(100)[0]).toMatchObject({ milligrams: 56 });
    expect(lines(101)[0]).toEqual({ notUnderstood: true });
  });
});

describe('a dose', () => {
  it.each([
    'mg',
    'MG',
    'mg.',
    'mgs',
    'milligrams',
    'Milligramm',
    'milligrammes',
    'milligrammi',
    'milligrammo',
    'mg/dosis',
  ])('in %s is in mg', (unit) => {
    expect(dose(56, unit)).toEqual([{ milligrams: 56, milligramsPerDay: 56 }]);
  });

  it.each(['mg/kg', 'mg/kg KG', 'mg/kgKG', 'mg/kg body weight', 'mg/kg Körpergewicht', 'mg per kilogram'])(
    'in %s is in mg/kg',
    (unit) => {
      expect(dose(0.5, unit)).toEqual([{ milligramsPerKilogram: 0.5 }]);
    },
  );

  it.each(['mg/kg/Std', 'mg/kg KG/h', 'mg/kg/hr'])('in %s is a rate', (unit) => {
    expect(dose(0.2, unit)).toEqual([{ milligramsPerKilogramPerHour: 0.2 }]);
  });

  it.each(['tablet', 'tabs', 'pills', 'Kapseln', '{tbl}'])(
    'in %s is told by the strength of the product',
    (unit) => {
      const doses = [{ doseAndRate: [{ doseQuantity: { value: 2, unit } }] }];
      const product = { names: ['lorazepam 1 MG Oral Tablet'], doseUnits: [] };
      expect(orderedDosesOf(doses, product)).toEqual([{ milligrams: 2, milligramsPerDay: 2 }]);
    },
  );

  it.each(['Stückchen', 'mg/kg Fett', 'mg/m2'])('in %s is not understood', (unit) => {
    expect(dose(1, unit)).toEqual([{ notUnderstood: true }]);
  });
});
