/** Serves the ordering screen, on loopback: the page, and what the make-believe EHR does for it. The browser holds no key. */
import { createServer } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import { z } from 'zod';
import { LABEL_REGIONS } from '../../src/clinical/facts.js';
import { listenOnLoopback } from '../loopback.js';
import type { SamplePatient } from '../patients/sample-patient.js';
import { assets, importMapHash } from './assets.js';
import { callFor, feedbackFor, type CallParts } from './calls.js';
import { chartView, patientLine } from './chart-view.js';
import { frequencies, places, routes, units } from './dosage-words.js';
import { faults } from './faults.js';
import { formulary } from './formulary.js';
import type { Choice, Setting } from './wire.js';

export interface ScreenParts extends CallParts {
  readonly patients: readonly SamplePatient[];
  /** Any free one where it is taken. */
  readonly port: number;
}

export interface Screen {
  readonly url: string;
  close(): Promise<void>;
}

/** A charted page holds less; so does anything that can be typed. */
const BODY_LIMIT = '256kb';

/** Nothing from anywhere else; HTML from strings only through the two libraries that make it safe. */
const policy = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", importMapHash],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['lit-html', 'dompurify'],
    },
  },
});

const text = z.string().max(500);
const Concept = z.object({
  text,
  coding: z
    .array(z.object({ system: text, code: text, display: text.exactOptional() }))
    .max(5)
    .exactOptional(),
});
const Switches = z.object({ region: text, fault: text, prefetch: z.boolean() });
const Resource = z.looseObject({ resourceType: text, id: text.optional() });
const Call = z.object({
  hook: z.enum(['order-select', 'order-sign']),
  patientId: text,
  order: z.object({
    ...{ medicine: Concept.nullable(), reason: Concept.nullable(), location: text },
    ...{ dose: text, unit: text, route: text, frequency: text, minutes: text },
  }),
  others: z.array(Resource).max(50),
  switches: Switches,
});
const Coding = z.object({ code: text, system: text.exactOptional(), display: text.exactOptional() });
const Feedback = z.object({
  ...{ card: text, outcome: z.enum(['accepted', 'overridden']), suggestion: text.exactOptional() },
  ...{ reason: Coding.exactOptional(), comment: text.exactOptional(), switches: Switches },
});

const choices = (all: readonly Choice[]): readonly Choice[] => all.map(({ id, label }) => ({ id, label }));

const answerErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) next(error);
  else
    response.status(error instanceof z.ZodError ? 400 : 500).json({ problem: 'The EHR could not do that.' });
};

/** The EHR behind the screen, as an express application. */
function screenApp({ patients, ...parts }: Omit<ScreenParts, 'port'>): Express {
  const app = express();
  const called = (id: unknown): SamplePatient => {
    const patient = patients.find((one) => one.id === id);
    if (patient === undefined) throw new Error('there is no such patient');
    return patient;
  };
  app.disable('x-powered-by');
  app.use(policy);
  app.use(express.json({ limit: BODY_LIMIT }));
  app.get('/ehr/setting', (_request, response) => {
    const setting: Setting = {
      patients: patients.map((patient) => patientLine(patient, new Date())),
      products: formulary,
      units: choices(units),
      routes: choices(routes),
      frequencies: choices(frequencies),
      locations: places.map(({ name }) => name),
      regions: LABEL_REGIONS,
      faults: choices(faults),
    };
    response.json(setting);
  });
  app.get('/ehr/patients/:id', (request, response) => {
    response.json(chartView(called(request.params.id), new Date()));
  });
  app.post('/ehr/calls', async (request, response) => {
    const call = Call.parse(request.body);
    response.json(await callFor(call, called(call.patientId), parts));
  });
  app.post('/ehr/feedback', async (request, response) => {
    response.json(await feedbackFor(Feedback.parse(request.body), parts));
  });
  app.use(assets());
  app.use(answerErrors);
  return app;
}

/** Starts it. Rejects if no port can be had. */
export async function startScreen({ port, ...parts }: ScreenParts): Promise<Screen> {
  const server = createServer(screenApp(parts));
  return listenOnLoopback(server, port).catch(() => listenOnLoopback(server));
}
