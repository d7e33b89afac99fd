/** Built-in orders whose answers are known beforehand: one that must warn, two that must be silent, one that must say what it lacks. */
import type { HookName } from '../../src/cds-hooks/service.js';
import type { Indicator } from '../../src/clinical/rule.js';
import { RECORD_KEYS } from '../../src/facts/build-facts.js';
import type { Resource } from '../../src/fhir/resource.js';

export interface SelfTestCase {
  readonly name: string;
  readonly hook: HookName;
  readonly order: Resource;
  readonly prefetch: Readonly<Record<string, unknown>>;
  /** Rule → level, exactly; `undefined`: no card at all. */
  readonly finds: Readonly<Record<string, Indicator>> | undefined;
}

/** The moment at which all of it happens. */
export const SELF_TEST_NOW = new Date('2026-03-02T10:00:00Z');
const PATIENT_ID = 'self-test';

const subject = { reference: `Patient/${PATIENT_ID}` };
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const LOINC = 'http://loinc.org';
const coded = (system: string, code: string) => ({ coding: [{ system, code }] });
const mmHg = (value: number) => ({ value, system: 'http://unitsofmeasure.org', code: 'mm[Hg]' });

const order = (rxnorm: string): Resource => ({
  resourceType: 'MedicationRequest',
  id: 'order',
  status: 'draft',
  intent: 'order',
  subject,
  medicationCodeableConcept: coded(RXNORM, rxnorm),
  reasonCode: [coded('http://hl7.org/fhir/sid/icd-10-cm', 'F33.2')],
  dosageInstruction: [
    {
      route: coded('http://snomed.info/sct', '47625008'),
      doseAndRate: [
        { doseQuantity: { value: 0.5, unit: 'mg/kg', system: 'http://unitsofmeasure.org', code: 'mg/kg' } },
      ],
    },
  ],
});

/** Half an hour before the order. */
const pressure = (systolic: number, diastolic: number): Resource => ({
  resourceType: 'Observation',
  id: 'pressure',
  status: 'final',
  subject,
  code: coded(LOINC, '85354-9'),
  effectiveDateTime: '2026-03-02T09:30:00Z',
  component: [
    { code: coded(LOINC, '8480-6'), valueQuantity: mmHg(systolic) },
    { code: coded(LOINC, '8462-4'), valueQuantity: mmHg(diastolic) },
  ],
});

const bundle = (...resources: readonly Resource[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: resources.length,
  entry: resources.map((resource) => ({ resource })),
});

/** A man of 42 of whom everything was asked, and nothing found but this. */
function record(found: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const none = Object.values(RECORD_KEYS).map((key) => [key, bundle()] as const);
  const patient = { resourceType: 'Patient', id: PATIENT_ID, gender: 'male', birthDate: '1984-01-15' };
  const empty: Readonly<Record<string, unknown>> = Object.fromEntries(none);
  return { ...empty, [RECORD_KEYS.patient]: patient, ...found };
}

const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };
const ketamine = order('238082');
const sertraline = order('312938');

export const SELF_TEST_CASES: readonly SelfTestCase[] = [
  {
    name: 'a blood pressure at which the dose must wait',
    hook: 'order-sign',
    order: ketamine,
    prefetch: record({ [RECORD_KEYS.vitalSigns]: bundle(pressure(192, 114)) }),
    finds: { 'bp-severe-elevation': 'critical' },
  },
  {
    name: 'a record with nothing against the order',
    hook: 'order-sign',
    order: ketamine,
    prefetch: record({ [RECORD_KEYS.vitalSigns]: bundle(pressure(124, 78)) }),
    finds: undefined,
  },
  {
    name: 'an order of another medicine',
    hook: 'order-select',
    order: sertraline,
    prefetch: record({ [RECORD_KEYS.vitalSigns]: bundle(pressure(192, 114)) }),
    finds: undefined,
  },
  {
    name: 'a problem list that could not be read',
    hook: 'order-sign',
    order: ketamine,
    prefetch: record({ [RECORD_KEYS.conditions]: outcome }),
    finds: { 'data-incomplete': 'warning' },
  },
];

/** The body of the hook call, as an EHR would send it. */
export const bodyOf = ({ hook, order: resource, prefetch }: SelfTestCase): unknown => ({
  hook,
  hookInstance: '0b1d7a52-6f4e-4b62-9d35-6c1f8a7e2d40',
  context: {
    userId: 'Practitioner/self-test',
    patientId: PATIENT_ID,
    ...(hook === 'order-select' && { selections: ['MedicationRequest/order'] }),
    draftOrders: { resourceType: 'Bundle', type: 'collection', entry: [{ resource }] },
  },
  prefetch,
});
