/** One person's record as FHIR resources. */
import type { CodeableConcept, FhirResource, Quantity } from 'fhir/r4.js';
import type { Source } from '../../src/clinical/known.js';
import { hl7, loinc } from '../../demo/patients/codes.js';
import { dosageOf, type Dosing } from '../../demo/patients/dosing.js';
import { daysAgo, hoursAgo } from './clock.js';
import { prefetchOf, type Fault } from './prefetch.js';

const UCUM = 'http://unitsofmeasure.org';
const quantity = (value: number, unit: string, code = unit): Quantity => ({
  value,
  unit,
  system: UCUM,
  code,
});

export interface Since {
  /** Days since onset, order or performance. */
  readonly since?: number;
  readonly status?: 'active' | 'remission' | 'resolved';
}

export class PersonRecord {
  readonly patientId: string;
  readonly encounterId: string;
  readonly #resources: FhirResource[] = [];
  readonly #faults = new Map<Source, Fault>();

  constructor(patientId: string) {
    this.patientId = patientId;
    this.encounterId = `${patientId}-visit`;
  }

  get subject(): { readonly reference: string } {
    return { reference: `Patient/${this.patientId}` };
  }

  /** Ids count the resources, so that the same person has the same ids in every run. */
  add(resource: FhirResource): void {
    this.#resources.push({ id: `${this.patientId}-${this.#resources.length}`, ...resource });
  }

  problem(code: CodeableConcept, { since = 700, status = 'active' }: Since = {}): void {
    this.add({
      resourceType: 'Condition',
      subject: this.subject,
      code,
      category: [hl7('condition-category', 'problem-list-item')],
      clinicalStatus: hl7('condition-clinical', status),
      verificationStatus: hl7('condition-ver-status', 'confirmed'),
      onsetDateTime: daysAgo(since),
      recordedDate: daysAgo(since),
      ...(status !== 'active' && { abatementDateTime: daysAgo(Math.round(since / 2)) }),
    });
  }

  /** `stopped`: days since it was. */
  takes(
    medicationCodeableConcept: CodeableConcept,
    dosing: Dosing = {},
    { since = 200, stopped, asNeeded }: { since?: number; stopped?: number; asNeeded?: true } = {},
  ): void {
    this.add({
      resourceType: 'MedicationRequest',
      status: stopped === undefined ? 'active' : 'stopped',
      intent: 'order',
      subject: this.subject,
      medicationCodeableConcept,
      authoredOn: daysAgo(since + (stopped ?? 0)),
      dosageInstruction: dosageOf(dosing).map((dosage) => ({
        ...dosage,
        ...(asNeeded && { asNeededBoolean: true }),
        ...(stopped !== undefined && {
          timing: { repeat: { ...dosage.timing?.repeat, boundsPeriod: { end: daysAgo(stopped) } } },
        }),
      })),
    });
  }

  /** A session in which the medicine was given. */
  wasGiven(medicationCodeableConcept: CodeableConcept, days: number): void {
    this.add({
      resourceType: 'MedicationAdministration',
      status: 'completed',
      subject: this.subject,
      medicationCodeableConcept,
      effectiveDateTime: daysAgo(days),
    });
  }

  allergy(code: CodeableConcept, manifestation: readonly string[] = []): void {
    this.add({
      resourceType: 'AllergyIntolerance',
      patient: this.subject,
      code,
      clinicalStatus: hl7('allergyintolerance-clinical', 'active'),
      ...(manifestation.length > 0 && {
        reaction: [{ manifestation: manifestation.map((text) => ({ text })) }],
      }),
    });
  }

  underwent(code: CodeableConcept, days: number): void {
    this.add({
      resourceType: 'Procedure',
      status: 'completed',
      subject: this.subject,
      code,
      performedDateTime: daysAgo(days),
    });
  }

  bloodPressure(systolic: number, diastolic: number, hours: number): void {
    const part = (code: string, value: number) => ({
      code: loinc(code, code === '8480-6' ? 'Systolic blood pressure' : 'Diastolic blood pressure'),
      valueQuantity: quantity(value, 'mmHg', 'mm[Hg]'),
    });
    this.#observe(loinc('85354-9', 'Blood pressure panel'), hours, {
      component: [part('8480-6', systolic), part('8462-4', diastolic)],
    });
  }

  /** `range`: the laboratory's own limits. */
  measured(
    code: CodeableConcept,
    value: number,
    unit: string,
    days: number,
    range?: { readonly low: number; readonly high: number },
  ): void {
    this.#observe(code, 24 * days, {
      valueQuantity: quantity(value, unit),
      ...(range && {
        referenceRange: [{ low: quantity(range.low, unit), high: quantity(range.high, unit) }],
      }),
    });
  }

  answered(code: CodeableConcept, valueCodeableConcept: CodeableConcept, days: number): void {
    this.#observe(code, 24 * days, { valueCodeableConcept });
  }

  #observe(code: CodeableConcept, hours: number, value: object): void {
    this.add({
      resourceType: 'Observation',
      status: 'final',
      subject: this.subject,
      code,
      effectiveDateTime: hoursAgo(hours),
      ...value,
    });
  }

  /** This part of the record will not arrive as it should. */
  fails(source: Source, fault: Fault): void {
    this.#faults.set(source, fault);
  }

  /** A diagnosis with this code is on record. */
  mentions(code: string): boolean {
    return this.#resources.some(
      (resource) =>
        resource.resourceType === 'Condition' &&
        resource.code?.coding?.some((coding) => coding.code === code),
    );
  }

  /** There are medicines on record, and all of them in words alone. */
  get namesMedicinesInWordsOnly(): boolean {
    const medicines = this.#resources.flatMap((resource) =>
      resource.resourceType === 'MedicationRequest' ? [resource.medicationCodeableConcept] : [],
    );
    return medicines.length > 0 && medicines.every((medicine) => medicine?.coding === undefined);
  }

  get faults(): readonly Source[] {
    return [...this.#faults.keys()];
  }

  prefetch(): Readonly<Record<string, unknown>> {
    return prefetchOf(this.#resources, this.#faults);
  }
}
