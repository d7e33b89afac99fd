/** Fetches an EHR's published keys over a checked connection: briefly, of limited size, and only from where it was told to. */
import { fetch } from 'undici';
import type { AddressPolicy } from '../outbound/address.js';
import { AGENTS } from '../outbound/guarded-agent.js';
import { readText } from '../outbound/read-text.js';

/** The call that waits for the keys has a budget of about two seconds. */
const TIMEOUT_MS = 1500;
/** Decoded bytes; a key takes about one thousand. */
const MAX_BYTES = 256 * 1024;

/** @throws whatever went wrong; it may quote the answer and is not to be logged. */
export async function fetchKeySet(url: string, addresses: AddressPolicy): Promise<unknown> {
  const response = await fetch(url, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    dispatcher: AGENTS[addresses],
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error('no key set here');
  }
  let bytes = 0;
  const text = await readText(response, (more) => {
    bytes += more;
    if (bytes > MAX_BYTES) throw new Error('too large for a key set');
  });
  return JSON.parse(text);
}
