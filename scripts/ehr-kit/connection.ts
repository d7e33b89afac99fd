/** How the EHR reaches the service and proves who it is: addresses, its registry entry, and its JWT. */
import { identity } from '../../hooks/identity.js';
import { LONGEST_LIFE, placeOfKeys, TOLERANCE } from '../../src/trust/check-token.js';
import type { Ehr } from '../../src/trust/registry.js';
import { code, list, table, type Section } from './markdown.js';

export interface Endpoints {
  readonly discovery: string;
  readonly service: string;
  readonly feedback: string;
  readonly rules: string;
}

/** @param publicUrl - base URL of the service, without a slash at the end. */
export function endpointsOf(publicUrl: string): Endpoints {
  const service = `${publicUrl}/cds-services/${identity.serviceId}`;
  return {
    discovery: `${publicUrl}/cds-services`,
    service,
    feedback: `${service}/feedback`,
    rules: `${publicUrl}/rules`,
  };
}

const inWords = (values: readonly string[]): string =>
  values.length === 0 ? 'none' : values.map(code).join(', ');

export function endpointsSection(
  { hooks }: Ehr,
  { discovery, service, feedback, rules }: Endpoints,
): Section {
  return {
    title: 'Endpoints',
    body: `${table(
      ['what', 'method', 'address'],
      [
        ['service, for every hook', 'POST', code(service)],
        ['feedback', 'POST', code(feedback)],
        ['discovery', 'GET', code(discovery)],
        ['pages of the rules, as cards link to them', 'GET', code(rules)],
      ],
    )}

Service id ${code(identity.serviceId)}; hooks ${inWords(hooks)}. One id serves both hooks, so that a later answer replaces the
earlier one. Register every address exactly as it stands here: some EHRs strip what they send to an address that is not registered
letter for letter.`,
  };
}

/** What the service holds of this EHR, without its keys. */
export function entrySection(ehr: Ehr): Section {
  return {
    title: 'What the service knows of this EHR',
    body: table(
      ['setting', 'value', 'what it does'],
      [
        ['`mode`', code(ehr.mode), '`shadow`: evaluated and recorded, and answered without cards'],
        [
          '`fhirServers`',
          inWords(ehr.fhirServers),
          'the only servers that are read, and that see an access token',
        ],
        ['`queryProfile`', code(ehr.queryProfile), 'in which words the FHIR server is asked'],
        ['`labelRegion`', code(ehr.labelRegion), 'whose labelling decides the levels'],
        ['`unavailable`', code(ehr.unavailable), 'the answer when nothing at all could be read'],
        ['`repeats`', code(ehr.repeats), 'whether a card that was shown is shown again'],
        [
          '`deadlineMs`',
          code(String(ehr.deadlineMs)),
          'milliseconds; set the time limit of the EHR above it',
        ],
        [
          '`maxCards`',
          code(String(ehr.maxCards)),
          'most cards in one answer; findings are folded, never dropped',
        ],
        ['`acuteLocations`', inWords(ehr.acuteLocations), 'words in a location that mean an acute place'],
        ['`corsOrigins`', inWords(ehr.corsOrigins), 'browser origins that may call'],
        ['`policy`', ehr.policy === undefined ? 'none' : 'a file', "the site's changes to rules"],
      ],
    ),
  };
}

export function tokenSection(ehr: Ehr, { service, feedback }: Endpoints): Section {
  const { algorithms, issuer, audience = [], jwksUrl, jwks, replay } = ehr;
  const place = placeOfKeys(ehr);
  const kids = jwks?.keys.map(({ kid }) => kid) ?? [];
  const keys =
    jwksUrl === undefined
      ? `the keys are in the registry, ${inWords(kids)}: a new key is told to us before it is used`
      : `published at ${code(jwksUrl)}: a new key is published ten minutes before it is used`;
  return {
    title: 'The JWT of each call',
    body: `${table(
      ['part', 'must be'],
      [
        ['HTTP header', '`Authorization: Bearer` and the JWT, on every call of the service and of feedback'],
        ['`alg`', `${inWords(algorithms)}; never \`none\`, never a shared secret`],
        ['`kid`', `the id of the key that signs; ${keys}`],
        ['`typ`', '`JWT`, or absent'],
        [
          '`jku`',
          place === undefined
            ? 'absent'
            : `absent or ${code(place)}; keys are fetched only from where our registry says`,
        ],
        ['`iss`', code(issuer)],
        [
          '`aud`',
          `${code(service)}; for feedback also ${code(feedback)}${audience.length === 0 ? '' : `; or ${inWords(audience)}`}`,
        ],
        [
          '`iat`, `exp`',
          `seconds since 1970, at most ${LONGEST_LIFE} apart, five minutes recommended; clocks may differ by ${TOLERANCE} s`,
        ],
        [
          '`jti`',
          replay === 'strict'
            ? 'new for each call: one that was used is refused'
            : 'a new one for each call; not checked',
        ],
        ['`nbf`, `sub`, `tenant`', '`nbf`, if sent, must be past; the others are not looked at'],
      ],
    )}

${list([
  'Whatever is wrong with a token, the answer is the same 401. What was wrong is in our log (`reason`) and in `cds_authentication_failures_total`.',
  'The access token of `fhirAuthorization` is another token: it opens the FHIR server and never goes into this header.',
])}`,
  };
}
