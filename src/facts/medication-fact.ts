/** Turns a medication order, statement, supply or administration into a fact about what the patient takes. */
import type { MedicationFact } from '../clinical/facts.js';
import { daysSince, type Moment } from '../clinical/moment.js';
import type { Terminology } from '../clinical/terminology.js';
import type { Unfinished } from '../clinical/unfinished.js';
import { wordsOf } from '../clinical/words.js';
import {
  conceptOf,
  isRecord,
  listOf,
  normaliseReference,
  recordsIn,
  referenceOf,
  textOf,
  type Resource,
} from '../fhir/resource.js';
import { strengthIn } from './amounts.js';
import { namesAnother } from './another-medicine.js';
import { milligramsPerDay, scheduledIn } from './dose.js';
import { endsOf, hasOpenLine, startedOn, writtenOn } from './medication-dates.js';
import { medicationOf, type Medication, type Resolve } from './medication.js';
import { codesOf, referenceTo } from './naming.js';
import { isInjected, isSystemic, routeOf } from './route.js';
import { dosesPerDay } from './timing.js';

const ORDERING_INTENTS = ['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'];
/** Entered in error, never begun, refused. */
const NEVER_TAKEN = ['entered-in-error', 'not-taken', 'not-done', 'declined'];
const ENDED = ['completed', 'stopped', 'cancelled', 'ended', 'discontinued'];
const NOT_SUPPLIED = [...NEVER_TAKEN, 'cancelled', 'preparation'];
const ON_HOLD = ['on-hold', 'suspended'];
/** An active entry older than this many days, with no supply seen since, may be long finished. */
const CONFIRMED_WITHIN = 365;

export interface MedicationContext {
  readonly terminology: Terminology;
  readonly now: Date;
  readonly resolve: Resolve;
  /** Substances for which a supply or administration within the last year was seen. */
  readonly supplied: ReadonlySet<string>;
  /** References of the orders that the judged order replaces. */
  readonly replaced: readonly string[];
}

/** Undefined where the entry must not count: never taken, not ordered, entered in error, not to be performed. */
export function medicationFact(
  resource: Resource,
  context: MedicationContext,
  draft = false,
): MedicationFact | undefined {
  const status = statusIn(resource);
  if (status !== undefined && NEVER_TAKEN.includes(status)) return undefined;
  if (resource['doNotPerform'] === true || saidNotTaken(resource)) return undefined;
  if (draft && (status === 'cancelled' || status === 'stopped')) return undefined;
  if (!draft && status === 'draft') return undefined;
  const intent = textOf(resource['intent'])?.toLowerCase();
  if (
    !draft &&
    resource['resourceType'] === 'MedicationRequest' &&
    intent !== undefined &&
    !ORDERING_INTENTS.includes(intent)
  ) {
    return undefined;
  }

  const medication = medicationOf(resource, context.resolve, context.terminology);
  const dosages = dosagesOf(resource);
  const written = writtenOn(resource, context.now);
  const ends = endsOf(resource, dosages, written);
  const isOver = (end: Moment): boolean => daysSince(end, context.now) > 0;
  const past = ends.find((end) => daysSince(end, context.now) >= 0);
  const ended =
    !draft &&
    ((status !== undefined && ENDED.includes(status)) ||
      (ends.length > 0 && ends.every(isOver) && !hasOpenLine(dosages, written)));
  const end = ended ? (past ?? written) : undefined;
  const reference = referenceTo(resource);
  const fact: Unfinished<MedicationFact> = {
    reference: draft ? `draft:${reference}` : reference,
    label: medication.label,
    substances: medication.substances,
    classes: medication.classes,
    recognisedBy: medication.recognisedBy,
    status: ended ? 'ended' : status !== undefined && ON_HOLD.includes(status) ? 'on-hold' : 'active',
    endAssumed: past === undefined,
    entry: entryOf(resource),
    replaced: stemsFrom(resource, context.replaced),
    draft,
    unconfirmed:
      !draft &&
      (ended
        ? isPerhapsNotGiven(resource, status)
        : isUnconfirmed(resource, status, written, medication.substances, context)),
    systemic: true,
    injected: false,
    asNeeded: false,
  };
  if (written) fact.date = written;
  if (end) fact.ended = end;
  if (status === 'cancelled') fact.cancelled = true;
  // No rule looks at how a medicine of no class is taken.
  if (medication.classes.size > 0) tellUse(fact, resource, medication, dosages, context);
  return fact;
}

/** All lines of how it is to be taken, in every shape that FHIR has for them. */
function dosagesOf(resource: Resource): readonly Resource[] {
  const { dosageInstruction: ordered, dosage: stated } = resource;
  if (stated === undefined) return recordsIn(ordered);
  return ordered === undefined ? recordsIn(stated) : [...recordsIn(ordered), ...recordsIn(stated)];
}

/** Adds how it is taken. */
function tellUse(
  fact: Unfinished<MedicationFact>,
  resource: Resource,
  medication: Medication,
  dosages: readonly Resource[],
  { terminology, now }: MedicationContext,
): void {
  const { names, form: readForm } = medication;
  fact.names = names;
  const words = names.map(wordsOf);
  for (const dosage of dosages) {
    const text = textOf(dosage['text']);
    if (text !== undefined) words.push(wordsOf(text));
  }
  const form = readForm();
  const route = routeOf(
    dosages.map((dosage) => conceptOf(dosage['route'])),
    form,
    words,
  );
  const scheduled = scheduledIn(dosages);
  fact.systemic = isSystemic(route, form, words);
  fact.injected = isInjected(route, form);
  fact.asNeeded = dosages.length > 0 && scheduled.length === 0;
  const product = { names, doseUnits: [], namesAnother: namesAnother(terminology, medication) };
  const perDay = milligramsPerDay(scheduled, product);
  const strength = perDay === undefined ? strengthIn(names) : undefined;
  const started = startedOn(resource, dosages, fact.date, now);
  if (route) fact.route = route;
  if (started) fact.started = started;
  if (strength !== undefined) fact.strength = strength;
  if (perDay !== undefined) fact.milligramsPerDay = perDay;
  if (perDay !== undefined && scheduled.some(isLessThanDaily)) fact.averaged = true;
}

const isLessThanDaily = (dosage: Resource): boolean => (dosesPerDay(dosage) ?? 1) < 1;

function entryOf(resource: Resource): MedicationFact['entry'] {
  if (resource['resourceType'] === 'MedicationAdministration') return 'administration';
  return resource['resourceType'] === 'MedicationStatement' ? 'statement' : 'request';
}

const NO_ORIGINS: readonly string[] = [];

/** The orders from which an entry stems: a statement, or an administration, of a prescription. */
function originsOf(resource: Resource): readonly string[] {
  const { basedOn, derivedFrom, request } = resource;
  if (basedOn === undefined && derivedFrom === undefined && request === undefined) return NO_ORIGINS;
  return [basedOn, derivedFrom, request].flatMap(listOf).flatMap((value) => {
    const target = normaliseReference(referenceOf(value) ?? '');
    return target?.type === undefined ? [] : [`${target.type}/${target.id}`];
  });
}

/** What an administration of unknown status was about may not have been given at all. */
const isPerhapsNotGiven = (resource: Resource, status: string | undefined): boolean =>
  status === 'unknown' && resource['resourceType'] === 'MedicationAdministration';

/** Whether it is one of these orders, or stems from one of them. */
export const stemsFrom = (resource: Resource, orders: readonly string[]): boolean =>
  orders.length > 0 &&
  [referenceTo(resource), ...originsOf(resource)].some((reference) => orders.includes(reference));

function isUnconfirmed(
  resource: Resource,
  status: string | undefined,
  written: Moment | undefined,
  substances: readonly string[],
  { now, supplied }: MedicationContext,
): boolean {
  if (resource['resourceType'] === 'MedicationStatement') return status === 'unknown';
  if (written === undefined || daysSince(written, now) <= CONFIRMED_WITHIN) return status === 'unknown';
  return !substances.some((substance) => supplied.has(substance));
}

/** R4's statuses, by the beginnings of R5's codes for whether a medicine is taken. */
const BY_ADHERENCE: readonly (readonly [adherence: string, status: string])[] = [
  ['not-taking', 'not-taken'],
  ['stopped', 'stopped'],
  ['on-hold', 'on-hold'],
  ['unknown', 'unknown'],
];

/** Of a statement, R5's status says only that it was recorded; whether the medicine is taken stands beside it. */
function statusIn(resource: Resource): string | undefined {
  const status = textOf(resource['status'])?.toLowerCase();
  const { adherence } = resource;
  if (!isRecord(adherence)) return status;
  const codes = codesOf(adherence['code']);
  return BY_ADHERENCE.find(([start]) => codes.some((code) => code.startsWith(start)))?.[1] ?? status;
}

/** STU3 and DSTU2 say "not taken" beside an active status. */
const saidNotTaken = (resource: Resource): boolean =>
  resource['taken'] === 'n' || resource['wasNotTaken'] === true || resource['notGiven'] === true;

/** Which substances were handed over or given within the last year: evidence that an old order is still alive. */
export function suppliedSubstances(
  supplies: readonly Resource[],
  resolve: Resolve,
  terminology: Terminology,
  now: Date,
): ReadonlySet<string> {
  return new Set(
    supplies
      .filter((resource) => !codesOf(resource['status']).some((status) => NOT_SUPPLIED.includes(status)))
      .filter((resource) => {
        const given = writtenOn(resource, now);
        return given !== undefined && daysSince(given, now) <= CONFIRMED_WITHIN;
      })
      .flatMap((resource) => medicationOf(resource, resolve, terminology).substances),
  );
}
