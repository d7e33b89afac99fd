/** The catalogue as pages: HTML for a pharmacist, JSON for whoever asks for it. */
import { Router, type Request, type Response } from 'express';
import { CdsError } from '../errors.js';
import { onlyMethods } from './answer-errors.js';
import { traceOf } from './trace.js';

export interface Page {
  /** A whole document. */
  readonly html: string;
  readonly json: unknown;
}

export interface Pages {
  index(): Page;
  /** The page of one rule, by its id. */
  page(rule: string): Page | undefined;
  /** A document for a reader who asks for a rule that is not there. */
  missing(): string;
}

type Form = 'html' | 'json';

/** Written once: the whole catalogue is megabytes, and whoever asks for it again and again must not hold up those who order. */
const written = new WeakMap<Page, Map<Form, Buffer>>();

function bytesOf(page: Page, form: Form): Buffer {
  const forms = written.get(page) ?? new Map<Form, Buffer>();
  written.set(page, forms);
  const bytes = forms.get(form) ?? Buffer.from(form === 'json' ? JSON.stringify(page.json) : page.html);
  forms.set(form, bytes);
  return bytes;
}

function send(page: Page, request: Request, response: Response): void {
  const form = request.accepts(['html', 'json']) === 'json' ? 'json' : 'html';
  response.vary('Accept').type(form).send(bytesOf(page, form));
}

/** A reader is led on; whoever does not ask for HTML by name is answered as everywhere else. */
function refuse(pages: Pages, request: Request, response: Response): void {
  if (request.accepts(['json', 'html']) !== 'html') throw new CdsError('CDS_PATH_UNKNOWN');
  traceOf(response).outcome = 'CDS_PATH_UNKNOWN';
  response.vary('Accept').status(404).type('html').send(pages.missing());
}

/** `/rules` and `/rules/{rule}`. */
export function rulePages(pages: Pages): Router {
  const router = Router({ caseSensitive: true });
  router
    .route('/')
    .get((request, response) => {
      send(pages.index(), request, response);
    })
    .all(onlyMethods('GET, HEAD'));
  router
    .route('/:rule')
    .get((request, response) => {
      const page = pages.page(request.params.rule);
      if (page) send(page, request, response);
      else refuse(pages, request, response);
    })
    .all(onlyMethods('GET, HEAD'));
  return router;
}
