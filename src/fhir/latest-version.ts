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

function isLater(a: Version, b: Version): boolean {
  if (a.updated !== b.updated) return a.updated > b.updated;
  if (a.version !== b.version) return a.version > b.version;
  // Neither says that it is later: whichever it is, the order of arrival must not decide.
  return a.resource !== b.resource && JSON.stringify(a.resource) > JSON.stringify(b.resource);
}

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
