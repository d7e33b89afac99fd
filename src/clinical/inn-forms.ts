/** The forms that an international nonproprietary name takes in other languages, as far as its ending tells them. */

/** Shorter words differ in one letter from too much else. */
const LONG_LAST_WORD_IN_E = /\p{Ll}{6,}e$/u;

/**
 * Where the English name ends in a mute `e`, German and the Nordic languages write none; what ends in `-ine` ends in `-ina`
 * in Spanish, Italian and Portuguese and in `-inum` in Latin. French differs in its accents, which are not read anyway.
 */
export function innForms(name: string): readonly string[] {
  if (!LONG_LAST_WORD_IN_E.test(name)) return [];
  const stem = name.slice(0, -1);
  return name.endsWith('ine') ? [stem, `${stem}a`, `${stem}um`] : [stem];
}

/** German writes a salt in one word with the name, where the name alone says what it is. */
const NAME_AND_SALT =
  /([a-z]{5})((?:di|mono|hemi|hydrogen)?(?:hydrochlorid|hydrobromid|sulfat|phosphat|carbonat|maleat|tartrat|citrat|succinat|mesilat|fumarat|acetat|decanoat|palmitat|pamoat|hydrat|natrium)\b)/gi;

/** How each of these salts ends: most names are told by one look. */
const SALT_ENDS = /(?:id|at|um)\b/i;

/** `…inhydrochlorid` as two words, `…in hydrochlorid`. */
export const apartFromSalt = (text: string): string =>
  SALT_ENDS.test(text) ? text.replace(NAME_AND_SALT, '$1 $2') : text;
