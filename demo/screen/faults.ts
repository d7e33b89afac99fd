/** The faults that the screen can switch on: what goes wrong, and where. */
import type { Trouble } from '../fhir-server/trouble.js';
import type { Choice } from './wire.js';

export interface Fault extends Choice {
  /** At the FHIR server, for whoever reads with the token of the call. */
  readonly trouble?: Trouble;
  /** At the service. */
  readonly service?: 'unreachable' | 'silent' | 'rejects';
  /** The site wants an HTTP error where nothing could be read. */
  readonly isStrict?: boolean;
}

const FAILS: Trouble = { '*': { status: 503 } };

export const faults: readonly Fault[] = [
  { id: 'none', label: 'None' },
  { id: 'slow', label: 'FHIR: vital signs and results come too late', trouble: { Observation: 'late' } },
  {
    id: 'forbidden',
    label: 'FHIR: medicines are forbidden (403)',
    trouble: { MedicationRequest: { status: 403 } },
  },
  { id: 'half', label: 'FHIR: the problem list breaks off half-way', trouble: { Condition: 'half' } },
  { id: 'dead', label: 'FHIR: the server fails (503)', trouble: FAILS },
  { id: 'strict', label: 'FHIR: fails, and the site wants 412', trouble: FAILS, isStrict: true },
  { id: 'unreachable', label: 'Service: cannot be reached', service: 'unreachable' },
  { id: 'silent', label: 'Service: does not answer', service: 'silent' },
  { id: 'rejects', label: 'Service: rejects our signature (401)', service: 'rejects' },
];

/** @throws Error for an id that is none of them. */
export function faultCalled(id: string): Fault {
  const fault = faults.find((one) => one.id === id);
  if (fault === undefined) throw new Error(`there is no fault called ${id}`);
  return fault;
}
