/** A CDS service: what discovery says of it, and how it answers a hook. */
import type { Caller } from '../trust/caller.js';
import type { Grounds } from './acknowledgements.js';
import type { CdsRequest } from './request.js';
import type { CdsResponse } from './response.js';

/** The hooks a service here may be called at (CDS Hooks Library, order-select and order-sign). */
export const HOOKS = ['order-select', 'order-sign'] as const;
export type HookName = (typeof HOOKS)[number];

/** An entry of the discovery response (CDS Hooks 2.0.1, Discovery; `version` as in 3.0). */
export interface CdsServiceDefinition {
  readonly hook: HookName;
  /** The last part of the service's URL. Services of several hooks may share one id: the later answer replaces the earlier. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** FHIR queries by key, with tokens that 2.0 clients know. */
  readonly prefetch: Readonly<Record<string, string>>;
  readonly usageRequirements?: string;
  /** Semantic version of the service. */
  readonly version?: string;
}

/** What is sent, and what is only kept. */
export type Answer = CdsResponse & { readonly grounds?: Grounds };

export interface CdsService {
  readonly definition: CdsServiceDefinition;
  /**
   * Cards for this call. No cards mean: evaluated, nothing to say.
   *
   * @throws CdsError where the caller is to get an HTTP error, e.g. `CDS_DATA_UNAVAILABLE`.
   */
  respond(request: CdsRequest, caller: Caller): Promise<Answer>;
}
