/** The composition root of the production server: environment → parts → listen. */
import { identity } from '../hooks/index.js';
import { loggedFeedback } from './cds-hooks/logged-feedback.js';
import { compose, overrideReasonCodes } from './compose.js';
import { baseUrl, ConfigError, readConfig, type Config } from './config.js';
import { watchEventLoop } from './http/limit-lag.js';
import { listen, stopOnSignals, type Readiness } from './listen.js';
import { createLog } from './log.js';
import { createMetrics } from './metrics.js';
import { createTrust } from './trust/authenticator.js';
import { reloadOnSignal } from './trust/reload.js';

function configOrExit(): Config {
  try {
    return readConfig(identity.product);
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : 'the configuration could not be read'}\n`,
    );
    process.exit(1);
  }
}

const config = configOrExit();
const log = createLog(config.logLevel);
const metrics = createMetrics();
const trust = createTrust(config, { log });
const readiness: Readiness = { ready: false };
let port = config.port;

const app = compose({
  config,
  authenticator: trust.authenticator,
  feedback: loggedFeedback(log, metrics, overrideReasonCodes),
  metrics,
  log,
  ready: () => readiness.ready,
  lag: watchEventLoop(),
  publicUrl: () => baseUrl(config, port),
});

reloadOnSignal(config.ehrRegistry, trust, log);
const listening = await listen(app, { host: config.host, port: config.port, readiness, log });
port = listening.port;
stopOnSignals(listening, () => Promise.resolve());
