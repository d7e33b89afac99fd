/** Everything this service refuses to do, as one class and one table: a stable code, an HTTP status, fixed words. */

interface Refusal {
  readonly status: number;
  /** FHIR R4 value set `issue-type`. */
  readonly issue: string;
  /** Fixed words: nothing that was sent to us is ever part of them. */
  readonly text: string;
  /** Where the status is asked for. */
  readonly spec: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const REQUEST = 'CDS Hooks 2.0.1, HTTP Request';
const RESPONSE = 'CDS Hooks 2.0.1, CDS Service Response';
const TRUST = 'CDS Hooks 2.0.1, Trusting CDS Clients';
const FEEDBACK = 'CDS Hooks 2.0.1, Feedback';
const HTTP = 'RFC 9110, HTTP Semantics';

const CODES = {
  CDS_REQUEST_INVALID: {
    status: 400,
    issue: 'invalid',
    text: 'This is no valid CDS Hooks request.',
    spec: REQUEST,
  },
  CDS_HOOK_NOT_SERVED: {
    status: 400,
    issue: 'not-supported',
    text: 'The service is not called at this hook.',
    spec: REQUEST,
  },
  CDS_FEEDBACK_INVALID: { status: 400, issue: 'invalid', text: 'This is no valid feedback.', spec: FEEDBACK },
  CDS_BODY_UNREADABLE: {
    status: 400,
    issue: 'structure',
    text: 'The body could not be read as a JSON object.',
    spec: REQUEST,
  },
  CDS_BODY_TOO_COMPLEX: {
    status: 400,
    issue: 'too-costly',
    text: 'The JSON is nested too deeply or has too many values.',
    spec: REQUEST,
  },
  CDS_TRANSFER_ENCODING: {
    status: 400,
    issue: 'not-supported',
    text: 'The only transfer encoding understood is chunked.',
    spec: HTTP,
    headers: { Connection: 'close' },
  },
  CDS_CALLER_UNKNOWN: {
    status: 401,
    issue: 'login',
    text: 'The caller is not known here.',
    spec: TRUST,
    headers: { 'WWW-Authenticate': 'Bearer' },
  },
  CDS_SERVICE_UNKNOWN: {
    status: 404,
    issue: 'not-found',
    text: 'There is no service of this id.',
    spec: REQUEST,
  },
  CDS_PATH_UNKNOWN: { status: 404, issue: 'not-found', text: 'There is nothing at this path.', spec: HTTP },
  CDS_METHOD_NOT_ALLOWED: {
    status: 405,
    issue: 'not-supported',
    text: 'This path is not used with this method.',
    spec: HTTP,
  },
  CDS_DATA_UNAVAILABLE: {
    status: 412,
    issue: 'incomplete',
    text: 'The FHIR data needed was neither sent along nor could it be read: nothing was checked.',
    spec: RESPONSE,
  },
  CDS_BODY_TOO_LARGE: { status: 413, issue: 'too-long', text: 'The body is over the limit.', spec: HTTP },
  CDS_MEDIA_TYPE: {
    status: 415,
    issue: 'not-supported',
    text: 'The body must be JSON in UTF-8, plain or compressed with gzip, deflate or br.',
    spec: REQUEST,
  },
  CDS_HEADERS_TOO_MANY: {
    status: 431,
    issue: 'too-long',
    text: 'The request has too many header fields.',
    spec: HTTP,
    headers: { Connection: 'close' },
  },
  CDS_RATE_LIMITED: {
    status: 429,
    issue: 'throttled',
    text: 'Too many calls: nothing was checked.',
    spec: RESPONSE,
  },
  CDS_BUG: {
    status: 500,
    issue: 'exception',
    text: 'The service failed: nothing was checked.',
    spec: RESPONSE,
  },
  CDS_RESPONSE_INVALID: {
    status: 500,
    issue: 'exception',
    text: 'The service made an answer that is not valid and has withheld it.',
    spec: RESPONSE,
  },
  CDS_OVERLOADED: {
    status: 503,
    issue: 'throttled',
    text: 'The service is busy: nothing was checked.',
    spec: RESPONSE,
    headers: { 'Retry-After': '1' },
  },
  CDS_REPLAY_UNKNOWN: {
    status: 503,
    issue: 'transient',
    text: 'Whether the token was used before cannot be told now: nothing was checked.',
    spec: TRUST,
    headers: { 'Retry-After': '1' },
  },
  CDS_NOT_READY: {
    status: 503,
    issue: 'transient',
    text: 'The service is starting or stopping.',
    spec: HTTP,
    headers: { 'Retry-After': '1' },
  },
  CDS_FEEDBACK_NOT_KEPT: {
    status: 503,
    issue: 'transient',
    text: 'The feedback could not be kept.',
    spec: FEEDBACK,
    headers: { 'Retry-After': '5' },
  },
} as const satisfies Record<string, Refusal>;

export type CdsErrorCode = keyof typeof CODES;
export const ERROR_CODES: readonly string[] = Object.keys(CODES);

/**
 * Thrown to leave a request; answered as an OperationOutcome. It carries nothing that was sent to us, so it may be shown
 * and logged as it is.
 */
export class CdsError extends Error {
  override readonly name = 'CdsError';
  readonly code: CdsErrorCode;
  /** The member that is wrong, e.g. `context.patientId`, `feedback[2].outcome`. */
  readonly member: string | undefined;
  readonly refusal: Refusal;

  /** @param member - written by us, or a path made of names in our own schemas: never a name or value that was sent. */
  constructor(code: CdsErrorCode, member?: string) {
    super(member === undefined ? code : `${code} ${member}`);
    this.code = code;
    this.member = member;
    this.refusal = CODES[code];
  }
}
