/** Where and in which setting the order is written: class, service type and places of the encounter. */
import type { EncounterFact, ProcedureFact } from '../clinical/facts.js';
import { daysSince, hoursSince, momentOf } from '../clinical/moment.js';
import type { Terminology } from '../clinical/terminology.js';
import { conceptOf, isRecord, listOf, referenceOf, textOf, type Resource } from '../fhir/resource.js';
import type { Resolve } from './medication.js';
import { codesOf, labelOf, isUnnamed, referenceTo } from './naming.js';

/** Codes of Encounter.location.status. */
const NOT_THERE = ['planned', 'reserved', 'completed'];

export function encounterFact(resource: Resource, resolve: Resolve, now: Date): EncounterFact {
  const classes = listOf(resource['class']).flatMap(wordsOfConcept);
  const locations = locationReferences(resource, now).flatMap(({ display, reference }) => {
    const location = reference === undefined ? undefined : resolve(reference, resource);
    return [display, location && textOf(location['name']), location && textOf(location['description'])];
  });
  const services = [...listOf(resource['serviceType']), ...listOf(resource['type'])].flatMap(wordsOfConcept);
  return {
    reference: referenceTo(resource),
    classes,
    places: [...locations.flatMap((text) => text ?? []), ...services],
  };
}

/** R5 has the concept of a service type inside. */
const wordsOfConcept = (value: unknown): readonly string[] => {
  const { codings, text } = conceptOf(isRecord(value) ? (value['concept'] ?? value) : value);
  return [...codings.flatMap(({ code, display }) => [code ?? '', display ?? '']), text ?? ''].filter(
    (word) => word !== '',
  );
};

/** Where the patient is: places that were left, or are only planned, say nothing about this order. */
function locationReferences(
  resource: Resource,
  now?: Date,
): readonly { readonly display?: string; readonly reference?: string }[] {
  return listOf(resource['location'])
    .filter(isRecord)
    .filter((entry) => isPresent(entry, now))
    .map((entry) => {
      const location = isRecord(entry['location']) ? entry['location'] : entry;
      const display = textOf(location['display']);
      const reference = referenceOf(location);
      return { ...(display !== undefined && { display }), ...(reference !== undefined && { reference }) };
    });
}

function isPresent(entry: Resource, now: Date | undefined): boolean {
  if (codesOf(entry['status']).some((status) => NOT_THERE.includes(status))) return false;
  const end = isRecord(entry['period']) ? momentOf(entry['period']['end']) : undefined;
  return end === undefined || now === undefined || hoursSince(end, now) <= 0;
}

/** Locations that only a read can name. */
export function unnamedLocations(resource: Resource): readonly string[] {
  return locationReferences(resource).flatMap(({ display, reference }) =>
    display === undefined && reference !== undefined ? [reference] : [],
  );
}

/** Undefined for procedures that did not take place, or not yet. */
export function procedureFact(
  resource: Resource,
  terminology: Terminology,
  now: Date,
): ProcedureFact | undefined {
  const status = textOf(resource['status'])?.toLowerCase();
  if (status !== undefined && ['entered-in-error', 'not-done', 'preparation'].includes(status))
    return undefined;
  const concept = conceptOf(resource['code']);
  const span = resource['performedPeriod'] ?? resource['occurrencePeriod'];
  const period = isRecord(span) ? span : {};
  const words = [concept.text ?? '', ...concept.codings.map(({ display }) => display ?? '')].join(' ; ');
  const date =
    momentOf(resource['performedDateTime']) ??
    momentOf(resource['occurrenceDateTime']) ??
    momentOf(period['start']) ??
    momentOf(period['end']) ??
    momentOf(resource['performedString'] ?? resource['occurrenceString']);
  if (date && daysSince(date, now) < 0) return undefined;
  return {
    reference: referenceTo(resource),
    label: labelOf(concept, 'procedure without a name'),
    ...(isUnnamed(concept) && { unnamed: true }),
    sets: terminology.recognise(concept.codings, { text: words }).sets,
    ...(date && { date }),
  };
}
