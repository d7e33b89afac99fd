/** What operators ask: is the process alive, is it ready, how is it doing. */
import { Router } from 'express';
import { CdsError } from '../errors.js';
import type { Metrics } from '../metrics.js';
import { onlyMethods } from './answer-errors.js';

/**
 * `/health/live`, `/health/ready` and `/metrics`. A process that drains is alive and not ready; an EHR that is down makes
 * neither false.
 */
export function operations(ready: () => boolean, { registry }: Metrics): Router {
  const router = Router({ caseSensitive: true });
  router
    .route('/health/live')
    .get((_request, response) => {
      response.json({ status: 'live' });
    })
    .all(onlyMethods('GET, HEAD'));
  router
    .route('/health/ready')
    .get((_request, response) => {
      if (!ready()) throw new CdsError('CDS_NOT_READY');
      response.json({ status: 'ready' });
    })
    .all(onlyMethods('GET, HEAD'));
  router
    .route('/metrics')
    .get(async (_request, response) => {
      response.set('Content-Type', registry.contentType).send(await registry.metrics());
    })
    .all(onlyMethods('GET, HEAD'));
  return router;
}
