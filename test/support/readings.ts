/** A test patient's resources as the readings of a record, and as an EHR's prefetch. */
import { referenceTo } from '../../src/facts/naming.js';
import type { Source } from '../../src/clinical/known.js';
import { latestVersions } from '../../src/fhir/latest-version.js';
import type { PatientRecord, Reading } from '../../src/fhir/patient-record.js';
import type { Resource } from '../../src/fhir/resource.js';

const KEY_OF: Readonly<Record<string, string>> = {
  Patient: 'patient',
  Condition: 'conditions',
  MedicationRequest: 'medicationRequests',
  MedicationStatement: 'medicationStatements',
  MedicationDispense: 'medicationDispenses',
  MedicationAdministration: 'medicationAdministrations',
  AllergyIntolerance: 'allergies',
  Procedure: 'procedures',
  Encounter: 'encounter',
  ServiceRequest: 'serviceRequests',
};

const KEYS_OF_SOURCE: Readonly<Record<Source, readonly string[]>> = {
  order: [],
  patient: ['patient'],
  conditions: ['conditions'],
  medications: ['medicationRequests', 'medicationStatements'],
  allergies: ['allergies'],
  'vital-signs': ['vitalSigns'],
  laboratory: ['laboratory'],
  procedures: ['procedures'],
  encounter: ['encounter'],
};

/** Everything that is read for a patient: all but the order itself. */
export const WHOLE_RECORD = (Object.keys(KEYS_OF_SOURCE) as readonly Source[]).filter(
  (source) => source !== 'order',
);

const FAILED: Resource = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'exception' }],
};

const bundleOf = (resources: readonly Resource[]): Resource => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: resources.length,
  entry: resources.map((resource) => ({ resource, search: { mode: 'match' } })),
});

/** Observations are sorted into vital signs and laboratory as the two queries would. */
function keyOf(resource: Resource): string | undefined {
  const type = String(resource['resourceType']);
  if (type !== 'Observation') return KEY_OF[type];
  return JSON.stringify(resource['category'] ?? '').includes('vital-signs') ? 'vitalSigns' : 'laboratory';
}

/** A record in which the given sources could not be read. */
export function recordOf(resources: readonly Resource[], unread: readonly Source[]): PatientRecord {
  const keys = [...Object.values(KEY_OF), 'vitalSigns', 'laboratory'];
  const unreadKeys = unread.flatMap((source) => KEYS_OF_SOURCE[source].map((key) => ({ key, source })));
  const readings = new Map<string, Reading>(
    keys.map((key) => {
      const gap = unreadKeys.find((entry) => entry.key === key);
      const here = resources.filter((resource) => keyOf(resource) === key);
      return [
        key,
        {
          resources: gap ? [] : latestVersions(here),
          gaps: gap ? [{ source: gap.source, reason: 'server-error' }] : [],
          offered: true,
          unattributed: 0,
        },
      ];
    }),
  );
  return {
    patientId: 'p1',
    readings,
    resolve: (reference) => resources.find((resource) => referenceTo(resource) === reference),
    unresolved: () => undefined,
    readAnything: true,
  };
}

/** The answers of an EHR that fills every prefetch template. */
export function prefetchOf(record: PatientRecord): Readonly<Record<string, unknown>> {
  const entries = [...record.readings].flatMap(([key, { resources, gaps }]) => {
    if (key === 'encounter' && resources.length === 0) return [];
    if (gaps.length > 0) return [[key, FAILED] as const];
    return [
      [key, key === 'patient' || key === 'encounter' ? (resources[0] ?? null) : bundleOf(resources)] as const,
    ];
  });
  return Object.fromEntries(entries);
}
