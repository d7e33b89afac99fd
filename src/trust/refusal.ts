/** Why a caller is not believed: in closed words for operators, while whoever is refused learns nothing of it. */
import { CdsError } from '../errors.js';

export const REFUSALS = [
  /** No credentials at all. */
  'missing',
  /** Not exactly one bearer token, or none that reads as a JWT. */
  'malformed',
  'issuer',
  /** No `kid`, another `typ`, or anything under `crit`. */
  'header',
  'algorithm',
  /** `jku` is not where the registry says that the keys are. */
  'key-url',
  /** A claim is missing or is no such claim. */
  'claims',
  'audience',
  'expired',
  'not-yet-valid',
  'lifetime',
  /** The EHR has no key of that id for that algorithm. */
  'key',
  /** The EHR's keys are not known, since they could not be fetched. */
  'keys-unavailable',
  'signature',
  'replayed',
  /** Whether it was used before cannot be told: the one refusal of a caller who may be right, so it is no 401. */
  'replay-unknown',
] as const;

export type RefusalKind = (typeof REFUSALS)[number];

/** Answered like every other 401, but for what cannot be told; the kind is for the log and the metrics. */
export class CallerRefused extends CdsError {
  readonly kind: RefusalKind;
  /** The EHR that the token names, where it is one of ours; that it comes from there is not proven. */
  readonly ehr: string | undefined;

  constructor(kind: RefusalKind, ehr?: string) {
    super(kind === 'replay-unknown' ? 'CDS_REPLAY_UNKNOWN' : 'CDS_CALLER_UNKNOWN');
    this.kind = kind;
    this.ehr = ehr;
  }
}
