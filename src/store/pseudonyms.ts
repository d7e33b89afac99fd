/** Names for patients, encounters and users that tell who is the same and not who it is. */
import { createHmac } from 'node:crypto';

/** `basis`: what a finding rests on, which holds data of a patient. */
type Kind = 'patient' | 'encounter' | 'practitioner' | 'basis';

/** The same for the same id of the same EHR; no two EHRs share one. Null where there is no id, or no key to hide it with. */
export type Pseudonyms = (ehr: string, kind: Kind, id: string | undefined) => string | null;

/** 128 bits: too many to meet by chance. */
const LENGTH = 22;

/**
 * HMAC-SHA256: whoever has the store and no key can try out no ids.
 *
 * @param key - absent: there are no pseudonyms, and nothing is kept of whom a call was about.
 */
export function pseudonymsWith(key: string | undefined): Pseudonyms {
  return (ehr, kind, id) =>
    key === undefined || id === undefined
      ? null
      : createHmac('sha256', key)
          .update(JSON.stringify([ehr, kind, id]))
          .digest('base64url')
          .slice(0, LENGTH);
}
