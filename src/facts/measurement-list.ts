/** The measurements of an Observation: its own, and those of its components that are results of their own, as in a panel. */
import type { MeasurementFact } from '../clinical/facts.js';
import type { Terminology } from '../clinical/terminology.js';
import { isRecord, listOf, type Resource } from '../fhir/resource.js';
import { measurementFact, type MeasurementNames } from './measurement-fact.js';
import { recogniseName } from './naming.js';

export function measurementsIn(
  resource: Resource,
  terminology: Terminology,
  measurementNames: MeasurementNames,
  now: Date,
): readonly MeasurementFact[] {
  const whole = measurementFact(resource, terminology, measurementNames, now);
  const own = whole ? [whole] : [];
  if (resource['component'] === undefined) return own;
  const parts = listOf(resource['component'])
    .filter(isRecord)
    .filter((part) => !isPressure(part, terminology, measurementNames))
    .flatMap((part) => measurementFact(asResult(part, resource), terminology, measurementNames, now) ?? [])
    .filter(({ sets }) => sets.size > 0);
  return [...own, ...parts.map((part): MeasurementFact => ({ ...part, part: true }))];
}

/** The two parts of a blood pressure are read with it. */
function isPressure(
  part: Resource,
  terminology: Terminology,
  { systolic, diastolic }: MeasurementNames,
): boolean {
  const { sets } = recogniseName(part, terminology);
  return sets.has(systolic) || sets.has(diastolic);
}

/** A component says what was measured; when, and whether it is final, the Observation says for all of them. */
const asResult = (component: Resource, of: Resource): Resource => ({
  ...component,
  resourceType: of['resourceType'],
  id: of['id'],
  status: of['status'],
  effectiveDateTime: of['effectiveDateTime'],
  effectiveInstant: of['effectiveInstant'],
  effectivePeriod: of['effectivePeriod'],
  effectiveTiming: of['effectiveTiming'],
  issued: of['issued'],
});
