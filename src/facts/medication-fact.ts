/** Turns a medication order, statement, supply or administration into a fact about what the patient takes. */
import type { MedicationFact } from '../clinical/facts.js';
import { daysSince, momentOf, type Moment } from '../clinical/moment.js';
import type { Terminology } from '../clinical/terminology.js';
import { conceptOf, isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { isAsNeeded, milligramsPerDay } from './dose.js';
import { medicationOf, type Resolve } from './medication.js';
import { codesOf, referenceTo } from './naming.js';
import { isSystemic, routeOf } from './route.js';

const ORDERING_INTENTS = ['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'];
const ENDED = ['completed', 'stopped', 'cancelled', 'ended', 'discontinued'];
const ON_HOLD = ['on-hold', 'suspended'];
/** An active entry older than this many days, with no supply seen since, may be long finished. */
const CONFIRMED_WITHIN = 365;

export interface MedicationContext {
  readonly terminology: Terminology;
  readonly now: Date;
  readonly resolve: Resolve;
  /** Substances for which a supply or administration within the last year was seen. */
  readonly supplied: ReadonlySet<string>;
}

/** Undefined where the entry must not count: never taken, not ordered, entered in error, not to be performed. */
export function medicationFact(resource: Resource, context: MedicationContext, draft = false): MedicationFact | undefined {
  const status = textOf(resource['status'])?.toLowerCase();
  if (status === 'entered-in-error' || status === 'not-taken' || status === 'not-done' || status === 'declined') return undefined;
  if (resource['doNotPerform'] === true) return undefined;
  if (draft && (status === 'cancelled' || status === 'stopped')) return undefined;
  if (!draft && status === 'draft') return undefined;
  const intent = textOf(resource['intent'])?.toLowerCase();
  if (!draft && resource['resourceType'] === 'MedicationRequest' && intent !== undefined && !ORDERING_INTENTS.includes(intent)) {
    return undefined;
  }

  const medication = medicationOf(resource, context.resolve, context.terminology);
  const dosages = [...listOf(resource['dosageInstruction']), ...listOf(resource['dosage'])].filter(isRecord);
  const texts = [...medication.names, ...dosages.flatMap((dosage) => textOf(dosage['text']) ?? [])];
  const route = routeOf(dosages.flatMap((dosage) => conceptOf(dosage['route'])), medication.form, texts);
  const written = writtenOn(resource, context.now);
  const ends = endsOn(resource, dosages);
  const ended = !draft && ((status !== undefined && ENDED.includes(status)) || (ends !== undefined && daysSince(ends, context.now) > 0));
  const endKnown = ends !== undefined && daysSince(ends, context.now) >= 0;
  const end = ended ? (endKnown ? ends : written) : undefined;
  const perDay = milligramsPerDay(dosages, medication.names);
  return {
    reference: `${draft ? 'draft:' : ''}${referenceTo(resource)}`,
    label: medication.label,
    substances: medication.substances,
    classes: medication.classes,
    recognisedBy: medication.recognisedBy,
    status: ended ? 'ended' : status !== undefined && ON_HOLD.includes(status) ? 'on-hold' : 'active',
    endAssumed: !endKnown,
    systemic: isSystemic(route, medication.form, texts),
    asNeeded: dosages.length > 0 && dosages.every(isAsNeeded),
    draft,
    unconfirmed: !draft && !ended && isUnconfirmed(resource, written, medication.substances, context),
    ...(written && { date: written }),
    ...(end && { ended: end }),
    ...(route && { route }),
    ...(perDay !== undefined && { milligramsPerDay: perDay }),
  };
}

function isUnconfirmed(
  resource: Resource,
  written: Moment | undefined,
  substances: readonly string[],
  { now, supplied }: MedicationContext,
): boolean {
  const status = textOf(resource['status'])?.toLowerCase();
  if (resource['resourceType'] === 'MedicationStatement') return status === 'unknown';
  if (written === undefined || daysSince(written, now) <= CONFIRMED_WITHIN) return status === 'unknown';
  return !substances.some((substance) => supplied.has(substance));
}

function writtenOn(resource: Resource, now: Date): Moment | undefined {
  const effective = isRecord(resource['effectivePeriod']) ? resource['effectivePeriod'] : {};
  const candidates = ['authoredOn', 'dateWritten', 'effectiveDateTime', 'dateAsserted', 'whenHandedOver', 'whenPrepared'].map(
    (name) => momentOf(resource[name]),
  );
  return [...candidates, momentOf(effective['start'])].find((moment) => moment !== undefined && daysSince(moment, now) >= 0);
}

/** The latest end that any part of the entry records. */
function endsOn(resource: Resource, dosages: readonly Resource[]): Moment | undefined {
  const periods = [
    ...dosages.map((dosage) => {
      const timing = isRecord(dosage['timing']) ? dosage['timing'] : {};
      const [repeat] = listOf(timing['repeat']);
      return isRecord(repeat) ? repeat['boundsPeriod'] : undefined;
    }),
    resource['effectivePeriod'],
    isRecord(resource['dispenseRequest']) ? resource['dispenseRequest']['validityPeriod'] : undefined,
  ];
  const ends = periods.flatMap((period) => (isRecord(period) ? (momentOf(period['end']) ?? []) : []));
  return ends.sort((a, b) => b.time - a.time)[0];
}

/** Which substances were handed over or given within the last year: evidence that an old order is still alive. */
export function suppliedSubstances(
  supplies: readonly Resource[],
  resolve: Resolve,
  terminology: Terminology,
  now: Date,
): ReadonlySet<string> {
  return new Set(
    supplies
      .filter((resource) => !['entered-in-error', 'not-done', 'declined', 'cancelled'].some((word) => codesOf(resource['status']).includes(word)))
      .filter((resource) => {
        const given = writtenOn(resource, now);
        return given !== undefined && daysSince(given, now) <= CONFIRMED_WITHIN;
      })
      .flatMap((resource) => medicationOf(resource, resolve, terminology).substances),
  );
}
