/** Trust in EHRs that a test describes, with a clock that it turns, and all that is logged. */
import type { Log } from '../../src/log.js';
import { readConfig } from '../../src/config.js';
import { createTrust, type Trust, type TrustParts } from '../../src/trust/authenticator.js';
import { CallerRefused } from '../../src/trust/refusal.js';
import type { Ehr } from '../../src/trust/registry.js';
import { NOW } from '../support/clock.js';
import { ENDPOINT, ISSUER, jwkOf } from './tokens.js';

export const EHR: Ehr = {
  id: 'a',
  issuer: ISSUER,
  jwks: { keys: [jwkOf('p384-a'), jwkOf('rsa')] as never },
  algorithms: ['ES384', 'RS384'],
  fhirServers: ['https://a.example.org/fhir'],
  labelRegion: 'US',
  hooks: ['order-select', 'order-sign'],
  queryProfile: 'us-core',
  corsOrigins: [],
  acuteLocations: [],
  replay: 'strict',
  mode: 'active',
  repeats: 'show',
  unavailable: 'card',
  allowPrivateNetwork: false,
  deadlineMs: 2000,
  maxCards: 3,
};

/** An EHR that publishes its keys at this URL. */
export const publishing = (jwksUrl: string, changes: Partial<Ehr> = {}): Ehr => ({
  ...EHR,
  jwks: undefined,
  jwksUrl,
  allowPrivateNetwork: true,
  ...changes,
});

export interface Trusting {
  readonly trust: Trust;
  /** `a`, or whichever EHR it is; where the caller is refused, why, e.g. `refused: audience`. */
  readonly who: (authorization: string | undefined, endpoint?: string) => Promise<string>;
  /** Turns the clock on. */
  readonly pass: (seconds: number) => void;
  readonly logged: readonly (readonly [event: string, line: object | undefined])[];
}

export function trusting(ehrs: readonly Ehr[], parts: Partial<TrustParts> = {}): Trusting {
  let ms = NOW.getTime();
  const logged: [string, object | undefined][] = [];
  const note: Log['info'] = (event, line) => void logged.push([event, line]);
  const log: Log = { info: note, warn: note, error: note };
  const config = {
    ...readConfig('test', { ALLOW_UNAUTHENTICATED: 'true' }),
    ehrs,
    allowUnauthenticated: false,
  };
  const trust = createTrust(config, { log, now: () => ms, ...parts });
  return {
    trust,
    logged,
    pass: (seconds) => void (ms += seconds * 1000),
    who: async (authorization, endpoint = ENDPOINT) => {
      try {
        return (await trust.authenticator.authenticate({ authorization }, endpoint)).ehr;
      } catch (error) {
        if (error instanceof CallerRefused) return `refused: ${error.kind}`;
        throw error;
      }
    },
  };
}
