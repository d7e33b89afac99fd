/** One version of each resource: the same id may come on several pages, or several times on one. */
import { isRecord, textOf, type Resource } from './resource.js';

interface Version {
  readonly resource: Resource;
  readonly updated: number;
  readonly version: number;
}

function versionOf(resource: Resource): Version {
  const meta = isRecord(resource['meta']) ? resource['meta'] : {};
  const updated = Date.parse(textOf(meta['lastUpdated']) ?? '');
  const version = Number(textOf(meta['versionId']) ?? Number.NaN);
  return {
    resource,
    updated: Number.isNaN(updated) ? Number.NEGATIVE_INFINITY : updated,
    version: Number.isNaN(version) ? Number.NEGATIVE_INFINITY : version,
  };
}

/** More than nought where one says that it is later, less where the other does. */
function comparedByMeta(a: Version, b: Version): number {
  if (a.updated !== b.updated) return a.updated > b.updated ? 1 : -1;
  return a.version === b.version ? 0 : a.version > b.version ? 1 : -1;
}

/** What came is not changed, and a long one may be compared with many. */
const texts = new WeakMap<Resource, string>();

function written(resource: Resource): string {
  const text = texts.get(resource) ?? JSON.stringify(resource);
  texts.set(resource, text);
  return text;
}

function isLater(a: Version, b: Version): boolean {
  const byMeta = comparedByMeta(a, b);
  if (byMeta !== 0 || a.resource === b.resource) return byMeta > 0;
  // Neither says that it is later. The fuller one counts, and the order of arrival must not decide.
  const [one, other] = [written(a.resource), written(b.resource)];
  return one.length === other.length ? one > other : one.length > other.length;
}

/** Whether a resource says that it is a later version of another. */
export const saysItIsLater = (resource: Resource, known: Resource): boolean =>
  comparedByMeta(versionOf(resource), versionOf(known)) > 0;

/** The later of two versions, whichever came first. */
export const laterOf = (known: Resource, resource: Resource): Resource =>
  isLater(versionOf(resource), versionOf(known)) ? resource : known;

/**
 * Each resource once, in its latest version (FHIR R4 Meta), in the order in which they first came.
 *
 * @param resources - of one type.
 */
export function latestVersions(resources: readonly Resource[]): readonly Resource[] {
  const latest = new Map<unknown, Resource>();
  for (const resource of resources) {
    const key = textOf(resource['id']) ?? resource;
    const known = latest.get(key);
    latest.set(key, known === undefined ? resource : laterOf(known, resource));
  }
  return latest.size === resources.length ? resources : [...latest.values()];
}
