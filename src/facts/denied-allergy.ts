/** Entries of an allergy list that say that there is no allergy, and of what there is none. */

/** `No known allergy to …`, `Not allergic to …`, `Denies allergy to …`, `NKDA`; only where a text begins so. */
const DENIAL =
  /^\W*(?:(?:no|nil|denies(?: any)?|without)(?: known| current| documented| reported| history of)*(?: drug| medication| medicine| substance)?s? (?:allerg(?:y|ies)|intolerances?|hypersensitivit(?:y|ies)|adverse (?:drug )?reactions?)|not (?:known to be )?allergic|nkd?a\b)/i;

/** The same in German, French and Italian: `Keine bekannte Allergie gegen …`, `Pas d’allergie connue à …`, `Nessuna allergia a …`. */
const DENIAL_ELSEWHERE =
  /^\W*(?:keine?(?: bekannten?| dokumentierten?)? (?:(?:arzneimittel|medikamenten)-?)?(?:allergien?|unverträglichkeit(?:en)?|überempfindlichkeit(?:en)?)|(?:pas d['’ ]|aucune )(?:allergies?|intolérances?)|nessuna (?:allergia|intolleranza)|(?:nicht allergisch|non allergi(?:que|co|ca))\b)/i;

/** `No … allergy`, `Keine bekannte …allergie`: what is denied stands inside, and nothing behind. */
const DENIAL_OF_ONE =
  /^\W*(?:(?:no|nil|denies(?: any)?|without)(?: known| current| documented| reported)*(?: history of)? [\p{L}-]+ (?:allerg(?:y|ies)|intolerances?)|keine?(?: bekannten?| dokumentierten?)? [\p{L}-]+?-?(?:allergien?|unverträglichkeit(?:en)?))(?: known| reported| documented| on record| bekannt)?\W*$/iu;

/** `No known allergies except …` names one after all; so may whatever is said of a second thing. */
const EXCEPTION =
  /(?<!\p{L})(?:except|excluding|but|other than|apart from|besides|however|aside from|außer|ausser|aber|sauf|mais|excepté|tranne|eccetto)(?!\p{L})|[,;\n]|\. /iu;

/** Whether a text says no more than that there is no allergy. In doubt it does not, and is read as naming one. */
export const deniesAllergy = (text: string): boolean =>
  (DENIAL.test(text) || DENIAL_ELSEWHERE.test(text) || DENIAL_OF_ONE.test(text)) && !EXCEPTION.test(text);
