/** What was read, and what was not: a list that could not be read is never an empty list. */

/** The parts of a patient's record that rules may look at. */
export type Source =
  | 'order'
  | 'patient'
  | 'conditions'
  | 'medications'
  | 'allergies'
  | 'vital-signs'
  | 'laboratory'
  | 'procedures'
  | 'encounter';

/**
 * Why a part of the record is not known. A closed set: the words shown for each stand in one table, and no text from
 * the EHR ever takes their place.
 */
export type GapReason =
  | 'not-provided'
  | 'ehr-reported-error'
  | 'timeout'
  | 'unauthorised'
  | 'forbidden'
  | 'restricted'
  | 'not-found'
  | 'throttled'
  | 'refused'
  | 'server-error'
  | 'network'
  | 'tls'
  | 'breaker-open'
  | 'redirected'
  | 'bad-body'
  | 'too-large'
  | 'too-many'
  | 'truncated'
  | 'wrong-patient'
  | 'unreadable-entry'
  | 'unresolved-reference'
  | 'not-recorded'
  | 'day-not-recorded'
  | 'undated'
  | 'unrecognised'
  | 'unit-not-understood'
  | 'dose-not-understood'
  | 'timing-not-understood'
  | 'rule-failed';

/** One part of the record, or of one of its lists, that is not known, and why. */
export interface Gap {
  readonly source: Source;
  readonly reason: GapReason;
  /** The one thing in it that is not known, where the rest is: `body weight`. Words of ours, never of the EHR. */
  readonly of?: string;
}

/** Each gap once, in a fixed order. */
export function distinctGaps(gaps: readonly Gap[]): readonly Gap[] {
  if (gaps.length < 2) return gaps;
  // Mostly the same few, told by many rules.
  const keyed = new Map([...new Set(gaps)].map((gap) => [keyOf(gap), gap]));
  return [...keyed.keys()].sort().flatMap((key) => keyed.get(key) ?? []);
}

const keyOf = ({ source, reason, of = '' }: Gap): string => `${source} ${reason} ${of}`;

/**
 * The items of a list as far as they were read. The list is complete exactly when `gaps` is empty; an empty `items`
 * without gaps means "asked, and none found".
 */
export interface Known<T> {
  readonly items: readonly T[];
  readonly gaps: readonly Gap[];
  /** How many entries more there are, of whose codes no rule speaks: they are counted, and nothing else is told of them. */
  readonly others?: number;
}
