/** Numbers of results with their units: as FHIR has them, and as laboratories write them into a text. */
import type { Between, Quantity } from '../clinical/facts.js';
import { conceptOf, isRecord, recordsIn, textOf, type Resource } from '../fhir/resource.js';

/** The value of an Observation, or of a component, as a number; without a unit it has that of its reference range. */
export function quantityIn(result: Resource): Quantity | undefined {
  const quantity =
    quantityOf(result['valueQuantity']) ??
    scoreOf(result['valueInteger']) ??
    openRange(result['valueRange']) ??
    single(numberIn(result));
  if (quantity?.unit !== '') return quantity;
  return { ...quantity, unit: unitOfRange(result) ?? '' };
}

/** A range is no number, whatever its unit looks like. */
const single = (text: string): Quantity | undefined =>
  limitsIn(text).low && limitsIn(text).high ? undefined : writtenQuantity(text);

/** The two ends between which a result is told to lie: `25–30 %`, as a Range or as a text. */
export function betweenIn(result: Resource): Between | undefined {
  const range = result['valueRange'];
  const { low, high } = isRecord(range)
    ? { low: quantityOf(range['low']), high: quantityOf(range['high']) }
    : limitsIn(numberIn(result));
  if (!low || !high || low.value >= high.value || low.comparator || high.comparator) return undefined;
  if (low.unit !== high.unit && low.unit !== '' && high.unit !== '') return undefined;
  return { low: low.value, high: high.value, unit: high.unit || low.unit || (unitOfRange(result) ?? '') };
}

const unitOfRange = (result: Resource): string | undefined =>
  recordsIn(result['referenceRange'])
    .flatMap(({ high, low }) => [high, low].filter(isRecord).map(unitOf))
    .find((name) => name !== '');

/** A Range with one end says below or above what the result lies. */
function openRange(range: unknown): Quantity | undefined {
  if (!isRecord(range)) return undefined;
  const { low, high } = { low: quantityOf(range['low']), high: quantityOf(range['high']) };
  if (low && high) return low.value === high.value && low.unit === high.unit ? low : undefined;
  if (low) return { ...low, comparator: 'above' };
  return high && { ...high, comparator: 'below' };
}

/** A Quantity (FHIR R4), whose value some EHRs send as a text. */
export function quantityOf(sent: unknown): Quantity | undefined {
  if (!isRecord(sent)) return undefined;
  const { value } = sent;
  const written = typeof value === 'string' ? writtenQuantity(value) : undefined;
  const number = written?.value ?? value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  const comparator = comparatorIn(textOf(sent['comparator']) ?? '') ?? written?.comparator;
  return { value: number, unit: unitOf(sent) || (written?.unit ?? ''), ...(comparator && { comparator }) };
}

/** The code, unless it is of another system than UCUM: then its name is legible, and the code is not. */
function unitOf({ system, code, unit }: Resource): string {
  const inUcum = system === undefined || (typeof system === 'string' && system.includes('unitsofmeasure'));
  return textOf(inUcum ? code : unit) ?? textOf(inUcum ? unit : code) ?? '';
}

/** A number, also where an EHR sends it as a text of nothing else. */
export function plainNumber(sent: unknown): number | undefined {
  if (typeof sent !== 'string') return typeof sent === 'number' && Number.isFinite(sent) ? sent : undefined;
  const written = writtenQuantity(sent);
  return written?.unit === '' && written.comparator === undefined ? written.value : undefined;
}

/** A bare number, as scores come. */
const scoreOf = (value: unknown): Quantity | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? { value, unit: '{score}' } : undefined;

const comparatorIn = (written: string): Quantity['comparator'] =>
  /^[<≤]/.test(written) ? 'below' : /^[>≥]/.test(written) ? 'above' : undefined;

/** Words that may stand before a number and say what it is of: none of its time, none that denies it or makes it less exact. */
const NAMES =
  'lvef|ef|lv|left|ventricular|ejection|fraction|fevg|fe|auswurffraktion|bmi|body|mass|index|is|of|at|mean|estimated|calculated|measured|visually';
const BEFORE_A_NUMBER = new RegExp(`^(?:(?:${NAMES})\\.?(?![a-z])[\\s:=]*)+`, 'i');
/** Behind it: by what it was measured, or that nothing helped the patient to breathe. */
const METHOD = String.raw`(?:2d |3d )?echo\w{0,12}|tte|toe|tee|c?mri|cmr|biplane|simpson|visual(?: estimate)?`;
const BEHIND_A_NUMBER = new RegExp(
  String.raw`\s*(?:${[
    String.raw`(?:\((?:by |per )?|by |per |on )(?:${METHOD})\)?`,
    String.raw`\(?(?:on |in )?room air\)?`,
    String.raw`\((?:on )?ra\)|on ra`,
    String.raw`\(?(?:unter |bei )?raumluft\)?`,
  ].join('|')})\.?$`,
  'i',
);

/** The text that stands for the value, as far as it is the number. */
function numberIn(result: Resource): string {
  const concept = conceptOf(result['valueCodeableConcept']);
  const text = textOf(result['valueString']) ?? concept.text ?? concept.codings[0]?.display ?? '';
  if (text.length > 3 * MAX_LENGTH) return '';
  return text.trim().replace(BEHIND_A_NUMBER, '').replace(BEFORE_A_NUMBER, '');
}

/** No result that is only a number is longer. */
const MAX_LENGTH = 40;
/** `>150`, `< 0,5 mg/dL`, `45 U/L (H)`: a number, its unit and the laboratory's mark, and nothing else. */
const WRITTEN =
  /^(?<comparator>[<>]=?|[≤≥])?\s*(?<number>\d{1,9}(?:[.,]\d{1,6})?)\s*(?<unit>(?!(?:HH?|LL?|N|A|\*)$)[A-Za-zµμ%[][^\s;,]{0,19})?\s*(?:\(?(?:HH?|LL?|N|A|\*)\)?)?$/;
/** One thousand two hundred or one point two: countries differ, and a level of a hormone may be either. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

function writtenQuantity(text: string): Quantity | undefined {
  const written = text.trim();
  const found = written.length <= MAX_LENGTH ? WRITTEN.exec(written)?.groups : undefined;
  const { number = '', unit = '', comparator: sign = '' } = found ?? {};
  if (number === '' || AMBIGUOUS.test(number)) return undefined;
  const comparator = comparatorIn(sign);
  return { value: Number(number.replace(',', '.')), unit, ...(comparator && { comparator }) };
}

/** `0 - 55 U/L`, `30–130`, `25 %-30 %`; the unit may stand once, behind both. */
const FROM_TO = /^(\d{1,9}(?:[.,]\d{1,6})?)(?:\s?%)?\s*(?:-|–|—|to\b|bis\b|à|a\b)\s*(\S.*)$/;

/** The limits that the text of a reference range tells, where it tells nothing else; without a unit they are in that of the result. */
export function limitsIn(text: string): { readonly low?: Quantity; readonly high?: Quantity } {
  const written = text.trim().replace(/^\((.*)\)$/, '$1');
  if (written.length > MAX_LENGTH) return {};
  const [, from = '', to = ''] = FROM_TO.exec(written) ?? [];
  const [low, high] = [writtenQuantity(from), writtenQuantity(to)];
  if (low && high) return high.comparator ? {} : { low: { ...low, unit: high.unit }, high };
  const only = writtenQuantity(written.replace(/^(?:up to|bis)\s+/i, '<'));
  if (only?.comparator === undefined) return {};
  const { comparator, ...limit } = only;
  return comparator === 'below' ? { high: limit } : { low: limit };
}
