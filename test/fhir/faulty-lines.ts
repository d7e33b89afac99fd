/** Lines to a FHIR server that fail before it can answer: nobody there, names that are not found, TLS that proves nothing. */
import { createServer, type Server } from 'node:https';
import { readFileSync } from 'node:fs';
import type { AddressInfo, LookupFunction } from 'node:net';
import type { SecureVersion } from 'node:tls';
import type { GapReason } from '../../src/clinical/known.js';
import { AGENTS, guardedAgent, type Agents } from '../../src/outbound/guarded-agent.js';

const CERTIFICATES = new URL('certificates/', import.meta.url);
const pem = (name: string): string => readFileSync(new URL(`${name}.pem`, CERTIFICATES), 'utf8');

/** The only names there are: `ehr.test` is this machine, and all others are not found. */
const lookup: LookupFunction = (name, options, done) => {
  if (name !== 'ehr.test') done(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '', 0);
  else if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
  else done(null, '127.0.0.1', 4);
};

/** Agents that know these names, and trust the authority of these certificates and no other. */
export const testAgents = (): Agents => ({
  ...AGENTS,
  private: guardedAgent({ policy: 'private', lookup, ca: pem('authority') }),
});

interface Secure {
  readonly certificate: string;
  readonly maxVersion?: SecureVersion;
}

const SECURE: Readonly<Record<string, Secure>> = {
  'a certificate that has expired': { certificate: 'expired' },
  'a certificate signed by itself': { certificate: 'self-signed' },
  'a certificate of another name': { certificate: 'another-name' },
  'a protocol of old': { certificate: 'good', maxVersion: 'TLSv1.1' },
};

/** Each with the gap that it is. */
export const LINES: Readonly<Record<string, GapReason>> = {
  'a port where nobody listens': 'network',
  'a name that is not found': 'network',
  ...Object.fromEntries(Object.keys(SECURE).map((name) => [name, 'tls' as const])),
};

export interface Lines {
  /** FHIR base URL by name of the fault. */
  readonly bases: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A server that nobody should come to the point of asking anything. */
async function listenSecurely({ certificate, maxVersion }: Secure): Promise<readonly [string, Server]> {
  const server = createServer({
    cert: pem(certificate),
    key: pem('server-key'),
    ...(maxVersion && { maxVersion, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }),
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [`https://ehr.test:${(server.address() as AddressInfo).port}/fhir`, server];
}

export async function openLines(): Promise<Lines> {
  const opened = await Promise.all(
    Object.entries(SECURE).map(async ([name, secure]) => [name, ...(await listenSecurely(secure))] as const),
  );
  return {
    bases: {
      'a port where nobody listens': 'http://127.0.0.1:1/fhir',
      'a name that is not found': 'https://nobody.test/fhir',
      ...Object.fromEntries(opened.map(([name, base]) => [name, base])),
    },
    close: async () => {
      for (const [, , server] of opened) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
