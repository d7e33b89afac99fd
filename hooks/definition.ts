/** How the service presents itself in discovery: one id for both hooks, so that a later answer replaces the earlier. */
import type { CdsServiceDefinition, HookName } from '../src/cds-hooks/service.js';
import { identity } from './identity.js';
import { prefetchTemplates } from './queries.js';
import type { Tools } from './tools.js';

export function serviceDefinition(
  hook: HookName,
  { catalogue, prefetch = 'full' }: Pick<Tools, 'catalogue' | 'prefetch'>,
): CdsServiceDefinition {
  const { version, monographs } = catalogue;
  const drugs = monographs.map(({ drug }) => drug).join(' and ');
  return {
    hook,
    id: identity.serviceId,
    title: 'Ketamine and esketamine safety',
    description: `Checks orders of ${drugs} against the patient's record (FHIR R4): contraindications, interactions and monitoring, each with its evidence. Advisory; says what it could not check.`,
    prefetch: prefetchTemplates[prefetch],
    usageRequirements:
      'FHIR R4. Prefetch, or fhirServer with fhirAuthorization to read Patient, Condition, MedicationRequest, Medication, AllergyIntolerance, Observation, Procedure and Encounter; MedicationStatement, MedicationDispense and MedicationAdministration where available.',
    version,
  };
}
