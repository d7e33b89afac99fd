/** Medications that tell nothing of what they are: some EHRs send along no more than an id. */
import { conceptOf, listOf, type Resource } from './resource.js';

/** Whether it is a Medication without a code, a name or an ingredient: as good as none. */
export function isBlank(resource: Resource): boolean {
  if (resource['resourceType'] !== 'Medication' || listOf(resource['ingredient']).length > 0) return false;
  const { codings, text } = conceptOf(resource['code']);
  return codings.length === 0 && text === undefined;
}
