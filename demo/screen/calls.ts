/** What the EHR does for its screen: it calls the service for an order, and tells it what became of a card. */
import { randomUUID } from 'node:crypto';
import type { Encounter } from 'fhir/r4.js';
import type { MakeBelieveEhr } from '../ehr/make-believe-ehr.js';
import { siteFor, type Site } from '../ehr/sites.js';
import type { SamplePatient } from '../patients/sample-patient.js';
import { places } from './dosage-words.js';
import { send, type Outgoing } from './exchange.js';
import { faultCalled, type Fault } from './faults.js';
import { draftFrom } from './order-form.js';
import { fillPrefetch, templatesFor } from './prefetch.js';
import { readCards } from './read-cards.js';
import { withUpdates } from './updates.js';
import type { Call, CallAnswer, Exchange, Feedback, FeedbackAnswer, Switches } from './wire.js';

export interface CallParts {
  readonly ehr: MakeBelieveEhr;
  readonly service: { readonly url: string; readonly endpoint: string };
}

/** How long this EHR waits for an answer, and how long where it knows that none comes. */
const PATIENCE_MS = 15_000;
const SILENCE_MS = 3000;
/** Nothing listens on the discard port. */
const NOBODY = 'http://127.0.0.1:9';

const siteOf = ({ region }: Switches, { isStrict = false }: Fault): Site =>
  siteFor(region, isStrict ? '412' : 'card');

/** Where a call goes and how it is signed, with whatever is to go wrong there. */
async function addressed(
  path: string,
  switches: Switches,
  { ehr, service }: CallParts,
): Promise<Pick<Outgoing, 'url' | 'authorization' | 'patienceMs'>> {
  const fault = faultCalled(switches.fault);
  const site = siteOf(switches, fault);
  const endpoint = `${service.endpoint}${path}`;
  const authorization = await (fault.service === 'rejects'
    ? ehr.forge(endpoint, site)
    : ehr.authorize(endpoint, site));
  if (fault.service === 'silent') return { url: `${ehr.url}/silence`, authorization, patienceMs: SILENCE_MS };
  return { url: fault.service === 'unreachable' ? NOBODY : endpoint, authorization, patienceMs: PATIENCE_MS };
}

/** The encounter of the order: the patient's own, or one like it at another place. */
async function encounterAt(location: string, patient: SamplePatient, { ehr }: CallParts): Promise<string> {
  const own = patient.record.find((resource): resource is Encounter => resource.resourceType === 'Encounter');
  const place = places.find(({ name }) => name === location);
  if (own === undefined || place === undefined || own.location?.[0]?.location.display === location)
    return patient.encounterId;
  const id = `${patient.encounterId}-${places.indexOf(place)}`;
  const code = place.setting === 'outpatient' ? 'AMB' : 'IMP';
  await ehr.fhirServer.load({
    ...own,
    id,
    class: { ...own.class, code, display: place.setting },
    location: [{ location: { display: location } }],
  });
  return id;
}

/** Sends order-select or order-sign for what is in the form, as an EHR does. */
export async function callFor(call: Call, patient: SamplePatient, parts: CallParts): Promise<CallAnswer> {
  const { ehr, service } = parts;
  const { hook, order, others, switches } = call;
  const { trouble } = faultCalled(switches.fault);
  const encounterId = await encounterAt(order.location, patient, parts);
  const access = ehr.access(patient.id, undefined, trouble);
  const userId = 'Practitioner/demo-prescriber';
  const draft = draftFrom(order, { patientId: patient.id, encounterId, now: new Date() });
  const isOrdered = order.medicine !== null;

  const began = performance.now();
  const tokens = {
    'context.patientId': patient.id,
    'context.encounterId': encounterId,
    'context.userId': userId,
  };
  const prefetch = switches.prefetch
    ? await fillPrefetch(await templatesFor(service.url, hook).catch(() => ({})), tokens, access)
    : undefined;
  const filled = { what: 'EHR fills the prefetch', milliseconds: Math.round(performance.now() - began) };
  const readByEhr = ehr.readsWith(access.fhirAuthorization.access_token).length;

  const body = {
    hook,
    hookInstance: randomUUID(),
    ...access,
    context: {
      userId,
      patientId: patient.id,
      encounterId,
      ...(hook === 'order-select' && { selections: [`MedicationRequest/${draft.id ?? ''}`] }),
      draftOrders: {
        resourceType: 'Bundle',
        type: 'collection',
        entry: [...(isOrdered || hook === 'order-select' ? [draft] : []), ...others].map((resource) => ({
          resource,
        })),
      },
    },
    ...(prefetch && { prefetch }),
  };
  const exchange = await send(
    { title: hook, body, ...(await addressed('', switches, parts)) },
    prefetch ? [filled] : [],
  );
  const reads = ehr.readsWith(access.fhirAuthorization.access_token).slice(readByEhr);
  const sent = exchange.response?.status === 200 ? readCards(exchange.response.body) : undefined;
  const cards = sent?.map((card) => withUpdates(card, draft.id, order.location));
  return { exchange: { ...exchange, reads }, ...(cards && { cards }) };
}

/** Tells the service what became of a card (CDS Hooks 2.0.1, Feedback). */
export async function feedbackFor(feedback: Feedback, parts: CallParts): Promise<FeedbackAnswer> {
  const { card, outcome, suggestion, reason, comment, switches } = feedback;
  const overrideReason = {
    ...(reason && { reason }),
    ...(comment !== undefined && comment !== '' && { userComment: comment }),
  };
  const item = {
    card,
    outcome,
    ...(suggestion !== undefined && { acceptedSuggestions: [{ id: suggestion }] }),
    ...(Object.keys(overrideReason).length > 0 && { overrideReason }),
    outcomeTimestamp: new Date().toISOString(),
  };
  const exchange: Exchange = await send({
    title: 'feedback',
    body: { feedback: [item] },
    ...(await addressed('/feedback', switches, parts)),
  });
  const { status = 0 } = exchange.response ?? {};
  return { exchange, isKept: status === 200 || status === 204 };
}
