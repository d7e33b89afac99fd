/** Texts that laboratories put where a result should be, to say that there is none. */
import { wordsOf } from '../clinical/words.js';

const SPECIMEN = 'specimen, sample, blood, test, result, probe, material';
const NONE =
  'hemolyzed, hemolysed, haemolyzed, haemolysed, hemolysis, haemolysis, gross hemolysis, clotted, lipemic, lipaemic, icteric, contaminated, ' +
  'rejected, cancelled, canceled, not performed, not done, not obtained, not collected, not received, not resulted, not available, ' +
  'not reported, insufficient, quantity not sufficient, quantity insufficient, qns, tnp, unsatisfactory, mislabeled, mislabelled, pending, ' +
  'hamolytisch, hamolyse, storniert, geronnen, nicht durchgefuhrt, nicht bestimmt, nicht auswertbar, folgt, ausstehend';

/** With and without what they are said of, before or behind. */
const SAID: ReadonlySet<string> = new Set(
  NONE.split(', ').flatMap((none) => [
    ` ${none} `,
    ...SPECIMEN.split(', ').flatMap((of) => [` ${of} ${none} `, ` ${none} ${of} `]),
  ]),
);

/** Whether a text says that there is no result, and nothing else. */
export const saysNotObtained = (text: string): boolean => SAID.has(wordsOf(text));
