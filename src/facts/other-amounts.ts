/** Whether an order, or the name of its product, tells an amount beside its dose: a dose that is changed would contradict it. */
import { wordsOf } from '../clinical/words.js';
import { isRecord, type Resource } from '../fhir/resource.js';
import type { Product } from './amounts.js';
import { tellsAmountIn, tellsNumeral } from './amounts-elsewhere.js';

const setOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')));

/** Members of MedicationRequest (FHIR R4) that tell no dose, whatever numbers without a unit stand in them. */
const NO_DOSES = setOf(
  'resourceType id meta implicitRules language contained identifier groupIdentifier',
  'status statusReason intent category priority subject encounter authoredOn',
  'requester performer performerType recorder reportedReference supportingInformation',
  'reasonCode reasonReference basedOn instantiatesCanonical instantiatesUri insurance',
  'courseOfTherapyType priorPrescription detectedIssue eventHistory substitution',
  // What these say is judged by the names of the product.
  'medicationCodeableConcept medicationReference',
);

/** Strings that machines read: codes, addresses and moments. */
const TECHNICAL = setOf(
  'system code url reference id start end event time timeOfDay',
  'valueCode valueUri valueUrl valueCanonical valueOid valueUuid valueId',
  'valueDate valueDateTime valueInstant valueTime',
);

/** Numbers that count or last, and are no amounts. */
const COUNTS = setOf(
  'count countMax duration durationMax frequency frequencyMax period periodMax',
  'offset sequence numberOfRepeatsAllowed',
);

/** A Quantity in one of these units is a time, and no amount. */
const OF_TIME =
  /^(?:s|min|h|hr|d|wk|mo|a|(?:second|minute|hour|day|week|month|year)s?|stunden?|tage?|wochen?)$/i;

/** In English, German, French, Italian, Spanish, Portuguese and Dutch, without accents; some are articles as well. */
const NUMBERS = new RegExp(
  ` (?:${[
    'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|double|triple|both|pair|hundred',
    String.raw`(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty`,
    'ein|eine|einen|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|halb|halbe|halben|doppelt|doppelte|dreifach|beide|paar',
    String.raw`\p{L}*(?:zehn|zwanzig|drei(?:ss|ß)ig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig|hundert)`,
    'un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|demi|demie',
    'uno|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|mezzo|mezza|doppia|doppio|cento',
    String.raw`venti(?:due|tre|quattro|cinque|sei|sette|otto)?|(?:trent|quarant|cinquant|sessant|settant|ottant|novant)(?:a|uno|otto|a\p{L}+)`,
    'dos|tres|cuatro|cinco|seis|siete|ocho|diez|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|medio|media|doble|ambos|dois|duas|quatro|sete|oito|dez|vinte|trinta|oitenta|meia',
    String.raw`een|twee|drie|vijf|zes|zeven|negen|tien|halve|dubbele|(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig`,
    // What is measured is told, whatever the number is written like.
    String.raw`mg|mcg|ug|ml|m[iy]l+igram\p{L}*|m[iy]krogram\p{L}*|microgram\p{L}*|maximum|maximal\p{L}*|max`,
  ].join('|')}) `,
  'u',
);
/** What {@link wordsOf} reads; the rest of a longer text is not looked through. */
const LONGEST_TEXT = 500;
/** FHIR's own elements do not lie deeper. */
const DEEPEST = 20;

const tellsNumber = (text: string): boolean =>
  text.length > LONGEST_TEXT || /\p{N}/u.test(text) || NUMBERS.test(wordsOf(text));

/** The names of a product are judged as such. */
const NAMING = setOf('medicationCodeableConcept medicationReference');

/** @param dose - the Quantity of the dose itself. */
export function tellsOtherAmounts(order: Resource, dose: Resource, { doseUnits }: Product): boolean {
  return Object.entries(order).some(([name, value]) => {
    if (NAMING.has(name)) return false;
    return NO_DOSES.has(name)
      ? tellsAmountIn(value, name, doseUnits)
      : tells(value, name, { dose, pieces: doseUnits }, 1);
  });
}

interface Telling {
  readonly dose: Resource;
  readonly pieces: Product['doseUnits'];
}

/** Whatever is not known to be none is taken for an amount. */
function tells(value: unknown, name: string, telling: Telling, depth: number): boolean {
  const { dose, pieces } = telling;
  if (typeof value === 'string')
    return TECHNICAL.has(name)
      ? tellsAmountIn(value, name, pieces)
      : tellsNumber(value) || tellsNumeral(value, pieces);
  if (typeof value === 'number') return !COUNTS.has(name);
  if (typeof value !== 'object' || value === null) return false;
  if (depth > DEEPEST) return true;
  if (Array.isArray(value)) return value.some((item) => tells(item, name, telling, depth + 1));
  if (!isRecord(value) || isTime(value)) return false;
  return Object.entries(value).some(
    ([member, inner]) =>
      !(value === dose && ['value', 'unit', 'code'].includes(member)) &&
      tells(inner, member, telling, depth + 1),
  );
}

const isTime = ({ value, code, unit }: Resource): boolean =>
  typeof value === 'number' && [code, unit].some((name) => typeof name === 'string' && OF_TIME.test(name));

const CONCENTRATION = /[\d.,]+ ?mg ?\/ ?(?:[\d.,]+ ?)?ml(?!\w)/gi;
const VOLUME = /[\d.,]+ ?ml(?!\w)/gi;
const STRENGTH = /([\d.,]+) ?mg(?!\w)/gi;
/** RxNorm writes packs in braces. */
const PACK = /[{}]|\b(?:kit|pack)s?\b/i;

/** Whether it comes in amounts, as a pack for one dose does; the strength of one of its pieces, or of a solution, is none. */
export function isSoldInAmounts({ names, doseUnits }: Product): boolean {
  const pieces = new Set(doseUnits.map(({ milligrams }) => milligrams));
  return names.some((name) => {
    if (name.length > LONGEST_TEXT) return true;
    const rest = name
      .replace(CONCENTRATION, ' ')
      .replace(VOLUME, ' ')
      .replace(STRENGTH, (written, figure: string) => (pieces.has(Number(figure)) ? ' ' : written));
    return tellsNumber(rest) || PACK.test(rest);
  });
}
