/** Words around an amount that make of it a limit, a step, several, a part, what was, or the amount of something else. */

/** Anywhere in the text. */
const ANYWHERE = [
  // limits
  String.raw`max\p{L}*|up to|upto|bis zu|höchstens|mehr als|exceed\p{L}*|more than|less than|weniger als|massimo|fino a|jusqu\p{L}*`,
  // what was
  String.raw`statt|anstatt|anstelle|instead|au lieu|invece|prev|previous\p{L}*|prior|bisher\p{L}*|zuvor|zuletzt|last|letzte\p{L}*|received|tolerat\p{L}*`,
  // steps
  String.raw`increas\p{L}*|decreas\p{L}*|escalat\p{L}*|erhöh\p{L}*|steiger\p{L}*|reduc\p{L}*|reduzier\p{L}*|augment\p{L}*|titr\p{L}*|taper\p{L}*|wean\p{L}*|increments?|ausschleich\p{L}*|einschleich\p{L}*`,
  // sequences
  String.raw`then|dann|danach|anschließend|puis|poi|gefolgt|followed|repeat\p{L}*|wiederhol\p{L}*`,
  // parts of a whole
  String.raw`divided|geteilt|aufgeteilt|verteilt|réparti\p{L}*|suddivis\p{L}*|(?:total |max )?daily dose|total daily|tages(?:gesamt)?dosis|dose journalière|dose giornaliera`,
  String.raw`(?:in|en) (?:\d+|two|three|zwei|drei|deux|trois|due|tre) (?:doses|dosen|gaben|prises|dosi|portions?)`,
  String.raw`nostril\p{L}*|nasenl\p{L}*|nasenöffnung\p{L}*|narines?|naric[ei]|beide\p{L}*|both`,
  // something else
  String.raw`rescue|premedic\p{L}*|prämedik\p{L}*|prémédic\p{L}*`,
];
const IN_TEXT = new RegExp(String.raw`(?<![\p{L}\d])(?:${ANYWHERE.join('|')})(?![\p{L}\d])`, 'iu');
/** A choice or a denial, before the amount or in its sentence: `Stop if the pressure rises.` behind it is neither. */
const UP_TO_ITS_SENTENCE =
  /(?<![\p{L}\d])(?:if|wenn|falls|or|oder|ou|not|no|nicht|kein\p{L}*|pas|non)(?![\p{L}\d])/iu;
/** Not the point of an abbreviation. */
const NEXT_SENTENCE = /(?<=\p{L}{3}|\d|\))\.(?=\s+\p{Lu})|\n/u;
/** A pump tells what is given; an amount beside it is what the bag holds. */
const PUMP =
  /\d\s?ml\s?(?:\/|pro|per|par)\s?(?:h|hr|hours?|std|stunde|heure|ora|min|minute|minuto)(?![\p{L}\d])/iu;

const SEVERAL = String.raw`(?:[2-9]|\d\d|two|three|four|zwei|drei|vier|deux|trois|quatre|due|tre|quattro)`;
const NOT_OF_IT = [
  String.raw`limit|cap at|capped at|at least|at most|no less than|minimum|mindestens|au moins|au plus|almeno`,
  String.raw`below|above|under|unter|über|ab|over|from|von|by|um|on|was|half of|double|twice|doppelt|die hälfte von`,
  String.raw`plus|add|additional|extra|another|supplement|weitere|zusätzlich|minus|less|steps of|schritten von`,
  String.raw`(?:target|goal|ziel\p{L}*|cible|obiettivo)(?: dose| dosis)?|strength|concentration|stärke|konzentration`,
  String.raw`disp|dispense|qty|quantity|supply of|menge|syringe|bag|beutel|poche`,
  String.raw`(?:zwei|drei|vier)-?mal|(?:deux|trois) fois|(?:due|tre) volte`,
  String.raw`(?:with|mit|avec|con|and|und|et|after|nach|before|vor|avant)(?: \p{L}+){0,2}`,
].join('|');
const BEFORE = new RegExp(
  String.raw`(?:(?<![\p{L}\d])(?:${NOT_OF_IT})\.?:?|[<>≤≥+#]|(?<![\p{L}\d.,])${SEVERAL}[\s-]?(?:x|×|\*|mal|fois|volte|times|of))[\s([]*$`,
  'iu',
);

const OFTEN = String.raw`(?:days?|d|weeks?|wks?|months?|sessions?|treatments?|infusions?|doses?|tage?n?|wochen?|sitzungen|gaben|dosen|jours?|semaines?|séances?|prises|giorni|settimane|sedute|dosi|h|hours?|hrs?|min|minutes?|minuten|per|pro|par|a|al|alla|die|daily|weekly|each|every|je|tägl\p{L}*|wöchentl\p{L}*)`;
/** The bracket that the amount stands in, or one behind it: `28 mg (1 device) x 2`. */
const BRACKET = String.raw`^(?:\s?[([][^()[\]]{0,60}[)\]]|[)\]])?,?\s?`;
const BEHIND = new RegExp(
  [
    String.raw`${BRACKET}(?:[x×*]|times|mal|fois|volte)\s?${SEVERAL}(?!\p{L}|\d)(?!\s?(?:${OFTEN}(?!\p{L})|\/))`,
    String.raw`${BRACKET}(?:twice|zweimal|dreimal|deux fois|due volte)(?!\s${OFTEN}(?!\p{L}))`,
    String.raw`${BRACKET}\d\s?[x×](?!\s?[\p{L}/])`,
    String.raw`^\s?(?:less|more|weniger|mehr|steps?|schritte?n?|strength|bag|beutel|poche)(?!\p{L})`,
  ].join('|'),
  'iu',
);

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Whether the amounts of a text may be other than one dose. */
export const mayBeNoDose = (text: string, amounts: readonly Place[]): boolean =>
  IN_TEXT.test(text) ||
  PUMP.test(text) ||
  UP_TO_ITS_SENTENCE.test(upToItsSentence(text, amounts)) ||
  amounts.some(({ start, end }) => BEFORE.test(text.slice(0, start)) || BEHIND.test(text.slice(end)));

function upToItsSentence(text: string, amounts: readonly Place[]): string {
  const last = Math.max(...amounts.map(({ end }) => end));
  return text.slice(0, last) + (text.slice(last).split(NEXT_SENTENCE)[0] ?? '');
}
