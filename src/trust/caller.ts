/** Who is calling: what a verified caller may do, passed on explicitly and kept nowhere else. */
import { HOOKS, type HookName } from '../cds-hooks/service.js';
import type { QueryProfile } from '../fhir/query.js';
import type { LabelRegion } from '../clinical/facts.js';
import type { SitePolicy } from '../clinical/site-policy.js';

/** The id that calls without credentials go by: no EHR may share what is kept under it. */
export const NOBODY = 'unauthenticated';

/** What the environment of the process says for all calls, and an entry for its own. */
export interface OfTheProcess {
  /** Milliseconds. */
  readonly deadlineMs: number;
  readonly maxCards: number;
}

export const DEFAULTS: OfTheProcess = { deadlineMs: 2000, maxCards: 3 };

/** One EHR as far as a hook call is concerned. */
export interface Caller {
  /** Id in the EHR registry, or {@link NOBODY}. */
  readonly ehr: string;
  /** Which labelling applies. */
  readonly labelRegion: LabelRegion;
  /** The hooks this EHR calls: what is left for order-sign to say depends on it. */
  readonly hooks: readonly HookName[];
  /** Total budget of one call, in milliseconds. */
  readonly deadlineMs: number;
  /** How much time had passed of the call, in milliseconds, before `deadlineMs` began. Absent: none. */
  readonly spentMs?: number;
  readonly maxCards: number;
  /** The answer when nothing at all could be read. */
  readonly unavailable: 'card' | '412';
  /** Words in a location's name that mean an acute place. */
  readonly acuteLocations: readonly string[];
  /** FHIR servers that may be dialled for this caller: base URLs, or any server on loopback. */
  readonly fhirServers: readonly string[] | 'loopback';
  /** Plain http and loopback or private addresses are permitted among `fhirServers`. */
  readonly allowPrivateNetwork: boolean;
  /** How its FHIR servers are asked. Absent: as US Core says. */
  readonly queryProfile?: QueryProfile;
  /** What the site has decided about rules. Absent: nothing. */
  readonly sitePolicy?: SitePolicy;
  /** `suppress`: what a user has dismissed is not repeated. Absent: it is. */
  readonly repeats?: 'show' | 'suppress';
  /** `shadow`: evaluate and record, show no cards. */
  readonly mode: 'active' | 'shadow';
  /** Browser origins whose pages may read the answers. Absent: none. */
  readonly corsOrigins?: readonly string[] | '*';
}

/**
 * An EHR as one whose entry in the registry says nothing but its id, and so with the registry's defaults; none of its FHIR
 * servers may be read.
 */
export const callerNamed = (ehr: string, changes: Partial<Caller> = {}): Caller =>
  Object.freeze({
    ehr,
    labelRegion: 'US',
    hooks: HOOKS,
    ...DEFAULTS,
    unavailable: 'card',
    acuteLocations: [],
    fhirServers: [],
    allowPrivateNetwork: false,
    mode: 'active',
    ...changes,
  });

/** What a call says of its caller. A field that was sent twice is one value with a comma (RFC 9110, 5.3), and no token. */
interface Credentials {
  readonly authorization?: string | undefined;
}

export interface Authenticator {
  /**
   * Who makes this call.
   *
   * @param endpointUrl - the public URL of the endpoint called: what a JWT's `aud` must name (CDS Hooks 2.0.1, Trusting
   *   CDS Clients).
   * @throws CdsError `CDS_CALLER_UNKNOWN`, the same for every cause.
   */
  readonly authenticate: (credentials: Credentials, endpointUrl: string) => Promise<Caller>;
  /** Browser origins that any known EHR may call from: a preflight does not say whose it is. Absent: none. */
  readonly browserOrigins?: () => readonly string[];
}
