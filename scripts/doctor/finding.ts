/** What the doctor finds: in plain words, with what to do about it, and nothing of a patient but counts. */
import type { GapReason } from '../../src/clinical/known.js';

export interface Finding {
  /** What was looked at, e.g. `conditions`. */
  readonly about: string;
  /** `fault`: something that is needed is not there. `note`: good to know. */
  readonly verdict: 'ok' | 'note' | 'fault';
  readonly says: string;
  readonly todo?: string;
}

const TODO: Partial<Readonly<Record<GapReason, string>>> = {
  unauthorised: 'The token was not accepted: is it for this server, and still good?',
  forbidden: 'Let the scopes of the service include this type; at Epic, every category has one of its own.',
  restricted:
    'This patient has records that are restricted. Take another test patient, or expect the card to say so.',
  'not-found': 'Is the base URL right, does the server have this type, and is this its patient?',
  throttled: 'Ask the EHR for a higher limit: a hook call makes about a dozen requests at once.',
  refused: 'The server does not take this query: try another queryProfile, or report it.',
  'server-error': 'Ask the EHR what failed; some servers fail a whole search for one bad record.',
  'ehr-reported-error': 'The answer says itself that it is none: ask the EHR what failed.',
  timeout:
    'No answer within the time given: see the timings, and raise deadlineMs if the EHR waits that long.',
  network: 'Nobody answered at that address: name, port, firewall, and is the server up?',
  tls: 'The certificate cannot be trusted: expired, of another name, or of an authority that Node does not know (NODE_EXTRA_CA_CERTS).',
  redirected: 'Redirects are never followed: put the address that it leads to into fhirServers.',
  'bad-body': 'This is not FHIR R4 JSON: a proxy or a sign-in page may stand in between.',
  'too-large': 'A single answer may have 5 MB: does the server honour _count?',
  truncated: 'More was found than came: are there next links, and do they lead below the base URL?',
  'wrong-patient': 'The server answers with other patients: do not go live before this is understood.',
  'unreadable-entry': 'Some entries are no resources: ask the EHR.',
};

/** What to do about the first of these reasons that something can be done about. */
export const todoAbout = (reasons: readonly GapReason[]): string | undefined =>
  reasons.map((reason) => TODO[reason]).find((todo) => todo !== undefined);

/** A finding with what to do, where there is something. */
export const finding = (
  about: string,
  verdict: Finding['verdict'],
  says: string,
  todo?: string,
): Finding => ({ about, verdict, says, ...(todo !== undefined && { todo }) });

/** `1 entry`, `2 entries`. */
export const counted = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
