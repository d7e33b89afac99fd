/** The service and a patient with a finding in every part of the record, called with all of it sent along but what is under test. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkResponse, type Card } from '../../src/cds-hooks/response.js';
import { adviceOn, gapsInWords } from '../../src/clinical/gap-words.js';
import type { Gap } from '../../src/clinical/known.js';
import { createGuards } from '../../src/fhir/server-guard.js';
import type { Resource } from '../../src/fhir/resource.js';
import type { Caller } from '../../src/trust/caller.js';
import { serviceFor, ENDPOINT, type Service } from '../security/known-callers.js';
import { watchDials, type DialWatch } from './dialled.js';
import { testAgents } from './faulty-lines.js';
import { findingsIn, foundIn, withoutIds } from '../support/cards.js';
import { daysAgo, hoursAgo, type PatientCase } from '../support/patient.js';
import { someone } from '../vignettes/baseline.js';

/** Where no call goes. */
const NONE = 'https://nobody.test/fhir';

/** Stands in the token, and in texts and ids of the record: nothing that is logged or counted may hold it. */
export const MARK = 'CANARY8';

const phenelzine: Resource = {
  resourceType: 'Medication',
  id: 'm1',
  code: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '8123' }] },
};
const subject = { reference: 'Patient/p1' };
const sertraline = { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '312941' }] };

const patient: PatientCase = someone({ age: 42, bp: [186, 112] })
  .has('F20.9', { display: `Schizophrenia ${MARK}` })
  .allergicTo('text:esketamine')
  .measured('loinc:1742-6', 400, 'U/L', daysAgo(2))
  .underwent('text:aneurysm repair', daysAgo(900))
  .at({ class: 'AMB' })
  .given('rx:312941')
  .resource({
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    authoredOn: daysAgo(10),
    medicationReference: { reference: 'Medication/m1' },
  })
  .resource({
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: sertraline,
    effectiveDateTime: daysAgo(10),
  })
  .resource({
    resourceType: 'MedicationDispense',
    status: 'completed',
    medicationCodeableConcept: sertraline,
    whenHandedOver: daysAgo(10),
  })
  .resource({
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    authoredOn: hoursAgo(2),
    code: { text: 'Blood pressure' },
    subject,
  });

export const RESOURCES: readonly Resource[] = [...patient.resources, phenelzine];

/** Everything that the EHR could send along, under our own keys; the Medication under another. */
export const SENT: Readonly<Record<string, unknown>> = { ...patient.prefetch(), medication: phenelzine };

/** On a busy machine, timers of one process are late together; this is the longest that one may be beyond another. */
const MARGIN_MS = 3_000;

export interface Answer {
  readonly status: number;
  /** It came after a timer that was set for the end of its time. */
  readonly isLate: boolean;
  readonly cards: readonly Card[];
}

export interface Matrix {
  readonly service: Service;
  readonly dials: DialWatch;
  /** Calls as an EHR of its own, of which nothing is remembered from other cells. */
  call(
    cell: string,
    fhirServer: string | undefined,
    prefetch: object,
    caller?: Partial<Caller>,
  ): Promise<Answer>;
  close(): Promise<void>;
}

export async function startMatrix(): Promise<Matrix> {
  const ehrs: Record<string, Partial<Caller>> = {};
  const service = serviceFor(ehrs, {
    guards: createGuards({ agents: testAgents(), restMs: 600_000 }),
    limits: { lagMs: 60_000, callsInFlight: 1000, perAddress: { calls: 1e6, seconds: 1 } },
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = service.app.listen(0, '127.0.0.1', () => {
      resolve(listening);
    });
  });
  const { port } = server.address() as AddressInfo;
  const dials = watchDials(`http://127.0.0.1:${port}`);
  let calls = 0;
  return {
    ...{ service, dials },
    call: async (cell, fhirServer, prefetch, caller = {}) => {
      const entry = { deadlineMs: 50_000, maxCards: 20, fhirServers: [fhirServer ?? NONE], ...caller };
      ehrs[cell] = entry;
      const token = `${MARK}-${calls++}`;
      dials.allow({ name: cell, token, base: fhirServer });
      const fhirAuthorization = { access_token: token, token_type: 'Bearer', expires_in: 300 };
      let isLate = false;
      const late = setTimeout(() => (isLate = true), entry.deadlineMs + MARGIN_MS);
      const response = await fetch(`http://127.0.0.1:${port}${ENDPOINT}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${cell}`, 'content-type': 'application/json' },
        body: JSON.stringify(patient.request('order-sign', { prefetch, fhirServer, fhirAuthorization })),
      });
      const body = (await response.json()) as { readonly cards?: readonly Card[] };
      clearTimeout(late);
      return { status: response.status, isLate, cards: body.cards ?? [] };
    },
    close: async () => {
      dials.close();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}

/** What is expected of a cell, beyond what holds for every cell. */
export interface Expected {
  /** What the card on what was not checked must name; none: there must be none. */
  readonly gaps: readonly Gap[];
  /** FHIR types whose resources may be missing; findings that rest on none of them must stand. */
  readonly missing: ReadonlySet<string>;
  /** The record is not incomplete but another one, in which other rules may be met. */
  readonly isOther?: boolean;
}

const SAYS_ALL_CLEAR = /no (?:issues|interactions|contraindications)/i;
/** They speak about what is known and not known, and so may come and go with it. */
const ABOUT_THE_SCREEN = new Set(['data-incomplete', 'screen-complete']);

const typesIn = (references: readonly string[]): readonly string[] =>
  references.map((reference) => /(?<type>[A-Z][A-Za-z]+)\/[^/]+$/.exec(reference)?.groups?.['type'] ?? '');

/** The invariants that an answer breaks (I1 to I4, I9, I10). I6 is watched where it is dialled; I5, I7 and I8 concern more than one answer. */
export function broken(
  answer: Answer,
  healthy: Answer,
  { gaps, missing, isOther }: Expected,
): readonly string[] {
  const said: string[] = [];
  const text = JSON.stringify(answer.cards);
  const incomplete = answer.cards.filter((card) =>
    findingsIn(card).some(({ rule }) => rule === 'data-incomplete'),
  );
  if (answer.status !== 200) return [`I1 status ${answer.status}`];
  if (answer.isLate) said.push('I2 later than its deadline');
  if (incomplete.length !== (gaps.length > 0 ? 1 : 0)) said.push(`I3 ${incomplete.length} cards`);
  for (const words of [...gapsInWords(gaps), ...adviceOn(gaps)])
    if (!JSON.stringify(incomplete).includes(words)) said.push(`I3 "${words}" is not said`);

  const [found, all] = [foundIn(answer.cards), foundIn(healthy.cards)];
  for (const rule of isOther ? [] : Object.keys(found))
    if (!(rule in all) && !ABOUT_THE_SCREEN.has(rule)) said.push(`I4 ${rule} is new`);
  for (const { rule, because } of healthy.cards.flatMap(findingsIn)) {
    const types = typesIn(because);
    if (types.length > 0 && !types.some((type) => missing.has(type)) && !(rule in found))
      said.push(`I4 ${rule} is lost`);
  }
  if (answer.cards.some(({ summary }) => summary.length >= 140)) said.push('I9 summary');
  checkResponse({ cards: [...answer.cards] });
  if (gaps.length > 0 && SAYS_ALL_CLEAR.test(text)) said.push('I10 all clear');
  return said;
}

/** I8: what was answered after a fault is what would have been answered without it. */
export const isSame = (one: Answer, other: Answer): boolean =>
  JSON.stringify(withoutIds(one.cards)) === JSON.stringify(withoutIds(other.cards));
