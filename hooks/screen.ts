/** The story that both hooks share: what is ordered, who the patient is, what the rules say, which cards follow. */
import type { Assessment } from '../src/clinical/assess.js';
import {
  siteView,
  switchedOffInWords,
  type SiteView,
  type SwitchedOff,
} from '../src/clinical/site-policy.js';
import type { Terminology } from '../src/clinical/terminology.js';
import { withEquivalents } from '../src/clinical/with-equivalents.js';
import { renderCards } from '../src/cds-hooks/cards/render-cards.js';
import { draftsOf, isMedicationOrder, type Draft } from '../src/cds-hooks/draft-orders.js';
import type { CdsRequest } from '../src/cds-hooks/request.js';
import type { Card } from '../src/cds-hooks/response.js';
import type { Answer } from '../src/cds-hooks/service.js';
import { within } from '../src/deadline.js';
import { CdsError } from '../src/errors.js';
import { RECORD_KEYS } from '../src/facts/build-facts.js';
import { hasId, referenceTo } from '../src/facts/naming.js';
import { unknownMedicines } from '../src/facts/unknown-medicines.js';
import { belongingToAnother } from '../src/fhir/ownership.js';
import type { OpenRecord, PatientRecord } from '../src/fhir/patient-record.js';
import { conceptOf, listOf, type Resource } from '../src/fhir/resource.js';
import { inStage } from '../src/tracing.js';
import type { Caller } from '../src/trust/caller.js';
import { assessOrders } from './assess-orders.js';
import { identifyOrders, sightOrders, untilOneIs, type OurOrder, type Sighted } from './identify-orders.js';
import { identity } from './identity.js';
import { openRecord } from './open-record.js';
import { askForDismissals, withoutRepeats, type Remaining } from './repeats.js';
import type { Tools } from './tools.js';

/** Judges the ordered drafts; the other drafts of the session count as medicines. */
export const screen = (
  ordered: readonly Draft[],
  request: CdsRequest,
  caller: Caller,
  tools: Tools,
): Promise<Answer> =>
  within(caller.deadlineMs, (deadline) => screenUntil(deadline, ordered, request, caller, tools));

async function screenUntil(
  deadline: AbortSignal,
  ordered: readonly Draft[],
  request: CdsRequest,
  caller: Caller,
  tools: Tools,
): Promise<Answer> {
  const now = tools.now();
  const drafts = draftsOf(request.context.draftOrders);
  const { patientId } = request.context;
  const isAnothers = belongingToAnother(drafts, patientId, request.fhirServer);
  const isOwn = ({ resource }: Pick<OurOrder, 'resource'>): boolean => !isAnothers(resource);
  const opened = await inStage('cds.identify-orders', async () => {
    const sighted = sightOrders(ordered, drafts, request, tools);
    if (sighted.length === 0) return undefined;
    const orders = resourcesOf(sighted.filter(isOwn));
    const open = openRecord(orders, request, caller, tools, deadline);
    return { sighted, open, hasOwn: await untilOneIs(isOwn, sighted, open, tools) };
  });
  if (opened === undefined) return { cards: [] };

  const { sighted, open, hasOwn } = opened;
  const dismissals = hasOwn ? askForDismissals(request, caller, tools) : undefined;
  const record = hasOwn ? await inStage('cds.read-record', () => open.read()) : undefined;
  const identified = identifyOrders(sighted, open, tools);
  if (identified.ours.length === 0 && identified.unidentified.length === 0) return { cards: [] };

  const [own, theirs] = partition(identified.ours, isOwn);
  const [medications, services] = partition(drafts, isMedicationOrder);
  if (!drafts.every(isOwn)) tools.guards.events?.foreignDataFound(caller.ehr, 'order');
  const session = { medications: resourcesOf(medications), services: resourcesOf(services) };
  if (caller.unavailable === '412' && !(await hasAnything(opened, record)))
    throw new CdsError('CDS_DATA_UNAVAILABLE');
  const terminology = record ? await learntFrom(record, tools, deadline) : tools.terminology;

  const site = siteView(caller.sitePolicy, tools.catalogue, now);
  const ofSite = (order: OurOrder): OurOrder => ({ ...order, monograph: site.monograph(order.monograph) });
  const unidentified = identified.unidentified.map(({ order, gap }) => ({ order: ofSite(order), gap }));
  const assessments = await inStage('cds.assess', () =>
    assessOrders({ own: own.map(ofSite), theirs: theirs.map(ofSite), unidentified }, session, {
      ...{ record, isAnothers, caller, terminology, now },
    }),
  );
  const { footnotes, ...remaining } = await withoutRepeats(assessments, caller, dismissals);
  const off = switchedOff(own, assessments, site);
  const cards = renderCards(remaining.assessments, {
    identity,
    publicUrl: tools.publicUrl(),
    maxCards: caller.maxCards,
    catalogueVersion: tools.catalogue.version,
    reviewed: site.reviewed,
    footnotes: [...footnoteOn(off), ...footnotes],
    ordering: {
      patientId,
      drafts: resourcesOf(drafts).filter(hasId).map(referenceTo),
      requested: codesRequested([...session.services, ...openRequests(record)]),
      now,
      ...(request.context.encounterId !== undefined && { encounterId: request.context.encounterId }),
      ...(request.context.userId !== undefined && { userId: request.context.userId }),
    },
  });
  return answerOf(cards, remaining, off);
}

/** Where no order could be judged, what was sent along counts, and what the reads have told of the orders themselves. */
async function hasAnything(
  { sighted, open }: { readonly sighted: readonly Sighted[]; readonly open: OpenRecord },
  record: PatientRecord | undefined,
): Promise<boolean> {
  if (record) return record.readAnything;
  const isKnown = (one: Sighted): boolean => one.is === 'ours' || open.resolve(one.reference) !== undefined;
  return sighted.some(isKnown) || open.sentAnything();
}

/** What was left out or not looked at stands in the answer itself, since there may be no card left to say so. */
function answerOf(
  cards: readonly Card[],
  { bases, notRepeated }: Omit<Remaining, 'footnotes'>,
  off: readonly SwitchedOff[],
): Answer {
  const extension = {
    ...(notRepeated.length > 0 && { [identity.notRepeatedExtension]: notRepeated }),
    ...(off.length > 0 && { [identity.switchedOffExtension]: off }),
  };
  return {
    cards,
    ...(Object.keys(extension).length > 0 && { extension }),
    ...(bases && { grounds: { bases, notRepeated } }),
  };
}

/** The terminology, with what servers could tell of the codes in this record that it does not know. */
async function learntFrom(
  record: PatientRecord,
  { terminology, learn }: Tools,
  deadline: AbortSignal,
): Promise<Terminology> {
  if (!learn) return terminology;
  return withEquivalents(
    terminology,
    await inStage('cds.ask-terminology', () => learn(unknownMedicines(record, terminology), deadline)),
  );
}

const openRequests = (record: PatientRecord | undefined): readonly Resource[] =>
  record?.readings.get(RECORD_KEYS.requests)?.resources ?? [];

const codesRequested = (requests: readonly Resource[]): readonly string[] =>
  requests.flatMap((resource) =>
    listOf(resource['code']).flatMap((code) =>
      conceptOf(code).codings.flatMap((coding) => coding.code ?? []),
    ),
  );

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

const footnoteOn = (off: readonly SwitchedOff[]): readonly string[] =>
  off.length === 0 ? [] : [`Switched off here, not checked: ${off.map(switchedOffInWords).join('; ')}.`];

const resourcesOf = (drafts: readonly Pick<Draft, 'resource'>[]): readonly Resource[] =>
  drafts.map(({ resource }) => resource);

function partition<T>(
  items: readonly T[],
  test: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
