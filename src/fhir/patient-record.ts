/** A patient's record as far as it could be read: from the prefetch first, then from the EHR's FHIR server. */
import type { Gap, Source } from '../clinical/known.js';
import { answerTo, sourceOf, type FhirCall, type FhirSource } from './answer.js';
import { carriedBy, type Carried } from './bundle.js';
import { isSearchedForAnother } from './narrowed.js';
import { SentAlong } from './prefetch.js';
import { fillQuery, type FilledQuery, type Query } from './query.js';
import { readingOf, type Reading } from './reading.js';
import { ReferenceReader } from './reference-reader.js';
import { ResourceIndex } from './resource-index.js';
import { recordsIn, textOf, type Resource } from './resource.js';

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
  /** References that have to be resolved once the record is read. */
  readonly references?: readonly string[];
  /** Which references in the resources just read have to be resolved. */
  readonly referencesIn?: (resources: readonly Resource[]) => readonly string[];
  /** Resources that came with the order and resolve references before any read. */
  readonly given?: readonly Carried[];
}

/** A record of which references may be resolved before it is clear that the rest of it is wanted. */
export interface OpenRecord extends Pick<PatientRecord, 'resolve' | 'unresolved'> {
  /** Starts to read what references mean, all at once and each one once. */
  request(references: readonly string[]): void;
  /** When it is known what a reference means, or that it cannot be known. */
  settled(reference: string): Promise<void>;
  /**
   * Reads everything that is missing in the prefetch at once, and whatever an answer points to as soon as that answer is
   * there: a query that hangs holds up no other. At the deadline, what is pending becomes a gap and the rest is returned.
   */
  read(): Promise<PatientRecord>;
  /** Whether what was sent along answers a query, if only in part. Nothing is read. */
  sentAnything(): Promise<boolean>;
}

/**
 * Takes in what came with a call, and reads nothing yet.
 *
 * @throws RangeError if a query has a token that this service does not know. No fault of the EHR makes anything reject.
 */
export function openPatientRecord(request: RecordRequest): OpenRecord {
  const { patientId, prefetch = {}, given = [], references = [], referencesIn = () => [] } = request;
  const index = new ResourceIndex(patientId, request.fhirServer);
  const { ehr = '', guards } = request;
  const along = new SentAlong(prefetch);
  for (const resource of along.resources) {
    let isForAnother: boolean | undefined;
    index.add(carriedBy(resource), () => (isForAnother ??= isSearchedForAnother(resource, patientId)));
  }
  if (index.foreign > 0) guards?.events?.foreignDataFound(ehr, 'prefetch');
  index.add(given.flatMap((carried) => (isBundle(carried) ? carriedBy(carried.resource) : [carried])));
  const foreignSent = index.foreign;
  const source = sourceOf(request);
  const reader = new ReferenceReader(index, source.server);
  const keys = new Set(request.queries.map(({ key }) => key));
  const queries = request.queries.flatMap((query) => fillQuery(query, request) ?? []);
  const advisory = new Set(queries.filter((query) => query.advisory).map(({ key }) => key));
  const resolve: PatientRecord['resolve'] = (reference) => index.find(reference);
  const unresolved: PatientRecord['unresolved'] = (reference) => reader.unresolved(reference);

  const readingFrom = async (from: FhirSource, query: FilledQuery): Promise<Reading> => {
    const answer = await answerTo({ query, keys, now: request.now }, along, from);
    index.add(answer.entries, () => answer.isForAnother === true);
    return readingOf(query, answer, (resource) => index.ownershipOf(resource));
  };

  const read = async (): Promise<PatientRecord> => {
    reader.request(references);
    const answered = await Promise.all(
      queries.map(async (query) => {
        const reading = await readingFrom(source, query);
        reader.request(referencesIn(reading.resources));
        return { query, reading };
      }),
    );
    await reader.allSettled();
    if (index.foreign > foreignSent) guards?.events?.foreignDataFound(ehr, 'server');
    const isMerged = answered.some(({ reading }) => reading.resources.some(isReplaced));
    const readings = answered.map(
      ({ query, reading }) => [query.key, isMerged ? elsewhere(reading, query.source) : reading] as const,
    );
    const counted = readings.filter(([key]) => !advisory.has(key)).map(([, reading]) => reading);
    for (const gap of counted.flatMap(({ gaps }) => gaps)) guards?.events?.gapFound(gap);
    return {
      ...{ patientId, resolve, unresolved },
      readings: new Map(readings),
      readAnything: counted.some(saysSomething),
    };
  };
  return {
    ...{ resolve, unresolved, read },
    request: (references) => {
      reader.request(references);
    },
    settled: (reference) => reader.settled(reference),
    sentAnything: async () => {
      const counted = queries.filter(({ key }) => !advisory.has(key));
      const sent = await Promise.all(counted.map((query) => readingFrom(NOWHERE, query)));
      return sent.some(saysSomething);
    },
  };
}

/** Reads a whole record of which nothing has to be known before. @throws RangeError as {@link openPatientRecord}. */
export const readPatientRecord = async (request: RecordRequest): Promise<PatientRecord> =>
  openPatientRecord(request).read();

const NOWHERE: FhirSource = { server: undefined, reason: 'not-provided' };

const isBundle = ({ resource }: Carried): boolean => resource['resourceType'] === 'Bundle';

/**
 * A Patient that was merged into another (FHIR R4, Patient.link): it must no longer be used, and whatever was recorded for it may
 * have gone where it points.
 */
const isReplaced = ({ resourceType, link }: Resource): boolean =>
  resourceType === 'Patient' && recordsIn(link).some(({ type }) => textOf(type) === 'replaced-by');

const elsewhere = (reading: Reading, source: Source): Reading => ({
  ...reading,
  gaps: [...reading.gaps, { source, reason: 'redirected' }],
});

/** "None found" says something, "there is no such type" does not. */
function saysSomething({ resources, gaps, offered }: Reading): boolean {
  return resources.length > 0 || (gaps.length === 0 && offered);
}
