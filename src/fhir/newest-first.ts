/** When a search that is sorted by falling date has gone back far enough. */
import { isRecord, textOf, type Resource } from './resource.js';

/** The elements behind the search parameter `date` and its like, by FHIR type. */
const DATE_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  Observation: ['effectiveDateTime', 'effectiveInstant', 'effectivePeriod'],
  Procedure: ['performedDateTime', 'performedPeriod'],
  MedicationRequest: ['authoredOn'],
  MedicationDispense: ['whenHandedOver', 'whenPrepared'],
  MedicationAdministration: ['effectiveDateTime', 'effectivePeriod'],
  MedicationStatement: ['effectiveDateTime', 'effectivePeriod'],
  Encounter: ['period'],
  Condition: ['recordedDate'],
};

/** Fewer entries than these may be in order by chance. */
const ENOUGH_TO_JUDGE = 5;

/** The latest moment that a date element may stand for in a descending sort, in milliseconds. */
function timeOf(resource: Resource): number | undefined {
  const elements = DATE_ELEMENTS[textOf(resource['resourceType']) ?? ''] ?? [];
  const value = elements.map((element) => resource[element]).find((candidate) => candidate !== undefined);
  const text = textOf(isRecord(value) ? (value['end'] ?? value['start']) : value);
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/**
 * Whether entries, in the order they came, run back from newer to older beyond a moment. Many servers ignore `_sort`: one
 * entry without a date, or out of order, and the answer is no.
 */
export function reachesBackTo(since: Date, resources: readonly Resource[]): boolean {
  const times = resources.map(timeOf);
  if (times.length < ENOUGH_TO_JUDGE) return false;
  let previous = Number.POSITIVE_INFINITY;
  for (const time of times) {
    if (time === undefined || time > previous) return false;
    previous = time;
  }
  return previous < since.getTime() && previous < (times[0] ?? previous);
}
