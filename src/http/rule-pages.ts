/** The catalogue as pages: HTML for a pharmacist, JSON for whoever asks for it. */
import { Router, type Request, type Response } from 'express';
import { CdsError } from '../errors.js';
import { onlyMethods } from './answer-errors.js';

export interface Page {
  /** A whole document. */
  readonly html: string;
  readonly json: unknown;
}

export interface Pages {
  index(): Page;
  /** The page of one rule, by its id. */
  page(rule: string): Page | undefined;
}

function send(page: Page, request: Request, response: Response): void {
  response.vary('Accept');
  if (request.accepts(['html', 'json']) === 'json') response.json(page.json);
  else response.type('html').send(page.html);
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
      if (page === undefined) throw new CdsError('CDS_PATH_UNKNOWN');
      send(page, request, response);
    })
    .all(onlyMethods('GET, HEAD'));
  return router;
}
