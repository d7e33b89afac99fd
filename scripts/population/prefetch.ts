/** A record as the prefetch of an EHR that answers every query of the service, as far as it arrives. */
import type { FhirResource } from 'fhir/r4.js';
import { queries } from '../../hooks/queries.js';
import type { Source } from '../../src/clinical/known.js';

/** How a source of the record can fail to arrive. */
export type Fault = 'error' | 'cut-off' | 'absent';

export function prefetchOf(
  resources: readonly FhirResource[],
  faults: ReadonlyMap<Source, Fault>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    queries.flatMap(({ key, resourceType, source, template }) => {
      const fault = faults.get(source);
      if (fault === 'absent') return [];
      if (fault === 'error') return [[key, FAILED] as const];
      const found = resources.filter(
        (resource) => resource.resourceType === resourceType && isAskedFor(resource, template),
      );
      const isRead = !template.includes('?');
      return [[key, isRead ? (found[0] ?? null) : bundleOf(found, fault === 'cut-off')] as const];
    }),
  );
}

const FAILED = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };

/** Of the Observations only those whose code a query names. */
function isAskedFor(resource: FhirResource, template: string): boolean {
  if (resource.resourceType !== 'Observation') return true;
  const [, codes = ''] = /[?&]code=([^&]*)/.exec(template) ?? [];
  return codes.split(',').some((code) => resource.code.coding?.some((coding) => coding.code === code));
}

function bundleOf(resources: readonly FhirResource[], isCutOff: boolean): object {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(isCutOff
      ? { link: [{ relation: 'next', url: 'https://ehr.example/fhir/next-page' }] }
      : { total: resources.length }),
    entry: resources.map((resource) => ({ resource, search: { mode: 'match' } })),
  };
}
