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

/** In English, then in German, French and Italian, without accents. */
const WORDS: Readonly<Record<DoseForm, readonly string[]>> = {
  oral: [
    'oral, by mouth, po, softgel, gelcap, chewable, granules, syrup, elixir, linctus, odt, rdt, gummy, gummies',
    'zum einnehmen, peroral, sirup, saft, hustensaft, tropfen, hustentropfen, granulat, dragee, dragees',
    'sirop, buvable, orodispersible, orale, sciroppo, gocce orali',
  ],
  sublingual: [
    'sublingual, sl, troche, troches, under the tongue',
    'sublingualtablette, sublingualtabletten, sublinguale',
  ],
  buccal: [
    'buccal, lozenge, lozenges, pastille, pastilles, lollipop, oromucosal',
    'pastillen, lutschtablette, lutschtabletten, buccaltablette, buccaltabletten, bukkal, buccale, orosolubile',
  ],
  nasal: [
    'nasal, intranasal, nasal spray, nasal drops, nasal inhaler, nose spray, nose drops, no drip, drip free',
    'nasenspray, nasentropfen, nasendosierspray, nasengel, nasensalbe, nasale, nasales, nasali',
  ],
  rectal: [
    'rectal, suppository, suppositories, supp, enema',
    'zapfchen, suppositorium, suppositorien, rektal, rektiole, rektiolen, klistier',
    'suppositoire, suppositoires, rectale, supposta, supposte, rettale',
  ],
  transdermal: [
    'transdermal, transdermal system, patch, patches',
    'pflaster, transdermalpflaster, matrixpflaster, transdermale, transdermales, transdermique, cerotto, cerotti',
  ],
  parenteral: [
    'injection, injectable, infusion, drip, intravenous, intramuscular, subcutaneous, subcut, iv, im, sc, i v, i m, s c',
    'vial, ampoule, ampoules, ampule, syringe, cartridge, auto injector, autoinjector, pen injector, implant, depot',
    'injektion, injektionslosung, infusionslosung, infusionskonzentrat, ampulle, ampullen, stechampulle, stechampullen',
    'durchstechflasche, durchstechflaschen, fertigspritze, fertigspritzen, intravenos, intramuskular, subkutan',
    'inj los, inf los, perfusion, intraveineuse, iniettabile, fiala, fiale, endovenosa',
  ],
  inhaled: [
    'inhaler, inhalation, inhalant, nebuliser, nebulizer, nebules, neb, nebs',
    'dosieraerosol, pulverinhalator, inhalator, inhalat, inhalationslosung, inhalationspulver, inhalationskapseln',
    'aerosol doseur, inalazione, inalatore',
  ],
  vaginal: [
    'vaginal, vaginal cream, vaginal gel, vaginal ovule, pessary',
    'vaginaltablette, vaginaltabletten, vaginalzapfchen, vaginalcreme, vaginalovula, vaginale, creme vaginale, crema vaginale',
  ],
  ophthalmic: [
    'ophthalmic, ophthalmic ointment, ophthalmic gel, eye drops, eye drop, eye ointment, eye gel',
    'augentropfen, augensalbe, augengel, collyre, ophtalmique, pommade ophtalmique, gel ophtalmique',
    'collirio, oftalmico, unguento oftalmico, gel oftalmico',
  ],
  otic: [
    'otic, ear drops, ear drop, ear spray',
    'ohrentropfen, auriculaire, auriculaires, auricolare, auricolari, gocce auricolari',
  ],
  topical: [
    'topical, topical solution, topical spray, cutaneous, cream, gel, ointment, lotion, shampoo, foam, paste, oral paste',
    'mouthwash, oral rinse, mouth rinse, gargle, liniment, medicated pad, medicated pads, rectal cream, rectal ointment',
    'medicated patch',
    'creme, salbe, tinktur, puder, mundspullosung, gurgellosung, pommade, cutanee, crema, unguento, pomata',
  ],
};

/** Medi-Span's abbreviations for route and form, by which EHRs name products: `OP SOLN` is an eye drop, `EX CREA` a cream. */
const ABBREVIATED: readonly (readonly [form: DoseForm, route: string, forms: string])[] = [
  ['sublingual', 'sl', 'subl film soln tabs'],
  ['buccal', 'bu', 'film tabs'],
  ['buccal', 'mt', 'troc lozg lpop'],
  ['nasal', 'na', 'soln susp aero aers liqd powd exhp sopk gel inha'],
  ['rectal', 're', 'supp gel enem soln susp'],
  ['transdermal', 'td', 'ptch pt24 pt72 ptwk pttw gel'],
  ['parenteral', 'ij', 'soln solr susp srer sosy soaj sopn soct conc emul kit'],
  ['inhaled', 'in', 'aers aero aepb aerb nebu soln susp inha powd caps'],
  ['vaginal', 'va', 'crea gel supp tabs inst film oint ring'],
  ['ophthalmic', 'op', 'soln susp oint gel emul'],
  ['otic', 'ot', 'soln susp oil'],
  ['topical', 'ex', 'crea oint gel lotn soln susp sham foam liqd oil powd aero pste pads ptch kit'],
  ['topical', 'mt', 'soln susp liqd pste gel'],
  ['topical', 're', 'crea oint foam'],
];

/** Made to be swallowed, unless the same words say that they melt under the tongue, or are inhaled. */
const SOLID = [
  'tablet, tablets, tab, tabs, capsule, capsules, cap, caps, caplet, caplets',
  'tablette, tabletten, tbl, filmtablette, filmtabletten, retardtablette, retardtabletten, brausetablette, brausetabletten',
  'schmelztablette, schmelztabletten, kapsel, kapseln, hartkapsel, hartkapseln, weichkapsel, weichkapseln, retardkapsel',
  'retardkapseln, tabl, filmtabl, ftbl, kaps, comprime, comprimes, gelule, gelules, compressa, compresse',
];
const ELSEWHERE: readonly DoseForm[] = ['sublingual', 'buccal', 'vaginal', 'inhaled'];

const phrasesOf = <T>(lines: readonly string[], told: T): readonly (readonly [string, T])[] =>
  lines.flatMap((words) => words.split(', ').map((phrase) => [phrase, told] as const));

const index = createPhraseIndex<DoseForm | 'solid'>([
  ...DOSE_FORMS.flatMap((form) => phrasesOf(WORDS[form], form)),
  ...phrasesOf(SOLID, 'solid' as const),
  ...ABBREVIATED.flatMap(([form, route, forms]) =>
    forms.split(' ').map((name) => [`${route} ${name}`, form] as const),
  ),
]);

/** Whether the text is the name of a dose form of this service. */
export const isDoseForm = (value: string): value is DoseForm => DOSE_FORMS.some((form) => form === value);

/** The form that counts among several. */
export const prevailingForm = (forms: Iterable<DoseForm>): DoseForm | undefined => {
  const found = new Set(forms);
  return DOSE_FORMS.find((form) => found.has(form));
};

/** The form that the whole words of the texts name; a longer name (`eye drops`) is read before a shorter one. */
export function doseFormIn(texts: readonly string[]): DoseForm | undefined {
  const told = texts.flatMap((text) => index.leftmostLongest(wordList(text)));
  const forms = told.filter((form) => form !== 'solid');
  const swallowed = told.includes('solid') && !forms.some((form) => ELSEWHERE.includes(form));
  return prevailingForm(swallowed ? [...forms, 'oral'] : forms);
}
