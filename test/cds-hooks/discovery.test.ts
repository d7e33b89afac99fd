/** The list of services, and prefetch templates that clients of CDS Hooks 2.0 can fill. */
import { describe, expect, it } from '@jest/globals';
import { discovery } from '../../src/cds-hooks/discovery.js';
import type { CdsServiceDefinition } from '../../src/cds-hooks/service.js';

const definition: CdsServiceDefinition = {
  hook: 'order-select',
  id: 'order-check',
  title: 'Order check',
  description: 'Checks orders.',
  prefetch: { patient: 'Patient/{{context.patientId}}' },
  usageRequirements: 'Prefetch or FHIR access.',
  version: '1.2.3',
};
const asking = (template: string): CdsServiceDefinition => ({ ...definition, prefetch: { key: template } });

describe('discovery', () => {
  it('lists the definitions as they are', () => {
    const definitions = [definition, { ...definition, hook: 'order-sign' as const }];
    expect(JSON.parse(discovery(definitions))).toEqual({ services: definitions });
  });

  it('says so when there are none', () => {
    expect(discovery([])).toBe('{"services":[]}');
  });

  it.each([
    'Condition?patient={{context.patientId}}&category=a,b',
    'Encounter/{{context.encounterId}}',
    '{{context.userId}}',
    'PractitionerRole?_id={{userPractitionerRoleId}}',
    'Observation?patient={{context.patientId}}&code=http://loinc.org|1,2&_sort=-date&_count=50',
  ])('takes the template %s', (template) => {
    expect(() => discovery([asking(template)])).not.toThrow();
  });

  it.each([
    '/Patient/{{context.patientId}}',
    'https://fhir.example.org/Patient/{{context.patientId}}',
    'Patient/{{context.draftOrders.entry}}',
    'MedicationRequest?_id={{context.selections}}',
    'Patient/{{Patient.id}}',
    'Patient/{{context.patientId}',
    'Patient/{{ context.patientId }}',
    'Condition?onset=ge{{today()}}',
    '',
  ])('refuses the template %j, which some 2.0 client cannot fill in', (template) => {
    expect(() => discovery([asking(template)])).toThrow();
  });

  it.each<[string, readonly CdsServiceDefinition[]]>([
    ['the same hook twice under one id', [definition, definition]],
    ['an id that is no part of a path', [{ ...definition, id: 'a/b' }]],
    ['no description', [{ ...definition, description: ' ' }]],
    ['no prefetch', [{ ...definition, prefetch: {} }]],
    ['a version that is not semantic', [{ ...definition, version: 'STU1' }]],
  ])('refuses %s', (_what, definitions) => {
    expect(() => discovery(definitions)).toThrow();
  });
});
