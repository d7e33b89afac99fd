/** From the first call to the last: a signed test call, the checklist before going live, and the way back. */
import { identity } from '../../hooks/identity.js';
import type { Ehr } from '../../src/trust/registry.js';
import type { Endpoints } from './connection.js';
import { checklist, code, list, shell, type Section } from './markdown.js';

/** An order of a patient whom nobody has: it proves connection, signature and the shape of the answer. */
export const testCall = {
  hook: 'order-select',
  hookInstance: '00000000-0000-4000-8000-000000000001',
  context: {
    userId: 'Practitioner/connection-test',
    patientId: 'connection-test',
    selections: ['MedicationRequest/connection-test'],
    draftOrders: {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          resource: {
            resourceType: 'MedicationRequest',
            id: 'connection-test',
            status: 'draft',
            intent: 'order',
            subject: { reference: 'Patient/connection-test' },
            medicationCodeableConcept: { text: 'ketamine 50 MG/ML Injectable Solution' },
          },
        },
      ],
    },
  },
};

export function testCallSection(ehr: Ehr, { service, feedback }: Endpoints): Section {
  const [algorithm = 'ES384'] = ehr.algorithms;
  const sign = `npm run --silent sign-call -- --key KEY.pem --kid KID --algorithm ${algorithm} --issuer '${ehr.issuer}'`;
  const post = (url: string, body: string): string =>
    `curl -i '${url}' -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' ${body}`;
  return {
    title: 'A signed test call',
    body: `\`KEY.pem\` is the private key (PKCS#8) of the EHR or of a test entry, \`KID\` the id under which its public half is published. The key stays where it is: what
is printed is the token of one call, good for five minutes and once.

${shell(`TOKEN=$(${sign} --audience '${service}')`, post(service, '--data @test-call.json'))}

${list([
  ehr.mode === 'shadow'
    ? 'Expected: 200 and `{"cards":[]}`, since this entry is in shadow mode. That it was evaluated shows in `cds_calls_total` and in the store.'
    : 'Expected: 200 and a card that names everything that could not be checked, since the made-up patient has no record.',
  '401: the token is not believed. Our log says why (`reason`), the answer never does.',
  '400: the answer names the member of the body that is missing.',
])}

Feedback on a card, with a token of its own (\`CARD\` is the \`uuid\` of the card):

${shell(
  `TOKEN=$(${sign} --audience '${feedback}')`,
  post(
    feedback,
    `--data '{"feedback":[{"card":"CARD","outcome":"overridden","outcomeTimestamp":"2026-01-01T00:00:00Z"}]}'`,
  ),
)}

Expected: 200 without a body. For an EHR whose key nobody may use by hand, make a test key with
\`npm run --silent sign-call -- --new-key test-key.pem --kid test\`, and give what it prints as \`jwks\` of an entry of its own in a registry that
is not the productive one.`,
  };
}

export const goLiveSection = ({ mode, hooks, policy }: Ehr): Section => ({
  title: 'Checklist before going live',
  body: checklist([
    'The intended use and its limits (`docs/clinical-governance.md`) are signed by the medical director and the pharmacy.',
    `The catalogue's pages were reviewed by a pharmacist of the site; changes are in the policy file${policy === undefined ? ' (none yet)' : ''}.`,
    'All addresses are registered in the EHR letter for letter, the one for feedback included.',
    '`npm run doctor -- --ehr ID --patient ID`, with a token for the FHIR server in `FHIR_TOKEN`, finds nothing to be put right.',
    'A signed test call is answered 200; one with a token that was used is answered 401.',
    'The EHR sends what is expected, on a test patient with a known record: no card says that something was not read.',
    `Every hook (${hooks.map(code).join(', ')}) was seen in \`cds_calls_total\`.`,
    'Topics and override reasons are mapped, links to our hosts open from a card.',
    'The EHR was seen to behave when the service is away: ordering goes on, and nobody is told that all is clear.',
    'The time limit of the EHR is above `deadlineMs`, its own retry is off.',
    'Dashboard and alerts are on, and the runbook is known to who is called (`docs/runbook.md`).',
    `Two weeks in shadow mode (\`mode: shadow\`; now ${code(mode)}): firing rates by rule were looked at with the pharmacy, and rules that fire too often were discussed.`,
    'The way back was tried once.',
  ]),
});

export const rollBackSection = ({ id }: Ehr): Section => ({
  title: 'The way back',
  body: `1. In the registry, set \`"mode": "shadow"\` in the entry ${code(id)}. Nothing else changes: calls are evaluated and recorded, prescribers see nothing.
2. \`kill -HUP\` to the process (Kubernetes: roll out the changed registry). The log says \`registry read anew\`; a file with a mistake changes
   nothing, and the log says so.
3. Place a test order: the answer is \`{"cards":[]}\`.
4. Tell prescribers that the screen is off. A silent screen is read as "all clear".
5. Only where the service itself does harm by its absence or slowness: switch it off in the EHR. Feedback may go on being sent.

One rule alone is switched off by the policy of the site, not by shadow mode. ${code(identity.serviceId)} has no other state to undo: nothing
was written to the EHR.`,
});
