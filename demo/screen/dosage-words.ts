/** The choices of the order form, and what each is in FHIR. */
import type { CodeableConcept, Quantity, TimingRepeat } from 'fhir/r4.js';
import { snomed } from '../patients/codes.js';
import type { Choice } from './wire.js';

const UCUM = 'http://unitsofmeasure.org';

interface Unit extends Choice {
  /** UCUM; absent for things that are counted. */
  readonly code?: string;
  readonly isRate?: boolean;
}

export const units: readonly Unit[] = [
  { id: 'mg', label: 'mg', code: 'mg' },
  { id: 'mg/kg', label: 'mg/kg', code: 'mg/kg' },
  { id: 'mg/kg/h', label: 'mg/kg/h', code: 'mg/kg/h', isRate: true },
  { id: 'mL', label: 'ml', code: 'mL' },
  { id: 'tablet', label: 'tablet(s)' },
  { id: 'device', label: 'device(s)' },
  { id: 'spray', label: 'spray(s)' },
];

/** A quantity in one of the units. */
export function quantityIn(value: number, unit: Unit): Quantity {
  return unit.code === undefined
    ? { value, unit: unit.id }
    : { value, unit: unit.label, system: UCUM, code: unit.code };
}

interface Route extends Choice {
  readonly concept: CodeableConcept;
}

export const routes: readonly Route[] = [
  { id: 'intravenous', label: 'intravenous', concept: snomed('47625008', 'Intravenous route') },
  { id: 'intramuscular', label: 'intramuscular', concept: snomed('78421000', 'Intramuscular route') },
  { id: 'subcutaneous', label: 'subcutaneous', concept: snomed('34206005', 'Subcutaneous route') },
  { id: 'nasal', label: 'nasal', concept: snomed('46713006', 'Nasal route') },
  { id: 'oral', label: 'oral', concept: snomed('26643006', 'Oral route') },
  { id: 'sublingual', label: 'sublingual', concept: snomed('37839007', 'Sublingual route') },
];

interface Frequency extends Choice {
  readonly repeat: TimingRepeat;
}

const every = (frequency: number, period: number, periodUnit: 'd' | 'wk'): TimingRepeat => ({
  frequency,
  period,
  periodUnit,
});

export const frequencies: readonly Frequency[] = [
  { id: 'once', label: 'once', repeat: { count: 1 } },
  { id: 'day-1', label: 'once a day', repeat: every(1, 1, 'd') },
  { id: 'day-2', label: 'twice a day', repeat: every(2, 1, 'd') },
  { id: 'day-3', label: 'three times a day', repeat: every(3, 1, 'd') },
  { id: 'week-1', label: 'once a week', repeat: every(1, 1, 'wk') },
  { id: 'week-2', label: 'twice a week', repeat: every(2, 1, 'wk') },
  { id: 'week-3', label: 'three times a week', repeat: every(3, 1, 'wk') },
  { id: 'fortnight', label: 'every other week', repeat: every(1, 2, 'wk') },
];

export interface Place {
  readonly name: string;
  readonly setting: 'inpatient' | 'outpatient';
}

/** Where an order may be carried out. */
export const places: readonly Place[] = [
  { name: 'Outpatient clinic', setting: 'outpatient' },
  { name: 'Pain clinic', setting: 'outpatient' },
  { name: 'Psychiatric ward', setting: 'inpatient' },
  { name: 'Emergency department', setting: 'inpatient' },
  { name: 'Operating theatre 2', setting: 'inpatient' },
];
