/** What a sample patient is: a record on the FHIR server, and the orders that are about to be placed. */
import type { FhirResource, MedicationRequest } from 'fhir/r4.js';
import { Chart, type Place } from './chart.js';

export interface SamplePatient {
  /** Id of the Patient resource. */
  readonly id: string;
  readonly name: string;
  /** What this patient is there to show, in one line. */
  readonly shows: string;
  readonly encounterId: string;
  readonly record: readonly FhirResource[];
  /** The draft orders of the session; the first is the selected one. */
  readonly orders: readonly MedicationRequest[];
  /** Parts of the record that the FHIR server will not give out. */
  readonly unreadable?: { readonly resourceTypes: readonly string[]; readonly status: number };
}

/** A sample patient as of a moment: all dates are counted back from it. */
export type SamplePatientAt = (now: Date) => SamplePatient;

const CLINIC: Place = { setting: 'outpatient', location: 'Outpatient clinic' };

interface Story {
  readonly name: string;
  readonly shows: string;
  /** Where the order is placed; by default in an outpatient clinic. */
  readonly place?: Place;
  readonly unreadable?: SamplePatient['unreadable'];
  /** Writes the record, and gives the orders back. */
  readonly write: (chart: Chart) => readonly MedicationRequest[];
}

/** @param story.name - given name and family name; invented. */
export function samplePatient({ name, shows, place = CLINIC, unreadable, write }: Story): SamplePatientAt {
  return (now) => {
    const chart = new Chart(name, now, place);
    const orders = write(chart);
    const { id, encounterId, resources: record } = chart;
    return { id, name, shows, encounterId, record, orders, ...(unreadable && { unreadable }) };
  };
}
