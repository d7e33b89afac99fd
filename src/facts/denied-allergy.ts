/** Entries of an allergy list that say that there is no allergy, and of what there is none. */

/** `No known allergy to …`, `Not allergic to …`, `Denies allergy to …`, `NKDA`; only where a text begins so. */
const DENIAL =
  /^\W*(?:(?:no|nil|denies(?: any)?|without)(?: known| current| documented| reported| history of)*(?: drug| medication| medicine| substance)?s? (?:allerg(?:y|ies)|intolerances?|hypersensitivit(?:y|ies)|adverse (?:drug )?reactions?)|not (?:known to be )?allergic|nkd?a\b)/i;

/** `No known allergies except …` names one after all; so may whatever is said of a second thing. */
const EXCEPTION = /\b(?:except|excluding|but|other than|apart from|besides|however|aside from)\b|[,;\n]|\. /i;

/** Whether a text says no more than that there is no allergy. In doubt it does not, and is read as naming one. */
export const deniesAllergy = (text: string): boolean => DENIAL.test(text) && !EXCEPTION.test(text);
