/** The service itself, put together as for production, on loopback; callers without credentials are let in as well. */
import { loggedFeedback } from '../src/cds-hooks/logged-feedback.js';
import { compose, overrideReasonCodes } from '../src/compose.js';
import { baseUrl, readConfig, type Config } from '../src/config.js';
import { listen, type Listening, type Readiness } from '../src/listen.js';
import { createLog } from '../src/log.js';
import { createMetrics } from '../src/metrics.js';
import { authenticatorFor } from '../src/trust/authenticator.js';
import { identity } from '../hooks/index.js';

export interface RunningService {
  readonly url: string;
  /** URL that takes hook calls. */
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** The demo's own settings: service, FHIR server and first-time compilation share one process and one core. */
const DEFAULTS = { LOG_LEVEL: 'warn', DEADLINE_MS: '10000', CORS_ORIGINS: '*' };
const FIXED = { HOST: '127.0.0.1', ALLOW_UNAUTHENTICATED: 'true', PUBLIC_URL: '' };

/** @throws ConfigError for a variable that is wrong. */
export const settingsOf = (environment: Readonly<Record<string, string | undefined>>): Config =>
  readConfig(identity.product, { ...DEFAULTS, ...environment, ...FIXED });

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';

/**
 * Starts the service. Without `PORT` it listens on 3000 or, if that is taken, on any free port.
 *
 * @param environment - as for the production server; what would make it other than local is overruled.
 * @throws ConfigError for a variable that is wrong.
 */
export async function startService(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunningService> {
  const config = settingsOf(environment);
  const log = createLog(config.logLevel);
  const metrics = createMetrics();
  const readiness: Readiness = { ready: false };
  let url = '';
  const app = compose({
    config,
    authenticator: authenticatorFor(config, log),
    feedback: loggedFeedback(log, metrics, overrideReasonCodes),
    metrics,
    log,
    ready: () => readiness.ready,
    publicUrl: () => url,
  });
  const on = (port: number): Promise<Listening> =>
    listen(app, { host: config.host, port, readiness, log, graceMs: 0 });
  const listening = await on(config.port).catch((error: unknown) => {
    if (environment['PORT'] !== undefined || !isTaken(error)) throw error;
    return on(0);
  });
  url = urlOf(config, listening);
  log.info('listening', { port: listening.port });
  return { url, endpoint: `${url}/cds-services/${identity.serviceId}`, stop: () => listening.stop() };
}

const urlOf = (config: Config, { port }: Listening): string => baseUrl(config, port);
