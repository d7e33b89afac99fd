/**
 * Whoever calls a process under measurement: some addresses of loopback, since the service lets one address call a thousand
 * times a second and no oftener.
 */
import { Pool } from 'undici';

const ADDRESSES = ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4'];
const PATH = '/cds-services/ketamine-safety';

export interface Call {
  readonly body: Buffer;
  /** A JWT for this one call. */
  readonly token?: string | undefined;
}

export interface Callers {
  /** Sends one call and reads the answer to its end. Rejects for any status but 200. */
  send(call: Call): Promise<void>;
  close(): Promise<void>;
}

/** The service sheds load (503); any other refusal is a fault of the bench. */
export class Refused extends Error {}

/** @param atOnce - most calls in flight. */
export function createCallers(url: string, atOnce: number): Callers {
  const connections = Math.ceil(atOnce / ADDRESSES.length);
  const pools = ADDRESSES.slice(0, atOnce).map(
    (localAddress) => new Pool(url, { connections, localAddress }),
  );
  let turn = 0;
  return {
    async send({ body, token }) {
      const pool = pools[turn++ % pools.length];
      if (pool === undefined) throw new Error('nobody to call');
      const { statusCode, body: answer } = await pool.request({
        path: PATH,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body,
      });
      const text = await answer.text();
      if (statusCode === 503) throw new Refused('answered 503');
      if (statusCode !== 200) throw new Error(`answered ${statusCode}: ${text}`);
    },
    close: async () => {
      await Promise.all(pools.map((pool) => pool.close()));
    },
  };
}
