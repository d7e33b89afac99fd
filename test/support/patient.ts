/**
 * A patient and an order as FHIR resources, one call a statement, for case tables:
 *
 *   patient({ age: 66 }).has('I71.40', { clinicalStatus: 'resolved' }).takes('rx:197901').bp(186, 112, hoursAgo(1))
 *
 * Codes: `I71.40` is ICD-10-CM; `icd10:`, `sct:`, `rx:`, `atc:`, `ndc:`, `unii:`, `loinc:` name another system;
 * `text:` is text without a code. The order is ketamine IV in context PSY unless `orders` and `inContext` say otherwise.
 */
import { esketamine as esketamineMonograph } from '../../cards/ketamine/index.js';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { measurementNames } from '../../hooks/queries.js';
import type { Facts, LabelRegion, UseContext } from '../../src/clinical/facts.js';
import type { Source } from '../../src/clinical/known.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import { buildFacts } from '../../src/facts/build-facts.js';
import type { PatientRecord } from '../../src/fhir/patient-record.js';
import type { Resource } from '../../src/fhir/resource.js';
import { daysAgo, hoursAgo, NOW } from './clock.js';
import { concept } from './concept.js';
import { hookRequest } from './hook-request.js';
import { draftOrder, type OrderOptions } from './orders.js';
import { prefetchOf, recordOf } from './readings.js';
import {
  administration,
  allergy,
  bloodPressure,
  condition,
  medication,
  serviceRequest,
  type AdministrationOptions,
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
  /** Drafts that are no medication orders. */
  readonly services: readonly Resource[];
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
    return this.#with({
      order: draftOrder(name, options),
      drug: name.startsWith('ketamine') ? 'ketamine' : 'esketamine',
    });
  }

  has(code: string, options: ConditionOptions = {}): PatientCase {
    return this.#add(condition(code, options));
  }

  takes(code: string, options: MedicationOptions = {}): PatientCase {
    return this.#add(medication(code, options));
  }

  /** Another, unselected draft of the same ordering session. */
  alsoDrafts(code: string, options: MedicationOptions = {}): PatientCase {
    const id = options.id ?? `draft-${this.#state.drafts.length + 2}`;
    const draft = {
      ...medication(code, options),
      id,
      status: options.status ?? 'draft',
      subject: { reference: 'Patient/p1' },
    };
    return this.#with({ drafts: [...this.#state.drafts, draft] });
  }

  /** A draft of a service in the same ordering session, e.g. a laboratory test. */
  alsoRequests(code: string): PatientCase {
    const services = [...this.#state.services, serviceRequest(code, this.#state.services.length)];
    return this.#with({ services });
  }

  /** One recorded administration, an hour ago unless `when` says otherwise. */
  given(code: string, options: AdministrationOptions = {}): PatientCase {
    return this.#add(administration(code, options));
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

  /** `range`: the laboratory's own limits, lower and upper, in the same unit. */
  measured(
    code: string,
    value: number,
    unit: string,
    when: string = daysAgo(5),
    range?: readonly [number | undefined, number | undefined],
  ): PatientCase {
    const limit = (bound: number | undefined) => (bound === undefined ? undefined : { value: bound, unit });
    const referenceRange = range && [{ low: limit(range[0]), high: limit(range[1]) }];
    return this.#observed(code, when, {
      valueQuantity: { value, unit, code: unit },
      ...(referenceRange && { referenceRange }),
    });
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
    return hookRequest(hook, this.#state, change);
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
      measurementNames,
      now: NOW,
      region,
      acuteLocations: [],
      drug,
      doseUnits: drug === 'esketamine' ? (esketamineMonograph.doseUnits ?? []) : [],
      draftedRequests: this.#state.services,
    });
  }

  facts(): Facts {
    return { ...this.factsBeforeContext(), context: this.#state.context };
  }
}

/** A man of 42 with an unremarkable record, who is about to get ketamine IV for recurrent major depression. */
export function patient(
  details: { age?: number | null; sex?: string | null; born?: string } = {},
): PatientCase {
  const { age = 42, sex = 'male' } = details;
  const born = details.born ?? (age === null ? undefined : `${NOW.getUTCFullYear() - age}-01-15`);
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
    services: [],
    resources: [person],
    unread: [],
    region: 'US',
    context: 'PSY',
  } as const;
  return new PatientCase(empty).orders('ketamine-iv');
}
