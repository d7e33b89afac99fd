/** Medicines known by codes that stand for codes that the tables know. */
import { describe, expect, it } from '@jest/globals';
import type { CodingLike } from '../../src/clinical/code-index.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import { withEquivalents } from '../../src/clinical/with-equivalents.js';
import { member, RXNORM, SNOMED_CT, valueSet } from './made-up-vocabulary.js';

const OWN = 'https://example.org/substance';
const CALMING = valueSet('calming', { includes: [member(OWN, 'morazepine'), member(SNOMED_CT, '1')] });

const terminology = () =>
  createTerminology([CALMING], {
    system: OWN,
    list: ['morazepine', 'solutrexone'].map((name) => ({ code: name, name, synonyms: [], brands: [] })),
    codes: [
      { system: RXNORM, code: '1', ingredients: [{ substance: 'morazepine' }] },
      { system: RXNORM, code: '2', ingredients: [{ substance: 'solutrexone' }] },
    ],
    nearNames: [],
  });
const recognise = (told: readonly CodingLike[], codings: readonly CodingLike[], text?: readonly string[]) => {
  const asking = withEquivalents(terminology(), () => told);
  const { substances, form, by, coded } = asking.recogniseMedication(codings, text);
  return { substances, ...(form && { form }), by, coded };
};
const UNKNOWN = { system: SNOMED_CT, code: '999' };
const NOTHING = { substances: [], by: 'nothing', coded: false };

describe('a medicine', () => {
  it.each<readonly [string, readonly CodingLike[], readonly CodingLike[], readonly string[], object]>([
    [
      'that the tables know is what they know',
      [{ system: RXNORM, code: '2' }],
      [{ system: RXNORM, code: '1' }],
      [],
      { substances: ['morazepine'], by: 'code', coded: true },
    ],
    [
      'is what its equivalent is, in the form that its own words tell',
      [{ system: RXNORM, code: '1' }],
      [{ ...UNKNOWN, display: 'a cream' }],
      [],
      { substances: ['morazepine'], form: 'topical', by: 'code', coded: true },
    ],
    [
      'is what its equivalent is, whatever its words say',
      [{ system: RXNORM, code: '1' }],
      [{ ...UNKNOWN, display: 'solutrexone' }],
      [],
      { substances: ['morazepine'], by: 'code', coded: true },
    ],
    [
      'is what the name of its code says',
      [{ ...UNKNOWN, display: 'product of solutrexone, tablet' }],
      [UNKNOWN],
      [],
      { substances: ['solutrexone'], form: 'oral', by: 'text', coded: true },
    ],
    [
      'whose code has the name of a medicine of no rule is that, no mere number',
      [{ ...UNKNOWN, display: 'product of something else' }],
      [UNKNOWN],
      [],
      { substances: [], by: 'nothing', coded: true },
    ],
    [
      'that its words tell stays what they tell, where nothing is told of its code by code',
      [{ ...UNKNOWN, display: 'product of something else' }],
      [UNKNOWN],
      ['morazepine'],
      { substances: ['morazepine'], by: 'text', coded: true },
    ],
    ['of which nothing is told is not known', [], [UNKNOWN], [], NOTHING],
    ['of which what is told is not known either', [{ system: RXNORM, code: '3' }], [UNKNOWN], [], NOTHING],
  ])('%s', (_name, told, codings, text, expected) => {
    expect(recognise(told, codings, text)).toEqual(expected);
  });

  it('is told of by each of its codings', () => {
    const both = withEquivalents(terminology(), ({ code }) => [
      { system: RXNORM, code: code === '998' ? '1' : '2' },
    ]);
    const codings = ['998', '999'].map((code) => ({ system: SNOMED_CT, code }));
    expect(both.recogniseMedication(codings).substances).toEqual(['morazepine', 'solutrexone']);
  });

  it('leaves everything else as it was', () => {
    const plain = terminology();
    const { recognise: same, isFamilyHistoryOrRisk } = withEquivalents(plain, () => []);
    expect([same, isFamilyHistoryOrRisk]).toEqual([plain.recognise, plain.isFamilyHistoryOrRisk]);
  });
});
