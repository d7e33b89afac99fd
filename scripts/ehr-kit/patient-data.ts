/** What the EHR sends along and lets us read: prefetch queries of its profile, and the scopes that they need. */
import { queriesFor } from '../../hooks/query-profiles.js';
import type { Ehr } from '../../src/trust/registry.js';
import { code, list, table, type Section } from './markdown.js';

type Profile = Ehr['queryProfile'];

/** Prefetch keys and queries, as they are typed in. */
export const prefetchOf = (profile: Profile): Readonly<Record<string, string>> =>
  Object.fromEntries(queriesFor(profile).map(({ key, template }) => [key, template]));

export function prefetchSection({ queryProfile }: Ehr): Section {
  return {
    title: `Prefetch, in the words of the profile ${code(queryProfile)}`,
    body: `${table(
      ['key', 'query', 'needed'],
      queriesFor(queryProfile).map(({ key, template, optional }) => [
        code(key),
        code(template),
        optional === true ? 'where the EHR has it' : 'yes',
      ]),
    )}

The same is in \`prefetch.json\`. Prefetch may be left out: what is absent is read from \`fhirServer\` with \`fhirAuthorization\`.
${list([
  'A key that is **absent** is read from the FHIR server; `null` or a Bundle without entries means none found; an OperationOutcome means that it is not known, and the card says so.',
  'A Bundle with a `next` link is followed, with the access token, inside the base URL of the FHIR server only.',
])}`,
  };
}

/** Read for what orders and encounters refer to, besides what is searched. */
const BY_REFERENCE = ['Medication', 'Location'];

export function scopesSection({ queryProfile, fhirServers }: Ehr): Section {
  const queries = queriesFor(queryProfile);
  const types = [...new Set([...queries.map(({ resourceType }) => resourceType), ...BY_REFERENCE])].sort();
  const required = new Set(
    queries.filter(({ optional }) => optional !== true).map(({ resourceType }) => resourceType),
  );
  const whyOf = (type: string): string => {
    if (type === 'Medication') return 'medicines that orders only refer to';
    if (type === 'Location') return 'the place of the encounter, if it has no name of its own';
    return required.has(type) ? 'needed' : 'where the EHR has it';
  };
  return {
    title: 'FHIR scopes',
    body: `${table(
      ['type', 'SMART v2', 'SMART v1', 'why'],
      types.map((type) => [type, code(`patient/${type}.rs`), code(`patient/${type}.read`), whyOf(type)]),
    )}

${list([
  'Reading alone: nothing is ever written to the FHIR server. Scopes of the level `user` or `system` serve as well; the text of the scope is not interpreted.',
  'Unsigned orders: some EHRs release `draftOrders` only with a scope of their own (Epic: *MedicationRequest (Unsigned Order)*). A call without `draftOrders` is answered 400.',
  `The token is sent to ${fhirServers.map(code).join(', ')} and nowhere else; \`fhirServer\` of a call must be one of them.`,
  'Restricted records (break-the-glass, substance use, psychiatry): what is withheld is announced on the card as not known. Decide with your privacy officer whether the service account may see them.',
])}`,
  };
}
