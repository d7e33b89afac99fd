/** Statements about a test patient as FHIR resources. */
import type { Resource } from '../../src/fhir/resource.js';
import { daysAgo, hoursAgo } from './clock.js';
import { concept } from './concept.js';

const statusConcept = (code: string): Resource => ({ coding: [{ code }] });

export interface ConditionOptions {
  readonly clinicalStatus?: string | null;
  readonly verificationStatus?: string;
  readonly onset?: string;
  readonly recorded?: string;
  readonly abatement?: string;
  readonly category?: 'problem-list-item' | 'encounter-diagnosis';
  readonly display?: string;
}

export interface MedicationOptions {
  readonly status?: string;
  readonly authored?: string;
  readonly stopped?: string;
  readonly asNeeded?: boolean;
  /** mg per dose and doses per day. */
  readonly mg?: number;
  readonly perDay?: number;
  readonly route?: string;
  readonly display?: string;
  readonly intent?: string;
  readonly id?: string;
  /** `MedicationRequest/…`: the order whose place it takes. */
  readonly replaces?: string;
}

export interface AdministrationOptions {
  readonly when?: string;
  readonly status?: string;
  readonly route?: string;
  /** `MedicationRequest/…`: the order it stems from. */
  readonly request?: string;
}

export interface AllergyOptions {
  readonly clinicalStatus?: string;
  readonly verificationStatus?: string;
  readonly type?: string;
  readonly reactions?: readonly string[];
  readonly recorded?: string;
}

export function condition(code: string, options: ConditionOptions): Resource {
  const {
    clinicalStatus = 'active',
    verificationStatus = 'confirmed',
    category = 'problem-list-item',
  } = options;
  return {
    resourceType: 'Condition',
    code: concept(code, options.display),
    ...(clinicalStatus !== null && { clinicalStatus: statusConcept(clinicalStatus) }),
    verificationStatus: statusConcept(verificationStatus),
    category: [{ coding: [{ code: category }] }],
    ...(options.onset !== undefined && { onsetDateTime: options.onset }),
    ...(options.recorded !== undefined && { recordedDate: options.recorded }),
    ...(options.abatement !== undefined && { abatementDateTime: options.abatement }),
  };
}

export function medication(code: string, options: MedicationOptions): Resource {
  const { authored = daysAgo(30), asNeeded = false, mg, perDay, route, stopped } = options;
  const repeat = {
    ...(perDay !== undefined && { frequency: perDay, period: 1, periodUnit: 'd' }),
    ...(stopped !== undefined && { boundsPeriod: { end: stopped } }),
  };
  const dosage = {
    ...(asNeeded && { asNeededBoolean: true }),
    ...(route !== undefined && { route: { text: route } }),
    ...(mg !== undefined && { doseAndRate: [{ doseQuantity: { value: mg, unit: 'mg', code: 'mg' } }] }),
    timing: { repeat },
  };
  return {
    resourceType: 'MedicationRequest',
    ...(options.id !== undefined && { id: options.id }),
    status: options.status ?? (stopped === undefined ? 'active' : 'stopped'),
    intent: options.intent ?? 'order',
    medicationCodeableConcept: concept(code, options.display),
    authoredOn: authored,
    dosageInstruction: [dosage],
    ...(options.replaces !== undefined && { priorPrescription: { reference: options.replaces } }),
  };
}

export function administration(code: string, options: AdministrationOptions): Resource {
  const { when = hoursAgo(1), status = 'completed', route, request } = options;
  return {
    resourceType: 'MedicationAdministration',
    status,
    medicationCodeableConcept: concept(code),
    effectiveDateTime: when,
    ...(route !== undefined && { dosage: { route: { text: route } } }),
    ...(request !== undefined && { request: { reference: request } }),
  };
}

export const serviceRequest = (code: string, index: number): Resource => ({
  resourceType: 'ServiceRequest',
  id: `service-${index + 1}`,
  status: 'draft',
  intent: 'order',
  subject: { reference: 'Patient/p1' },
  code: concept(code),
});

export function allergy(code: string, options: AllergyOptions): Resource {
  const { clinicalStatus = 'active', reactions = [] } = options;
  return {
    resourceType: 'AllergyIntolerance',
    code: concept(code),
    clinicalStatus: statusConcept(clinicalStatus),
    ...(options.verificationStatus !== undefined && {
      verificationStatus: statusConcept(options.verificationStatus),
    }),
    ...(options.type !== undefined && { type: options.type }),
    ...(options.recorded !== undefined && { recordedDate: options.recorded }),
    ...(reactions.length > 0 && { reaction: [{ manifestation: reactions.map((text) => ({ text })) }] }),
  };
}

export function bloodPressure(systolic: number, diastolic: number, when: string, status: string): Resource {
  const component = (code: string, value: number): Resource => ({
    code: concept(`loinc:${code}`),
    valueQuantity: { value, unit: 'mmHg', code: 'mm[Hg]' },
  });
  return {
    resourceType: 'Observation',
    status,
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: concept('loinc:85354-9'),
    effectiveDateTime: when,
    component: [component('8480-6', systolic), component('8462-4', diastolic)],
  };
}
