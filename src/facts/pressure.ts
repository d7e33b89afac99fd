/** The blood pressure of an Observation, in mmHg, and whether there is one that cannot be. */
import type { MeasurementFact, Quantity } from '../clinical/facts.js';
import type { Terminology } from '../clinical/terminology.js';
import { convert } from '../clinical/units.js';
import { isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import type { MeasurementNames } from './measurement-fact.js';
import { recogniseName } from './naming.js';
import { quantityIn } from './quantity.js';

/** mmHg: what lies outside is a slip of the keyboard, and is not used. */
const SYSTOLIC = { from: 50, to: 300 }; // design choice
const DIASTOLIC = { from: 20, to: 200 }; // design choice
/** A few signs or words may stand before it: `(!) 186/112`, `left arm, sitting 142/88`. By palpation there is no diastolic: `90/P`. */
const WRITTEN_PRESSURE =
  /^[^\d/]{0,40}(\d{2,3})\s*\/\s*(?:(\d{2,3})\b|(?:p|palp|palpated|palpation|d|doppler)\b)/i;
const NOT_TAKEN =
  /refus|unable|not (?:done|taken|obtained|performed|measured)|declin|deferred|verweiger|abgelehnt|nicht (?:gemessen|messbar|möglich)|rifiut/i;

interface Told {
  readonly pressure?: MeasurementFact['pressure'];
  /** Something was recorded that is not used. */
  readonly isMisread: boolean;
}

export function pressureIn(
  resource: Resource,
  terminology: Terminology,
  names: MeasurementNames,
  isPanel: boolean,
): Told {
  const told: { systolic?: number; diastolic?: number } = {};
  let isMisread = false;
  for (const part of [resource, ...listOf(resource['component'])]) {
    if (!isRecord(part) || part['dataAbsentReason'] !== undefined) continue;
    const { sets } = recogniseName(part, terminology);
    const [isSystolic, isDiastolic] = [sets.has(names.systolic), sets.has(names.diastolic)];
    if (!isSystolic && !isDiastolic) continue;
    const value = millimetresOf(quantityIn(part));
    if (value === undefined) {
      isMisread ||= saysANumber(part);
      continue;
    }
    // Nothing was heard, or nothing was entered.
    if (value === 0) continue;
    if (isSystolic) told.systolic ??= value;
    if (isDiastolic) told.diastolic ??= value;
  }
  const written = isPanel ? WRITTEN_PRESSURE.exec(textOf(resource['valueString']) ?? '') : null;
  const systolic = told.systolic ?? (written ? Number(written[1]) : undefined);
  const diastolic = told.diastolic ?? (written?.[2] === undefined ? undefined : Number(written[2]));
  if (isPanel && systolic === undefined && diastolic === undefined) isMisread ||= saysANumber(resource);
  const used = plausible(systolic, diastolic);
  isMisread ||= systolic !== used?.systolic || diastolic !== used?.diastolic;
  return used ? { pressure: used, isMisread } : { isMisread };
}

/** Of two that cannot belong together neither is used. */
function plausible(
  systolic: number | undefined,
  recorded: number | undefined,
): MeasurementFact['pressure'] | undefined {
  const diastolic = isWithin(recorded, DIASTOLIC) ? recorded : undefined;
  if (systolic === undefined) return diastolic === undefined ? undefined : { diastolic };
  if (!isWithin(systolic, SYSTOLIC) || (diastolic ?? 0) >= systolic) return undefined;
  return { systolic, ...(diastolic !== undefined && { diastolic }) };
}

/** In mmHg; a unit that is no pressure's is taken for a slip. */
function millimetresOf(quantity: Quantity | undefined): number | undefined {
  if (quantity === undefined) return undefined;
  const converted = convert(quantity.value, quantity.unit, 'mm[Hg]');
  return converted === undefined || converted === quantity.value ? quantity.value : Math.round(converted);
}

const isWithin = (value: number | undefined, { from, to }: { from: number; to: number }): boolean =>
  value !== undefined && value >= from && value <= to;

/** It holds a number, be it one that nobody can read. Words alone, as "refused", are no measurement. */
function saysANumber(part: Resource): boolean {
  return Object.entries(part).some(([name, sent]) => {
    if (!/^value[A-Z]/.test(name)) return false;
    const value = isRecord(sent) ? sent['value'] : sent;
    const text = textOf(value) ?? '';
    return typeof value === 'number' || (/\d/.test(text) && !NOT_TAKEN.test(text));
  });
}
