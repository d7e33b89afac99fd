/** Faults on purpose: for one patient, one type of resource is not to be had. */
import { searchParameters } from './definitions.js';
import {
  convertToSearchableReferences,
  evalFhirPathTyped,
  toTypedValue,
  type OperationOutcome,
  type Resource,
} from './kit.js';

export interface Faults {
  /** @param status - an HTTP status from 400 on. Returns what makes it work again. */
  fail(type: string, patientId: string, status: number): () => void;
  /** The status with which to answer, if the request is to fail. */
  statusOf(type: string, patientIds: readonly string[]): number | undefined;
}

export function createFaults(): Faults {
  const statuses = new Map<string, number>();
  const key = (type: string, patientId: string): string => `${type} of ${patientId}`;
  return {
    fail(type, patientId, status) {
      statuses.set(key(type, patientId), status);
      return () => {
        statuses.delete(key(type, patientId));
      };
    },
    statusOf: (type, patientIds) =>
      patientIds.map((id) => statuses.get(key(type, id))).find((status) => status !== undefined),
  };
}

/** The OperationOutcome of a fault. */
export function faultOutcome(status: number): OperationOutcome {
  const code =
    status === 401 ? 'login' : status === 403 ? 'forbidden' : status === 429 ? 'throttled' : 'exception';
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] };
}

const bareId = (reference: string): string => reference.split('/').at(-1) ?? reference;

/** The patients whom a search names. */
export function patientsSought(type: string, query: URLSearchParams): readonly string[] {
  const names = type === 'Patient' ? ['_id'] : ['patient', 'subject'];
  return names.flatMap((name) => query.getAll(name)).flatMap((value) => value.split(',').map(bareId));
}

/** The patients whom a resource is about. */
export function patientsOf(resource: Resource): readonly string[] {
  if (resource.resourceType === 'Patient') return resource.id === undefined ? [] : [resource.id];
  const expression = searchParameters(resource.resourceType)['patient']?.expression;
  if (expression === undefined) return [];
  return convertToSearchableReferences(evalFhirPathTyped(expression, [toTypedValue(resource)])).map(bareId);
}
