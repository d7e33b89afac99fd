/** Turns a medication order, statement, supply or administration into a fact about what the patient takes. */
import type { MedicationFact } from '../clinical/facts.js';
import { daysSince, type Moment } from '../clinical/moment.js';
import type { Terminology } from '../clinical/terminology.js';
import {
  conceptOf,
  isRecord,
  listOf,
  normaliseReference,
  referenceOf,
  textOf,
  type Resource,
} from '../fhir/resource.js';
import { strengthIn } from './amounts.js';
import { milligramsPerDay } from './dose.js';
import { endsOf, hasOpenLine, startedOn, writtenOn } from './medication-dates.js';
import { medicationOf, type Medication, type Resolve } from './medication.js';
import { codesOf, referenceTo } from './naming.js';
import { isInjected, isSystemic, routeOf } from './route.js';
import { isAsNeeded } from './timing.js';

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
  const status = textOf(resource['status'])?.toLowerCase();
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
  const dosages = [...listOf(resource['dosageInstruction']), ...listOf(resource['dosage'])].filter(isRecord);
  const written = writtenOn(resource, context.now);
  const ends = endsOf(resource, dosages, written);
  const isOver = (end: Moment): boolean => daysSince(end, context.now) > 0;
  const past = ends.filter((end) => daysSince(end, context.now) >= 0);
  const ended =
    !draft &&
    ((status !== undefined && ENDED.includes(status)) ||
      (!hasOpenLine(dosages, written) && ends.some(isOver) && ends.every(isOver)));
  const endKnown = past.length > 0;
  const end = ended ? (past[0] ?? written) : undefined;
  const reference = referenceTo(resource);
  return {
    reference: draft ? `draft:${reference}` : reference,
    label: medication.label,
    substances: medication.substances,
    classes: medication.classes,
    recognisedBy: medication.recognisedBy,
    status: ended ? 'ended' : status !== undefined && ON_HOLD.includes(status) ? 'on-hold' : 'active',
    endAssumed: !endKnown,
    entry: entryOf(resource),
    replaced:
      context.replaced.length > 0 &&
      [reference, ...originsOf(resource)].some((from) => context.replaced.includes(from)),
    draft,
    unconfirmed: !draft && !ended && isUnconfirmed(resource, written, medication.substances, context),
    ...(written && { date: written }),
    ...(end && { ended: end }),
    // No rule looks at how a medicine of no class is taken.
    ...(medication.classes.size === 0
      ? NOT_ASKED
      : useOf(resource, medication, dosages, written, context.now)),
  };
}

/** How it is taken. */
type Use = Pick<
  MedicationFact,
  'systemic' | 'injected' | 'asNeeded' | 'route' | 'started' | 'strength' | 'milligramsPerDay'
>;

const NOT_ASKED: Use = { systemic: true, injected: false, asNeeded: false };

function useOf(
  resource: Resource,
  { names, form }: Medication,
  dosages: readonly Resource[],
  written: Moment | undefined,
  now: Date,
): Use {
  const texts = [...names, ...dosages.flatMap((dosage) => textOf(dosage['text']) ?? [])];
  const route = routeOf(
    dosages.flatMap((dosage) => conceptOf(dosage['route'])),
    form,
    texts,
  );
  const perDay = milligramsPerDay(dosages, names);
  const strength = strengthIn(names);
  const started = startedOn(resource, dosages, written, now);
  return {
    systemic: isSystemic(route, form, texts),
    injected: isInjected(route, form),
    asNeeded: dosages.length > 0 && dosages.every(isAsNeeded),
    ...(route && { route }),
    ...(started && { started }),
    ...(strength !== undefined && { strength }),
    ...(perDay !== undefined && { milligramsPerDay: perDay }),
  };
}

function entryOf(resource: Resource): MedicationFact['entry'] {
  if (resource['resourceType'] === 'MedicationAdministration') return 'administration';
  return resource['resourceType'] === 'MedicationStatement' ? 'statement' : 'request';
}

const NO_ORIGINS: readonly string[] = [];

/** The orders from which an entry stems: a statement, or an administration, of a prescription. */
function originsOf(resource: Resource): readonly string[] {
  const sent = [resource['basedOn'], resource['derivedFrom'], resource['request']];
  if (sent.every((value) => value === undefined)) return NO_ORIGINS;
  return sent.flatMap(listOf).flatMap((value) => {
    const target = normaliseReference(referenceOf(value) ?? '');
    return target?.type === undefined ? [] : [`${target.type}/${target.id}`];
  });
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
