/** Labels by which an EHR says that it has taken something out (HL7 v3 ObservationValue, FHIR R4 common tags). */
import type { GapReason } from '../clinical/known.js';
import { isRecord, listOf, textOf, type Resource } from './resource.js';

/** `R` and `V` are no such labels: what bears them is sensitive, and here. */
const TAKEN_OUT: ReadonlyMap<string, GapReason> = new Map([
  ['REDACTED', 'restricted'],
  ['MASKED', 'restricted'],
  ['SUBSETTED', 'truncated'],
]);

/** What the labels of a Bundle or a resource say is missing from it, without saying what; each once. */
export function gapsByLabel(resource: Resource): readonly GapReason[] {
  const meta = isRecord(resource['meta']) ? resource['meta'] : {};
  if (meta['security'] === undefined && meta['tag'] === undefined) return [];
  const codes = [...listOf(meta['security']), ...listOf(meta['tag'])]
    .filter(isRecord)
    .flatMap(({ code }) => textOf(code)?.toUpperCase() ?? []);
  return [...new Set(codes.flatMap((code) => TAKEN_OUT.get(code) ?? []))];
}
