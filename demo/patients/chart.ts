/** Writes a patient's record: each method adds one resource, with dates counted back from a moment. */
import type { CodeableConcept, FhirResource, Reference } from 'fhir/r4.js';
import { hl7, snomed } from './codes.js';
import { dosageOf, type Dosing } from './dosing.js';
import type { Measurement } from './measurements.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** FHIR R4 common tags: parts of the resource have been taken out. */
const REDACTED = {
  security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'REDACTED' }],
};

export interface Place {
  readonly setting: 'inpatient' | 'outpatient';
  readonly location: string;
}

type Clinical = 'active' | 'inactive' | 'remission' | 'resolved';

export interface ProblemOptions {
  /** Days since onset. */
  readonly since?: number;
  readonly status?: Clinical;
}

export interface MedicineOptions extends Dosing {
  /** Days since it was ordered. */
  readonly since?: number;
  /** Days since it was stopped; absent: it is taken. */
  readonly stopped?: number;
}

export class Chart {
  readonly id: string;
  readonly setting: Place['setting'];
  readonly #resources: FhirResource[] = [];
  readonly #name: string;
  readonly #now: Date;

  /** Starts with the visit at which the order is placed. */
  constructor(name: string, now: Date, { setting, location }: Place) {
    this.#name = name;
    this.#now = now;
    this.id = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    this.setting = setting;
    const [code, display] = setting === 'outpatient' ? ['AMB', 'ambulatory'] : ['IMP', 'inpatient encounter'];
    this.#add({
      resourceType: 'Encounter',
      id: this.encounterId,
      status: 'in-progress',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code, display },
      subject: this.subject,
      location: [{ location: { display: location } }],
    });
  }

  /** `YYYY-MM-DD`. */
  daysAgo(days: number): string {
    return new Date(this.#now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
  }

  get resources(): readonly FhirResource[] {
    return this.#resources;
  }

  /** What resources of this patient refer to. */
  get subject(): Reference {
    return { reference: `Patient/${this.id}`, display: this.#name };
  }

  get encounterId(): string {
    return `${this.id}-encounter`;
  }

  /** The id is taken from the type and the number of resources: the same in every run. */
  #add(resource: FhirResource): void {
    const id = `${this.id}-${resource.resourceType.toLowerCase()}-${this.#resources.length}`;
    this.#resources.push({ ...resource, id: resource.id ?? id });
  }

  person(gender: 'female' | 'male', age: number): void {
    const [given = '', family = ''] = this.#name.split(' ');
    const name = [{ given: [given], family }];
    this.#add({
      resourceType: 'Patient',
      id: this.id,
      name,
      gender,
      birthDate: this.daysAgo(age * 365.25 + 100),
    });
  }

  problem(code: CodeableConcept, { since = 400, status = 'active' }: ProblemOptions = {}): void {
    this.#add({
      resourceType: 'Condition',
      subject: this.subject,
      code,
      category: [hl7('condition-category', 'problem-list-item')],
      clinicalStatus: hl7('condition-clinical', status),
      verificationStatus: hl7('condition-ver-status', 'confirmed'),
      onsetDateTime: this.daysAgo(since),
    });
  }

  takes(medication: CodeableConcept, { since = 90, stopped, ...dosing }: MedicineOptions = {}): void {
    const until = stopped === undefined ? {} : { boundsPeriod: { end: this.daysAgo(stopped) } };
    const dosages = dosageOf(dosing).map(({ timing, ...dosage }) => ({
      ...dosage,
      timing: { ...timing, repeat: { ...timing?.repeat, ...until } },
    }));
    this.#add({
      resourceType: 'MedicationRequest',
      status: stopped === undefined ? 'active' : 'stopped',
      intent: 'order',
      subject: this.subject,
      authoredOn: this.daysAgo(since + (stopped ?? 0)),
      medicationCodeableConcept: medication,
      ...(dosages.length > 0 && { dosageInstruction: dosages }),
    });
  }

  /** An entry that is there and says nothing: its contents are for others. */
  redactedProblem(): void {
    this.#add({ resourceType: 'Condition', meta: REDACTED, subject: this.subject });
  }

  redactedMedicine(): void {
    this.#add({
      resourceType: 'MedicationRequest',
      meta: REDACTED,
      status: 'active',
      intent: 'order',
      subject: this.subject,
      medicationCodeableConcept: { text: 'Restricted' },
    });
  }

  procedure(code: CodeableConcept, daysSince: number): void {
    const performedDateTime = this.daysAgo(daysSince);
    this.#add({
      resourceType: 'Procedure',
      status: 'completed',
      subject: this.subject,
      code,
      performedDateTime,
    });
  }

  noKnownAllergies(): void {
    this.#add({
      resourceType: 'AllergyIntolerance',
      patient: this.subject,
      code: snomed('716186003', 'No known allergy'),
      clinicalStatus: hl7('allergyintolerance-clinical', 'active'),
      verificationStatus: hl7('allergyintolerance-verification', 'confirmed'),
    });
  }

  measured(measurement: Measurement, hoursAgo: number): void {
    const effectiveDateTime = new Date(this.#now.getTime() - hoursAgo * HOUR_MS).toISOString();
    this.#add({
      resourceType: 'Observation',
      status: 'final',
      subject: this.subject,
      effectiveDateTime,
      ...measurement,
    });
  }
}
