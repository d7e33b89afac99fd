/** One request of the EHR to the service, timed, and written down without its secrets. */
import type { Exchange } from './wire.js';

export interface Outgoing {
  readonly title: string;
  readonly url: string;
  readonly authorization: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** How long the EHR waits. */
  readonly patienceMs: number;
}

/** What a reader of the panel gets instead of a secret. */
const JWT = 'Bearer … (a JWT signed with ES384, not shown)';
const ACCESS_TOKEN = '… (not shown)';

const withoutSecrets = (body: Readonly<Record<string, unknown>>): unknown =>
  JSON.parse(
    JSON.stringify(body, (name, value: unknown) => (name === 'access_token' ? ACCESS_TOKEN : value)),
  );

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

/** Sends it. Whatever happens is in the exchange: nothing is thrown. */
export async function send(
  { title, url, authorization, body, patienceMs }: Outgoing,
  before: Exchange['timings'] = [],
): Promise<Exchange> {
  const began = performance.now();
  const patience = AbortSignal.timeout(patienceMs);
  const sent = {
    title,
    at: new Date().toISOString(),
    request: {
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', authorization: JWT },
      body: withoutSecrets(body),
    },
    reads: [],
  };
  const timings = (): Exchange['timings'] => [
    ...before,
    { what: 'service', milliseconds: Math.round(performance.now() - began) },
  ];
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(body),
      signal: patience,
    });
    const answer = parsed(await response.text());
    return { ...sent, response: { status: response.status, body: answer }, timings: timings() };
  } catch {
    return { ...sent, failure: patience.aborted ? 'no-answer' : 'unreachable', timings: timings() };
  }
}
