/** How long a dose is given, told from the words of a dosage where its timing does not say. */
import { wordsOf } from '../clinical/words.js';

const MINUTES_IN: Readonly<Record<string, number>> = {
  min: 1,
  mins: 1,
  minute: 1,
  minutes: 1,
  minuten: 1,
  minuti: 1,
  h: 60,
  hr: 60,
  hrs: 60,
  hour: 60,
  hours: 60,
  stunde: 60,
  stunden: 60,
  heure: 60,
  heures: 60,
  ora: 60,
  ore: 60,
};
/** In English, German, French and Italian, without accents. */
const DURING = 'over|uber|innerhalb von|binnen|sur|en|pendant|durant|nell arco di';
const ABOUT =
  'at least|about|approximately|approx|ca|mindestens|etwa|au moins|environ|almeno|circa|eine|une|un';

const UNIT = Object.keys(MINUTES_IN).join('|');
/** `over 40 minutes`, `over at least 40 to 60 min`, `over 30 min to 1 hour`; with the three words before it. */
const OVER = new RegExp(
  String.raw`((?:\S+ ){0,3})(?:${DURING}) (?:(?:${ABOUT}) )?(\d+) ?(?:(?:to|or|bis|a) )?(?:(\d+) ?)?(${UNIT})(?= )(?: (?:to|or|bis|a) (\d+) ?(${UNIT})(?= ))?`,
  'g',
);
/** What else takes its time: none of it is how long the dose is given. */
const NOT_GIVEN =
  /(?:^| )(?:monitor\w*|observ\w*|flush\w*|titr\w*|escalat\w*|increas\w*|taper\w*|wean\w*|repeat\w*|uberwach\w*|beobacht\w*|nachbeobacht\w*|spul\w*|steiger\w*|surveill\w*|control\w*|kontroll\w*|sorvegli\w*|osserv\w*)(?= )/;

/** Times without a number. */
const HALF_AN_HOUR = / half (?:an )?hour(?= )/g;
const AN_HOUR = / (?:an|one) hour(?= )/g;

/** In minutes, of a range its upper end; undefined where the words tell none, or several. */
export function durationInWords(text: string): number | undefined {
  const found = new Set<number>();
  const words = wordsOf(text).replace(HALF_AN_HOUR, ' 30 min').replace(AN_HOUR, ' 1 h');
  for (const [, before = '', from = '', to = from, unit = '', last = to, lastUnit = unit] of words.matchAll(
    OVER,
  ))
    if (!NOT_GIVEN.test(before)) found.add(Number(last) * (MINUTES_IN[lastUnit] ?? 1));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
