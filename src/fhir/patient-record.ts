/** A patient's record as far as it could be read: from the prefetch first, then from the EHR's FHIR server. */
import type { Gap } from '../clinical/known.js';
import { answerTo, sourceOf, type FhirCall } from './answer.js';
import { carriedBy, type Carried } from './bundle.js';
import { isSearchedForAnother } from './narrowed.js';
import { sentAlong } from './prefetch.js';
import { fillQuery, type Query } from './query.js';
import { readingOf, type Reading } from './reading.js';
import { ReferenceReader } from './reference-reader.js';
import { ResourceIndex } from './resource-index.js';
import type { Resource } from './resource.js';

export type { Reading } from './reading.js';

export interface PatientRecord {
  readonly patientId: string;
  /** By query key. A query that did not arise in this call (an encounter's, without one) has no reading. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** The resource that a reference means, from anything that was sent or read. */
  resolve(reference: string): Resource | undefined;
  /** Why a reference means nothing to us; `undefined` if it was resolved. */
  unresolved(reference: string): Gap | undefined;
  /** `false`: not one query was answered, not even in part. */
  readonly readAnything: boolean;
}

export interface RecordRequest extends FhirCall {
  readonly queries: readonly Query[];
  readonly patientId: string;
  readonly encounterId?: string;
  readonly userId?: string;
  /** As sent. An absent key was not answered, `null` means none found. */
  readonly prefetch?: Readonly<Record<string, unknown>>;
  readonly now: Date;
  /** References that have to be resolved whatever is read. */
  readonly references?: readonly string[];
  /** Which references in the resources just read have to be resolved. */
  readonly referencesIn?: (resources: readonly Resource[]) => readonly string[];
  /** Resources that came with the order and resolve references before any read. */
  readonly given?: readonly Carried[];
}

/**
 * Reads a patient's record. Everything that is missing in the prefetch is read at once, and whatever an answer points to
 * as soon as that answer is there: a query that hangs holds up no other. At the deadline, what is pending becomes a gap
 * and the rest is returned.
 *
 * @throws RangeError if a query has a token that this service does not know. No fault of the EHR makes it reject.
 */
export async function readPatientRecord(request: RecordRequest): Promise<PatientRecord> {
  const { patientId, prefetch = {}, given = [], references = [], referencesIn = () => [] } = request;
  const index = new ResourceIndex(patientId, request.fhirServer);
  const { ehr = '', guards } = request;
  for (const resource of sentAlong(prefetch))
    index.add(carriedBy(resource), () => isSearchedForAnother(resource, patientId));
  if (index.foreign > 0) guards?.events?.foreignDataFound(ehr, 'prefetch');
  index.add(given);
  const foreignSent = index.foreign;
  const source = sourceOf(request);
  const reader = new ReferenceReader(index, source.server);
  reader.request(references);

  const keys = new Set(request.queries.map(({ key }) => key));
  const queries = request.queries.flatMap((query) => fillQuery(query, request) ?? []);
  const readings = await Promise.all(
    queries.map(async (query) => {
      const answer = await answerTo({ query, keys, now: request.now }, prefetch, source);
      index.add(answer.entries, () => answer.isForAnother === true);
      const reading = readingOf(query, answer, (resource) => index.ownershipOf(resource));
      reader.request(referencesIn(reading.resources));
      return [query.key, reading] as const;
    }),
  );
  await reader.settled();
  if (index.foreign > foreignSent) guards?.events?.foreignDataFound(ehr, 'server');
  const advisory = new Set(queries.filter((query) => query.advisory).map(({ key }) => key));
  const counted = readings.filter(([key]) => !advisory.has(key)).map(([, reading]) => reading);
  for (const gap of counted.flatMap(({ gaps }) => gaps)) guards?.events?.gapFound(gap);

  return {
    patientId,
    readings: new Map(readings),
    resolve: (reference) => index.find(reference),
    unresolved: (reference) => reader.unresolved(reference),
    readAnything: counted.some(saysSomething),
  };
}

/** "None found" says something, "there is no such type" does not. */
function saysSomething({ resources, gaps, offered }: Reading): boolean {
  return resources.length > 0 || (gaps.length === 0 && offered);
}
