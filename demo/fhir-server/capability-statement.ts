/** What `GET /metadata` answers: the types, interactions and search parameters that this server really has. */
import { resourceTypes, searchParameters } from './definitions.js';
import type { Resource } from './kit.js';

export type CapabilityStatement = Extract<Resource, { resourceType: 'CapabilityStatement' }>;

const INTERACTIONS = [
  'read',
  'vread',
  'update',
  'patch',
  'delete',
  'history-instance',
  'create',
  'search-type',
] as const;
const SEARCHABLE = ['date', 'reference', 'string', 'token', 'uri'] as const;

/** @param base - the server's base URL. */
export function capabilityStatement(base: string, started: Date): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: started.toISOString(),
    kind: 'instance',
    fhirVersion: '4.0.1',
    format: ['json'],
    implementation: {
      description: 'Sample patients in memory; nothing is kept, nothing is real.',
      url: base,
    },
    rest: [
      {
        mode: 'server',
        interaction: [
          { code: 'batch' },
          { code: 'transaction', documentation: 'References are resolved; what fails is not rolled back.' },
        ],
        resource: resourceTypes().map((type) => ({
          type,
          interaction: INTERACTIONS.map((code) => ({ code })),
          searchParam: Object.values(searchParameters(type)).flatMap((parameter) => {
            const known = SEARCHABLE.find((one) => one === parameter.type);
            return known === undefined ? [] : [{ name: parameter.code, type: known }];
          }),
        })),
      },
    ],
  };
}
