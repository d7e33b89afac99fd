/** Contained resources by their local ids, which stand with or without their `#`. */
import { isRecord, listOf, type Resource } from './resource.js';

/** What came is not changed: each is put in order once, however often something in it is asked for. */
const indexes = new WeakMap<Resource, ReadonlyMap<unknown, Resource>>();

function indexOf(resource: Resource): ReadonlyMap<unknown, Resource> {
  const known = indexes.get(resource);
  if (known !== undefined) return known;
  const index = new Map<unknown, Resource>();
  for (const contained of listOf(resource['contained'])) {
    if (!isRecord(contained)) continue;
    const { id } = contained;
    const local = typeof id === 'string' ? id.replace(/^#/, '') : id;
    if (!index.has(local)) index.set(local, contained);
  }
  indexes.set(resource, index);
  return index;
}

/** The contained resource that a fragment (`#id`) of this resource means. */
export const containedIn = (resource: Resource, fragment: string): Resource | undefined =>
  resource['contained'] === undefined ? undefined : indexOf(resource).get(fragment.replace(/^#/, ''));
