/** Numbers of results with their units: as FHIR has them, and as laboratories write them into a text. */
import type { Quantity } from '../clinical/facts.js';
import { isRecord, recordsIn, textOf, type Resource } from '../fhir/resource.js';

/** The value of an Observation, or of a component, as a number; without a unit it has that of its reference range. */
export function quantityIn(result: Resource): Quantity | undefined {
  const quantity =
    quantityOf(result['valueQuantity']) ??
    scoreOf(result['valueInteger']) ??
    writtenQuantity(textOf(result['valueString']) ?? '');
  if (quantity?.unit !== '') return quantity;
  const unit = recordsIn(result['referenceRange'])
    .flatMap(({ high, low }) => [high, low].filter(isRecord).map(unitOf))
    .find((name) => name !== '');
  return { ...quantity, unit: unit ?? '' };
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

/** A bare number, as scores come. */
const scoreOf = (value: unknown): Quantity | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? { value, unit: '{score}' } : undefined;

const comparatorIn = (written: string): Quantity['comparator'] =>
  /^[<≤]/.test(written) ? 'below' : /^[>≥]/.test(written) ? 'above' : undefined;

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

/** `0 - 55 U/L`, `30–130`; the unit may stand once, behind both. */
const FROM_TO = /^(\d{1,9}(?:[.,]\d{1,6})?)\s*(?:-|–|to|bis)\s*(\S.*)$/;

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
