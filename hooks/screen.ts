/** The story that both hooks share: what is ordered, who the patient is, what the rules say, which cards follow. */
import type { Assessment } from '../src/clinical/assess.js';
import { siteView, type SiteView, type SwitchedOff } from '../src/clinical/site-policy.js';
import type { Terminology } from '../src/clinical/terminology.js';
import { withEquivalents } from '../src/clinical/with-equivalents.js';
import { draftsOf, holdsIllegible, isMedicationOrder, type Draft } from '../src/cds-hooks/draft-orders.js';
import type { CdsRequest } from '../src/cds-hooks/request.js';
import type { Answer } from '../src/cds-hooks/service.js';
import { within } from '../src/deadline.js';
import { CdsError } from '../src/errors.js';
import { unknownMedicines } from '../src/facts/unknown-medicines.js';
import { belongingToAnother } from '../src/fhir/ownership.js';
import type { OpenRecord, PatientRecord } from '../src/fhir/patient-record.js';
import type { Resource } from '../src/fhir/resource.js';
import { inStage } from '../src/tracing.js';
import type { Caller } from '../src/trust/caller.js';
import { answerFor } from './answer.js';
import { assessOrders } from './assess-orders.js';
import type { Call, Ordered, SessionDrafts } from './call.js';
import {
  identifyOrders,
  ILLEGIBLE_ORDER,
  sightOrders,
  untilOneIs,
  type OurOrder,
  type Sighted,
} from './identify-orders.js';
import { openRecord } from './open-record.js';
import { askForDismissals, withoutRepeats } from './repeats.js';
import type { Tools } from './tools.js';

/** Judges the ordered drafts; the other drafts of the session count as medicines. */
export const screen = (
  ordered: Ordered,
  request: CdsRequest,
  caller: Caller,
  tools: Tools,
): Promise<Answer> =>
  within(caller.deadlineMs, (deadline) =>
    screenUntil(ordered, { request, caller, tools, now: tools.now(), deadline }),
  );

async function screenUntil(ordered: Ordered, call: Call): Promise<Answer> {
  const { request, caller, tools, now } = call;
  const drafts = draftsOf(request.context.draftOrders);
  const isAnothers = belongingToAnother(drafts, request.context.patientId, request.fhirServer);
  const isOwn = ({ resource }: Pick<Draft, 'resource'>): boolean => !isAnothers(resource);
  const hasIllegible = holdsIllegible(request.context.draftOrders);
  const sighting = await inStage('cds.identify-orders', () =>
    sight(ordered, { drafts, isOwn, hasIllegible }, call),
  );
  if (sighting === undefined) return { cards: [] };

  const { sighted, open, hasOwn } = sighting;
  const dismissals = hasOwn ? askForDismissals(request, caller, tools) : undefined;
  const record = hasOwn ? await inStage('cds.read-record', () => open.read()) : undefined;
  const { ours, unidentified } = identifyOrders(sighted, open, tools);
  if (ours.length === 0 && unidentified.length === 0) return { cards: [] };

  if (!drafts.every(isOwn)) tools.guards.events?.foreignDataFound(caller.ehr, 'order');
  if (caller.unavailable === '412' && !(await hasAnything(sighting, record)))
    throw new CdsError('CDS_DATA_UNAVAILABLE');
  const terminology = record ? await learntFrom(record, call) : tools.terminology;

  const site = siteView(caller.sitePolicy, tools.catalogue, now);
  const ofSite = (order: OurOrder): OurOrder => ({ ...order, monograph: site.monograph(order.monograph) });
  const [own, theirs] = partition(ours, isOwn);
  const [medications, services] = partition(drafts, isMedicationOrder);
  const orders = {
    own: own.map(ofSite),
    theirs: theirs.map(ofSite),
    unidentified: unidentified.map(({ order, gap }) => ({ order: ofSite(order), gap })),
  };
  const session = { medications: resourcesOf(medications), services: resourcesOf(services), hasIllegible };
  const assessments = await inStage('cds.assess', () =>
    assessOrders(orders, session, { record, isAnothers, caller, terminology, now }),
  );
  const remaining = await withoutRepeats(assessments, caller, dismissals);
  const off = switchedOff(own, assessments, site);
  return answerFor({ remaining, off, site, drafts, record }, call);
}

interface Sighting {
  readonly sighted: readonly Sighted[];
  readonly open: OpenRecord;
  /** Whether one of them is an order of ours for this patient. */
  readonly hasOwn: boolean;
}

/** Undefined where all that is ordered are other drugs: nothing is read then. */
async function sight(ordered: Ordered, session: SessionDrafts, call: Call): Promise<Sighting | undefined> {
  const legible = sightOrders(ordered.drafts, session.drafts, call.request, call.tools);
  const sighted = ordered.isEvery && session.hasIllegible ? [...legible, ILLEGIBLE_ORDER] : legible;
  if (sighted.length === 0) return undefined;
  const open = openRecord(resourcesOf(sighted.filter(session.isOwn)), session, call);
  return { sighted, open, hasOwn: await untilOneIs(session.isOwn, sighted, open, call.tools) };
}

/** Where no order could be judged, what was sent along counts, and what the reads have told of the orders themselves. */
async function hasAnything({ sighted, open }: Sighting, record: PatientRecord | undefined): Promise<boolean> {
  if (record) return record.readAnything;
  const isKnown = (one: Sighted): boolean =>
    one.is === 'ours' || (one.is === 'referenced' && open.resolve(one.reference) !== undefined);
  return sighted.some(isKnown) || open.sentAnything();
}

/** The terminology, with what servers could tell of the codes in this record that it does not know. */
async function learntFrom(
  record: PatientRecord,
  { tools: { terminology, learn }, deadline }: Call,
): Promise<Terminology> {
  if (!learn) return terminology;
  return withEquivalents(
    terminology,
    await inStage('cds.ask-terminology', () => learn(unknownMedicines(record, terminology), deadline)),
  );
}

/** What would have been looked at for these orders, had the site not decided otherwise. */
function switchedOff(
  orders: readonly OurOrder[],
  assessments: readonly Assessment[],
  site: SiteView,
): readonly SwitchedOff[] {
  const contexts = assessments.map(({ facts }) => facts.context);
  const all = orders.flatMap(({ monograph }) =>
    contexts.flatMap((context) => site.switchedOff(monograph, context)),
  );
  return [...new Map(all.map((off) => [off.rule, off])).values()];
}

const resourcesOf = (drafts: readonly Pick<Draft, 'resource'>[]): readonly Resource[] =>
  drafts.map(({ resource }) => resource);

function partition<T>(
  items: readonly T[],
  test: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
