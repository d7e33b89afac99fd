/** The door: everything HTTP, put together. It listens nowhere and knows no service of its own. */
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { CdsError } from './errors.js';
import { answerErrors } from './http/answer-errors.js';
import { cdsServices, type CdsServicesParts } from './http/cds-services.js';
import { limitPerAddress } from './http/limit-rate.js';
import { LIMITS, type Limits } from './http/limits.js';
import { operations } from './http/operations.js';
import { rulePages, type Pages } from './http/rule-pages.js';
import { traceRequests } from './http/trace.js';
import type { Log } from './log.js';

export interface AppParts extends CdsServicesParts {
  readonly pages: Pages;
  /** False while the process starts or drains. */
  readonly ready: () => boolean;
  readonly log: Log;
  /** Where they are to differ from {@link LIMITS}. */
  readonly limits?: Partial<Limits>;
}

/** The pages hold no script, and nothing that comes from elsewhere. Plain http is served on loopback, so no upgrade. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'self'"],
  },
};

/** Node's parser lets any transfer encoding pass; two parsers that disagree about one are how requests are smuggled. */
const refuseTransferEncodings: RequestHandler = (request, _response, next) => {
  const encoding = request.headers['transfer-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'chunked')
    throw new CdsError('CDS_TRANSFER_ENCODING');
  next();
};

/** Far more than any client or proxy sends, far fewer than fit into the bytes that the parser allows. */
const MAX_HEADER_FIELDS = 100;

const refuseManyHeaders: RequestHandler = ({ rawHeaders }, _response, next) => {
  if (rawHeaders.length > 2 * MAX_HEADER_FIELDS) throw new CdsError('CDS_HEADERS_TOO_MANY');
  next();
};

const refuseUnknownPaths: RequestHandler = () => {
  throw new CdsError('CDS_PATH_UNKNOWN');
};

/** The application as a request handler. */
export function createApp(parts: AppParts): Express {
  const { log, metrics, pages, ready } = parts;
  const limits: Limits = { ...LIMITS, ...parts.limits };
  const limitAddress = limitPerAddress(limits.perAddress);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.enable('case sensitive routing');
  app.use(traceRequests(log, metrics));
  app.use(helmet({ contentSecurityPolicy: CONTENT_SECURITY_POLICY }));
  app.use(refuseTransferEncodings, refuseManyHeaders);
  app.use('/cds-services', cdsServices({ ...parts, limits, limitAddress }));
  app.use('/rules', limitAddress, rulePages(pages));
  app.use(operations(ready, metrics));
  app.use(refuseUnknownPaths);
  app.use(answerErrors(log, metrics));
  return app;
}
