/** A FHIR R4 server in memory, on loopback: what an EHR would be to the service, for the demo and for tests. */
import { createServer } from 'node:http';
import express from 'express';
import type { Read } from './ehr/access-tokens.js';
import { fhirApi } from './fhir-server/api.js';
import { indexDefinitions } from './fhir-server/definitions.js';
import { createFaults } from './fhir-server/faults.js';
import { FhirRouter, MemoryRepository } from './fhir-server/kit.js';
import { load } from './fhir-server/load.js';
import type { Trouble } from './fhir-server/trouble.js';
import { listenOnLoopback } from './loopback.js';

export interface FhirServerOptions {
  /** Default: any free port. */
  readonly port?: number;
  /** Whether a request with this `Authorization` header may read or write; everybody may where absent. */
  readonly admits?: (authorization: string | undefined) => boolean;
  /** What goes wrong on purpose for a request with this `Authorization` header; nothing where absent. */
  readonly troubleOf?: (authorization: string | undefined) => Trouble | undefined;
  /** Told of each request that was admitted, once it is over. */
  readonly note?: (authorization: string | undefined, read: Read) => void;
}

export interface FhirServer {
  /** The base URL, without a slash at the end. */
  readonly url: string;
  /**
   * Stores resources, or what is in Bundles. Entries of a transaction get new ids, as a server gives them; everything else
   * keeps its id.
   *
   * @returns the references (`Type/id`) of what is now stored, in order.
   */
  load(resources: object | readonly object[]): Promise<readonly string[]>;
  /**
   * From now on, whatever is asked of one type for one patient is answered with an HTTP error.
   *
   * @param status - from 400 on.
   * @returns what makes it work again.
   */
  fail(resourceType: string, patientId: string, status: number): () => void;
  close(): Promise<void>;
}

const PATH = '/fhir/r4';

/** Starts an empty server. Rejects if the port cannot be had. */
export async function startFhirServer({
  port = 0,
  admits = () => true,
  troubleOf = () => undefined,
  note = () => undefined,
}: FhirServerOptions = {}): Promise<FhirServer> {
  indexDefinitions();
  const repository = new MemoryRepository();
  const router = new FhirRouter();
  const faults = createFaults();
  let url = '';

  const server = createServer(
    express().use(PATH, fhirApi({ repository, router, faults, admits, troubleOf, note, base: () => url })),
  );
  const listening = await listenOnLoopback(server, port);
  url = `${listening.url}${PATH}`;

  return {
    url,
    load: (resources) => load(repository, router, [resources].flat()),
    fail: (resourceType, patientId, status) => faults.fail(resourceType, patientId, status),
    close: listening.close,
  };
}
