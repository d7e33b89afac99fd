/** The same entry, sent twice, is one; entries without an id cannot be told to be the same. */
import { textOf, type Resource } from '../fhir/resource.js';
import { referenceTo } from './naming.js';

export function distinct(resources: readonly Resource[]): readonly Resource[] {
  const seen = new Set<string>();
  return resources.filter((resource) => {
    if (textOf(resource['id']) === undefined) return true;
    const before = seen.size;
    return seen.add(referenceTo(resource)).size > before;
  });
}
