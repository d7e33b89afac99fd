/** Whatever stands around an amount: it is read as what was meant, or not read. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountsInWords } from '../../src/facts/amount-words.js';

const UNITS = [
  { words: ['device', 'devices', 'dispositif', 'dispositifs', 'dispositivo', 'dispositivi'], milligrams: 28 },
  { words: ['spray', 'sprays', 'sprühstoß', 'sprühstöße', 'spruzzo', 'spruzzi'], milligrams: 14 },
];
const read = (text: string) => amountsInWords({ text }, { doseUnits: UNITS });

const number = fc
  .tuple(fc.integer({ min: 1, max: 150 }), fc.constantFrom('', '.5', ',5', '.25', ',75'))
  .map(([whole, part]) => ({
    written: `${whole}${part}`,
    value: Number(`${whole}${part.replace(',', '.')}`),
  }));
const unit = fc.constantFrom<readonly [string, string]>(
  ...[[' mg', 'mg'] as const, ['mg', 'mg'] as const, [' MG', 'mg'] as const, [' mg/kg', 'mg/kg'] as const],
  ...[[' mg/kg KG', 'mg/kg'] as const, [' mg pro kg', 'mg/kg'] as const, [' mg par kg', 'mg/kg'] as const],
  ...[[' mcg', 'ug'] as const, [' µg/kg/min', 'ug/kg/min'] as const, [' mg/h', 'mg/h'] as const],
);
const amount = fc.tuple(number, unit).map(([{ written, value }, [name, ucum]]) => ({
  text: `${written}${name}`,
  value,
  unit: ucum,
}));

/** Nothing here makes of an amount another. */
const before = fc.constantFrom(
  ...[
    '',
    'Infuse ',
    'Give ',
    'Dose: ',
    'Dosis: ',
    'IV: ',
    'Sitzung 3 von 8: ',
    'session 3 of 8: ',
    'Tag 1: ',
  ],
  ...['Administer ', 'first dose ', 'Startdosis ', 'administrer ', 'somministrare ', '2026-11-24: '],
);
const behind = fc.constantFrom(
  ...['', ' IV over 40 min', ' i.v. über 40 Minuten', ' en 40 minutes', ' in 40 minuti', ' twice weekly'],
  ...[' 2x/Woche', ' zweimal wöchentlich', ' deux fois par semaine', ' due volte alla settimana', ' once'],
  ...[
    ' in 100 mL NaCl 0.9 %',
    ' (50 mg/mL)',
    '. Weight 70 kg',
    '. Gewicht 70 kg',
    ', 2 refills',
    ' x 6 sessions',
  ],
  ...['. Call 555 123 4567', '. SpO2 > 92 %', ', age 67', ', protocol 2', ' via 22 G needle', ' for 4 weeks'],
);
/** What makes of an amount another, or something else. */
const traps: readonly ((amount: string) => string)[] = [
  ...[
    'max. ',
    'up to ',
    'bis zu ',
    'höchstens ',
    'at most ',
    'jusqu’à ',
    'fino a ',
    '< ',
    '≤ ',
    'over ',
    'unter ',
  ],
  ...[
    'statt ',
    'previously ',
    'was ',
    'tolerated ',
    'last dose ',
    'zuletzt ',
    'from ',
    'titrate to ',
    'add ',
  ],
  ...['increase by ', 'erhöhen um ', 'half of ', '2 x ', 'zweimal ', 'deux fois ', 'due volte ', '3 mal '],
  ...['with midazolam ', 'mit Midazolam ', 'avec midazolam ', 'con midazolam ', 'premedicate: ondansetron '],
  ...['if no response ', 'falls nötig ', 'target ', 'Zieldosis ', 'strength ', 'Tagesdosis ', 'vial of '],
]
  .map((said) => (told: string) => `${said}${told}`)
  .concat(
    [
      ' x 2',
      ' ×3',
      ' less',
      ' steps',
      ' bag',
      ' tablets',
      ' vial',
      ' Ampullen',
      ' divided TID',
      ' in 3 doses',
    ].map((said) => (told: string) => `${told}${said}`),
    [' in each nostril', ' je Nasenloch', ' par narine', ', may repeat', ', then 10 mg', ' or 10 mg'].map(
      (said) => (told: string) => `${told}${said}`,
    ),
  );

const RUNS = { numRuns: 2000 };

describe('an amount in words', () => {
  it('is read as it was meant, whatever of how, when or for whom stands around it', () => {
    fc.assert(
      fc.property(before, amount, behind, (first, meant, last) => {
        expect(read(`${first}${meant.text}${last}`)).toEqual([{ value: meant.value, units: [meant.unit] }]);
      }),
      RUNS,
    );
  });

  it('is not read where the words make of it a limit, a step, several, a part, the past or something else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...traps), amount, behind, (trap, { text }, last) => {
        expect(read(`${trap(text)}${last}`)).toBe('unclear');
      }),
      RUNS,
    );
  });

  it('is none where numbers count, date, weigh or call', () => {
    const anything = fc.array(
      fc.constantFrom(
        ...['weight 70 kg', 'over 40 min', '2026-11-24', '24.11.2026', '2 refills', 'protocol 2', '50 mg/mL'],
        ...[
          'Call 555-1234',
          '+41 44 123 45 67',
          'SpO2 > 92 %',
          'session 3 of 8',
          'Sitzung 2',
          'q8h',
          '1 kit',
        ],
        ...[
          'see MAR',
          'as directed',
          'nach Schema',
          'selon protocole',
          'age 67',
          '22 G',
          '120/80 mmHg',
          'HR 60',
        ],
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(anything, (said) => {
        expect(read(said.join('; '))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('counts pieces of a known amount, and none that are dispensed', () => {
    const piece = fc.constantFrom('devices', 'sprays', 'Sprühstöße', 'dispositifs', 'spruzzi');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), piece, behind, (count, name, last) => {
        expect(read(`${count} ${name}${last}`)).toEqual([{ value: count, units: [name.toLowerCase()] }]);
        expect(read(`Disp: ${count} ${name}`)).toBe('unclear');
        expect(read(`${count * 30} ${name}`)).toBe('unclear');
      }),
      RUNS,
    );
  });
});
