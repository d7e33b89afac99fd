/** Tells the substances of a medicine from its codes, or from the whole words of its names. */
import type { CodingLike } from './code-index.js';
import { canonicalSystem, codesMedicines, spellings } from './code-systems.js';
import { type DoseForm, doseFormIn, prevailingForm } from './dose-form.js';
import { innForms } from './inn-forms.js';
import { createNearNames, type NamedSubstance } from './near-names.js';
import { createPhraseIndex, wordList } from './phrase-index.js';
import type { Ingredient, Substances } from './substances.js';
import type { ValueSet } from './value-set.js';

export interface MedicationRecognition {
  /** Codes of the substance code system, sorted. */
  readonly substances: readonly string[];
  /** Value set id → which of the substances are in it. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly form: DoseForm | undefined;
  /** `near-name`: by a name that is one letter off, where nothing was known by code or name. */
  readonly by: 'code' | 'text' | 'near-name' | 'nothing';
  /**
   * Its code is known, or of a system for medicines with words beside it. With `by: 'nothing'`: a medicine of which no rule
   * speaks. A bare code that is in no list may be an old code of anything.
   */
  readonly coded: boolean;
}

/** Codings of any system, then the free text of the entry. */
export type RecogniseMedication = (
  codings: readonly CodingLike[],
  text?: readonly string[],
) => MedicationRecognition;

type Ingredients = readonly Ingredient[];

const NOTHING: Ingredients = [];

const withoutCompany = (words: string): string => words.replace(MEANT_BESIDE, ' ');

/** Starter packs say beside which other medicines they are meant; these are not in them. */
const MEANT_BESIDE = /\([^()]*\bfor patients (?:not )?taking\b[^()]*\)/giu;

/** Builds the index once. @throws Error when a value set names a substance that does not exist. */
export function createMedicationIndex(
  valueSets: readonly ValueSet[],
  substances: Substances,
): RecogniseMedication {
  const ingredientsOf = createIngredientIndex(substances);
  const classesOf = createClassIndex(valueSets, substances);
  const names = createPhraseIndex(namesOf(substances));
  const nearName = createNearNames(singleWordsOf(substances));

  /** The form is read from words when it is asked for: of most medicines no one does. */
  const conclude = (
    found: readonly string[],
    formOf: () => DoseForm | undefined,
    by: MedicationRecognition['by'],
    coded: boolean,
  ): MedicationRecognition => {
    const substances = found.length > 1 ? [...new Set(found)].sort() : found;
    return {
      substances,
      classes: classesOf(substances),
      get form() {
        return formOf();
      },
      by,
      coded,
    };
  };

  return (codings, text = []) => {
    const known = knownByCode(codings, ingredientsOf);
    if (known.ingredients.length > 0) {
      const form = (): DoseForm | undefined =>
        prevailingForm(known.forms) ?? doseFormIn([...text, ...known.names]);
      return conclude(known.ingredients, form, 'code', true);
    }
    // Records mostly say the same in `text` and in `display`.
    const texts = [
      ...new Set([...text, ...codings.map(({ display }) => display)].filter((word) => word !== undefined)),
    ];
    const words = texts.map(wordList);
    const coded = words.some(({ length }) => length > 0) && codings.some(isMedicineCode);
    const named = texts.flatMap((written, index) =>
      names.leftmostLongest(written.includes('(') ? wordList(withoutCompany(written)) : (words[index] ?? [])),
    );
    const formInWords = (): DoseForm | undefined => doseFormIn(texts);
    if (named.length > 0) return conclude(named, formInWords, 'text', coded);
    // What a vocabulary of medicines calls a code is spelt right: such a word is another medicine's name.
    const near = coded ? [] : words.flatMap((list) => list.flatMap((word) => nearName(word) ?? []));
    return conclude(near, formInWords, near.length > 0 ? 'near-name' : 'nothing', coded);
  };
}

const isMedicineCode = ({ system, code }: CodingLike): boolean =>
  code !== undefined && codesMedicines(canonicalSystem(system ?? ''));

interface KnownByCode {
  /** Codes of substances. */
  readonly ingredients: readonly string[];
  readonly forms: readonly DoseForm[];
  /** What the codings that are known are called. */
  readonly names: readonly string[];
}

function knownByCode(
  codings: readonly CodingLike[],
  ingredientsOf: (coding: CodingLike) => Ingredients,
): KnownByCode {
  const ingredients: string[] = [];
  const forms: DoseForm[] = [];
  const names: string[] = [];
  for (const coding of codings) {
    const meant = ingredientsOf(coding);
    for (const { substance, form } of meant) {
      ingredients.push(substance);
      if (form !== undefined) forms.push(form);
    }
    if (meant.length > 0 && coding.display !== undefined) names.push(coding.display);
  }
  return { ingredients, forms, names };
}

/** Names that are listed, then their forms in other languages where these are nobody's listed name. */
function namesOf({ list }: Substances): readonly (readonly [string, string])[] {
  const listed = list.flatMap(({ code, name, synonyms, brands }) =>
    [name, ...synonyms, ...brands].map((phrase): readonly [string, string] => [phrase, code]),
  );
  const taken = new Set(listed.map(([phrase]) => wordList(phrase).join(' ')));
  const forms = list.flatMap(({ code, name, synonyms }) =>
    [name, ...synonyms].flatMap(innForms).map((form): readonly [string, string] => [form, code]),
  );
  return [...listed, ...forms.filter(([form]) => !taken.has(wordList(form).join(' ')))];
}

/** What a slip of the pen is measured against: every name of one word, those of other medicines among them. */
function singleWordsOf(substances: Substances): readonly NamedSubstance[] {
  const brands = new Set(substances.list.flatMap((substance) => substance.brands));
  const ours = namesOf(substances).map(([phrase, substance]) => ({
    words: wordList(phrase),
    substance,
    forgiving: !brands.has(phrase),
  }));
  return [
    ...ours.flatMap(({ words: [word, ...more], substance, forgiving }) =>
      word === undefined || more.length > 0 ? [] : [{ word, substance, forgiving }],
    ),
    ...substances.nearNames.map((word) => ({ word, forgiving: false })),
  ];
}

function createIngredientIndex({ system, list, codes }: Substances): (coding: CodingLike) => Ingredients {
  const index = new Map<string, Ingredients>();
  const own = canonicalSystem(system);
  for (const { code } of list) index.set(`${own}|${code.toUpperCase()}`, [{ substance: code }]);
  for (const product of codes) {
    const from = canonicalSystem(product.system);
    for (const spelling of spellings(from, product.code)) {
      index.set(`${from}|${spelling}`, product.ingredients);
    }
  }
  return ({ system: name, code }) => {
    if (name === undefined || code === undefined) return NOTHING;
    const from = canonicalSystem(name);
    for (const spelling of spellings(from, code)) {
      const ingredients = index.get(`${from}|${spelling}`);
      if (ingredients !== undefined) return ingredients;
    }
    return NOTHING;
  };
}

const NO_CLASSES: ReadonlyMap<string, readonly string[]> = new Map();

function createClassIndex(
  valueSets: readonly ValueSet[],
  { system, list }: Substances,
): (substances: readonly string[]) => ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>(list.map(({ code }) => [code, []]));
  for (const { id, includes } of valueSets) {
    for (const member of includes) {
      if (member.system !== system) continue;
      const sets = classes.get(member.code);
      if (!sets) throw new Error(`${id}: ${system} does not have ${member.code}`);
      sets.push(id);
    }
  }
  return (substances) => {
    if (substances.length === 0) return NO_CLASSES;
    const found = new Map<string, string[]>();
    for (const substance of substances) {
      for (const id of classes.get(substance) ?? []) {
        const members = found.get(id);
        if (members) members.push(substance);
        else found.set(id, [substance]);
      }
    }
    return found;
  };
}
