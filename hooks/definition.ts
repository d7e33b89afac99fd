/** How the service presents itself in discovery: one id for both hooks, so that a later answer replaces the earlier. */
import type { Catalogue } from '../src/clinical/rule.js';
import type { CdsServiceDefinition, HookName } from '../src/cds-hooks/service.js';
import { identity } from './identity.js';
import { prefetch } from './queries.js';

export function serviceDefinition(hook: HookName, { version, monographs }: Catalogue): CdsServiceDefinition {
  const drugs = monographs.map(({ drug }) => drug).join(' and ');
  return {
    hook,
    id: identity.serviceId,
    title: 'Ketamine and esketamine safety',
    description: `Checks orders of ${drugs} against the patient's record (FHIR R4): contraindications, interactions and monitoring, each with its evidence. Advisory; says what it could not check.`,
    prefetch,
    usageRequirements:
      'FHIR R4. Prefetch, or fhirServer with fhirAuthorization to read Patient, Condition, MedicationRequest, Medication, AllergyIntolerance, Observation, Procedure and Encounter; MedicationStatement, MedicationDispense and MedicationAdministration where available.',
    version,
  };
}
