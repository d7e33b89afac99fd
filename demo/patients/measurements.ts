/** What is measured of a patient, as Observations carry it. */
import type { Observation, Quantity } from 'fhir/r4.js';
import { hl7, loinc } from './codes.js';

export type Measurement = Pick<Observation, 'category' | 'code'> & Partial<Observation>;

const UCUM = 'http://unitsofmeasure.org';
const mmHg = (value: number): Quantity => ({ value, unit: 'mmHg', system: UCUM, code: 'mm[Hg]' });
const vitalSigns = [hl7('observation-category', 'vital-signs')];

/** mmHg; both components in one Observation. */
export const bloodPressure = (systolic: number, diastolic: number): Measurement => ({
  category: vitalSigns,
  code: loinc('85354-9', 'Blood pressure panel'),
  component: [
    { code: loinc('8480-6', 'Systolic blood pressure'), valueQuantity: mmHg(systolic) },
    { code: loinc('8462-4', 'Diastolic blood pressure'), valueQuantity: mmHg(diastolic) },
  ],
});

export const weight = (kilograms: number): Measurement => ({
  category: vitalSigns,
  code: loinc('29463-7', 'Body weight'),
  valueQuantity: { value: kilograms, unit: 'kg', system: UCUM, code: 'kg' },
});

/** @param date - `YYYY-MM-DD`. */
export const expectedDelivery = (date: string): Measurement => ({
  category: [hl7('observation-category', 'exam')],
  code: loinc('11778-8', 'Delivery date Estimated'),
  valueDateTime: date,
});
