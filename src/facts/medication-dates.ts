/** The dates of a medication entry: when it was written, when use began, when it ends. */
import { daysSince, momentOf, type Moment } from '../clinical/moment.js';
import { isRecord, textOf, type Resource } from '../fhir/resource.js';
import { endOfBounds, startOfBounds } from './timing.js';

/** The day on which it was written, handed over or given. */
export function writtenOn(resource: Resource, now: Date): Moment | undefined {
  for (const name of WRITTEN) {
    const moment = momentOf(resource[name]);
    if (moment !== undefined && daysSince(moment, now) >= 0) return moment;
  }
  const { start, end } = periodOf(resource);
  const began = momentOf(
    start ?? (resource['resourceType'] === 'MedicationAdministration' ? end : undefined),
  );
  return began !== undefined && daysSince(began, now) >= 0 ? began : undefined;
}

const WRITTEN = [
  'authoredOn',
  'dateWritten',
  'effectiveDateTime',
  'effectiveTimeDateTime',
  'occurenceDateTime',
  'dateAsserted',
  'whenHandedOver',
  'whenPrepared',
] as const;

/** The span of use; DSTU2 and R5 have names of their own for that of an administration, R5's with one r. */
const periodOf = ({ effectivePeriod, effectiveTimePeriod, occurencePeriod }: Resource): Resource => {
  const period = effectivePeriod ?? effectiveTimePeriod ?? occurencePeriod;
  return isRecord(period) ? period : NO_PERIOD;
};
const NO_PERIOD: Resource = {};

/** The earliest day of use that the entry tells, else the day on which it was written. */
export function startedOn(
  resource: Resource,
  dosages: readonly Resource[],
  written: Moment | undefined,
  now: Date,
): Moment | undefined {
  const [earliest] = [momentOf(periodOf(resource)['start']), ...dosages.map(startOfBounds)]
    .filter((moment) => moment !== undefined && daysSince(moment, now) >= 0)
    .sort((a, b) => (a?.time ?? 0) - (b?.time ?? 0));
  return earliest ?? written;
}

/** Every end that the entry records, the latest first: of the dosages, of the statement, of the prescription. */
export function endsOf(
  resource: Resource,
  dosages: readonly Resource[],
  written: Moment | undefined,
): readonly Moment[] {
  const dispense = isRecord(resource['dispenseRequest']) ? resource['dispenseRequest'] : {};
  const ends: Moment[] = [];
  const add = (end: Moment | undefined): void => {
    if (end !== undefined) ends.push(end);
  };
  for (const dosage of dosages) add(endOfBounds(dosage, written));
  for (const period of [periodOf(resource), dispense['validityPeriod']])
    if (isRecord(period)) add(momentOf(period['end']));
  if (wasGivenOnce(resource)) add(written);
  return ends.length > 1 ? ends.sort((a, b) => b.time - a.time) : ends;
}

/** A dosage line without an end, beside one that has an end: what was tapered or loaded goes on. */
export function hasOpenLine(dosages: readonly Resource[], written: Moment | undefined): boolean {
  const ends = dosages.map((dosage) => endOfBounds(dosage, written));
  return ends.includes(undefined) && ends.some((end) => end !== undefined);
}

/** Codes of MedicationAdministration.status that say nothing of more to come, as none at all does. */
const GIVEN = ['completed', 'stopped', 'unknown', ''];

/** What was given at one moment has ended at that moment. */
const wasGivenOnce = (resource: Resource): boolean =>
  resource['resourceType'] === 'MedicationAdministration' &&
  GIVEN.includes(textOf(resource['status'])?.toLowerCase() ?? '') &&
  momentOf(
    resource['effectiveDateTime'] ?? resource['effectiveTimeDateTime'] ?? resource['occurenceDateTime'],
  ) !== undefined;
