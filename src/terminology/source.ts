/** What a terminology server is to us: it tells other codes for a code that our own tables do not know. */
import type { CodingLike } from '../clinical/code-index.js';
import { fetchJson } from '../outbound/fetch-json.js';

export interface CodeAsked {
  /** Canonical url. */
  readonly system: string;
  readonly code: string;
}

export interface TerminologySource {
  /** Whether this source can say anything of the code. */
  readonly knows: (asked: CodeAsked) => boolean;
  /**
   * Codes that mean the same, or something wider: of a product its ingredients; or the code itself with its name (`display`).
   * None where the code is not known there.
   * @throws whatever went wrong; it may quote the answer and is not to be logged.
   */
  readonly ask: (asked: CodeAsked) => Promise<readonly CodingLike[]>;
}

export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
export const NDC = 'http://hl7.org/fhir/sid/ndc';

/** Longer than a call waits for it: what comes late is there for the next call. */
const TIMEOUT_MS = 5000;
const MAX_BYTES = 512 * 1024;
/** A server says with these that it does not know the code. */
const NOT_KNOWN = [400, 404, 422];

/** Where the operator says so a server may stand inside the house; addresses of machines' own services stay refused. */
export async function askServer(url: URL, accept: string): Promise<unknown> {
  const { status, body } = await fetchJson(url, {
    accept,
    addresses: 'private',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    maxBytes: MAX_BYTES,
  });
  if (status === 200) return body;
  if (NOT_KNOWN.includes(status)) return undefined;
  throw new Error('no answer');
}
