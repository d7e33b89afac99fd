/** What operators see of the EHRs' FHIR servers: metrics with closed labels, and a line where somebody has to look. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { FhirEvents } from './fhir/fhir-events.js';
import type { Log } from './log.js';

/** Types that are read; references in a record may name any other. */
const TYPES = new Set([
  ...['AllergyIntolerance', 'Condition', 'Encounter', 'Location', 'Medication', 'MedicationAdministration'],
  ...[
    'MedicationDispense',
    'MedicationRequest',
    'MedicationStatement',
    'Observation',
    'Patient',
    'Procedure',
  ],
  'ServiceRequest',
]);
const labelOf = (resourceType: string): string => (TYPES.has(resourceType) ? resourceType : 'other');

/**
 * @param registry - takes the metrics in; it may have no others of these names.
 */
export function watchFhir(registry: Registry, log: Log): FhirEvents {
  const registers = [registry];
  const reads = new Counter({
    name: 'cds_fhir_reads_total',
    help: 'Requests to FHIR servers by how they ended: answered, or a fault.',
    labelNames: ['ehr', 'resource', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'cds_fhir_read_duration_seconds',
    help: 'Time a request to a FHIR server took, with a second try.',
    labelNames: ['resource'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8],
    registers,
  });
  const breakers = new Gauge({
    name: 'cds_fhir_breaker_open',
    help: 'Whether requests are left out because the FHIR server has been hanging.',
    labelNames: ['ehr', 'resource'],
    registers,
  });
  const gaps = new Counter({
    name: 'cds_record_gaps_total',
    help: 'Parts of records that were not known when orders were checked.',
    labelNames: ['source', 'reason'],
    registers,
  });
  const foreign = new Counter({
    name: 'cds_foreign_data_total',
    help: 'Calls in which data of another patient came, and was left out.',
    labelNames: ['ehr', 'place'],
    registers,
  });
  const told = new Map<string, boolean>();

  return {
    readEnded(ehr, { resourceType, seconds: took, fault = 'answered' }) {
      const resource = labelOf(resourceType);
      reads.inc({ ehr, resource, outcome: fault });
      seconds.observe({ resource }, took);
    },
    breakerIs(ehr, resourceType, isOpen) {
      const resource = labelOf(resourceType);
      const key = `${ehr} ${resource}`;
      const before = told.get(key);
      if (before === isOpen) return;
      told.set(key, isOpen);
      breakers.set({ ehr, resource }, isOpen ? 1 : 0);
      if (isOpen || before !== undefined)
        log.warn(isOpen ? 'reads left out' : 'reads made again', { ehr, resource });
    },
    gapFound({ source, reason }) {
      gaps.inc({ source, reason });
    },
    foreignDataFound(ehr, place) {
      foreign.inc({ ehr, place });
      log.warn('data of another patient left out', { ehr, place });
    },
  };
}
