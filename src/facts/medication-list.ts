/** The list of a patient's medicines from every kind of entry, and what is not known of it. */
import type { MedicationFact } from '../clinical/facts.js';
import type { Gap, Known } from '../clinical/known.js';
import type { Terminology } from '../clinical/terminology.js';
import type { PatientRecord, Reading } from '../fhir/patient-record.js';
import type { Resource } from '../fhir/resource.js';
import { distinct } from './distinct.js';
import { medicationFact, suppliedSubstances } from './medication-fact.js';
import { medicationReference, type Resolve } from './medication.js';
import { referenceTo } from './naming.js';
import { replacedBy } from './order-fact.js';

export interface MedicationSources {
  readonly order: Resource;
  /** The remaining drafts of the ordering session, which count as medicines. */
  readonly others: readonly Resource[];
  readonly record: PatientRecord;
  readonly terminology: Terminology;
  readonly now: Date;
  readonly resolve: Resolve;
  readonly requests: Reading;
  readonly statements: Reading;
  readonly administrations: Reading;
  readonly dispenses: Reading;
}

export function medicationsOf(sources: MedicationSources): Known<MedicationFact> {
  const { order, others, record, terminology, now, resolve } = sources;
  const { requests, statements, administrations, dispenses } = sources;
  const supplied = suppliedSubstances(
    [dispenses, administrations].flatMap(({ resources }) => resources),
    resolve,
    terminology,
    now,
  );
  const readings = [requests, statements, administrations];
  const drafts = new Set([order, ...others].map(referenceTo));
  const resources = distinct(readings.flatMap((reading) => reading.resources)).filter(
    (resource) => !drafts.has(referenceTo(resource)),
  );
  const context = { terminology, now, resolve, supplied, replaced: replacedBy(order) };
  const items = [
    ...resources.flatMap((resource) => medicationFact(resource, context) ?? []),
    ...others.flatMap((resource) => medicationFact(resource, context, true) ?? []),
  ];
  const gaps = [
    ...[...readings, dispenses].flatMap((reading) => reading.gaps),
    ...unresolved([...resources, ...others], items, record),
  ];
  const current = items.filter(({ status }) => status !== 'ended');
  const unrecognised = current.length > 0 && current.every(({ recognisedBy }) => recognisedBy === 'nothing');
  return {
    items: withWhatIsReplaced(items),
    gaps: unrecognised ? [...gaps, { source: 'medications', reason: 'unrecognised' }] : gaps,
  };
}

/** A statement, or an administration, that names no order belongs to the replaced order of the same medicine. */
function withWhatIsReplaced(items: readonly MedicationFact[]): readonly MedicationFact[] {
  const replaced = new Set(items.filter((item) => item.replaced).flatMap(({ substances }) => substances));
  if (replaced.size === 0) return items;
  return items.map((item) =>
    item.entry !== 'request' && item.substances.some((substance) => replaced.has(substance))
      ? { ...item, replaced: true }
      : item,
  );
}

/** A medicine whose Medication could not be read counts as unread, unless its name alone told what it is. */
function unresolved(
  resources: readonly Resource[],
  items: readonly MedicationFact[],
  record: PatientRecord,
): readonly Gap[] {
  return resources.flatMap((resource) => {
    const reference = medicationReference(resource);
    if (reference === undefined || reference.startsWith('#')) return [];
    const gap = record.unresolved(reference);
    const fact = items.find((item) => item.reference.endsWith(referenceTo(resource)));
    return gap && fact?.recognisedBy === 'nothing' ? [{ ...gap, source: 'medications' as const }] : [];
  });
}
