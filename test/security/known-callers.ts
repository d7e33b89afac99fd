/** The whole service, called by EHRs that it knows by the bearer token of their calls; all that it logs is kept. */
import { Writable } from 'node:stream';
import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { identity } from '../../hooks/index.js';
import { overrideReasonCodes, compose } from '../../src/compose.js';
import type { AppParts } from '../../src/app.js';
import { loggedFeedback } from '../../src/cds-hooks/logged-feedback.js';
import type { Card } from '../../src/cds-hooks/response.js';
import { readConfig } from '../../src/config.js';
import { CdsError } from '../../src/errors.js';
import type { FhirGuards } from '../../src/fhir/server-guard.js';
import { createLog } from '../../src/log.js';
import { createMetrics, type Metrics } from '../../src/metrics.js';
import { openStore, type Store } from '../../src/store/store.js';
import { callerNamed, type Caller } from '../../src/trust/caller.js';
import { foundIn } from '../support/cards.js';
import { NOW } from '../support/patient.js';

export const ENDPOINT = '/cds-services/ketamine-safety';

export interface Service {
  readonly app: Express;
  readonly metrics: Metrics;
  /** All that was logged so far, as it was written. */
  readonly logged: () => string;
  /** Only where one was asked for. */
  readonly store?: Store;
}

/** The service as these EHRs, by id, are given it; `Bearer <id>` is how they say who they are. */
export function serviceFor(
  ehrs: Readonly<Record<string, Partial<Caller>>>,
  {
    storeUrl,
    ...parts
  }: Partial<AppParts> & {
    readonly guards?: FhirGuards;
    /** `DATABASE_URL` of a store to keep cards and feedback in, comments left out, patients as keyed hashes. */
    readonly storeUrl?: string;
  } = {},
): Service {
  const written: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  const log = createLog('trace', destination);
  const metrics = createMetrics();
  const feedback = loggedFeedback(log, metrics, overrideReasonCodes);
  const store =
    storeUrl === undefined
      ? undefined
      : openStore({
          url: storeUrl,
          pseudonymKey: 'a key of tests, of thirty-two characters',
          keepComments: false,
          retentionDays: 365,
          reasonCodes: overrideReasonCodes,
          findingsExtension: identity.findingsExtension,
          ...{ feedback, log, metrics, now: () => NOW },
        });
  const app = compose({
    config: readConfig('test', { ALLOW_UNAUTHENTICATED: 'true' }),
    authenticator: {
      authenticate: ({ authorization = '' }) => {
        const ehr = authorization.replace(/^Bearer /, '');
        const known = ehrs[ehr];
        if (known === undefined) return Promise.reject(new CdsError('CDS_CALLER_UNKNOWN'));
        return Promise.resolve(callerNamed(ehr, { deadlineMs: 8000, allowPrivateNetwork: true, ...known }));
      },
    },
    feedback: store?.feedback ?? feedback,
    ...(store && { evaluations: store.evaluations }),
    metrics,
    log,
    ready: () => true,
    publicUrl: () => 'https://cds.example.org',
    now: () => NOW,
    ...parts,
  });
  return { app, metrics, logged: () => written.join(''), ...(store && { store }) };
}

export const callBy = (ehr: string, { app }: Service, body: unknown): request.Test =>
  request(app)
    .post(ENDPOINT)
    .set('Authorization', `Bearer ${ehr}`)
    .send(body as object);

export const cardsOf = ({ body }: Response): readonly Card[] => (body as { cards: Card[] }).cards;

/** Rule id → level. */
export const foundBy = (response: Response): Readonly<Record<string, string>> => foundIn(cardsOf(response));
