/** Fetches JSON over a checked connection: briefly, of limited size, and only from where it was told to. */
import { request } from 'undici';
import { UNPACKED } from '../content-codings.js';
import type { AddressPolicy } from './address.js';
import { AGENTS } from './guarded-agent.js';
import { readText } from './read-text.js';

export interface JsonRequest {
  readonly accept: string;
  readonly addresses: AddressPolicy;
  readonly signal: AbortSignal;
  /** Decoded. */
  readonly maxBytes: number;
}

interface JsonAnswer {
  readonly status: number;
  /** Undefined unless the status is 200. */
  readonly body?: unknown;
}

/** @throws whatever went wrong; it may quote the answer and is not to be logged. */
export async function fetchJson(
  url: string | URL,
  { accept, addresses, signal, maxBytes }: JsonRequest,
): Promise<JsonAnswer> {
  const response = await request(url, {
    headers: { accept, 'accept-encoding': UNPACKED },
    signal,
    dispatcher: AGENTS[addresses],
  });
  if (response.statusCode !== 200) {
    await response.body.dump();
    return { status: response.statusCode };
  }
  let bytes = 0;
  const text = await readText(response, (more) => {
    bytes += more;
    if (bytes > maxBytes) throw new Error('too large');
  });
  return { status: 200, body: JSON.parse(text) };
}
