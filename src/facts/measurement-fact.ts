/** Turns an Observation into a dated measurement: a value with its unit, a pressure, an answer or a date. */
import type { MeasurementFact, Quantity } from '../clinical/facts.js';
import { daysSince, momentOf, type Moment } from '../clinical/moment.js';
import { convert } from '../clinical/units.js';
import type { Terminology } from '../clinical/terminology.js';
import type { Unfinished } from '../clinical/unfinished.js';
import { conceptOf, isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { answersInName, meaningOf, saysSomething, withNamed } from './answer-meaning.js';
import { codesOf, labelOf, isUnnamed, recogniseName, referenceTo } from './naming.js';
import { saysNotObtained } from './not-obtained.js';
import { pressureIn } from './pressure.js';
import { betweenIn, limitsIn, quantityIn, quantityOf } from './quantity.js';

const FINAL = ['final', 'amended', 'corrected'];
/** The value sets by which observations are taken apart, a pressure into its two parts among them; the catalogue names them. */
export interface MeasurementNames {
  readonly panel: string;
  readonly systolic: string;
  readonly diastolic: string;
  /** Answers that may stand in the name of an observation: `Child-Pugh class C`, present. */
  readonly answersInNames?: readonly string[];
}

/** Undefined for results that are not final, were not obtained, hold nothing, or lie in the future. */
export function measurementFact(
  resource: Resource,
  terminology: Terminology,
  measurementNames: MeasurementNames,
  now: Date,
): MeasurementFact | undefined {
  const status = textOf(resource['status'])?.toLowerCase();
  if (status !== undefined && !FINAL.includes(status)) return undefined;
  const date = takenAt(resource);
  if (date && daysSince(date, now) < 0) return undefined;
  const concept = conceptOf(resource['code']);
  const { sets } = recogniseName(resource, terminology);
  const quantity = quantityIn(resource);
  const told = pressureIn(resource, terminology, measurementNames, sets.has(measurementNames.panel));
  const { answersInNames } = measurementNames;
  const holdsNothing = isEmpty(resource) && answersInName(sets, answersInNames).size === 0;
  if (!told.pressure && (resource['dataAbsentReason'] !== undefined || holdsNothing)) return undefined;
  const dateValue =
    momentOf(resource['valueDateTime']) ??
    momentOf(resource['valueDate']) ??
    momentOf(resource['valueString']);
  const answer = conceptOf(
    resource['valueCodeableConcept'] ?? resource['valueString'] ?? resource['valueBoolean']?.toString(),
  );
  const fact: Unfinished<MeasurementFact> = {
    reference: referenceTo(resource),
    label: labelOf(concept, 'observation without a name'),
    sets,
    answer: withNamed(
      meaningOf(answer, resource['interpretation'], terminology),
      { sets, concept },
      answersInNames,
      answer,
    ),
  };
  if (isUnnamed(concept)) fact.unnamed = true;
  if (quantity) {
    fact.quantity = quantity;
    const range = rangeOf(resource, quantity.unit);
    if (range) fact.range = range;
  }
  const between = quantity ? undefined : betweenIn(resource);
  if (between) fact.between = between;
  if (told.pressure) fact.pressure = told.pressure;
  if (told.isMisread) fact.hasMisreadPressure = true;
  if (date) fact.date = date;
  if (dateValue) fact.dateValue = dateValue;
  if (saysSomething(answer)) fact.said = labelOf(answer, '');
  return fact;
}

/** A result without any value, part or interpretation was never entered, and a text may say that there is none. */
function isEmpty(resource: Resource): boolean {
  if (saysNotObtained(textOf(resource['valueString']) ?? '')) return true;
  for (const name in resource) {
    const isContent = /^value[A-Z]/.test(name) || name === 'component' || name === 'interpretation';
    if (isContent && resource[name] !== null && resource[name] !== '') return false;
  }
  return true;
}

/** Of a span its beginning, or its end where that alone is known; of several times the last. */
function takenAt(resource: Resource): Moment | undefined {
  const { effectivePeriod, effectiveTiming } = resource;
  const period = isRecord(effectivePeriod) ? effectivePeriod : {};
  const times = isRecord(effectiveTiming) ? listOf(effectiveTiming['event']).map(momentOf) : [];
  return (
    momentOf(resource['effectiveDateTime']) ??
    momentOf(resource['effectiveInstant']) ??
    momentOf(period['start']) ??
    times.findLast((time) => time !== undefined) ??
    momentOf(period['end']) ??
    momentOf(resource['issued'])
  );
}

/** The reference range that is meant for the usual adult, in the unit of the result; one in another unit is not used. */
function rangeOf(resource: Resource, unit: string): MeasurementFact['range'] {
  if (resource['referenceRange'] === undefined) return undefined;
  const ranges = listOf(resource['referenceRange']).filter(isRecord);
  const usual = ranges.filter(({ type }) => type === undefined || codesOf(type).includes('normal'));
  const [range] = usual.length > 0 ? usual : ranges;
  if (!range || usual.length > 1) return undefined;
  const inUnit = (limit: Quantity | undefined): number | undefined => {
    if (!limit) return undefined;
    return limit.unit === '' ? limit.value : convert(limit.value, limit.unit, unit);
  };
  const written =
    range['low'] === undefined && range['high'] === undefined ? textOf(range['text']) : undefined;
  const limits =
    written === undefined
      ? { low: quantityOf(range['low']), high: quantityOf(range['high']) }
      : limitsIn(written);
  const [low, high] = [inUnit(limits.low), inUnit(limits.high)];
  if (low === undefined && high === undefined) return undefined;
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}
