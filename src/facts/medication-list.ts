/** The list of a patient's medicines from every kind of entry, and what is not known of it. */
import type { MedicationFact } from '../clinical/facts.js';
import type { Gap, Known } from '../clinical/known.js';
import type { Terminology } from '../clinical/terminology.js';
import type { PatientRecord, Reading } from '../fhir/patient-record.js';
import type { Resource } from '../fhir/resource.js';
import { medicationFact, stemsFrom, suppliedSubstances } from './medication-fact.js';
import { medicationReference, type Resolve } from './medication.js';
import { referenceTo } from './naming.js';
import { replacedBy } from './order-fact.js';
import {
  endingsIn,
  renewalsIn,
  replacedByIdentifier,
  withRenewal,
  withWhatIsReplaced,
} from './ordering-session.js';

/** What is read once a call, whichever order is judged. */
export interface MedicationSources {
  readonly record: Pick<PatientRecord, 'unresolved'>;
  readonly terminology: Terminology;
  readonly now: Date;
  readonly resolve: Resolve;
  readonly requests: Reading;
  readonly statements: Reading;
  readonly administrations: Reading;
  readonly dispenses: Reading;
}

interface Entry {
  readonly resource: Resource;
  readonly reference: string;
  /** Undefined where it must not count. */
  readonly fact: MedicationFact | undefined;
  /** Why it is not known what medicine it is. */
  readonly gap: Gap | undefined;
}

/** Every entry that may count as a medicine, each read once however many orders are judged beside it. */
export interface MedicationEntries {
  /** Of the record. */
  readonly recorded: readonly Entry[];
  readonly now: Date;
  /** Of a draft of the ordering session. */
  readonly drafted: (resource: Resource) => Entry;
  readonly gaps: readonly Gap[];
}

export function medicationEntries(sources: MedicationSources): MedicationEntries {
  const { record, terminology, now, resolve } = sources;
  const { requests, statements, administrations, dispenses } = sources;
  const supplied = suppliedSubstances(
    [dispenses, administrations].flatMap(({ resources }) => resources),
    resolve,
    terminology,
    now,
  );
  const context = { terminology, now, resolve, supplied, replaced: [] };
  const entryOf = (resource: Resource, isDraft: boolean): Entry => {
    const fact = medicationFact(resource, context, isDraft);
    return { resource, reference: referenceTo(resource), fact, gap: unresolved(resource, fact, record) };
  };
  const readings = [requests, statements, administrations];
  const drafts = new Map<Resource, Entry>();
  return {
    now,
    recorded: readings.flatMap((reading) => reading.resources.map((resource) => entryOf(resource, false))),
    drafted: (resource) => {
      const known = drafts.get(resource) ?? entryOf(resource, true);
      drafts.set(resource, known);
      return known;
    },
    gaps: [...readings, dispenses].flatMap((reading) => reading.gaps),
  };
}

/** @param others - the remaining drafts of the ordering session, which count as medicines. */
export function medicationsOf(
  order: Resource,
  others: readonly Resource[],
  { recorded, now, drafted, gaps }: MedicationEntries,
): Known<MedicationFact> {
  const judged = referenceTo(order);
  const drafts = new Set([order, ...others].map(referenceTo));
  const replaced = [
    ...replacedBy(order),
    ...replacedByIdentifier(
      order,
      recorded.map(({ resource }) => resource),
    ),
  ];
  const renewals = renewalsIn(others, (resource) => drafted(resource).fact);
  const endings = endingsIn(others, now);
  const entries = [
    ...recorded.flatMap((entry) =>
      drafts.has(entry.reference) ? asEnded(entry, endings.get(entry.reference)) : [entry],
    ),
    ...others.map((resource) => drafted(resource)),
  ];
  const items: MedicationFact[] = [];
  const unknown: Gap[] = [];
  for (const { resource, reference, fact, gap } of entries) {
    const isReplaced = stemsFrom(resource, replaced) || replacedBy(resource).includes(judged);
    if (fact)
      items.push(withRenewal(isReplaced ? { ...fact, replaced: true } : fact, renewals.get(reference)));
    if (gap) unknown.push(gap);
  }
  const current = items.filter(({ status }) => status !== 'ended');
  const unrecognised = current.length > 0 && current.every(({ recognisedBy }) => recognisedBy === 'nothing');
  if (unrecognised) unknown.push({ source: 'medications', reason: 'unrecognised' });
  return { items: withWhatIsReplaced(items), gaps: [...gaps, ...unknown] };
}

/** In the record as well as in the session, an order is told by the session; what was taken until now may still act, and what had ended before, by its own date. */
function asEnded(entry: Entry, end: Partial<MedicationFact> | undefined): readonly Entry[] {
  if (end === undefined || entry.fact === undefined) return [];
  return [entry.fact.status === 'ended' ? entry : { ...entry, fact: { ...entry.fact, ...end } }];
}

/** A medicine whose Medication could not be read counts as unread, unless its name alone told what it is. */
function unresolved(
  resource: Resource,
  fact: MedicationFact | undefined,
  record: MedicationSources['record'],
): Gap | undefined {
  if (fact?.recognisedBy !== 'nothing') return undefined;
  const reference = medicationReference(resource);
  if (reference === undefined || reference.startsWith('#')) return undefined;
  const gap = record.unresolved(reference);
  return gap && { ...gap, source: 'medications' };
}
