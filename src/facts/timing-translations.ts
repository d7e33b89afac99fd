/** Words of a dosage that say how often, in German, French and Italian, in the English that is read; without accents. */

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  daily: ['taglich', 'tagl', 'quotidien', 'quotidienne', 'quotidiano'],
  'per day': ['pro tag', 'am tag', 'par jour', 'al giorno', 'al di'],
  'every day': ['jeden tag', 'tous les jours', 'chaque jour', 'ogni giorno', 'tutti i giorni'],
  'every other day': ['jeden zweiten tag', 'alle 2 tage', 'un jour sur deux', 'a giorni alterni'],
  weekly: ['wochentlich', 'wochentl'],
  'per week': ['pro woche', 'in der woche', 'par semaine', 'a settimana', 'alla settimana'],
  'every week': ['jede woche', 'chaque semaine', 'ogni settimana'],
  every: ['alle', 'toutes les', 'ogni'],
  hours: ['stunden', 'std', 'heures', 'ore'],
  days: ['tage', 'jours', 'giorni'],
  weeks: ['wochen', 'semaines', 'settimane'],
  once: ['einmal', 'une fois', 'una volta'],
  twice: ['zweimal', 'deux fois', 'due volte'],
  thrice: ['dreimal', 'trois fois', 'tre volte'],
  'four times': ['viermal', 'quatre fois', 'quattro volte'],
  times: ['mal', 'fois', 'volte'],
  morning: ['morgens', 'fruh', 'le matin', 'al mattino', 'alla mattina'],
  noon: ['mittags', 'a midi', 'a mezzogiorno'],
  evening: ['abends', 'le soir', 'la sera', 'alla sera'],
  bedtime: [
    'nachts',
    'zur nacht',
    'vor dem schlafengehen',
    'vor dem schlafen',
    'au coucher',
    'prima di dormire',
  ],
  'as needed': [
    'bei bedarf',
    'b bed',
    'si besoin',
    'en cas de besoin',
    'au besoin',
    'al bisogno',
    'se necessario',
  ],
  'one time': ['einmalig', 'einmalgabe', 'einzeldosis', 'dose unique', 'dose unica'],
};

const TRANSLATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(ENGLISH).flatMap(([english, phrases]) =>
    phrases.map((phrase) => [phrase, english] as const),
  ),
);
/** A longer phrase is read before a shorter one inside it. */
const PHRASE = new RegExp(
  ` (${[...TRANSLATIONS.keys()].sort((a, b) => b.length - a.length).join('|')})(?= )`,
  'g',
);

/** @param words - in words already (`wordsOf`). */
export const inEnglish = (words: string): string =>
  words.replace(PHRASE, (_, phrase: string) => ` ${TRANSLATIONS.get(phrase) ?? phrase}`);
