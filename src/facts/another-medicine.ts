/** Whether an amount stands beside the name of a medicine other than the one that is ordered, or taken. */
import type { Terminology } from '../clinical/terminology.js';
import { wordsOf } from '../clinical/words.js';

/** Whether a word, or two, are the name of another medicine. */
export type NamesAnother = (said: string) => boolean;

/** Ends of names, most of them as WHO gives them out (INN stems, 2018), without the last letter, which differs between languages. */
const STEMS = [
  'alol|olol|alazin|pril|sartan|dipin|nidin|zosin|nitrat|nephrin|pressin|semid|thiazid|statin|grel|xaban|gatran|parin',
  'setron|pramid|prazol|tidin|piprant|triptan|tropin|stigmin|curium|curonium|pyrrolat|pyrronium',
  'azepam|zolam|pidem|peridol|peridon|promazin|thazin|triptylin|oxetin|pramin|racetam|gabalin|barbital|azenil',
  'entanil|entanyl|orphin|orphan|orphon|codon|tadol|profen|olac|cain|phyllin|terol|lukast',
  'thason|cortison|dnison|solon|cillin|mycin|floxacin|cyclin|conazol|ciclovir|tinib|gliptin|gliflozin|glutid',
].join('|');
/** No shorter word: a month ends so as well. */
const ENDS_AS_ONE = new RegExp(`^(?=[a-z]{7})[a-z]+(?:${STEMS})(?:e|a|o|um)?$`);

/** An enantiomer is called by the name of the racemate with a syllable before it, and records say the one for the other. */
const isKin = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one);

/**
 * @param substances - what the medicine itself is made of.
 * @param names - what it is called beside it.
 */
export function namesAnother(
  terminology: Terminology,
  { substances, names }: { readonly substances: readonly string[]; readonly names: readonly string[] },
): NamesAnother {
  return (said) => {
    const words = wordsOf(said);
    if (names.some((name) => wordsOf(name).includes(words))) return false;
    const { by, substances: meant } = terminology.recogniseMedication([], [said]);
    if (by === 'nothing') return ENDS_AS_ONE.test(words.trim());
    return !meant.some((one) => substances.some((own) => isKin(one, own)));
  };
}

/** How it is made or given, when, and which salt it is. */
const MADE_OR_GIVEN = [
  String.raw`i\.?v\.?|i\.?m\.?|p\.?o\.?|s\.?c\.?|oral|oralement|orale|per os|intravenous(?:ly)?|intravenös`,
  String.raw`p\.?r\.?n\.?|as needed|bei bedarf|b\.?b\.?|au besoin|al bisogno|bolus|push|infusion|injection|inj\.?`,
  String.raw`hcl|hydrochlorid[ea]?|chlorhydrate|cloridrato|dose|dosis|dosi|tabs?|tablets?|tabletten?`,
].join('|');
const ENDS = String.raw`(?![\p{L}\d])`;
const BEFORE_IT = String.raw`(?:[ :=()/®™–-]|(?<![\p{L}\d])(?:${MADE_OR_GIVEN})${ENDS}|(?<=\()[\p{L} -]{1,30}(?=\)))`;
const BEHIND_IT = String.raw`(?: |(?:of|de|di|von|iv|im|po|sc|oral|intravenous)${ENDS})`;
const A_WORD = String.raw`(?<!\p{L})(?!(?:${MADE_OR_GIVEN}|of|de|di|von)${ENDS})\p{L}`;
/** Two words or one. */
const LAST_WORDS = new RegExp(String.raw`(?:(${A_WORD}+)[ -])?(${A_WORD}{3,30})${BEFORE_IT}{0,12}$`, 'iu');
const FIRST_WORDS = new RegExp(String.raw`^${BEHIND_IT}{0,4}(${A_WORD}{3,30})(?:[ -](\p{L}+))?`, 'iu');
/** No name stands farther away. */
const FARTHEST = 80;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The amount of something else, in the order of this medicine. */
export function isBesideAnother(text: string, { start, end }: Place, another: NamesAnother): boolean {
  const [, far = '', near = ''] = LAST_WORDS.exec(text.slice(Math.max(0, start - FARTHEST), start)) ?? [];
  const [, first = '', second = ''] = FIRST_WORDS.exec(text.slice(end, end + FARTHEST)) ?? [];
  const isPair = (one: string, other: string): boolean =>
    one !== '' && other !== '' && !another(one) && !another(other) && another(`${one} ${other}`);
  return (
    [near, first].some((word) => word !== '' && another(word)) || isPair(far, near) || isPair(first, second)
  );
}
