/** Turns a Condition into a fact: which value sets, which status, since when. Undefined where it must not count. */
import type { ConditionFact, Temporal } from '../clinical/facts.js';
import { daysSince, momentOf, type Moment } from '../clinical/moment.js';
import type { Terminology } from '../clinical/terminology.js';
import type { Unfinished } from '../clinical/unfinished.js';
import {
  conceptOf,
  isRecord,
  listOf,
  recordsIn,
  referenceOf,
  textOf,
  type Resource,
} from '../fhir/resource.js';
import { diagnosticCertainty } from './diagnostic-certainty.js';
import type { Resolve } from './medication.js';
import { codesOf, isUsable, labelOf, isUnnamed, referenceTo } from './naming.js';
import { plainNumber } from './quantity.js';

const IGNORED = ['refuted', 'entered-in-error'];
const UNCONFIRMED = ['provisional', 'differential', 'unconfirmed'];
const CURRENT = ['active', 'recurrence', 'relapse'];
/** Days after which a diagnosis of a single encounter, never put on the problem list, is history. */
const ENCOUNTER_DIAGNOSIS_COUNTS = 90;

export interface ConditionContext {
  readonly terminology: Terminology;
  readonly now: Date;
  readonly birthDate?: Moment;
  /** Looks up encounters among what was sent or read. */
  readonly resolve?: Resolve;
}

/** `other`: it counts, and its code is in no value set, so that no rule can ask for more. */
export function conditionFact(
  resource: Resource,
  context: ConditionContext,
): ConditionFact | 'other' | undefined {
  const verification = codesOf(resource['verificationStatus']);
  if (verification.some((code) => IGNORED.includes(code))) return undefined;
  const certainty = diagnosticCertainty(resource);
  if (certainty === 'excluded') return undefined;
  const concept = conceptOf(resource['code']);
  const said = withGrades(concept.text, resource);
  const { sets } = context.terminology.recognise(concept.codings, {
    codesOnly: true,
    ...(said !== undefined && { text: said }),
  });
  const coded = concept.codings.some(isUsable);
  if (coded && sets.size === 0) return 'other';
  if (context.terminology.isFamilyHistoryOrRisk(concept.codings)) return undefined;
  const date = onsetOf(resource, context);
  const status =
    certainty === 'past' && resource['clinicalStatus'] === undefined
      ? { is: 'history' as const, recorded: true }
      : statusOf(resource, date, context.now);
  const abated = abatedOn(resource, context.now);
  const fact: Unfinished<ConditionFact> = {
    reference: referenceTo(resource),
    label: labelOf(concept, 'condition without a name'),
    sets,
    coded,
    status: status.is,
    statusRecorded: status.recorded,
    unconfirmed: certainty === 'suspected' || verification.some((code) => UNCONFIRMED.includes(code)),
  };
  if (isUnnamed(concept)) fact.unnamed = true;
  if (date) fact.date = date;
  if (abated) fact.abated = abated;
  return fact;
}

/** SNOMED CT's code of the highest degree in FHIR's list of severities, for those who send it without its name. */
const SEVERE = '24484000';

/** How severe it is, and in which stage, stands beside the code like the words of its name. */
function withGrades(text: string | undefined, resource: Resource): string | undefined {
  if (resource['severity'] === undefined && resource['stage'] === undefined) return text;
  const stages = listOf(resource['stage']).map((stage) => (isRecord(stage) ? stage['summary'] : undefined));
  const grades = [resource['severity'], ...stages]
    .map(conceptOf)
    .flatMap(({ codings, text: named }) => [
      named,
      ...codings.map(({ code, display }) => display ?? (code === SEVERE ? 'severe' : undefined)),
    ]);
  return [text, ...grades].filter((words) => words !== undefined).join('; ');
}

function statusOf(
  resource: Resource,
  date: Moment | undefined,
  now: Date,
): { readonly is: Temporal; readonly recorded: boolean } {
  const clinical = codesOf(resource['clinicalStatus']);
  if (clinical.some((code) => CURRENT.includes(code))) return { is: 'current', recorded: true };
  if (clinical.includes('remission')) return { is: 'remission', recorded: true };
  if (clinical.includes('inactive') || clinical.includes('resolved'))
    return { is: 'history', recorded: true };
  if (hasAbated(resource, now)) return { is: 'history', recorded: true };
  const categories = listOf(resource['category']).flatMap(codesOf);
  const encounterOnly =
    categories.includes('encounter-diagnosis') && !categories.includes('problem-list-item');
  const diagnosed = recordedOn(resource, now) ?? date;
  const old = diagnosed !== undefined && daysSince(diagnosed, now) > ENCOUNTER_DIAGNOSIS_COUNTS;
  return { is: encounterOnly && old ? 'history' : 'current', recorded: false };
}

/** Any recorded abatement, in whatever type; one that lies in the future has not come yet. */
function hasAbated(resource: Resource, now: Date): boolean {
  const names = Object.keys(resource).filter((name) => name.startsWith('abatement'));
  return names.some((name) => {
    const value = resource[name];
    if (value === false || value === null || value === undefined) return false;
    const begins = momentOf(isRecord(value) ? value['start'] : value);
    return begins === undefined || daysSince(begins, now) >= 0;
  });
}

/** Onset, of ages the latest, else the recorded date, else the encounter's; a date in the future is not used. */
function onsetOf(resource: Resource, context: ConditionContext): Moment | undefined {
  const { now, birthDate } = context;
  const period = isRecord(resource['onsetPeriod']) ? resource['onsetPeriod'] : {};
  // Of a range the end: it began no later, and what has no end may have begun today.
  const ages = isRecord(resource['onsetRange']) ? resource['onsetRange'] : {};
  const onsets = [
    momentOf(resource['onsetDateTime']),
    momentOf(period['start']),
    onsetByAge(resource['onsetAge'] ?? ages['high'], birthDate),
    momentOf(resource['onsetString']),
  ];
  return firstPast(onsets, now) ?? recordedOn(resource, now) ?? metOn(resource, context);
}

/** When the encounter began at which the entry was made; STU3 calls it the context, R5 its time the actual one. */
function metOn(resource: Resource, { now, resolve }: ConditionContext): Moment | undefined {
  const reference = referenceOf(resource['encounter']) ?? referenceOf(resource['context']);
  const encounter = reference === undefined ? undefined : resolve?.(reference, resource);
  if (encounter?.['resourceType'] !== 'Encounter') return undefined;
  const period = encounter['period'] ?? encounter['actualPeriod'];
  return isRecord(period) ? firstPast([momentOf(period['start'])], now) : undefined;
}

/** R4, DSTU2 and STU3 name the day of the entry differently, and US Core has it in an extension. */
function recordedOn(resource: Resource, now: Date): Moment | undefined {
  const asserted = recordsIn(resource['extension']).find(({ url }) => url === ASSERTED_ON);
  const named = ['recordedDate', 'dateRecorded', 'assertedDate'].map((name) => momentOf(resource[name]));
  return firstPast([...named, momentOf(asserted?.['valueDateTime'])], now);
}

const ASSERTED_ON = 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate';

const firstPast = (moments: readonly (Moment | undefined)[], now: Date): Moment | undefined =>
  moments.find((moment) => moment !== undefined && daysSince(moment, now) >= 0);

/** Ages in years, as UCUM and as records write them. */
const YEARS = ['a', 'y', 'yr', 'yrs', 'year', 'years', 'jahr', 'jahre'];

function onsetByAge(value: unknown, birthDate: Moment | undefined): Moment | undefined {
  const age = isRecord(value) ? plainNumber(value['value']) : undefined;
  if (!isRecord(value) || age === undefined || !birthDate) return undefined;
  const units = [value['code'], value['unit']].map((unit) => textOf(unit)?.toLowerCase() ?? '');
  if (!units.some((unit) => YEARS.includes(unit))) return undefined;
  return momentOf(String(new Date(birthDate.time).getUTCFullYear() + Math.floor(age)));
}

function abatedOn(resource: Resource, now: Date): Moment | undefined {
  const period = isRecord(resource['abatementPeriod']) ? resource['abatementPeriod'] : {};
  const ends = [resource['abatementDateTime'], period['end'], period['start'], resource['abatementString']];
  return firstPast(ends.map(momentOf), now);
}
