/** The CDS Hooks endpoints: discovery, the services, and their feedback. */
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { discovery } from '../cds-hooks/discovery.js';
import { parseFeedback, type FeedbackSink } from '../cds-hooks/feedback.js';
import { readJson } from '../cds-hooks/json.js';
import { judgeWith, type Judge, type Judged } from '../cds-hooks/judge.js';
import { checkResponse } from '../cds-hooks/response.js';
import type { CdsService, HookName } from '../cds-hooks/service.js';
import type { Config } from '../config.js';
import { CdsError } from '../errors.js';
import type { LargeCalls } from '../large-calls/large-calls.js';
import type { Metrics } from '../metrics.js';
import type { Evaluations } from '../store/evaluations.js';
import { inStage, type StageFacts } from '../tracing.js';
import type { Authenticator, Caller } from '../trust/caller.js';
import { onlyMethods } from './answer-errors.js';
import { authenticateCalls } from './authenticate-calls.js';
import type { BodyParts } from '../body-parts.js';
import { crossOrigin } from './cross-origin.js';
import { holdBytes } from './held-bytes.js';
import { jsonBodyReader } from './json-body.js';
import { callsInFlight } from './limit-in-flight.js';
import { limitLag, type Lag } from './limit-lag.js';
import { countCalls } from './limit-rate.js';
import type { Limits } from './limits.js';
import { traceOf, type Trace } from './trace.js';

export interface CdsServicesParts {
  readonly config: Config;
  readonly services: readonly CdsService[];
  readonly authenticator: Authenticator;
  readonly feedback: FeedbackSink;
  /** Absent: cards are not recorded. */
  readonly evaluations?: Pick<Evaluations, 'record'>;
  readonly metrics: Metrics;
  /** Absent: large calls are judged like any other. */
  readonly largeCalls?: Pick<LargeCalls, 'judge'>;
  /** Absent: not watched. */
  readonly lag?: Lag;
}

/** What is the same for all that is served. */
interface InboundLimits {
  readonly limits: Limits;
  readonly limitAddress: RequestHandler;
}

/** All but the first. */
type Rest<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Others] ? Others : never;

function named(route: Trace['route']): RequestHandler {
  return (_request, response, next) => {
    traceOf(response).route = route;
    next();
  };
}

/** The routes under `/cds-services`. */
export function cdsServices({
  config,
  services,
  authenticator,
  feedback,
  evaluations,
  metrics,
  limits,
  limitAddress,
  largeCalls,
  lag = () => 0,
}: CdsServicesParts & InboundLimits): Router {
  const listing = discovery(services.map((service) => service.definition));
  const ids = new Set(services.map((service) => service.definition.id));
  const hold = holdBytes(limits.heldBytes);
  const readCall = jsonBodyReader(limits.callBytes, hold);
  const readFeedback = jsonBodyReader(limits.feedbackBytes, hold);
  const countForEhr = countCalls(limits.perEhr);
  const inFlight = callsInFlight(limits.callsInFlight, metrics);
  const shedLoad: readonly RequestHandler[] = [
    limitAddress,
    limitLag(limits.lagMs, lag),
    inFlight.refuseWhenFull,
  ];

  const authenticate = authenticateCalls({ config, authenticator, metrics });

  const limitEhr = async ({ ehr, fhirServers }: Caller, response: Response): Promise<void> => {
    // On loopback, where nobody says who they are, there is no EHR to protect from another.
    if (fhirServers !== 'loopback') await countForEhr(ehr, response);
  };

  const judgeHere = judgeWith(services);
  /** What a user has dismissed is known in this thread alone. */
  const judge = (body: BodyParts, ...call: Rest<Parameters<Judge<unknown>>>): Promise<Judged> => {
    const [, caller] = call;
    const { large } = body;
    const elsewhere = large && caller.repeats !== 'suppress' ? largeCalls?.judge(large, ...call) : undefined;
    return elsewhere ?? judgeHere(body.whole(), ...call);
  };

  const answerCall = async (
    request: Request<{ id: string }>,
    response: Response,
    note: (facts: StageFacts) => void,
  ): Promise<void> => {
    const trace = traceOf(response);
    const caller = await inStage('cds.authenticate', () => authenticate(request, response));
    note({ 'cds.ehr': caller.ehr, 'cds.mode': caller.mode });
    await limitEhr(caller, response);
    const body = await inStage('cds.read-body', () => readCall(request, response));
    inFlight.enter(response);
    const noteHook = (hook: HookName): void => {
      trace.hook = hook;
    };
    const spentMs = performance.now() - trace.started;
    const { answer: told, ...judged } = await judge(body, request.params.id, caller, noteHook, spentMs);
    const { hook } = judged;
    const { grounds, ...sent } = told;
    const answer = checkResponse(sent);
    trace.cards = answer.cards.length;
    note({ 'cds.hook': hook, 'cds.cards': answer.cards.length });
    const shown = caller.mode === 'shadow' ? { cards: [] } : answer;
    for (const { indicator } of shown.cards) metrics.cards.inc({ hook, indicator });
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    const bytes = Buffer.from(JSON.stringify(shown));
    // Node counts by itself, but not for HTTP/1.0, which proxies speak.
    response.setHeader('Content-Length', bytes.length);
    response.end(bytes);
    evaluations?.record(judged, caller, answer.cards, grounds);
  };

  const call: RequestHandler<{ id: string }> = (request, response) =>
    inStage('cds.call', (note) => answerCall(request, response, note));

  const takeFeedback: RequestHandler<{ id: string }> = async (request, response) => {
    const caller = await authenticate(request, response);
    await limitEhr(caller, response);
    const body = await readFeedback(request, response);
    inFlight.enter(response);
    const items = parseFeedback(readJson(body.whole()));
    try {
      await feedback.record(items, caller);
    } catch {
      throw new CdsError('CDS_FEEDBACK_NOT_KEPT');
    }
    response.status(200).end();
  };

  const router = Router({ caseSensitive: true });
  router.use(crossOrigin(config.corsOrigins, authenticator.browserOrigins), (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.param('id', (_request, _response, next, id: string) => {
    if (!ids.has(id)) throw new CdsError('CDS_SERVICE_UNKNOWN');
    next();
  });
  router
    .route('/')
    .get(named('discovery'), (_request, response) => {
      response.type('application/json').send(listing);
    })
    .all(onlyMethods('GET, HEAD, OPTIONS'));
  router
    .route('/:id')
    .post(named('service'), ...shedLoad, call)
    .all(onlyMethods('POST, OPTIONS'));
  router
    .route('/:id/feedback')
    .post(named('feedback'), ...shedLoad, takeFeedback)
    .all(onlyMethods('POST, OPTIONS'));
  return router;
}
