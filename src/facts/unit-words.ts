/** Units of doses as EHRs write them beside UCUM: abbreviated, and in words of English, German, French and Italian. */

const named = (unit: string, words: string): Readonly<Record<string, string>> =>
  Object.fromEntries(words.split(' ').map((word) => [word, unit]));

export const MASS_WORDS = {
  ...named('mg', 'mgs milligram milligrams milligramm milligramme milligrammes milligrammo milligrammi'),
  ...named('ug', 'mcg microgram micrograms mikrogramm microgramme microgrammes microgrammo microgrammi'),
};
export const BODY_WORDS = named('kg', 'kilogram kilogramm kilo');
export const TIME_WORDS = {
  ...named('h', 'hr hour std stunde heure ora'),
  ...named('min', 'minute minutes minuto'),
};

/** What each is in UCUM, in lower case. */
export const UNIT_WORDS: Readonly<Record<string, string>> = {
  ...MASS_WORDS,
  ...BODY_WORDS,
  ...TIME_WORDS,
  ...named('g', 'gram grams gramm gramme grammes grammo grammi'),
  ...named('ml', 'milliliter milliliters millilitre millilitres millilitri'),
};

/** Pieces of which the strength of the product tells what one holds. */
export const TABLETS: readonly string[] =
  'tablet tablets tab tabs tablette tabletten tbl comprimé comprimés compressa compresse capsule capsules cap caps kapsel kapseln gélule gélules pill pills stück stk'.split(
    ' ',
  );
