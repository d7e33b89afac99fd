/** What an order tells of its dose: every unit, strength and rate by arithmetic alone, and nothing by guessing. */
import { describe, expect, it } from '@jest/globals';
import type { OrderedDose } from '../../src/clinical/facts.js';
import { orderedDosesOf } from '../../src/facts/dose.js';
import type { Resource } from '../../src/fhir/resource.js';

const DEVICES = [{ words: ['device', 'devices'], milligrams: 28 }];
const VIAL = ['ketamine 50 MG/ML Injectable Solution'];

const quantity = (value: unknown, unit?: string): Resource => ({ doseQuantity: { value, unit } });
const rate = (value: unknown, unit: string): Resource => ({ rateQuantity: { value, unit } });
const line = (...entries: readonly Resource[]): Resource => ({ doseAndRate: entries });
const lasting = (minutes: number) => ({ timing: { repeat: { duration: minutes, durationUnit: 'min' } } });
const mg = (value: number): OrderedDose => ({ milligrams: value, milligramsPerDay: value });
const at = (milligrams: number, repeat: Resource): Resource => ({
  ...line(quantity(milligrams, 'mg')),
  timing: { repeat },
});
const NOT_UNDERSTOOD: OrderedDose = { notUnderstood: true };

const told = (lines: readonly unknown[], names: readonly string[] = []) =>
  orderedDosesOf(lines, { names, doseUnits: DEVICES });

describe('an ordered dose is read', () => {
  it.each<readonly [string, readonly Resource[], readonly string[], readonly OrderedDose[]]>([
    ['in mg', [line(quantity(56, 'mg'))], [], [mg(56)]],
    ['as a text of a number', [line(quantity(' 56,0 ', 'mg'))], [], [mg(56)]],
    ['in grams', [line(quantity(0.1, 'g'))], [], [mg(100)]],
    ['in words', [line(quantity(56, 'milligrams'))], [], [mg(56)]],
    ['in words alone', [{ text: '56 mg zweimal wöchentlich' }], [], [mg(56)]],
    ['in the words of devices alone', [{ text: '2 devices, 5 minutes apart' }], [], [mg(56)]],
    ['in tablets, in words alone', [{ text: '2 tablets' }], ['ketamine 50 mg capsule'], [mg(100)]],
    [
      'in words alone, over the time that they tell',
      [{ text: '0,5 mg/kg KG i.v. über 40 min' }],
      [],
      [{ milligramsPerKilogram: 0.5, overMinutes: 40 }],
    ],
    [
      'in its elements, and not in words beside them',
      [{ ...line(quantity(56, 'mg')), text: '84 mg' }],
      [],
      [mg(56)],
    ],
    ['not in words that could mean two things', [{ text: '56 mg or 84 mg' }], [], [NOT_UNDERSTOOD]],
    ['in devices', [line(quantity(2, 'devices'))], [], [mg(56)]],
    ['in devices as an annotation', [line(quantity(3, '{device}'))], [], [mg(84)]],
    ['in mL of a known concentration', [line(quantity(0.8, 'mL'))], VIAL, [mg(40)]],
    ['in mL, the concentration per 5 mL', [line(quantity(5, 'mL'))], ['ketamine 500 mg/10 mL'], [mg(250)]],
    ['in tablets of a known strength', [line(quantity(2, 'tablet'))], ['ketamine 50 mg capsule'], [mg(100)]],
    ['in mg/kg', [line(quantity(0.5, 'mg/kg'))], [], [{ milligramsPerKilogram: 0.5 }]],
    ['in mg/kg for each dose', [line(quantity(0.5, 'mg/kg/dose'))], [], [{ milligramsPerKilogram: 0.5 }]],
    ['in mg for each dose', [line(quantity(56, 'mg/dose'))], [], [mg(56)]],
    [
      'in mg per kg, in words',
      [line(quantity(0.5, 'mg per kilogram'))],
      [],
      [{ milligramsPerKilogram: 0.5 }],
    ],
    ['in micrograms per kg', [line(quantity(500, 'mcg/kg'))], [], [{ milligramsPerKilogram: 0.5 }]],
    [
      'over 40 minutes',
      [{ ...line(quantity(0.5, 'mg/kg')), ...lasting(40) }],
      [],
      [{ milligramsPerKilogram: 0.5, overMinutes: 40 }],
    ],
    ['as a rate per weight', [line(rate(0.1, 'mg/kg/hr'))], [], [{ milligramsPerKilogramPerHour: 0.1 }]],
    [
      'as a rate in micrograms a minute',
      [line(rate(5, 'ug/kg/min'))],
      [],
      [{ milligramsPerKilogramPerHour: 0.3 }],
    ],
    ['as a rate in mg', [line(rate(20, 'mg/h'))], [], [{ milligramsPerHour: 20 }]],
    ['as a flow of a known concentration', [line(rate(2, 'mL/h'))], VIAL, [{ milligramsPerHour: 100 }]],
    [
      'in mg at the flow of the bag it is diluted in, which the strength of the vial does not tell',
      [line({ ...quantity(40, 'mg'), ...rate(100, 'mL/h') })],
      VIAL,
      [mg(40)],
    ],
    [
      'in mg/kg at the flow of a bag, for as long as the words say',
      [{ ...line({ ...quantity(0.5, 'mg/kg'), ...rate(100, 'mL/h') }), text: 'in 100 mL over 60 minutes' }],
      VIAL,
      [{ milligramsPerKilogram: 0.5, overMinutes: 60 }],
    ],
    [
      'in mL at a flow of the same solution',
      [line({ ...quantity(0.8, 'mL'), ...rate(1.2, 'mL/h') })],
      VIAL,
      [{ ...mg(40), milligramsPerHour: 60, overMinutes: 40 }],
    ],
    [
      'as a dose at a rate, which tells how long it takes',
      [line({ ...quantity(40, 'mg'), ...rate(60, 'mg/h') })],
      [],
      [{ ...mg(40), milligramsPerHour: 60, overMinutes: 40 }],
    ],
    [
      'as a ratio',
      [
        line({
          rateRatio: { numerator: { value: 0.5, unit: 'mg/kg' }, denominator: { value: 1, unit: 'h' } },
        }),
      ],
      [],
      [{ milligramsPerKilogramPerHour: 0.5 }],
    ],
    [
      'by the upper end of a range',
      [line({ doseRange: { low: { value: 28, unit: 'mg' }, high: { value: 56, unit: 'mg' } } })],
      [],
      [mg(56)],
    ],
    [
      'by its ordered amount, whatever was calculated or is to be handed out',
      [
        line(
          { ...quantity(38.5, 'mg'), type: { text: 'calculated' } },
          { ...quantity(1, 'mL'), type: { text: 'admin-amount' } },
          { ...quantity(40, 'mg'), type: { text: 'ordered' } },
        ),
      ],
      VIAL,
      [mg(40)],
    ],
    [
      'by mg/kg beside the calculated mg',
      [line({ ...quantity(0.5, 'mg/kg'), type: { text: 'ordered' } }, quantity(40, 'mg'))],
      [],
      [{ ...mg(40), milligramsPerKilogram: 0.5 }],
    ],
    [
      'as a rate for a time, which tell how much it is in all',
      [
        { ...line(rate(3, 'mg/kg/h')), ...lasting(40) },
        { ...line(rate(240, 'mg/h')), ...lasting(60) },
      ],
      [],
      [
        { milligramsPerKilogram: 2, milligramsPerKilogramPerHour: 3, overMinutes: 40 },
        { ...mg(240), milligramsPerHour: 240, overMinutes: 60 },
      ],
    ],
    [
      'over the time that the words tell',
      [{ ...line(quantity(0.5, 'mg/kg')), text: 'IV over 10 minutes' }],
      [],
      [{ milligramsPerKilogram: 0.5, overMinutes: 10 }],
    ],
    [
      'over the time of its timing, whatever the words tell',
      [{ ...line(quantity(0.5, 'mg/kg')), ...lasting(40), text: 'IV over 10 minutes' }],
      [],
      [{ milligramsPerKilogram: 0.5, overMinutes: 40 }],
    ],
    [
      'as the amount of a day on which several lines are given',
      [at(56, { when: ['MORN'] }), at(56, { when: ['EVE'] })],
      [],
      [
        { milligrams: 56, milligramsPerDay: 112 },
        { milligrams: 56, milligramsPerDay: 112 },
      ],
    ],
    [
      'line by line, where they are given on different days',
      [at(56, { dayOfWeek: ['mon'], when: ['MORN'] }), at(56, { dayOfWeek: ['thu'], when: ['EVE'] })],
      [],
      [mg(56), mg(56)],
    ],
    [
      'line by line, where one follows the other',
      [
        { ...at(28, { when: ['MORN'] }), sequence: 1 },
        { ...at(56, { when: ['EVE'] }), sequence: 2 },
      ],
      [],
      [mg(28), mg(56)],
    ],
    [
      'as an amount a day, when it is given several times',
      [{ ...line(quantity(56, 'mg')), timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } } }],
      [],
      [{ milligrams: 56, milligramsPerDay: 112 }],
    ],
    [
      'as an amount of its day, when it is given twice on one day of the week',
      [
        {
          ...line(quantity(56, 'mg')),
          timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd', dayOfWeek: ['mon'] } },
        },
      ],
      [],
      [{ milligrams: 56, milligramsPerDay: 112 }],
    ],
    [
      'as an amount of its day, at two times of two days of the week',
      [
        {
          ...line(quantity(56, 'mg')),
          timing: { repeat: { dayOfWeek: ['mon', 'thu'], timeOfDay: ['09:00:00', '15:00:00'] } },
        },
      ],
      [],
      [{ milligrams: 56, milligramsPerDay: 112 }],
    ],
    [
      'as the dose of its day, when it is given twice a week',
      [{ ...line(quantity(56, 'mg')), timing: { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } } }],
      [],
      [mg(56)],
    ],
    ['on every line', [line(quantity(28, 'mg')), line(quantity(56, 'mg'))], [], [mg(28), mg(56)]],
    ['on the second line', [{ text: 'see protocol' }, line(quantity(56, 'mg'))], [], [mg(56)]],
    ['of a huge number as it stands', [line(quantity(56_000_000, 'mg'))], [], [mg(56_000_000)]],
  ])('%s', (_name, lines, names, expected) => {
    expect(told(lines, names)).toEqual(expected);
  });
});

describe('an ordered dose is not entered yet', () => {
  it.each<readonly [string, readonly unknown[]]>([
    ['without a dosage', []],
    ['with words that tell none', [{ text: 'inject slowly' }]],
    ['with nought', [line(quantity(0, 'mg')), line(quantity('0', 'mg'))]],
    ['with a quantity that has no value', [line({ doseQuantity: { unit: 'mg' } })]],
    ['with a dosage of another shape', ['56 mg', null, 7]],
  ])('%s', (_name, lines) => {
    expect(told(lines)).toEqual([]);
  });
});

describe('an ordered dose is asked about, never guessed', () => {
  it.each<readonly [string, Resource, readonly string[]]>([
    ['without a unit', line(quantity(56)), []],
    ['in a unit of nobody', line(quantity(2, 'puffs of joy')), []],
    ['in mL of an unknown concentration', line(quantity(2, 'mL')), []],
    ['in mL of two concentrations', line(quantity(2, 'mL')), [...VIAL, 'ketamine 10 MG/ML']],
    ['in tablets of an unknown strength', line(quantity(2, 'tablet')), []],
    ['below nought', line(quantity(-56, 'mg')), []],
    ['as a text that may be two numbers', line(quantity('1,500', 'mg')), []],
    ['as a text of more than a number', line(quantity('56 or 84', 'mg')), []],
    ['as a rate of something else', line(rate(5, 'drops/min')), []],
  ])('%s', (_name, dosage, names) => {
    expect(told([dosage], names)).toEqual([NOT_UNDERSTOOD]);
  });
});
