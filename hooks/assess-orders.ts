/** From what was read to assessments: each order of ours beside all other drafts of its session. */
import { assess, type Assessment } from '../src/clinical/assess.js';
import type { Gap, GapReason } from '../src/clinical/known.js';
import { inOneSession } from '../src/clinical/session.js';
import type { Terminology } from '../src/clinical/terminology.js';
import { decideUseContext } from '../src/clinical/use-context.js';
import { buildFacts, factsOfRecord, unreadFacts, type RecordFacts } from '../src/facts/build-facts.js';
import { referenceTo } from '../src/facts/naming.js';
import type { PatientRecord } from '../src/fhir/patient-record.js';
import type { Resource } from '../src/fhir/resource.js';
import type { Caller } from '../src/trust/caller.js';
import type { Identified, OurOrder } from './identify-orders.js';
import { measurementNames } from './queries.js';

/** Nobody signs as many orders of one drug at once. */
const MOST_ORDERS = 20;
/** Every order is judged beside every entry of the record and every other draft: so many pairs fit into memory. */
const MOST_PAIRS = 100_000;

/** The drafts of the ordering session. */
export interface OrderingSession {
  readonly medications: readonly Resource[];
  /** Drafts of anything else. */
  readonly services: readonly Resource[];
  /** There are more, which could not be read. */
  readonly hasIllegible: boolean;
}

interface Orders {
  /** Of this patient. */
  readonly own: readonly OurOrder[];
  /** Of another patient. */
  readonly theirs: readonly OurOrder[];
  readonly unidentified: Identified['unidentified'];
}

interface Circumstances {
  /** Absent where there is no order of this patient. */
  readonly record: PatientRecord | undefined;
  /** Whether a draft says that it is another patient's. */
  readonly isAnothers: (resource: Resource) => boolean;
  readonly caller: Caller;
  readonly terminology: Terminology;
  readonly now: Date;
}

/** Every order has its assessment; of one that was not judged it says only that, and why. */
export function assessOrders(
  { own, theirs, unidentified }: Orders,
  session: OrderingSession,
  { record, ...circumstances }: Circumstances,
): readonly Assessment[] {
  const judged = record ? assessOwn(own, session, record, circumstances) : [];
  const [tooMany] = own.slice(judged.length);
  const notJudged: Identified['unidentified'] = [
    ...(tooMany ? [{ order: tooMany, gap: { source: 'order', reason: 'too-many' } } as const] : []),
    ...theirs.map((order) => ({ order, gap: { source: 'order', reason: 'wrong-patient' } }) as const),
    ...unidentified,
  ];
  return inOneSession([
    ...judged,
    ...notJudged.map(({ order, gap }) => cannotCheck(order, gap, circumstances)),
  ]);
}

/** How many orders can be judged beside what was read and drafted: one at least. */
function mostOrders(
  { medicines, conditions, vitalSigns, laboratory, procedures, allergies }: RecordFacts,
  drafts: number,
): number {
  const lists = [conditions, vitalSigns, laboratory, procedures, allergies];
  const entries = lists.reduce((sum, { items }) => sum + items.length, medicines.recorded.length + drafts);
  return Math.min(MOST_ORDERS, Math.max(1, Math.floor(MOST_PAIRS / Math.max(1, entries))));
}

/** The first of them, as many as can be judged. */
function assessOwn(
  orders: readonly OurOrder[],
  session: OrderingSession,
  record: PatientRecord,
  { isAnothers, caller, terminology, now }: Omit<Circumstances, 'record'>,
): readonly Assessment[] {
  const isOwn = (resource: Resource): boolean => !isAnothers(resource);
  const medications = session.medications.filter(isOwn);
  const reasons: readonly GapReason[] = [
    ...(medications.length < session.medications.length ? (['wrong-patient'] as const) : []),
    ...(session.hasIllegible ? (['unreadable-entry'] as const) : []),
  ];
  const notUsed = reasons.map((reason): Gap => ({ source: 'medications', reason }));
  const shared = {
    record,
    terminology,
    measurementNames,
    now,
    draftedRequests: session.services.filter(isOwn),
  };
  const recorded = factsOfRecord(shared);
  return orders.slice(0, mostOrders(recorded, medications.length)).map(({ resource, monograph, drug }) => {
    const others = medications.filter((other) => other !== resource);
    const { doseUnits = [] } = monograph;
    const { labelRegion: region, acuteLocations } = caller;
    const facts = buildFacts(
      resource,
      others,
      { ...shared, region, acuteLocations, drug, doseUnits },
      recorded,
    );
    const { items, gaps } = facts.medications;
    const complete = { ...facts, medications: { items, gaps: [...gaps, ...notUsed] } };
    return assess(monograph, { ...complete, context: decideUseContext(monograph, complete) });
  });
}

/** Nothing may be used. */
function cannotCheck(
  { resource, monograph, drug }: OurOrder,
  gap: Gap,
  { caller, now }: Pick<Circumstances, 'caller' | 'now'>,
): Assessment {
  const reference = `draft:${referenceTo(resource)}`;
  const facts = unreadFacts(gap, { now, region: caller.labelRegion, drug, reference });
  const only = { ...monograph, rules: monograph.rules.filter(({ group }) => group === '0') };
  return assess(only, { ...facts, context: 'UNK' });
}
