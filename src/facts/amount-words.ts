/** One amount told by the words of a dosage, where its elements tell none; words that could mean two things tell none. */
import type { DoseUnit } from '../clinical/rule.js';
import { textOf, type Resource } from '../fhir/resource.js';
import type { Amount } from './amounts.js';

const COUNTS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, ein: 1, eine: 1, einen: 1, zwei: 2, drei: 3, vier: 4 },
  ...{ un: 1, une: 1, deux: 2, trois: 3, una: 1, uno: 1, due: 2, tre: 3 },
};
const MASSES: Readonly<Record<string, string>> = {
  ...{ mg: 'mg', milligram: 'mg', milligrams: 'mg', milligramm: 'mg', milligramme: 'mg', milligrammes: 'mg' },
  ...{ milligrammi: 'mg', µg: 'ug', μg: 'ug', ug: 'ug', mcg: 'ug', microgram: 'ug', micrograms: 'ug' },
  ...{ mikrogramm: 'ug', microgramme: 'ug', microgrammes: 'ug', microgrammi: 'ug' },
};
/** Pieces of which only the words beside them tell what one holds, and those whose product may tell it. */
const VESSELS =
  'ampullen|ampulle|ampoules|ampoule|amp|fiale|fiala|vials|vial|durchstechflaschen|durchstechflasche|flacons|flacon|lozenges|lozenge|troches|troche|pastillen|pastille|pastilles';
const PIECES: Readonly<Record<string, string>> = {
  ...{ tablet: 'tablet', tablets: 'tablet', tab: 'tablet', tabs: 'tablet', tablette: 'tablet' },
  ...{ tabletten: 'tablet', tbl: 'tablet', comprimé: 'tablet', comprimés: 'tablet', compressa: 'tablet' },
  ...{ compresse: 'tablet', capsule: 'tablet', capsules: 'tablet', cap: 'tablet', caps: 'tablet' },
  ...{
    pill: 'tablet',
    pills: 'tablet',
    stück: 'tablet',
    stk: 'tablet',
    kapsel: 'tablet',
    kapseln: 'tablet',
    gélule: 'tablet',
    gélules: 'tablet',
  },
};
const alternatives = (words: Readonly<Record<string, unknown>>): string =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');

const NUMBER = String.raw`\d{1,5}(?:[.,]\d{1,4})?`;
const TO = String.raw`(?:-|–|to|bis|à|a)`;
const PER = String.raw`(?:\/|pro|per|par|je)`;
const BODY = String.raw`(?:\s?(?:kgw?|bw|körpergewicht|body ?weight|de poids corporel|de poids|di peso corporeo|di peso)(?![\p{L}\d]))?`;
const HOUR = 'h|hr|hour|std|stunde|heure|ora';
const MINUTE = 'min|minute|minuto';
const IS_HOUR = new RegExp(`^(?:${HOUR})$`, 'i');
/** An amount of substance: a number or two, its unit, and what it is counted by. */
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,/⁄-])(${NUMBER})(?:\s?${TO}\s?(${NUMBER}))?\s?(${alternatives(MASSES)})(?:\s?${PER}\s?(kg|kilogramm|kilogram|kilo)${BODY})?(?:\s?${PER}\s?(${HOUR}|${MINUTE}))?(?:\s?${PER}\s?(?:dose|dosis))?(?![\p{L}\d]|\s?/)`,
  'giu',
);
/** A strength: what one mL holds. */
const CONCENTRATION = new RegExp(
  String.raw`${NUMBER}\s?(?:${alternatives(MASSES)})\s?(?:\/|pro|per|par)\s?(?:${NUMBER}\s?)?ml(?![\p{L}\d])`,
  'giu',
);
/** Whatever else looks like an amount: a volume, or a mass in units that are not read. */
const VOLUME = new RegExp(String.raw`(?<![\p{L}\d.,/-])${NUMBER}\s?ml(?![\p{L}\d])`, 'iu');
const ANY_MASS = new RegExp(String.raw`\d\s?(?:${alternatives(MASSES)})(?![\p{L}\d])`, 'giu');
/** What makes of one amount a limit, a choice, a step, a half or the past. */
const NOT_SO_PLAIN =
  /(?<![\p{L}\d])(?:max\p{L}*|up to|upto|bis zu|höchstens|mehr als|exceed\p{L}*|more than|less than|weniger als|massimo|fino a|jusqu\p{L}*|statt|anstatt|anstelle|instead|au lieu|invece|previous\p{L}*|prior|bisher\p{L}*|zuvor|zuletzt|last|letzte\p{L}*|increas\p{L}*|erhöh\p{L}*|steiger\p{L}*|reduc\p{L}*|reduzier\p{L}*|augment\p{L}*|titr\p{L}*|taper\p{L}*|ausschleich\p{L}*|einschleich\p{L}*|if|wenn|falls|or|oder|ou|then|dann|danach|anschließend|puis|poi|gefolgt|followed|not|no|nicht|kein\p{L}*|pas|non|repeat\p{L}*|wiederhol\p{L}*|nostril\p{L}*|nasenl\p{L}*|nasenöffnung\p{L}*|narines?|naric[ei]|beide\p{L}*|both)(?![\p{L}\d])/iu;
/** A thousand or one: countries differ. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;
const LONGEST = 500;

/** Halves in one sign, or as fractions. */
const FRACTION = /[¼½¾⁄]|\d ?\/ ?\d/u;

/** `unclear`: the words hold an amount, and not one that is plain. Several amounts say the same in different ways. */
type AmountsInWords = readonly Amount[] | 'unclear';

/** @param ownUnits - units of the product beside the usual ones, e.g. those of a device. */
export function amountsInWords(dosage: Resource, ownUnits: readonly DoseUnit[]): AmountsInWords {
  const text = textOf(dosage['text']);
  if (text === undefined) return [];
  const plain = text.slice(0, LONGEST).replace(CONCENTRATION, ' ');
  const pieces = piecesIn(plain, ownUnits);
  const masses = [...plain.matchAll(AMOUNT)].map(massOf);
  if ([...plain.matchAll(ANY_MASS)].length > masses.length) return 'unclear';
  if (pieces.length + masses.length === 0) return VOLUME.test(plain) ? 'unclear' : [];
  if (text.length > LONGEST || NOT_SO_PLAIN.test(plain) || FRACTION.test(plain)) return 'unclear';
  if (masses.some(({ value }) => !(value > 0)) || pieces.some(({ count }) => !(count > 0))) return 'unclear';
  const [mass, again, ...more] = masses;
  const [piece, ...others] = pieces;
  if (more.length + others.length > 0) return 'unclear';
  if (piece === undefined) return again === undefined ? alone(mass, plain) : both(mass, again, plain);
  if (again !== undefined) return 'unclear';
  if (mass === undefined)
    return piece.unit === undefined ? 'unclear' : [{ value: piece.count, units: [piece.unit] }];
  return ofPieces(piece, mass, plain, ownUnits);
}

interface Mass extends Amount {
  readonly start: number;
  readonly end: number;
}

interface Piece {
  readonly count: number;
  /** None where the product does not tell what one piece holds. */
  readonly unit: string | undefined;
  readonly start: number;
  readonly end: number;
}

const numberOf = (written: string): number =>
  AMBIGUOUS.test(written) ? Number.NaN : Number(written.replace(',', '.'));

/** Of a range the upper end, as of a range in numbers. */
function massOf(found: RegExpExecArray): Mass {
  const [all, from = '', to = from, mass = '', kilogram, time] = found;
  const per = time === undefined ? '' : IS_HOUR.test(time) ? '/h' : '/min';
  return {
    value: numberOf(to),
    units: [`${MASSES[mass.toLowerCase()] ?? mass}${kilogram === undefined ? '' : '/kg'}${per}`],
    start: found.index,
    end: found.index + all.length,
  };
}

const countOf = (word: string): number => COUNTS[word.toLowerCase()] ?? Number.NaN;

function piecesIn(text: string, ownUnits: readonly DoseUnit[]): readonly Piece[] {
  const own = ownUnits.flatMap(({ words }) => words);
  return [...text.matchAll(countedBy(own))].map((found) => {
    const [all, from = '', to = from, word, again, name = ''] = found;
    const unit = name.toLowerCase();
    const count = word === undefined ? numberOf(to) : countOf(word);
    return {
      count: again === undefined || countOf(again) === count ? count : Number.NaN,
      unit: own.includes(unit) ? unit : PIECES[unit],
      start: found.index,
      end: found.index + all.length,
    };
  });
}

const NAMES_OF_PIECES = [...Object.keys(PIECES), ...VESSELS.split('|')];

/** `2 devices`, `2 (two) devices`, `two 28 mg devices`; made once for the units of each product. */
function countedBy(own: readonly string[]): RegExp {
  const key = own.join('|');
  const known = counted.get(key);
  if (known !== undefined) return known;
  const names = [...own, ...NAMES_OF_PIECES].sort((a, b) => b.length - a.length).join('|');
  const one = String.raw`(?:${NUMBER}\s?(?:${alternatives(MASSES)})[ -])?`;
  const made = new RegExp(
    String.raw`(?<![\p{L}\d.,/⁄-])(?:(${NUMBER})(?:\s?${TO}\s?(${NUMBER}))?(?![\d.,])|(${alternatives(COUNTS)}))\s?(?:\((${alternatives(COUNTS)})\)\s?)?(?:x\s?)?${one}(${names})(?![\p{L}\d])`,
    'giu',
  );
  counted.set(key, made);
  return made;
}
const counted = new Map<string, RegExp>();

/** `5 mg tablets`, `tablets of 5 mg`: what one holds, and not how many. */
const BEFORE_A_PIECE = new RegExp(
  String.raw`^[^\p{L}\d]*(?:${NAMES_OF_PIECES.join('|')})(?![\p{L}\d])`,
  'iu',
);
const BEHIND_A_PIECE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${NAMES_OF_PIECES.join('|')})\.?\s?[(=]?(?:zu|à|a|da|de|of|mit)?\s?$`,
  'iu',
);

function alone(mass: Mass | undefined, text: string): AmountsInWords {
  if (mass === undefined) return 'unclear';
  const isStrength =
    BEFORE_A_PIECE.test(text.slice(mass.end)) || BEHIND_A_PIECE.test(text.slice(0, mass.start));
  return isStrength ? 'unclear' : [{ value: mass.value, units: mass.units }];
}

const AS_MUCH = /^\.?\s?(?:\(|=|\(=)\s?$/u;

/** `0.5 mg/kg (35 mg)`: once by weight, and once as it was computed. */
function both(mass: Mass | undefined, again: Mass, text: string): AmountsInWords {
  if (mass === undefined || !AS_MUCH.test(text.slice(mass.end, again.start))) return 'unclear';
  const differ = mass.units[0]?.includes('/kg') !== again.units[0]?.includes('/kg');
  const closes =
    /^\s?(?:\)|$)/u.test(text.slice(again.end)) || !text.slice(mass.end, again.start).includes('(');
  return differ && closes ? [mass, again].map(({ value, units }) => ({ value, units })) : 'unclear';
}

/** `1 ampoule of 50 mg`, `two 28 mg devices`: so many times what one holds. `2 devices (56 mg)`: the same again. */
function ofPieces(piece: Piece, mass: Mass, text: string, ownUnits: readonly DoseUnit[]): AmountsInWords {
  const { count } = piece;
  const of = (value: number): AmountsInWords => [{ value: Number(value.toPrecision(12)), units: mass.units }];
  const isInside = mass.start >= piece.start && mass.end <= piece.end;
  const between = text.slice(piece.end, mass.start).trim().toLowerCase();
  if (isInside || /^(?:zu|à|a|da|de|of|mit|je|@)(?: je)?$/.test(between)) return of(count * mass.value);
  const own = ownUnits.find(({ words }) => piece.unit !== undefined && words.includes(piece.unit));
  const isSame = mass.units[0] === 'mg' && own !== undefined && own.milligrams * count === mass.value;
  if (isSame || (count === 1 && AS_MUCH.test(text.slice(piece.end, mass.start)))) return of(mass.value);
  return 'unclear';
}
