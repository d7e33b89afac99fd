/** The whole service as an express application, with a clock that stands still. */
import type { Express } from 'express';
import { compose, type ComposeOptions } from '../../src/compose.js';
import { readConfig, type Config } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { authenticatorFor } from '../../src/trust/authenticator.js';
import { NOW } from './patient.js';

export function service(
  environment: Readonly<Record<string, string>> = {},
  now: () => Date = () => NOW,
  metrics = createMetrics(),
  parts: Partial<ComposeOptions> = {},
): Express {
  const config: Config = readConfig('test', {
    ALLOW_UNAUTHENTICATED: 'true',
    LOG_LEVEL: 'silent',
    DEADLINE_MS: '8000',
    ...environment,
  });
  const log = createLog('silent');
  return compose({
    config,
    authenticator: authenticatorFor(config, log),
    feedback: { record: () => Promise.resolve() },
    metrics,
    log,
    ready: () => true,
    publicUrl: () => 'http://127.0.0.1:3000',
    now,
    ...parts,
  });
}
