/** Who is calling: what a verified caller may do, passed on explicitly and kept nowhere else. */
import type { IncomingHttpHeaders } from 'node:http';
import type { HookName } from '../cds-hooks/service.js';
import type { LabelRegion } from '../clinical/facts.js';

/** One EHR as far as a hook call is concerned. */
export interface Caller {
  /** Id in the EHR registry, or `unauthenticated`. */
  readonly ehr: string;
  /** Which labelling applies. */
  readonly labelRegion: LabelRegion;
  /** The hooks this EHR calls: what is left for order-sign to say depends on it. */
  readonly hooks: readonly HookName[];
  /** Total budget of one call, in milliseconds. */
  readonly deadlineMs: number;
  readonly maxCards: number;
  /** The answer when nothing at all could be read. */
  readonly unavailable: 'card' | '412';
  /** Words in a location's name that mean an acute place. */
  readonly acuteLocations: readonly string[];
  /** FHIR servers that may be dialled for this caller: base URLs, or any server on loopback. */
  readonly fhirServers: readonly string[] | 'loopback';
  /** Plain http and loopback or private addresses are permitted among `fhirServers`. */
  readonly allowPrivateNetwork: boolean;
  /** `shadow`: evaluate and record, show no cards. */
  readonly mode: 'active' | 'shadow';
}

export interface Authenticator {
  /**
   * Who makes this call.
   *
   * @param endpointUrl - the public URL of the endpoint called: what a JWT's `aud` must name (CDS Hooks 2.0.1, Trusting
   *   CDS Clients).
   * @throws CdsError `CDS_CALLER_UNKNOWN`, the same for every cause.
   */
  authenticate(headers: IncomingHttpHeaders, endpointUrl: string): Promise<Caller>;
}
