/** Orders about to be placed: they are no part of the record yet. */
import type { CodeableConcept, MedicationRequest } from 'fhir/r4.js';
import type { Chart } from './chart.js';
import { hl7 } from './codes.js';
import { dosageOf, type Dosing } from './dosing.js';

/** @param name - ends the id of the order. */
export function draftOrder(
  chart: Chart,
  name: string,
  medication: CodeableConcept,
  dosing: Dosing,
  reason?: CodeableConcept,
): MedicationRequest {
  return {
    resourceType: 'MedicationRequest',
    id: `${chart.id}-${name}`,
    status: 'draft',
    intent: 'order',
    category: [hl7('medicationrequest-category', chart.setting)],
    subject: chart.subject,
    encounter: { reference: `Encounter/${chart.encounterId}` },
    requester: { reference: 'Practitioner/demo-prescriber' },
    authoredOn: chart.daysAgo(0),
    medicationCodeableConcept: medication,
    dosageInstruction: [...dosageOf(dosing)],
    ...(reason && { reasonCode: [reason] }),
  };
}
