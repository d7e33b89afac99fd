/** The RESTful API (FHIR R4 §3.1.0) as an express application around the kit. */
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import type { Read } from '../ehr/access-tokens.js';
import { capabilityStatement } from './capability-statement.js';
import { faultOutcome, patientsOf, patientsSought, type Faults } from './faults.js';
import {
  badRequest,
  getStatus,
  isResourceType,
  normalizeOperationOutcome,
  notFound,
  type FhirRouter,
  type MemoryRepository,
  type OperationOutcome,
  type Resource,
} from './kit.js';
import { search } from './search.js';
import { troubled, type Trouble } from './trouble.js';

export interface ApiParts {
  readonly repository: MemoryRepository;
  readonly router: FhirRouter;
  readonly faults: Faults;
  /** Whether a request with this `Authorization` header may go on. What the server can do, anybody may ask. */
  readonly admits: (authorization: string | undefined) => boolean;
  /** What goes wrong on purpose for a request with this `Authorization` header. */
  readonly troubleOf: (authorization: string | undefined) => Trouble | undefined;
  /** Told of each request that was admitted, once it is over. */
  readonly note: (authorization: string | undefined, read: Read) => void;
  /** The base URL; known once the server listens. */
  readonly base: () => string;
}

type Method = Parameters<FhirRouter['find']>[0];

const FHIR_JSON = 'application/fhir+json';
const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Bundles of synthetic patients reach tens of megabytes. */
const BODY_LIMIT = '64mb';

function send(response: Response, status: number, resource: Resource): void {
  if (status === 200 && resource.resourceType === 'Bundle')
    response.locals['entries'] = resource.entry?.length ?? 0;
  const { versionId } = resource.meta ?? {};
  if (versionId !== undefined) response.set('ETag', `W/"${versionId}"`);
  response.status(status).type(FHIR_JSON).send(JSON.stringify(resource));
}

const fail = (response: Response, outcome: OperationOutcome, status = getStatus(outcome)): void => {
  send(response, status, outcome);
};

const answerErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) next(error);
  else fail(response, normalizeOperationOutcome(error));
};

function noteOnceOver(request: Request, response: Response, note: (read: Read) => void): void {
  const began = performance.now();
  const { method, url: path } = request;
  response.once('close', () => {
    const milliseconds = Math.round(performance.now() - began);
    const entries: unknown = response.locals['entries'];
    note({
      ...{ method, path, milliseconds },
      ...(response.writableFinished && { status: response.statusCode }),
      ...(response.writableFinished && typeof entries === 'number' && { entries }),
    });
  });
}

/** The API, to be mounted at the path of the base URL. */
export function fhirApi({ repository, router, faults, admits, troubleOf, note, base }: ApiParts): Express {
  const app = express();
  const started = new Date();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use(
    express.json({ type: [FHIR_JSON, 'application/json', 'application/json-patch+json'], limit: BODY_LIMIT }),
  );
  app.use(express.text({ type: 'application/x-www-form-urlencoded', limit: BODY_LIMIT }));

  async function answerSearch(type: string, query: URLSearchParams, response: Response): Promise<void> {
    if (!isResourceType(type)) {
      fail(response, notFound);
      return;
    }
    const fault = faults.statusOf(type, patientsSought(type, query));
    if (fault === undefined) send(response, 200, await search(repository, base(), type, query));
    else fail(response, faultOutcome(fault), fault);
  }

  async function answerByKit(request: Request, response: Response): Promise<void> {
    const method = METHODS.find((known) => known === request.method);
    if (method === undefined) {
      fail(response, badRequest('the method is not supported'), 405);
      return;
    }
    const { url, headers } = request;
    const body: unknown = request.body;
    const [outcome, resource] = await router.handleRequest(
      { method, url, pathname: '', body, params: {}, query: {}, headers },
      repository,
    );
    const status = getStatus(outcome);
    const fault = resource && faults.statusOf(resource.resourceType, patientsOf(resource));
    if (fault !== undefined) {
      fail(response, faultOutcome(fault), fault);
      return;
    }
    if (status === 201 && resource?.id !== undefined)
      response.location(`${base()}/${resource.resourceType}/${resource.id}`);
    send(response, status, resource ?? outcome);
  }

  app.get('/metadata', (_request, response) => {
    send(response, 200, capabilityStatement(base(), started));
  });
  app.use((request, response, next) => {
    const { authorization } = request.headers;
    if (admits(authorization)) {
      noteOnceOver(request, response, (read) => {
        note(authorization, read);
      });
      next();
    } else fail(response.set('WWW-Authenticate', 'Bearer'), faultOutcome(401), 401);
  });
  app.use(troubled(troubleOf));
  app.get('/', (_request, response) => {
    fail(response, notFound);
  });
  app.get('/:type', (request, response) =>
    answerSearch(request.params.type, new URL(request.url, base()).searchParams, response),
  );
  app.post('/:type/_search', (request, response) => {
    const query = new URL(request.url, base()).searchParams;
    const body: unknown = request.body;
    for (const [name, value] of new URLSearchParams(typeof body === 'string' ? body : ''))
      query.append(name, value);
    return answerSearch(request.params.type, query, response);
  });
  app.use((request, response) => answerByKit(request, response));
  app.use(answerErrors);
  return app;
}
