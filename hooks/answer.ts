/** From assessments to the answer: the cards, and what was left out of them or not looked at. */
import { switchedOffInWords, type SiteView, type SwitchedOff } from '../src/clinical/site-policy.js';
import { renderCards } from '../src/cds-hooks/cards/render-cards.js';
import { draftsByName, isMedicationOrder, type Draft } from '../src/cds-hooks/draft-orders.js';
import type { Card } from '../src/cds-hooks/response.js';
import type { Answer } from '../src/cds-hooks/service.js';
import { RECORD_KEYS } from '../src/facts/build-facts.js';
import type { PatientRecord } from '../src/fhir/patient-record.js';
import { conceptOf, listOf, type Resource } from '../src/fhir/resource.js';
import type { Call } from './call.js';
import { takesUpdates } from './client-actions.js';
import { identity } from './identity.js';
import type { Remaining } from './repeats.js';

interface Judged {
  readonly remaining: Remaining;
  /** Rules that did not run, since the site has decided so. */
  readonly off: readonly SwitchedOff[];
  readonly site: Pick<SiteView, 'reviewed'>;
  /** All drafts of the ordering session. */
  readonly drafts: readonly Draft[];
  /** Absent where there is no order of this patient. */
  readonly record: PatientRecord | undefined;
}

export function answerFor(
  { remaining, off, site, drafts, record }: Judged,
  { request: { context }, caller, tools, now }: Call,
): Answer {
  const { assessments, footnotes, ...rest } = remaining;
  const resources = drafts.map(({ resource }) => resource);
  const services = drafts.filter((draft) => !isMedicationOrder(draft)).map(({ resource }) => resource);
  const cards = renderCards(assessments, {
    identity,
    publicUrl: tools.publicUrl(),
    maxCards: caller.maxCards,
    catalogueVersion: tools.catalogue.version,
    reviewed: site.reviewed,
    footnotes: [...footnoteOn(off), ...footnotes],
    ordering: {
      patientId: context.patientId,
      drafts: draftsByName(resources),
      takesUpdates: takesUpdates(caller.queryProfile),
      requested: codesRequested([...services, ...openRequests(record)]),
      now,
      ...(context.encounterId !== undefined && { encounterId: context.encounterId }),
      ...(context.userId !== undefined && { userId: context.userId }),
    },
  });
  return withExtension(cards, rest, off);
}

/** What was left out or not looked at stands in the answer itself, since there may be no card left to say so. */
function withExtension(
  cards: readonly Card[],
  { bases, notRepeated }: Omit<Remaining, 'assessments' | 'footnotes'>,
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

const footnoteOn = (off: readonly SwitchedOff[]): readonly string[] =>
  off.length === 0 ? [] : [`Switched off here, not checked: ${off.map(switchedOffInWords).join('; ')}.`];

const openRequests = (record: PatientRecord | undefined): readonly Resource[] =>
  record?.readings.get(RECORD_KEYS.requests)?.resources ?? [];

const codesRequested = (requests: readonly Resource[]): readonly string[] =>
  requests.flatMap((resource) =>
    listOf(resource['code']).flatMap((code) =>
      conceptOf(code).codings.flatMap((coding) => coding.code ?? []),
    ),
  );
