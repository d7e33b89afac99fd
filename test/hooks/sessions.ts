/** Ordering sessions with drafts of any shape, sent to the whole service beside a FHIR server that has the rest of the record. */
import request from 'supertest';
import type { Card } from '../../src/cds-hooks/response.js';
import type { Resource } from '../../src/fhir/resource.js';
import type { FaultyFhir } from '../fhir/faulty-fhir.js';
import { foundIn } from '../support/cards.js';
import { service } from '../support/service.js';
import { someone } from '../vignettes/baseline.js';

/** With findings in the vital signs and in the problem list. */
export const PATIENT = someone({ age: 42, bp: [186, 112] }).has('F20.9', { display: 'Schizophrenia' });

const rxnorm = (id: string, code: string, display: string): Resource => ({
  resourceType: 'Medication',
  id,
  code: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code, display }] },
});

/** What the server has beside the patient's own record. */
export const MEDICATIONS: readonly Resource[] = [
  rxnorm('ketamine', '6130', 'ketamine'),
  rxnorm('lorazepam', '6470', 'lorazepam'),
  rxnorm('amoxicillin', '723', 'amoxicillin'),
];

/** Ketamine, with its code. */
export const ketamine = (id = 'draft-1'): Resource => ({
  ...PATIENT.orders('ketamine-iv').order,
  id,
});

/** A draft whose medicine stands behind a reference; `display`: what is written beside it. */
export function behindReference(medication: string, id = 'draft-2', display?: string): Resource {
  return {
    ...ketamine(id),
    medicationCodeableConcept: undefined,
    medicationReference: {
      reference: `Medication/${medication}`,
      ...(display !== undefined && { display }),
    },
  };
}

interface Answer {
  readonly status: number;
  readonly cards: readonly Card[];
  /** Rule id → level. */
  readonly found: Readonly<Record<string, string>>;
  /** All that the cards say. */
  readonly text: string;
}

interface Call {
  readonly hook?: 'order-select' | 'order-sign';
  /** Other members of the call, or others in their place. */
  readonly change?: Readonly<Record<string, unknown>>;
  readonly selections?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * A process of its own answers, so nothing is remembered from other calls.
 *
 * @param entries - drafts, or entries of the Bundle with drafts in them.
 */
export async function answerTo(
  entries: readonly Resource[],
  server: Pick<FaultyFhir, 'base'> | undefined,
  { hook = 'order-sign', change = {}, selections, environment = {} }: Call = {},
): Promise<Answer> {
  const sent = PATIENT.request(hook, { ...(server && { fhirServer: server.base }), ...change });
  const context = {
    ...(sent['context'] as object),
    ...(selections && { selections }),
    draftOrders: {
      resourceType: 'Bundle',
      entry: entries.map((entry) => ('resource' in entry ? entry : { resource: entry })),
    },
  };
  const { status, body } = await request(service({ MAX_CARDS: '10', ...environment }))
    .post('/cds-services/ketamine-safety')
    .send({ ...sent, context });
  const { cards = [] } = body as { readonly cards?: readonly Card[] };
  return { status, cards, found: foundIn(cards), text: JSON.stringify(body) };
}

/** The FHIR types that a server was asked for. */
export const typesAsked = ({ asked }: FaultyFhir): ReadonlySet<string> =>
  new Set(asked.map(({ path }) => path.split(/[/?]/)[0] ?? ''));
