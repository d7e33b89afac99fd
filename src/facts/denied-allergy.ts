/** Entries of an allergy list that say that there is no allergy, and of what there is none. */

const NO_KNOWN = '(?:no|nil|denies(?: any)?|without)(?: known| current| documented| reported| history of)*';
const KEINE = 'keine?(?: bekannten?| dokumentierten?)?';
/** Bounded, as what stands around it, so that no text is tried in many ways. */
const NAME = String.raw`[\p{L}-]{1,60}`;
const ALLERGY = '(?:allerg(?:y|ies)|intolerances?)';
const ALLERGIE = '(?:allergien?|unverträglichkeit(?:en)?)';

/** `No known allergy to …`, `Not allergic to …`, `Denies allergy to …`, `NKDA`; only where a text begins so. */
const DENIAL = beginning(
  `${NO_KNOWN}(?: drug| medication| medicine| substance)?s? (?:${ALLERGY}|hypersensitivit(?:y|ies)|adverse (?:drug )?reactions?)`,
  'not (?:known to be )?allergic',
  String.raw`nkd?a\b`,
);

/** The same in German, French and Italian: `Keine bekannte Allergie gegen …`, `Pas d’allergie connue à …`, `Nessuna allergia a …`. */
const DENIAL_ELSEWHERE = beginning(
  `${KEINE} (?:(?:arzneimittel|medikamenten)-?)?(?:${ALLERGIE}|überempfindlichkeit(?:en)?)`,
  "(?:pas d['’ ]|aucune )(?:allergies?|intolérances?)",
  'nessuna (?:allergia|intolleranza)',
  String.raw`(?:nicht allergisch|non allergi(?:que|co|ca))\b`,
);

/** `No … allergy`, `Keine bekannte …allergie`: what is denied stands inside, and nothing behind. */
const DENIAL_OF_ONE = new RegExp(
  [
    String.raw`^\W*(?:${NO_KNOWN} [\p{L}-]+ ${ALLERGY}|${KEINE} [\p{L}-]+?-?${ALLERGIE})`,
    String.raw`(?: known| reported| documented| on record| bekannt)?\W*$`,
  ].join(''),
  'iu',
);

/** `… allergy ruled out`, `Family history of … allergy`, `…allergie ausgeschlossen`: all that a text says. */
const RULED_OUT = new RegExp(
  [
    String.raw`^\W{0,9}(?:(?:${NAME} ${ALLERGY}|${ALLERGY} to ${NAME}) (?:was |has been )?(?:ruled out|excluded|disproved|refuted)`,
    String.raw`|[\p{L}-]{1,60}?-?${ALLERGIE} (?:wurde )?(?:ausgeschlossen|widerlegt)`,
    String.raw`|family history of (?:${NAME} ${ALLERGY}|${ALLERGY} to ${NAME}))\W{0,9}$`,
  ].join(''),
  'iu',
);

function beginning(...denials: readonly string[]): RegExp {
  return new RegExp(String.raw`^\W*(?:${denials.join('|')})`, 'i');
}

/** `No known allergies except …` names one after all; so may whatever is said of a second thing, and a question denies nothing. */
const EXCEPTION =
  /[?]|(?<!\p{L})(?:except|excluding|but|other than|apart from|besides|however|aside from|außer|ausser|aber|sauf|mais|excepté|tranne|eccetto)(?!\p{L})|[,;\n]|\. /iu;

/** Whether a text says no more than that there is no allergy. In doubt it does not, and is read as naming one. */
export const deniesAllergy = (text: string): boolean =>
  [DENIAL, DENIAL_ELSEWHERE, DENIAL_OF_ONE, RULED_OUT].some((denial) => denial.test(text)) &&
  !EXCEPTION.test(text);
