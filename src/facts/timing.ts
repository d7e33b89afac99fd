/** How often a dose is given, from Timing.repeat or from the usual abbreviations. */
import { wordsOf } from '../clinical/words.js';
import { conceptOf, isRecord, listOf } from '../fhir/resource.js';

const DAYS_PER: Readonly<Record<string, number>> = {
  s: 1 / 86400,
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  wk: 7,
  mo: 30,
  a: 365,
};

/** HL7 GTSAbbreviation codes and their plain-text cousins: doses per day. */
const PER_DAY: Readonly<Record<string, number>> = {
  qd: 1,
  daily: 1,
  od: 1,
  'once daily': 1,
  'every day': 1,
  am: 1,
  pm: 1,
  hs: 1,
  bed: 1,
  qhs: 1,
  nightly: 1,
  'at bedtime': 1,
  bid: 2,
  bd: 2,
  'twice daily': 2,
  'twice a day': 2,
  tid: 3,
  tds: 3,
  'three times daily': 3,
  'three times a day': 3,
  qid: 4,
  qds: 4,
  'four times daily': 4,
  'four times a day': 4,
  q4h: 6,
  q6h: 4,
  q8h: 3,
  q12h: 2,
  qod: 0.5,
  'every other day': 0.5,
  'once a week': 1 / 7,
  weekly: 1 / 7,
  'twice weekly': 2 / 7,
  'twice a week': 2 / 7,
};

const ONCE = ['once', 'one time', 'single dose', 'stat', 'on call', 'pre op', 'preoperative', 'induction'];

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** Doses per day; undefined when the dosage does not say. */
export function dosesPerDay(dosage: unknown): number | undefined {
  if (!isRecord(dosage)) return undefined;
  const timing = isRecord(dosage['timing']) ? dosage['timing'] : {};
  const [repeat] = listOf(timing['repeat']);
  if (isRecord(repeat)) {
    const frequency = numberOf(repeat['frequencyMax']) ?? numberOf(repeat['frequency']) ?? 1;
    const period = numberOf(repeat['period']);
    const unit = DAYS_PER[typeof repeat['periodUnit'] === 'string' ? repeat['periodUnit'] : ''];
    if (period !== undefined && period > 0 && unit !== undefined) return frequency / (period * unit);
  }
  return fromWords(timingWords(dosage));
}

function timingWords(dosage: Readonly<Record<string, unknown>>): readonly string[] {
  const timing = isRecord(dosage['timing']) ? dosage['timing'] : {};
  const { codings, text } = conceptOf(timing['code']);
  const sig = dosage['text'];
  return [
    ...codings.flatMap(({ code, display }) => [code ?? '', display ?? '']),
    text ?? '',
    typeof sig === 'string' ? sig : '',
  ];
}

function fromWords(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const words = wordsOf(text);
    const found = Object.keys(PER_DAY)
      .filter((name) => words.includes(` ${name} `))
      .sort((a, b) => b.length - a.length)[0];
    if (found !== undefined) return PER_DAY[found];
  }
  return undefined;
}

/** True for a single administration, false for a series, undefined when the dosage does not say. */
export function isOnce(dosage: unknown): boolean | undefined {
  if (!isRecord(dosage)) return undefined;
  const timing = isRecord(dosage['timing']) ? dosage['timing'] : {};
  const [repeat] = listOf(timing['repeat']);
  const count = isRecord(repeat) ? (numberOf(repeat['countMax']) ?? numberOf(repeat['count'])) : undefined;
  if (count !== undefined) return count === 1;
  const words = timingWords(dosage).map(wordsOf);
  const perDay = dosesPerDay(dosage);
  if (perDay !== undefined) return false;
  return words.some((text) => ONCE.some((word) => text.includes(` ${word} `))) ? true : undefined;
}
