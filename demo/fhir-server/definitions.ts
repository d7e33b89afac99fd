/** The definitions of FHIR R4 (4.0.1) that searching needs: what each type looks like, and by what it is searched. */
import {
  getResourceTypes,
  globalSchema,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  isResourceType,
  readJson,
} from './kit.js';

type SearchParameterBundle = Parameters<typeof indexSearchParameterBundle>[0];
type StructureBundle = Exclude<Parameters<typeof indexStructureDefinitionBundle>[0], readonly unknown[]>;
export type SearchParameter = NonNullable<(typeof globalSchema)['types'][string]['searchParams']>[string];

/** Of `Condition.subject | Observation.subject | …` the alternatives for one type. The kit would try them all on every resource. */
function expressionFor(type: string, expression: string): string {
  const own = expression
    .split(' | ')
    .filter((part) => part.trim().replace(/^\(+/, '').startsWith(`${type}.`));
  return own.length === 0 ? expression : own.join(' | ');
}

function oneTypeEach(bundle: SearchParameterBundle): SearchParameterBundle {
  const entry = (bundle.entry ?? []).flatMap(({ resource }) =>
    (resource?.base ?? []).flatMap((type) => {
      if (resource?.expression === undefined) return [];
      return [
        { resource: { ...resource, base: [type], expression: expressionFor(type, resource.expression) } },
      ];
    }),
  );
  return { ...bundle, entry };
}

/** Reads the definitions once per process; it takes about a second. */
export function indexDefinitions(): void {
  if (isResourceType('Patient') && searchParameters('Patient')['birthdate'] !== undefined) return;
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as StructureBundle);
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json') as StructureBundle);
  indexSearchParameterBundle(
    oneTypeEach(readJson('fhir/r4/search-parameters.json') as SearchParameterBundle),
  );
}

/** The search parameters of a type by code. */
export function searchParameters(type: string): Readonly<Record<string, SearchParameter>> {
  return globalSchema.types[type]?.searchParams ?? {};
}

export const resourceTypes = (): ReturnType<typeof getResourceTypes> => getResourceTypes().sort();
