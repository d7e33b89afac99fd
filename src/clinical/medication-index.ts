/** Tells the substances of a medicine from its codes, or from the whole words of its names. */
import type { CodingLike } from './code-index.js';
import { canonicalSystem, codesMedicines } from './code-systems.js';
import { type DoseForm, doseFormIn, prevailingForm } from './dose-form.js';
import {
  createIngredientIndex,
  createMeanings,
  NO_INGREDIENTS,
  type Ingredients,
  type Meaning,
} from './ingredient-index.js';
import { apartFromSalt, innForms } from './inn-forms.js';
import { createNearNames, type NamedSubstance } from './near-names.js';
import { createPhraseIndex, wordList } from './phrase-index.js';
import type { Substances } from './substances.js';
import type { ValueSet } from './value-set.js';

export interface MedicationRecognition extends Meaning {
  readonly form: DoseForm | undefined;
  /** `near-name`: by a name that is one letter off, where nothing was known by code or name. */
  readonly by: 'code' | 'text' | 'near-name' | 'nothing';
  /**
   * Its code is known, or of a system for medicines with words beside it. With `by: 'nothing'`, as where a longer name is known that
   * holds one of ours: a medicine of which no rule speaks. A bare code that is in no list may be an old code of anything.
   */
  readonly coded: boolean;
}

/** Codings of any system, then the free text of the entry. */
export type RecogniseMedication = (
  codings: readonly CodingLike[],
  text?: readonly string[],
) => MedicationRecognition;

/**
 * The form is read from words when it is asked for: of most medicines no one does. A getter in an object literal would give each
 * object a shape of its own, which keeps alive what the getter sees: the body of the call, until the next full collection.
 */
class Recognised implements MedicationRecognition {
  readonly substances: Meaning['substances'];
  readonly classes: Meaning['classes'];
  readonly by: MedicationRecognition['by'];
  readonly coded: boolean;
  readonly #readForm: () => DoseForm | undefined;

  constructor(
    meaning: Meaning,
    by: MedicationRecognition['by'],
    coded: boolean,
    readForm: () => DoseForm | undefined,
  ) {
    this.substances = meaning.substances;
    this.classes = meaning.classes;
    this.by = by;
    this.coded = coded;
    this.#readForm = readForm;
  }

  get form(): DoseForm | undefined {
    return this.#readForm();
  }
}

const withoutCompany = (words: string): string => words.replace(MEANT_BESIDE, ' ');

/** Starter packs say beside which other medicines they are meant; these are not in them. */
const MEANT_BESIDE = /\([^()]*\bfor patients (?:not )?taking\b[^()]*\)/giu;

/** Builds the index once. @throws Error when a value set names a substance that does not exist. */
export function createMedicationIndex(
  valueSets: readonly ValueSet[],
  substances: Substances,
): RecogniseMedication {
  const ingredientsOf = createIngredientIndex(substances);
  const meanings = createMeanings(valueSets, substances);
  const names = createPhraseIndex<Name>([...namesOf(substances), ...otherNamesOf(substances)]);
  const nearName = createNearNames(singleWordsOf(substances));

  const namesIn = (texts: readonly string[], words = texts.map(wordList)): readonly Name[] =>
    texts.flatMap((written, index) =>
      names.leftmostLongest(written.includes('(') ? wordList(withoutCompany(written)) : (words[index] ?? [])),
    );

  return (codings, text = []) => {
    const byCode = meantByCode(codings, ingredientsOf);
    if (byCode.length > 0) {
      const [only = NO_INGREDIENTS] = byCode;
      const meaning =
        byCode.length === 1
          ? meanings.ofCode(only)
          : meanings.of(byCode.flat().map(({ substance }) => substance));
      return new Recognised(meaning, 'code', true, () => formByCode(codings, text, ingredientsOf, namesIn));
    }
    const texts = differentTexts(codings, text).map(apartFromSalt);
    const words = texts.map(wordList);
    const coded = words.some(({ length }) => length > 0) && codings.some(isMedicineCode);
    const named = namesIn(texts, words);
    const formInWords = (): DoseForm | undefined => doseFormIn(texts) ?? formOfBrands(named);
    const meant = named.flatMap(({ substance }) => substance ?? []);
    if (meant.length > 0) return new Recognised(meanings.of(meant), 'text', coded, formInWords);
    if (named.length > 0) return new Recognised(meanings.of([]), 'nothing', true, formInWords);
    // What a vocabulary of medicines calls a code is spelt right: such a word is another medicine's name.
    const near = coded ? [] : words.flatMap((list) => list.flatMap((word) => nearName(word) ?? []));
    return new Recognised(meanings.of(near), near.length > 0 ? 'near-name' : 'nothing', coded, formInWords);
  };
}

const isMedicineCode = ({ system, code }: CodingLike): boolean =>
  code !== undefined && codesMedicines(canonicalSystem(system ?? ''));

/** Records mostly say the same in `text` and in `display`. */
function differentTexts(codings: readonly CodingLike[], text: readonly string[]): readonly string[] {
  const texts = new Set(text);
  for (const { display } of codings) if (display !== undefined) texts.add(display);
  return [...texts];
}

/** What the known codes mean, each meaning once. */
function meantByCode(
  codings: readonly CodingLike[],
  ingredientsOf: (coding: CodingLike) => Ingredients,
): readonly Ingredients[] {
  const found: Ingredients[] = [];
  for (const coding of codings) {
    const meant = ingredientsOf(coding);
    if (meant.length > 0 && !found.includes(meant)) found.push(meant);
  }
  return found;
}

/** The form that the codes tell, else the words of the entry, else what the known codes are called. */
function formByCode(
  codings: readonly CodingLike[],
  text: readonly string[],
  ingredientsOf: (coding: CodingLike) => Ingredients,
  namesIn: (texts: readonly string[]) => readonly Name[],
): DoseForm | undefined {
  const known = codings.filter((coding) => ingredientsOf(coding).length > 0);
  const forms = known.flatMap((coding) => ingredientsOf(coding).flatMap(({ form }) => form ?? []));
  const texts = [...text, ...known.flatMap(({ display }) => display ?? [])];
  return prevailingForm(forms) ?? doseFormIn(texts) ?? formOfBrands(namesIn(texts));
}

/** Where no word tells the form: brands do, if each that is named has but one. */
const formOfBrands = (names: readonly Name[]): DoseForm | undefined => {
  const brands = names.filter(({ isBrand }) => isBrand);
  const forms = brands.flatMap(({ form }) => form ?? []);
  return forms.length === brands.length ? prevailingForm(forms) : undefined;
};

interface Name {
  /** None for another medicine, of which no rule speaks. */
  readonly substance?: string;
  readonly isBrand?: boolean;
  readonly form?: DoseForm;
}

/** Names that are listed, then their forms in other languages where these are nobody's listed name. */
function namesOf({
  list,
}: Substances): readonly (readonly [string, Name & { readonly substance: string }])[] {
  const listed = list.flatMap(({ code: substance, name, synonyms, brands, brandForms }) => [
    ...[name, ...synonyms].map((phrase) => [phrase, { substance }] as const),
    ...brands.map((phrase) => {
      const form = brandForms?.get(phrase);
      return [phrase, { substance, isBrand: true, ...(form && { form }) }] as const;
    }),
  ]);
  const taken = new Set(listed.map(([phrase]) => wordList(phrase).join(' ')));
  const forms = list.flatMap(({ code: substance, name, synonyms }) =>
    [name, ...synonyms].flatMap(innForms).map((form) => [form, { substance }] as const),
  );
  return [...listed, ...forms.filter(([form]) => !taken.has(wordList(form).join(' ')))];
}

/** A longer name of another medicine hides the name that it holds: a salt or an ester can act quite differently. */
const otherNamesOf = ({ nearNames }: Substances): readonly (readonly [string, Name])[] =>
  nearNames.filter((name) => !isOneWord(name)).map((name) => [name, {}]);

const isOneWord = (name: string): boolean => wordList(name).length === 1;

/** What a slip of the pen is measured against: every name of one word, those of other medicines among them. */
function singleWordsOf(substances: Substances): readonly NamedSubstance[] {
  const brands = new Set(substances.list.flatMap((substance) => substance.brands));
  const ours = namesOf(substances).map(([phrase, { substance }]) => ({
    words: wordList(phrase),
    substance,
    forgiving: !brands.has(phrase),
  }));
  return [
    ...ours.flatMap(({ words: [word, ...more], substance, forgiving }) =>
      word === undefined || more.length > 0 ? [] : [{ word, substance, forgiving }],
    ),
    ...substances.nearNames.filter(isOneWord).map((word) => ({ word, forgiving: false })),
  ];
}
