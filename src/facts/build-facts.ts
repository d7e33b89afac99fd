/** From what was read to what may be reasoned about: a patient record and an order become facts. */
import type { Facts, LabelRegion, MeasurementFact } from '../clinical/facts.js';
import type { Gap, Known } from '../clinical/known.js';
import type { DoseUnit } from '../clinical/rule.js';
import type { Terminology } from '../clinical/terminology.js';
import { containedIn } from '../fhir/contained.js';
import type { PatientRecord, Reading } from '../fhir/patient-record.js';
import { type Resource } from '../fhir/resource.js';
import { allergyFact } from './allergy-fact.js';
import { conditionsOf } from './condition-list.js';
import { encounterFact, procedureFact, unnamedLocations } from './encounter-fact.js';
import type { MeasurementNames } from './measurement-fact.js';
import { measurementsIn } from './measurement-list.js';
import { medicationReference, type Resolve } from './medication.js';
import { medicationEntries, medicationsOf, type MedicationEntries } from './medication-list.js';
import { orderFact, referencesOfOrder } from './order-fact.js';
import { patientFact } from './patient-fact.js';
import { requestFact } from './request-fact.js';

/** The keys under which the queries of a service are read. */
export const RECORD_KEYS = {
  patient: 'patient',
  conditions: 'conditions',
  medicationRequests: 'medicationRequests',
  medicationStatements: 'medicationStatements',
  medicationDispenses: 'medicationDispenses',
  medicationAdministrations: 'medicationAdministrations',
  allergies: 'allergies',
  vitalSigns: 'vitalSigns',
  laboratory: 'laboratory',
  procedures: 'procedures',
  encounter: 'encounter',
  requests: 'serviceRequests',
} as const;

/** What is the same for every order of a call. */
export interface RecordSources {
  readonly record: PatientRecord;
  readonly terminology: Terminology;
  readonly measurementNames: MeasurementNames;
  readonly now: Date;
  /** Drafts of the ordering session that are no medication orders. */
  readonly draftedRequests: readonly Resource[];
}

export interface FactSources extends RecordSources {
  readonly region: LabelRegion;
  readonly acuteLocations: readonly string[];
  /** INN by which the cards speak of what is ordered. */
  readonly drug: string;
  /** How the product's own pieces become mg; the monograph names them. */
  readonly doseUnits: readonly DoseUnit[];
}

/** All facts but the use context, which follows from them. */
export type FactsBeforeContext = Omit<Facts, 'context'>;

/** What the record says, whichever order is judged. */
export type RecordFacts = Omit<FactsBeforeContext, 'region' | 'acuteLocations' | 'order' | 'medications'> & {
  readonly medicines: MedicationEntries;
};

export function factsOfRecord(sources: RecordSources): RecordFacts {
  const { record, terminology, now } = sources;
  const read = (key: keyof typeof RECORD_KEYS): Reading => record.readings.get(RECORD_KEYS[key]) ?? NOT_ASKED;
  const resolve = resolverFor(record);
  const patient = mapped(read('patient'), (resource) => patientFact(resource, now));
  const birthDate = patient.items[0]?.birthDate;
  const measured = ({ resources, gaps }: Reading): Known<MeasurementFact> => ({
    items: resources.flatMap((resource) =>
      measurementsIn(resource, terminology, sources.measurementNames, now),
    ),
    gaps,
  });
  const laboratory = measured(read('laboratory'));
  return {
    now,
    unattributed: [...record.readings.values()].reduce((sum, reading) => sum + reading.unattributed, 0),
    patient:
      patient.items.length === 0 && patient.gaps.length === 0
        ? { items: [], gaps: [PATIENT_NOT_FOUND] }
        : patient,
    conditions: conditionsOf(read('conditions'), {
      ...{ terminology, now, resolve },
      ...(birthDate && { birthDate }),
    }),
    medicines: medicationEntries({
      ...{ record, terminology, now, resolve },
      requests: read('medicationRequests'),
      statements: read('medicationStatements'),
      administrations: read('medicationAdministrations'),
      dispenses: read('medicationDispenses'),
    }),
    allergies: mapped(read('allergies'), (resource) => allergyFact(resource, terminology, now)),
    vitalSigns: withPressuresOf(laboratory, measured(read('vitalSigns'))),
    laboratory,
    procedures: mapped(read('procedures'), (resource) => procedureFact(resource, terminology, now)),
    encounter: mapped(read('encounter'), (resource) => encounterFact(resource, resolve, now)),
    requests: [...read('requests').resources, ...sources.draftedRequests].flatMap(
      (resource) => requestFact(resource, terminology) ?? [],
    ),
  };
}

/** A blood pressure counts in whatever answer it came. */
function withPressuresOf(
  results: Known<MeasurementFact>,
  vitalSigns: Known<MeasurementFact>,
): Known<MeasurementFact> {
  const known = new Set(vitalSigns.items.map(({ reference }) => reference));
  const more = results.items.filter(({ pressure, reference }) => pressure && !known.has(reference));
  return more.length === 0 ? vitalSigns : { ...vitalSigns, items: [...vitalSigns.items, ...more] };
}

/**
 * @param others - the remaining drafts of the ordering session, which count as medicines.
 * @param recorded - what the record says, read once however many orders are judged.
 */
export function buildFacts(
  order: Resource,
  others: readonly Resource[],
  sources: FactSources,
  recorded: RecordFacts = factsOfRecord(sources),
): FactsBeforeContext {
  const { record, terminology, now, region, acuteLocations, drug, doseUnits } = sources;
  const { medicines, ...facts } = recorded;
  return {
    ...facts,
    region,
    acuteLocations,
    order: orderFact(order, { terminology, resolve: resolverFor(record), now, drug, doseUnits }),
    medications: medicationsOf(order, others, medicines),
  };
}

const NOT_ASKED: Reading = { resources: [], gaps: [], offered: true, unattributed: 0 };
const PATIENT_NOT_FOUND: Gap = { source: 'patient', reason: 'not-found' };

function mapped<T>(reading: Reading, toFact: (resource: Resource) => T | undefined): Known<T> {
  return {
    items: reading.resources.flatMap((resource) => toFact(resource) ?? []),
    gaps: reading.gaps,
  };
}

/** Looks in the resource itself, then in everything that was sent or read. */
export function resolverFor(record: Pick<PatientRecord, 'resolve'>): Resolve {
  return (reference, from) => {
    if (!reference.startsWith('#')) return record.resolve(reference);
    return containedIn(from, reference);
  };
}

/** Which references of orders need a read of their own. */
export const referencesOfOrders = (orders: readonly Resource[]): readonly string[] =>
  toBeRead(
    orders.flatMap((resource) => [...referencesOfOrder(resource), medicationReference(resource) ?? '']),
  );

/** Which references in a patient's record need a read of their own. */
export function referencesIn(resources: readonly Resource[]): readonly string[] {
  const references: string[] = [];
  for (const resource of resources) {
    const medication = medicationReference(resource);
    if (medication !== undefined) references.push(medication);
    if (resource['resourceType'] !== 'Encounter') continue;
    for (const location of unnamedLocations(resource)) references.push(location);
  }
  return references.length === 0 ? references : toBeRead(references);
}

const toBeRead = (references: readonly string[]): readonly string[] =>
  [...new Set(references)].filter((reference) => reference !== '' && !reference.startsWith('#'));

/** Facts of an order of which nothing may be used: every list is unread for the same reason. */
export function unreadFacts(
  gap: Gap,
  order: {
    readonly now: Date;
    readonly region: LabelRegion;
    readonly drug: string;
    readonly reference: string;
  },
): FactsBeforeContext {
  const unread = { items: [], gaps: [gap] };
  return {
    now: order.now,
    region: order.region,
    acuteLocations: [],
    unattributed: 0,
    order: {
      reference: order.reference,
      label: order.drug,
      drug: order.drug,
      classes: new Map(),
      recognisedBy: 'other',
      reasons: [],
      categories: [],
      requesterSpecialties: [],
      doses: [],
      words: [],
      dispensers: [],
    },
    patient: unread,
    conditions: unread,
    medications: unread,
    allergies: unread,
    vitalSigns: unread,
    laboratory: unread,
    procedures: unread,
    encounter: unread,
    requests: [],
  };
}
