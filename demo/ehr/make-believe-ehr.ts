/** The make-believe EHR: its keys, where it publishes them, its FHIR server, and its entries in the service's registry. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { startFhirServer, type FhirServer } from '../fhir-server.js';
import type { Trouble } from '../fhir-server/trouble.js';
import { listenOnLoopback } from '../loopback.js';
import { createAccessTokens, type FhirAuthorization, type Read } from './access-tokens.js';
import { makeSigningKeys } from './keys.js';
import { issuerOf, sites, type Site } from './sites.js';

export interface MakeBelieveEhr {
  readonly fhirServer: FhirServer;
  /** Publishes `/jwks.json`; `/token` gives a token for one call by hand; `/silence` takes calls and never answers. */
  readonly url: string;
  /** Path of a registry that knows this EHR and its sites, and no other (contract.md). */
  readonly registry: string;
  /**
   * @param seconds - how long it is good; minutes, unless told otherwise.
   * @param trouble - what reading with it meets.
   */
  access(patientId: string, seconds?: number, trouble?: Trouble): TokenAccess;
  /** What was read with a token of {@link access} so far. */
  readsWith(accessToken: string): readonly Read[];
  /** The `Authorization` header of one call, of one of the sites if told. */
  authorize(endpoint: string, site?: Site): Promise<string>;
  /** The same, signed with a key that nobody knows. */
  forge(endpoint: string, site?: Site): Promise<string>;
  /** Where the service listens, once it does: `/token` signs for it. */
  calls(endpoint: string): void;
  close(): Promise<void>;
}

export interface TokenAccess {
  readonly fhirServer: string;
  readonly fhirAuthorization: FhirAuthorization;
}

/**
 * Starts everything on free ports of loopback.
 *
 * @param entry - members of the registry's entry beside those that follow from the addresses.
 * @param ofSites - the same for each of the sites.
 */
export async function startEhr(
  entry: Readonly<Record<string, unknown>> = {},
  ofSites: Readonly<Record<string, unknown>> = entry,
): Promise<MakeBelieveEhr> {
  const accessTokens = createAccessTokens();
  const [keys, unknownKeys] = await Promise.all([makeSigningKeys(), makeSigningKeys()]);
  const fhirServer = await startFhirServer(accessTokens);
  let endpoint = '';
  let url = '';

  const app = express();
  app.disable('x-powered-by');
  app.get('/jwks.json', (_request, response) => void response.json(keys.jwks));
  app.get('/token', async (_request, response) => {
    response.type('text').send(await keys.sign(url, endpoint));
  });
  app.post('/silence', () => undefined);
  const listening = await listenOnLoopback(createServer(app));
  ({ url } = listening);

  const folder = mkdtempSync(join(tmpdir(), 'ketamine-cds-demo-'));
  const registry = join(folder, 'ehrs.json');
  const common = {
    jwksUrl: `${url}/jwks.json`,
    fhirServers: [fhirServer.url],
    allowPrivateNetwork: true,
  };
  const ehrs = [
    { ...common, ...entry, id: 'demo-ehr', issuer: url },
    ...sites.map((site) => ({ ...common, ...ofSites, ...site, issuer: issuerOf(url, site) })),
  ];
  writeFileSync(registry, JSON.stringify({ ehrs }));

  return {
    fhirServer,
    access: (patientId, seconds, trouble) => ({
      fhirServer: fhirServer.url,
      fhirAuthorization: accessTokens.issue(patientId, seconds, trouble),
    }),
    readsWith: accessTokens.readsWith,
    url,
    registry,
    authorize: async (called, site) => `Bearer ${await keys.sign(issuerOf(url, site), called)}`,
    forge: async (called, site) => `Bearer ${await unknownKeys.sign(issuerOf(url, site), called)}`,
    calls: (called) => {
      endpoint = called;
    },
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await Promise.all([fhirServer.close(), listening.close()]);
    },
  };
}
