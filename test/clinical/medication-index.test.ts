/** Medicines by codes and names of a small vocabulary. */
import { describe, expect, it } from '@jest/globals';
import type { CodingLike } from '../../src/clinical/code-index.js';
import { createMedicationIndex } from '../../src/clinical/medication-index.js';
import type { Substances } from '../../src/clinical/substances.js';
import { ICD_10_CM, member, NDC, RXNORM, SNOMED_CT, valueSet } from './made-up-vocabulary.js';

const OWN = 'https://example.org/substance';

const substance = (name: string, synonyms: readonly string[] = [], brands: readonly string[] = []) => ({
  ...{ code: name, name, synonyms, brands },
});
const SUBSTANCES: Substances = {
  system: OWN,
  list: [
    substance('morazepine', ['morazepine hydrochloride'], ['Quieta', 'Calmorazin']),
    substance('solutrexone'),
    substance('valoric acid'),
    substance('morazepina'),
    substance('kelverotide'),
  ],
  codes: [
    { system: RXNORM, code: '1', ingredients: [{ substance: 'morazepine' }] },
    { system: RXNORM, code: '2', ingredients: [{ substance: 'morazepine', form: 'topical' }] },
    {
      system: RXNORM,
      code: '3',
      ingredients: [{ substance: 'solutrexone', form: 'topical' }, { substance: 'morazepine' }],
    },
    { system: NDC, code: '123450678', ingredients: [{ substance: 'solutrexone' }] },
  ],
  nearNames: ['solutrexane'],
};
const CALMING = valueSet('calming', {
  includes: [member(OWN, 'morazepine'), member(OWN, 'solutrexone'), member(SNOMED_CT, '77')],
});
const ACIDS = valueSet('acids', { includes: [member(OWN, 'valoric acid'), member(OWN, 'solutrexone')] });

describe('a medicine', () => {
  const recognise = (codings: readonly CodingLike[], text?: readonly string[]) => {
    const recognition = createMedicationIndex([CALMING, ACIDS], SUBSTANCES)(codings, text);
    const { substances, classes, form, by, coded } = recognition;
    return { substances, classes, ...(form && { form }), by, coded };
  };
  const rx = (code: string, display?: string): CodingLike => ({
    ...{ system: RXNORM, code },
    ...(display !== undefined && { display }),
  });

  it.each<readonly [string, readonly CodingLike[], readonly string[], object]>([
    ['by a code', [rx('1')], [], { substances: ['morazepine'], by: 'code', coded: true }],
    [
      'by a code with a form, whatever the words say',
      [rx('2', 'morazepine 1 mg tablet')],
      ['tablet'],
      { substances: ['morazepine'], form: 'topical', by: 'code', coded: true },
    ],
    [
      'by a code whose form the words tell',
      [rx('1', 'something 1 mg cream')],
      [],
      { substances: ['morazepine'], form: 'topical', by: 'code', coded: true },
    ],
    [
      'by a code whose form the text tells',
      [rx('1')],
      ['an ointment'],
      { substances: ['morazepine'], form: 'topical', by: 'code', coded: true },
    ],
    [
      'by a code, not by the form of a coding beside it that says nothing',
      [rx('1'), rx('999', 'cream')],
      [],
      { substances: ['morazepine'], by: 'code', coded: true },
    ],
    [
      'of two substances, one of them with a form',
      [rx('3')],
      [],
      { substances: ['morazepine', 'solutrexone'], form: 'topical', by: 'code', coded: true },
    ],
    [
      'by codes of two codings',
      [rx('1'), { system: NDC, code: '12345-0678-90' }],
      [],
      { substances: ['morazepine', 'solutrexone'], by: 'code', coded: true },
    ],
    [
      'by our own code, whatever its case',
      [{ system: OWN, code: 'Valoric Acid' }],
      [],
      { substances: ['valoric acid'], by: 'code', coded: true },
    ],
    [
      'by its name in a text',
      [],
      ['MORAZEPINE 5 mg tablet'],
      { substances: ['morazepine'], form: 'oral', by: 'text', coded: false },
    ],
    [
      'by its name in the display of a code that is not known',
      [rx('999', 'solutrexone')],
      [],
      { substances: ['solutrexone'], by: 'text', coded: true },
    ],
    ['by a brand', [], ['Quieta'], { substances: ['morazepine'], by: 'text', coded: false }],
    [
      'by a synonym',
      [],
      ['morazepine hydrochloride'],
      { substances: ['morazepine'], by: 'text', coded: false },
    ],
    [
      'by the form of its name in another language',
      [],
      ['Solutrexon', 'Morazepinum'],
      { substances: ['morazepine', 'solutrexone'], by: 'text', coded: false },
    ],
    [
      'by a listed name, not as another name’s form',
      [],
      ['morazepina'],
      { substances: ['morazepina'], by: 'text', coded: false },
    ],
    [
      'by a name with a slip',
      [],
      ['kelverodide 5 mg capsule'],
      { substances: ['kelverotide'], form: 'oral', by: 'near-name', coded: false },
    ],
    ['by no brand with a slip', [], ['Calmorasin'], { substances: [], by: 'nothing', coded: false }],
    [
      'by no name with a slip where another medicine is near',
      [],
      ['solutrexene'],
      { substances: [], by: 'nothing', coded: false },
    ],
    [
      'by no slip in what a vocabulary of medicines calls its code',
      [rx('999', 'kelverodide')],
      [],
      { substances: [], by: 'nothing', coded: true },
    ],
    [
      'by nothing: a bare code that no list has',
      [rx('999')],
      ['  '],
      { substances: [], by: 'nothing', coded: false },
    ],
    [
      'by nothing: words beside a code of no system for medicines',
      [{ system: ICD_10_CM, code: '1', display: 'a word' }],
      [],
      { substances: [], by: 'nothing', coded: false },
    ],
    [
      'by nothing: words beside two codings, one of a system for medicines',
      [{ system: ICD_10_CM, code: '1', display: 'a word' }, rx('999')],
      [],
      { substances: [], by: 'nothing', coded: true },
    ],
    [
      'by nothing: a system without a code',
      [{ system: RXNORM, display: 'a word' }],
      [],
      { substances: [], by: 'nothing', coded: false },
    ],
    [
      'by nothing: a code without a system',
      [{ code: '1' }],
      [],
      { substances: [], by: 'nothing', coded: false },
    ],
    [
      'not by what a pack is meant beside',
      [],
      ['Pack (for patients taking solutrexone)', 'Pack (for patients not taking (morazepine))'],
      { substances: ['morazepine'], by: 'text', coded: false },
    ],
    [
      'not by what a pack is not meant beside',
      [],
      ['morazepine pack (as a starter for patients not taking solutrexone at present)'],
      { substances: ['morazepine'], by: 'text', coded: false },
    ],
  ])('%s', (_name, codings, text, expected) => {
    const { classes, ...found } = recognise(codings, text);
    expect(found).toEqual(expected);
    expect([...classes.keys()].every((id) => ['calming', 'acids'].includes(id))).toBe(true);
  });

  it('is in the classes of its substances, each with those that are in it', () => {
    const { classes } = recognise([], ['solutrexone with valoric acid and morazepine']);
    expect(Object.fromEntries(classes)).toEqual({
      calming: ['morazepine', 'solutrexone'],
      acids: ['solutrexone', 'valoric acid'],
    });
  });

  it('cannot be in a class whose substance does not exist', () => {
    const stray = valueSet('stray', { includes: [member(OWN, 'nothing')] });
    expect(() => createMedicationIndex([stray], SUBSTANCES)).toThrow(`stray: ${OWN} does not have nothing`);
  });
});
