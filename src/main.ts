/** The composition root of the production server: environment → parts → listen. */
import { setTimeout as wait } from 'node:timers/promises';
import { identity } from '../hooks/index.js';
import { loggedFeedback } from './cds-hooks/logged-feedback.js';
import { compose, failedSelfTests, overrideReasonCodes, withPolicies } from './compose.js';
import { baseUrl, ConfigError, readConfig, type Config } from './config.js';
import { watchEventLoop } from './http/limit-lag.js';
import { judgeInThread } from './large-calls/large-calls.js';
import { faultOfAddress, listen, stopOnSignals, type Listening, type Readiness } from './listen.js';
import { createLog } from './log.js';
import { createMetrics } from './metrics.js';
import { faultOfPlace } from './store/database.js';
import { openStore } from './store/store.js';
import { createTrust } from './trust/authenticator.js';
import { watchPolicies } from './trust/policy-watch.js';
import { RegistryError } from './trust/operators-json.js';
import { reloadOnSignal } from './trust/reload.js';
import { watchFhir } from './watch-fhir.js';
import { watchThread } from './watch-thread.js';

/** How long the start waits for the store. Milliseconds. */
const STORE_WAIT_MS = 3_000;

function lineOf(error: unknown): string {
  if (error instanceof RegistryError) return `EHR_REGISTRY ${error.message}`;
  return error instanceof ConfigError ? error.message : 'the configuration could not be read';
}

function configOrExit(): Config {
  try {
    const read = readConfig(identity.product);
    const fault = faultOfPlace(read.databaseUrl);
    if (fault !== undefined) throw new ConfigError('DATABASE_URL', fault);
    return { ...read, ehrs: withPolicies(read.ehrs) };
  } catch (error) {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exit(1);
  }
}

/** A service that judges an order wrongly whose answer is known must not judge others. */
async function exitIfWrong(): Promise<void> {
  const [failed] = await failedSelfTests();
  if (failed === undefined) return;
  process.stderr.write(`the self-test failed, so nothing is served: ${failed}\n`);
  process.exit(1);
}

async function listenOrExit(...at: Parameters<typeof listen>): Promise<Listening> {
  try {
    return await listen(...at);
  } catch (error) {
    const fault = faultOfAddress(error);
    if (fault === undefined) throw error;
    process.stderr.write(`${fault}\n`);
    process.exit(1);
  }
}

const config = configOrExit();
await exitIfWrong();
const log = createLog(config.logLevel);
const metrics = createMetrics();
const store = openStore({
  ...config,
  url: config.databaseUrl,
  reasonCodes: overrideReasonCodes,
  findingsExtension: identity.findingsExtension,
  feedback: loggedFeedback(log, metrics, overrideReasonCodes),
  log,
  metrics,
});
const trust = createTrust(config, { log, replayGuard: store.replayGuard });
const readiness: Readiness = { ready: false };
let port = config.port;

const publicUrl = (): string => baseUrl(config, port);
const fhirEvents = watchFhir(metrics.registry, log);
const largeCalls = judgeInThread({
  thread: new URL('./large-calls-thread.js', import.meta.url),
  data: { rxnavUrl: config.rxnavUrl, terminologyServer: config.terminologyServer },
  ...watchThread({ events: fhirEvents, metrics, learntBefore: store.learntBefore }),
  ...{ log, publicUrl },
});

const app = compose({
  config,
  authenticator: trust.authenticator,
  feedback: store.feedback,
  evaluations: store.evaluations,
  acknowledgements: store.acknowledgements,
  learntBefore: store.learntBefore,
  metrics,
  log,
  ready: () => readiness.ready,
  lag: watchEventLoop(),
  publicUrl,
  fhirEvents,
  largeCalls,
  sites: trust.sites,
});

reloadOnSignal(config.ehrRegistry, trust, log, {
  complete: withPolicies,
  byDefault: config,
  done: watchPolicies({ sites: trust.sites, log, metrics }),
});
// From its first call on, a process knows which tokens were used at others; a database that hangs is not waited for.
const waited = new AbortController();
const { signal } = waited;
// What opens the store does not keep a process alive; this does, and is let go as soon as the store was tried.
await Promise.race([store.tried, wait(STORE_WAIT_MS, undefined, { signal }).catch(() => undefined)]);
waited.abort();
const listening = await listenOrExit(app, { host: config.host, port: config.port, readiness, log });
port = listening.port;
stopOnSignals(listening, () => store.close());
// Whoever starts the process waits for this line, at whatever level the rest is logged, and may stop it from then on.
createLog('info').info('listening', { port });
