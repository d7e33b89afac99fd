/** What each EHR product carries out of what a card may offer: an offer that does nothing when it is taken is worse than none. */
import type { QueryProfile } from '../src/fhir/query.js';

/** From its CDS Hooks tutorial of 2024: create and delete of a MedicationRequest, and no update. */
const WITHOUT_UPDATE: readonly QueryProfile[] = ['epic'];

/** Whether a suggestion may change a draft of an EHR with this profile. */
export const takesUpdates = (profile: QueryProfile = 'us-core'): boolean => !WITHOUT_UPDATE.includes(profile);
