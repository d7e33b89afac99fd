/** The make-believe EHR: its keys, where it publishes them, its FHIR server, and its entry in the service's registry. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { startFhirServer, type FhirServer } from '../fhir-server.js';
import { createAccessTokens } from './access-tokens.js';
import { makeSigningKeys } from './keys.js';
import type { FhirAccess } from './order-select.js';

export interface MakeBelieveEhr {
  readonly fhirServer: FhirServer;
  /** Publishes `/jwks.json`; `/token` gives a token for one call by hand. */
  readonly url: string;
  /** Path of a registry that knows this EHR and no other (contract.md). */
  readonly registry: string;
  /** @param seconds - how long it is good; minutes, unless told otherwise. */
  access(patientId: string, seconds?: number): FhirAccess;
  /** The `Authorization` header of one call. */
  authorize(endpoint: string): Promise<string>;
  /** Where the service listens, once it does: `/token` signs for it. */
  calls(endpoint: string): void;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Starts everything on free ports of loopback.
 *
 * @param entry - members of the registry's entry beside those that follow from the addresses.
 */
export async function startEhr(entry: Readonly<Record<string, unknown>> = {}): Promise<MakeBelieveEhr> {
  const accessTokens = createAccessTokens();
  const keys = await makeSigningKeys();
  const fhirServer = await startFhirServer({ admits: (authorization) => accessTokens.admits(authorization) });
  let endpoint = '';
  let url = '';

  const app = express();
  app.disable('x-powered-by');
  app.get('/jwks.json', (_request, response) => void response.json(keys.jwks));
  app.get('/token', async (_request, response) => {
    response.type('text').send(await keys.sign(url, endpoint));
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const address = server.address();
  url = `http://${HOST}:${typeof address === 'object' && address !== null ? address.port : 0}`;

  const folder = mkdtempSync(join(tmpdir(), 'ketamine-cds-demo-'));
  const registry = join(folder, 'ehrs.json');
  const ehr = {
    id: 'demo-ehr',
    issuer: url,
    jwksUrl: `${url}/jwks.json`,
    fhirServers: [fhirServer.url],
    allowPrivateNetwork: true,
    ...entry,
  };
  writeFileSync(registry, JSON.stringify({ ehrs: [ehr] }));

  return {
    fhirServer,
    access: (patientId, seconds) => ({
      fhirServer: fhirServer.url,
      fhirAuthorization: accessTokens.issue(patientId, seconds),
    }),
    url,
    registry,
    authorize: async (called) => `Bearer ${await keys.sign(url, called)}`,
    calls: (called) => {
      endpoint = called;
    },
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      server.closeAllConnections();
      await Promise.all([
        fhirServer.close(),
        new Promise<void>((resolve) => {
          server.close(() => {
            resolve();
          });
        }),
      ]);
    },
  };
}
