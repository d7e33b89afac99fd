/** How an EHR says that it has taken something out: by labels (HL7 v3 ObservationValue, FHIR R4 common tags), or in its place. */
import type { GapReason } from '../clinical/known.js';
import { isRecord, listOf, textOf, type Resource } from './resource.js';

/** `R` and `V` are no such labels: what bears them is sensitive, and here. */
const TAKEN_OUT: ReadonlyMap<string, GapReason> = new Map([
  ['REDACTED', 'restricted'],
  ['MASKED', 'restricted'],
  ['SUBSETTED', 'truncated'],
]);

/** FHIR R4 DataAbsentReason: `masked` alone says that there is something, and that it is withheld. */
const MASKED = 'masked';
const ABSENT_REASON = '/data-absent-reason';

/** The elements that say what an entry is about, and that of an Observation which says why there is no result. */
const CONTENT = [
  'code',
  'medicationCodeableConcept',
  'medicationReference',
  'medication',
  'dataAbsentReason',
] as const;

const isNamed = (sent: unknown): boolean => typeof sent === 'string' && sent.endsWith(ABSENT_REASON);

/** As an extension in place of a value, and as a code among others (US Core, Missing Data). */
function isMasked(element: unknown): boolean {
  if (!isRecord(element)) return false;
  const { extension, coding } = element;
  return saysMasked(extension, 'url', 'valueCode') || saysMasked(coding, 'system', 'code');
}

/** Every entry of a record is asked, and hardly any has something to say. */
function saysMasked(sent: unknown, name: string, value: string): boolean {
  if (sent === undefined) return false;
  for (const item of listOf(sent))
    if (isRecord(item) && item[value] === MASKED && isNamed(item[name])) return true;
  return false;
}

const isContentMasked = (resource: Resource): boolean => CONTENT.some((name) => isMasked(resource[name]));

/** What a Bundle or a resource says is missing from it, without saying what; each once. */
export function gapsByLabel(resource: Resource): readonly GapReason[] {
  const meta = isRecord(resource['meta']) ? resource['meta'] : {};
  const isWithheld = isContentMasked(resource);
  if (meta['security'] === undefined && meta['tag'] === undefined) return isWithheld ? ['restricted'] : [];
  const codes = [...listOf(meta['security']), ...listOf(meta['tag'])]
    .filter(isRecord)
    .flatMap(({ code }) => textOf(code)?.toUpperCase() ?? []);
  const reasons = codes.flatMap((code) => TAKEN_OUT.get(code) ?? []);
  return [...new Set(isWithheld ? [...reasons, 'restricted' as const] : reasons)];
}
