/** Medicines that raise blood pressure or meet ketamine otherwise: their forms and their combinations decide what they count as. */
import { describe, expect, it } from '@jest/globals';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { createTerminology } from '../../src/clinical/terminology.js';

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const ATC = 'http://www.whocc.no/atc';
const NALTREXONE_WITH_BUPROPION = 'antidepressants, bp-raising-psychotropics, naltrexone, opioid-antagonists';
const DEXTROMETHORPHAN_WITH_BUPROPION = 'antidepressants, bp-raising-psychotropics, other-nmda-antagonists';
const { recogniseMedication } = createTerminology(valueSets, substances);

describe('an interacting medicine by its code', () => {
  it.each([
    ['ATC of a nasal steroid', ATC, 'R01AD05', ['budesonide'], 'nasal'],
    ['ATC of the same steroid inhaled', ATC, 'R03BA02', ['budesonide'], 'inhaled'],
    ['ATC of a vasopressor that is injected', ATC, 'C01CA06', ['phenylephrine'], 'parenteral'],
    ['ATC of the same substance in eye drops', ATC, 'S01FB01', ['phenylephrine'], 'ophthalmic'],
    ['ATC of the same substance against a cold', ATC, 'R01BA53', ['phenylephrine'], 'oral'],
    ['ATC of two substances', ATC, 'A08AA62', ['bupropion', 'naltrexone'], undefined],
    ['local anaesthetic with epinephrine', RXNORM, '1293648', ['epinephrine', 'lidocaine'], 'parenteral'],
    ['its brand name', RXNORM, '746946', ['epinephrine', 'lidocaine'], undefined],
    ['epinephrine to be infused', RXNORM, '2695029', ['epinephrine'], 'parenteral'],
    ['epinephrine to be inhaled', RXNORM, '2109083', ['epinephrine'], 'inhaled'],
    ['auto-injector', RXNORM, '1870230', ['epinephrine for self-administration'], 'parenteral'],
    ['nasal phenylephrine', RXNORM, '1234563', ['phenylephrine'], 'nasal'],
    ['haemorrhoidal phenylephrine', RXNORM, '2715398', ['phenylephrine'], 'topical'],
    ['nasal fluticasone', RXNORM, '1797907', ['fluticasone'], 'nasal'],
    ['fluticasone on the skin', RXNORM, '895990', ['fluticasone'], 'topical'],
    ['triamcinolone to be injected', RXNORM, '1792144', ['triamcinolone'], 'parenteral'],
    ['triamcinolone in the mouth', RXNORM, '1085728', ['triamcinolone'], 'topical'],
    ['oxymetazoline in the eye', RXNORM, '2391749', ['oxymetazoline'], 'ophthalmic'],
    ['antipsychotic with an antagonist', RXNORM, '2570399', ['olanzapine', 'samidorphan'], 'oral'],
    ['opioid with a decongestant', RXNORM, '1651559', ['hydrocodone', 'pseudoephedrine'], undefined],
  ])('%s', (_, system, code, expected, form) => {
    const recognition = recogniseMedication([{ system, code }]);
    expect(recognition.substances).toEqual(expected);
    expect(recognition.form).toBe(form);
  });

  it('is no vasopressor where a patient carries it for an emergency', () => {
    expect(recogniseMedication([{ system: RXNORM, code: '1870230' }]).classes.size).toBe(0);
    expect(recogniseMedication([{ system: RXNORM, code: '727341' }]).classes.size).toBe(0);
  });
});

describe('an interacting medicine by its words', () => {
  const read = (text: string) => {
    const { substances: found, classes, form } = recogniseMedication([], [text]);
    return [found.join(' + '), [...classes.keys()].sort().join(', '), form];
  };

  it.each([
    ['aminophylline infusion', 'aminophylline', 'xanthines', 'parenteral'],
    ['Oxtriphylline', 'choline theophyllinate', 'xanthines', undefined],
    ['Adderall XR', 'amfetamine + dexamfetamine', 'amfetamines, psychostimulants', undefined],
    ['methamphetamine', 'metamfetamine', 'amfetamines, psychostimulants', undefined],
    ['noradrenaline', 'norepinephrine', 'vasopressors', undefined],
    ['nor-adrenaline', 'norepinephrine', 'vasopressors', undefined],
    ['pseudoephedrine', 'pseudoephedrine', 'oral-decongestants', undefined],
    ['pseudo-ephedrine', 'pseudoephedrine', 'oral-decongestants', undefined],
    ['lidocaine 1 % w/ adrenaline', 'epinephrine + lidocaine', 'epinephrine, local-anaesthetics', undefined],
    ['Septocaine', 'articaine + epinephrine', 'epinephrine, local-anaesthetics', undefined],
    ['EPINEPHrine (EPIPEN 2-PAK) injection', 'epinephrine for self-administration', '', 'parenteral'],
    ['epinephrine auto-injector', 'epinephrine for self-administration', '', 'parenteral'],
    ['Syntometrine', 'ergometrine', 'ergometrines', undefined],
    ['Armour Thyroid', 'desiccated thyroid', 'thyroid-hormones', undefined],
    ['thyroid tablets', 'desiccated thyroid', 'thyroid-hormones', 'oral'],
    ['Contrave', 'bupropion + naltrexone', NALTREXONE_WITH_BUPROPION, undefined],
    ['naltrexone / bupropion', 'bupropion + naltrexone', NALTREXONE_WITH_BUPROPION, undefined],
    [
      'dextromethorphan-bupropion',
      'bupropion + dextromethorphan',
      DEXTROMETHORPHAN_WITH_BUPROPION,
      undefined,
    ],
    ['dextromethorphan-quinidine', 'dextromethorphan', 'other-nmda-antagonists', undefined],
    ['guaifenesin-dextromethorphan syrup', 'dextromethorphan', 'other-nmda-antagonists', 'oral'],
    ['memantine-donepezil', 'memantine', 'memantine', undefined],
    ['fluticasone (FLONASE) nasal spray', 'fluticasone', 'nasal-corticosteroids', 'nasal'],
    ['budesonide inhaler', 'budesonide', 'nasal-corticosteroids', 'inhaled'],
    ['naphazoline eye drops', 'naphazoline', 'nasal-decongestants', 'ophthalmic'],
    ['venlafaxine', 'venlafaxine', 'antidepressants, snris', undefined],
  ])('%s', (text, found, classes, form) => {
    expect(read(text)).toEqual([found, classes, form]);
  });

  it.each([
    ...['thyroid', 'thyroid cancer', 'thyroid stimulating hormone', 'thyrotropin'],
    ...['caffeine citrate', 'theobromine', 'pentoxifylline', 'levodopa', 'desmopressin'],
    ...['methylnaltrexone', 'naloxone nasal spray', 'benzocaine', 'propel', 'S-2'],
  ])('%s is none of them', (text) => {
    expect(read(text).slice(0, 2)).toEqual(['', '']);
  });
});
