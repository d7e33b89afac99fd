/** Dose forms: how a product is made to be given, which tells a tablet from a cream. */
import { createPhraseIndex, wordList } from './phrase-index.js';

/** Where one product has several forms, the first of this list counts: what acts on the whole body is asked first. */
const DOSE_FORMS = [
  'oral',
  'sublingual',
  'buccal',
  'nasal',
  'rectal',
  'transdermal',
  'parenteral',
  'inhaled',
  'vaginal',
  'ophthalmic',
  'otic',
  'topical',
] as const;
export type DoseForm = (typeof DOSE_FORMS)[number];

const WORDS: Readonly<Record<DoseForm, string>> = {
  oral: 'oral, by mouth, po, tablet, tablets, tab, tabs, capsule, capsules, cap, caps, caplet, caplets, softgel, gelcap, chewable, granules, syrup, elixir, linctus, odt',
  sublingual: 'sublingual, sl, troche, under the tongue',
  buccal: 'buccal, lozenge, lozenges, lollipop, oromucosal',
  nasal: 'nasal, intranasal, nasal spray, nasal drops, nasal inhaler, nose spray, nose drops',
  rectal: 'rectal, suppository, suppositories, enema',
  transdermal: 'transdermal, transdermal system, patch, patches',
  parenteral:
    'injection, injectable, infusion, intravenous, intramuscular, subcutaneous, subcut, iv, im, sc, i v, i m, s c, vial, ampoule, ampoules, ampule, syringe, cartridge, auto injector, autoinjector, pen injector, implant, depot',
  inhaled: 'inhaler, inhalation, inhalant, nebuliser, nebulizer, nebules, neb, nebs',
  vaginal: 'vaginal, vaginal cream, vaginal gel, vaginal ovule, pessary',
  ophthalmic: 'ophthalmic, ophthalmic ointment, ophthalmic gel, eye drops, eye drop, eye ointment, eye gel',
  otic: 'otic, ear drops, ear drop, ear spray',
  topical:
    'topical, topical solution, topical spray, cutaneous, cream, gel, ointment, lotion, shampoo, foam, paste, oral paste, mouthwash, oral rinse, mouth rinse, gargle, liniment, medicated pad, medicated pads, rectal cream, rectal ointment, rectal foam',
};

const index = createPhraseIndex(
  DOSE_FORMS.flatMap((form) =>
    WORDS[form].split(', ').map((phrase): readonly [string, DoseForm] => [phrase, form]),
  ),
);

/** Whether the text is the name of a dose form of this service. */
export const isDoseForm = (value: string): value is DoseForm => DOSE_FORMS.some((form) => form === value);

/** The form that counts among several. */
export const prevailingForm = (forms: Iterable<DoseForm>): DoseForm | undefined => {
  const found = new Set(forms);
  return DOSE_FORMS.find((form) => found.has(form));
};

/** The form that the whole words of the texts name; a longer name (`eye drops`) is read before a shorter one. */
export function doseFormIn(texts: readonly string[]): DoseForm | undefined {
  return prevailingForm(texts.flatMap((text) => index.leftmostLongest(wordList(text))));
}
