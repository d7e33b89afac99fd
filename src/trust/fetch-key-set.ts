/** Fetches an EHR's published keys over a checked connection. */
import type { AddressPolicy } from '../outbound/address.js';
import { fetchJson } from '../outbound/fetch-json.js';

/** Most calls that wait for the keys have about two seconds; one that has less goes without. */
const TIMEOUT_MS = 1500;
/** Decoded bytes; a key takes about one thousand. */
const MAX_BYTES = 256 * 1024;

/** @throws whatever went wrong; it may quote the answer and is not to be logged. */
export async function fetchKeySet(url: string, addresses: AddressPolicy): Promise<unknown> {
  const { status, body } = await fetchJson(url, {
    accept: 'application/jwk-set+json, application/json',
    addresses,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    maxBytes: MAX_BYTES,
  });
  if (status !== 200) throw new Error('no key set here');
  return body;
}
