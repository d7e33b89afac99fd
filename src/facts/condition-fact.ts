/** Turns a Condition into a fact: which value sets, which status, since when. Undefined where it must not count. */
import type { ConditionFact, Temporal } from '../clinical/facts.js';
import { daysSince, momentOf, type Moment } from '../clinical/moment.js';
import type { Terminology } from '../clinical/terminology.js';
import { conceptOf, isRecord, listOf, type Resource } from '../fhir/resource.js';
import { codesOf, isKnownSystem, labelOf, referenceTo } from './naming.js';

const IGNORED = ['refuted', 'entered-in-error'];
const UNCONFIRMED = ['provisional', 'differential', 'unconfirmed'];
const CURRENT = ['active', 'recurrence', 'relapse'];
/** Days after which a diagnosis of a single encounter, never put on the problem list, is history. */
const ENCOUNTER_DIAGNOSIS_COUNTS = 90;

export interface ConditionContext {
  readonly terminology: Terminology;
  readonly now: Date;
  readonly birthDate?: Moment;
}

export function conditionFact(resource: Resource, context: ConditionContext): ConditionFact | undefined {
  const verification = codesOf(resource['verificationStatus']);
  if (verification.some((code) => IGNORED.includes(code))) return undefined;
  const concept = conceptOf(resource['code']);
  if (context.terminology.isFamilyHistoryOrRisk(concept.codings)) return undefined;
  const date = onsetOf(resource, context);
  const status = statusOf(resource, date, context.now);
  return {
    reference: referenceTo(resource),
    label: labelOf(concept, 'condition without a name'),
    sets: context.terminology.recognise(concept.codings, { codesOnly: true }).sets,
    coded: concept.codings.some(isKnownSystem),
    status: status.is,
    statusRecorded: status.recorded,
    unconfirmed: verification.some((code) => UNCONFIRMED.includes(code)),
    ...(date && { date }),
  };
}

function statusOf(resource: Resource, date: Moment | undefined, now: Date): { readonly is: Temporal; readonly recorded: boolean } {
  const clinical = codesOf(resource['clinicalStatus']);
  if (clinical.some((code) => CURRENT.includes(code))) return { is: 'current', recorded: true };
  if (clinical.includes('remission')) return { is: 'remission', recorded: true };
  if (clinical.includes('inactive') || clinical.includes('resolved')) return { is: 'history', recorded: true };
  if (Object.keys(resource).some((name) => name.startsWith('abatement') && resource[name] !== false)) {
    return { is: 'history', recorded: true };
  }
  const categories = listOf(resource['category']).flatMap(codesOf);
  const encounterOnly = categories.includes('encounter-diagnosis') && !categories.includes('problem-list-item');
  const old = date !== undefined && daysSince(date, now) > ENCOUNTER_DIAGNOSIS_COUNTS;
  return { is: encounterOnly && old ? 'history' : 'current', recorded: false };
}

/** Onset, else abatement-free recorded date; a date in the future is not used. */
function onsetOf(resource: Resource, { now, birthDate }: ConditionContext): Moment | undefined {
  const period = isRecord(resource['onsetPeriod']) ? resource['onsetPeriod'] : {};
  const candidates = [
    momentOf(resource['onsetDateTime']),
    momentOf(period['start']),
    onsetByAge(resource['onsetAge'], birthDate),
    momentOf(resource['recordedDate']),
    momentOf(resource['dateRecorded']),
    momentOf(resource['assertedDate']),
  ];
  return candidates.find((moment) => moment !== undefined && daysSince(moment, now) >= 0);
}

function onsetByAge(value: unknown, birthDate: Moment | undefined): Moment | undefined {
  if (!isRecord(value) || typeof value['value'] !== 'number' || !birthDate) return undefined;
  const years = value['code'] === 'a' || value['unit'] === 'years' || value['unit'] === 'a';
  if (!years) return undefined;
  return momentOf(String(new Date(birthDate.time).getUTCFullYear() + Math.floor(value['value'])));
}
