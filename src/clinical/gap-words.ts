/** The words for what was not read: one table for the sources, one for the reasons, no text from the EHR. */
import type { Gap, GapReason, Source } from './known.js';
import { shortList } from './plain-text.js';

const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  order: 'the order',
  patient: 'patient details',
  conditions: 'problem list',
  medications: 'medicines',
  allergies: 'allergies',
  'vital-signs': 'vital signs',
  laboratory: 'laboratory results',
  procedures: 'procedures',
  encounter: 'encounter',
};

const REASON_WORDS: Readonly<Record<GapReason, string>> = {
  'not-provided': 'not sent, and no access to read it',
  'ehr-reported-error': 'the EHR reported an error',
  timeout: 'no answer in time',
  unauthorised: 'access was not accepted',
  forbidden: 'no permission to read it',
  restricted: 'some records may be restricted',
  'not-found': 'not found on the server',
  throttled: 'the server was too busy',
  refused: 'the request was refused',
  'server-error': 'the server failed',
  network: 'the server could not be reached',
  tls: 'no secure connection to the server',
  'breaker-open': 'not asked, since the server has just not been answering',
  redirected: 'the server pointed elsewhere',
  'bad-body': 'the answer could not be understood',
  'too-large': 'the answer was too large',
  'too-many': 'too many orders at once',
  truncated: 'only a part arrived',
  'wrong-patient': 'entries of another patient were left out',
  'unreadable-entry': 'an entry could not be understood',
  'unresolved-reference': 'a medicine could not be identified',
  'not-recorded': 'not recorded, or not usable',
  'day-not-recorded': 'only its year or month is recorded',
  undated: 'its date is not recorded',
  unrecognised: 'none of the entries could be recognised',
  'unit-not-understood': 'a value or its unit could not be understood',
  'dose-not-understood': 'the dose or its unit could not be understood',
  'timing-not-understood': 'how often or how long it is given could not be understood',
  'rule-failed': 'a rule could not be computed',
};

/** An order is one thing, and no list with entries: it is refused or read as a whole. */
const REASON_WORDS_OF_ORDER: Partial<Readonly<Record<GapReason, string>>> = {
  'wrong-patient': 'it names another patient, or the patient on another server',
  'unreadable-entry': 'a draft could not be understood',
};

const reasonInWords = ({ source, reason }: Gap): string =>
  (source === 'order' ? REASON_WORDS_OF_ORDER[reason] : undefined) ?? REASON_WORDS[reason];

/** What a source may hold that speaks against the order. */
const LOOK_FOR: Readonly<Record<Source, string>> = {
  order: 'the order itself',
  patient: 'age and sex',
  conditions: 'vascular, cardiac, neurological and psychiatric diagnoses, pregnancy, substance use',
  medications: 'sedatives, opioids, MAO inhibitors and other interacting medicines',
  allergies: 'hypersensitivity to the medicine ordered',
  'vital-signs': 'blood pressure, body weight and oxygen saturation',
  laboratory: 'pregnancy test and laboratory results',
  procedures: 'vascular and cardiac procedures',
  encounter: 'the setting in which the medicine is given',
};

/** What there is to know beyond the source and the reason. */
const ADVICE: Partial<Readonly<Record<GapReason, string>>> = {
  'too-many': 'Only the first orders were judged: call up this advice for fewer at once.',
  restricted: 'Restricted records open only in the EHR, to those who may; what they hold is not known here.',
};

/** Advice on the reasons of gaps, each once. */
export const adviceOn = (gaps: readonly Gap[]): readonly string[] => [
  ...new Set(gaps.flatMap(({ reason }) => ADVICE[reason] ?? [])),
];

export const sourceInWords = (source: Source): string => SOURCE_WORDS[source];
/** What to look at by hand, each once. */
export const lookFor = (gaps: readonly Gap[]): readonly string[] => [
  ...new Set(gaps.map(({ source, of }) => of ?? LOOK_FOR[source])),
];

const nameOf = ({ source, of }: Gap): string => of ?? SOURCE_WORDS[source];

/** The parts without which nothing of the patient is known. */
const WHOLE_RECORD: readonly Source[] = [
  'conditions',
  'medications',
  'allergies',
  'vital-signs',
  'laboratory',
  'procedures',
];

/** `problem list and body weight`; `the patient's record` where none of it was read; at most so many names. */
export function sourcesInWords(gaps: readonly Gap[], most = 9): string {
  const whole = new Set(gaps.filter(({ of }) => of === undefined).map(({ source }) => source));
  if (WHOLE_RECORD.every((source) => whole.has(source))) return "the patient's record";
  const words = [...new Set(gaps.map(nameOf))];
  if (words.length > most) return shortList(words, most);
  if (words.length < 2) return words[0] ?? 'some of the record';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** `problem list (no answer in time)`, one entry for each thing that is not known. */
export function gapsInWords(gaps: readonly Gap[]): readonly string[] {
  const reasons = new Map<string, Set<string>>();
  for (const gap of gaps) {
    const name = nameOf(gap);
    reasons.set(name, (reasons.get(name) ?? new Set()).add(reasonInWords(gap)));
  }
  return [...reasons].map(([name, why]) => `${name} (${[...why].join('; ')})`);
}
