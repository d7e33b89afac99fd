/** The service as it is for callers from one site. */
import type { Site } from '../../src/clinical/site-policy.js';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { unauthenticated } from '../../src/trust/unauthenticated.js';
import { NOW } from '../support/patient.js';

const config = readConfig('test', { ALLOW_UNAUTHENTICATED: 'true' });

export function serviceAt(policy?: Site['policy'], now = NOW): ReturnType<typeof compose> {
  const { authenticate } = unauthenticated(config);
  return compose({
    config,
    authenticator: {
      authenticate: async (...call) => ({
        ...(await authenticate(...call)),
        ...(policy && { sitePolicy: policy }),
      }),
    },
    feedback: { record: () => Promise.resolve() },
    metrics: createMetrics(),
    log: createLog('silent'),
    ready: () => true,
    publicUrl: () => 'https://cds.example.org',
    now: () => now,
    sites: () => (policy ? [{ ehr: 'general-hospital', policy }] : []),
  });
}
