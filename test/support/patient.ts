/**
 * A patient and an order as FHIR resources, one call a statement, for case tables:
 *
 *   patient({ age: 66 }).has('I71.40', { clinicalStatus: 'resolved' }).takes('rx:197901').bp(186, 112, hoursAgo(1))
 *
 * Codes: `I71.40` is ICD-10-CM; `icd10:`, `sct:`, `rx:`, `atc:`, `ndc:`, `unii:`, `loinc:` name another system;
 * `text:` is text without a code. The order is ketamine IV in context PSY unless `orders` and `inContext` say otherwise.
 */
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { pressureSets } from '../../hooks/queries.js';
import type { Facts, LabelRegion, UseContext } from '../../src/clinical/facts.js';
import type { Source } from '../../src/clinical/known.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import { buildFacts } from '../../src/facts/build-facts.js';
import type { PatientRecord } from '../../src/fhir/patient-record.js';
import type { Resource } from '../../src/fhir/resource.js';
import { daysAgo, hoursAgo, NOW } from './clock.js';
import { concept } from './concept.js';
import { ORDERS, type OrderOptions } from './orders.js';
import { prefetchOf, recordOf } from './readings.js';
import {
  allergy,
  bloodPressure,
  condition,
  medication,
  type AllergyOptions,
  type ConditionOptions,
  type MedicationOptions,
} from './statements.js';

export { daysAgo, hoursAgo, NOW } from './clock.js';
export { concept } from './concept.js';
export type { OrderOptions } from './orders.js';

export const terminology = createTerminology(valueSets, substances);

interface State {
  readonly order: Resource;
  readonly drug: string;
  readonly drafts: readonly Resource[];
  readonly resources: readonly Resource[];
  readonly unread: readonly Source[];
  readonly region: LabelRegion;
  readonly context: UseContext;
}

export class PatientCase {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  #with(change: Partial<State>): PatientCase {
    return new PatientCase({ ...this.#state, ...change });
  }

  #add(resource: Resource): PatientCase {
    const id = `${String(resource['resourceType']).toLowerCase()}-${this.#state.resources.length + 1}`;
    return this.#with({
      resources: [...this.#state.resources, { id, subject: { reference: 'Patient/p1' }, ...resource }],
    });
  }

  orders(name: string, options: OrderOptions = {}): PatientCase {
    const { reason = 'F33.2', category, dosage } = options;
    const base = ORDERS[name];
    if (!base) throw new Error(`no such order: ${name}`);
    const dosages = (base['dosageInstruction'] ?? []) as Resource[];
    const order: Resource = {
      resourceType: 'MedicationRequest',
      id: 'draft-1',
      status: 'draft',
      intent: 'order',
      subject: { reference: 'Patient/p1' },
      ...base,
      ...(dosage && { dosageInstruction: [{ ...dosages[0], ...dosage }] }),
      ...(reason !== null && { reasonCode: [concept(reason)] }),
      ...(category !== undefined && { category: [{ coding: [{ code: category }] }] }),
      ...(options.requesterSpecialty !== undefined && {
        contained: [
          { resourceType: 'PractitionerRole', id: 'role', specialty: [{ text: options.requesterSpecialty }] },
        ],
        requester: { reference: '#role' },
      }),
    };
    return this.#with({ order, drug: name.startsWith('ketamine') ? 'ketamine' : 'esketamine' });
  }

  has(code: string, options: ConditionOptions = {}): PatientCase {
    return this.#add(condition(code, options));
  }

  takes(code: string, options: MedicationOptions = {}): PatientCase {
    return this.#add(medication(code, options));
  }

  /** Another, unselected draft of the same ordering session. */
  alsoDrafts(code: string, options: MedicationOptions = {}): PatientCase {
    const id = `draft-${this.#state.drafts.length + 2}`;
    const draft = {
      ...medication(code, options),
      id,
      status: 'draft',
      subject: { reference: 'Patient/p1' },
    };
    return this.#with({ drafts: [...this.#state.drafts, draft] });
  }

  allergicTo(code: string, options: AllergyOptions = {}): PatientCase {
    return this.#add({ patient: { reference: 'Patient/p1' }, ...allergy(code, options) });
  }

  bp(systolic: number, diastolic: number, when: string = hoursAgo(12), status = 'final'): PatientCase {
    return this.#add(bloodPressure(systolic, diastolic, when, status));
  }

  #observed(code: string, when: string, value: Resource): PatientCase {
    const observation = { resourceType: 'Observation', status: 'final', code: concept(code) };
    return this.#add({ ...observation, effectiveDateTime: when, ...value });
  }

  measured(code: string, value: number, unit: string, when: string = daysAgo(5)): PatientCase {
    return this.#observed(code, when, { valueQuantity: { value, unit, code: unit } });
  }

  /** A coded (`loinc:…`, `sct:…`) or worded (`text:…`) result. */
  answered(code: string, answer: string, when: string = daysAgo(5)): PatientCase {
    return this.#observed(code, when, { valueCodeableConcept: concept(answer) });
  }

  /** An Observation whose value is a date, e.g. the expected date of delivery. */
  dated(code: string, value: string, when: string = daysAgo(5)): PatientCase {
    return this.#observed(code, when, { valueDateTime: value });
  }

  underwent(code: string, when: string, status = 'completed'): PatientCase {
    return this.#add({ resourceType: 'Procedure', status, code: concept(code), performedDateTime: when });
  }

  at(encounter: { class?: string; location?: string; serviceType?: string }): PatientCase {
    return this.#add({
      resourceType: 'Encounter',
      status: 'in-progress',
      ...(encounter.class !== undefined && { class: { code: encounter.class } }),
      ...(encounter.location !== undefined && { location: [{ location: { display: encounter.location } }] }),
      ...(encounter.serviceType !== undefined && { serviceType: { text: encounter.serviceType } }),
    });
  }

  /** Any further resource, as it stands. */
  resource(resource: Resource): PatientCase {
    return this.#add(resource);
  }

  unread(...sources: readonly Source[]): PatientCase {
    return this.#with({ unread: [...this.#state.unread, ...sources] });
  }

  inRegion(region: LabelRegion): PatientCase {
    return this.#with({ region });
  }

  inContext(context: UseContext): PatientCase {
    return this.#with({ context });
  }

  /** The answers of an EHR that fills every prefetch template. */
  prefetch(): Readonly<Record<string, unknown>> {
    return prefetchOf(this.record());
  }

  /** The body of a hook call for this patient and order. */
  request(hook: 'order-select' | 'order-sign', change: Readonly<Record<string, unknown>> = {}): Resource {
    const { order, drafts, resources } = this.#state;
    const encounter = resources.find(({ resourceType }) => resourceType === 'Encounter');
    return {
      hook,
      hookInstance: '5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11',
      context: {
        userId: 'Practitioner/pr1',
        patientId: 'p1',
        ...(encounter && { encounterId: encounter['id'] }),
        ...(hook === 'order-select' && { selections: ['MedicationRequest/draft-1'] }),
        draftOrders: {
          resourceType: 'Bundle',
          type: 'collection',
          entry: [order, ...drafts].map((resource) => ({ resource })),
        },
      },
      ...change,
    };
  }

  isUnread(source: Source): boolean {
    return this.#state.unread.includes(source);
  }

  get order(): Resource {
    return this.#state.order;
  }

  get resources(): readonly Resource[] {
    return this.#state.resources;
  }

  record(): PatientRecord {
    return recordOf(this.#state.resources, this.#state.unread);
  }

  factsBeforeContext(): Omit<Facts, 'context'> {
    const { order, drafts, region, drug } = this.#state;
    return buildFacts(order, drafts, {
      record: this.record(),
      terminology,
      pressureSets,
      now: NOW,
      region,
      acuteLocations: [],
      drug,
    });
  }

  facts(): Facts {
    return { ...this.factsBeforeContext(), context: this.#state.context };
  }
}

/** A man of 42 with an unremarkable record, who is about to get ketamine IV for recurrent major depression. */
export function patient(details: { age?: number | null; sex?: string | null } = {}): PatientCase {
  const { age = 42, sex = 'male' } = details;
  const born = age === null ? undefined : `${NOW.getUTCFullYear() - age}-01-15`;
  const person: Resource = {
    resourceType: 'Patient',
    id: 'p1',
    ...(sex !== null && { gender: sex }),
    ...(born !== undefined && { birthDate: born }),
  };
  const empty = {
    order: {},
    drug: 'ketamine',
    drafts: [],
    resources: [person],
    unread: [],
    region: 'US',
    context: 'PSY',
  } as const;
  return new PatientCase(empty).orders('ketamine-iv');
}
