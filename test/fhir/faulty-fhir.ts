/** A FHIR R4 server on loopback that answers as it should, or as badly as it is told to, and remembers what it was asked. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listOf, type Resource } from '../../src/fhir/resource.js';

/** One request, with the answer that a healthy server would give. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly resourceType: string;
  /** The healthy answer: a searchset, a resource, or an OperationOutcome for what does not exist. */
  readonly healthy: Resource;
  /** Base URL of this server. */
  readonly base: string;
}

/** Answers in place of the healthy server. */
export type Fault = (exchange: Exchange) => void;

interface Asked {
  readonly method: string;
  /** Path and query below the base, e.g. `Condition?patient=p1`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface FaultyFhir {
  /** Base URL, without a slash at the end. */
  readonly base: string;
  readonly asked: readonly Asked[];
  /** Breaks all answers about a FHIR type until `heal`. */
  breakType(resourceType: string, fault: Fault): void;
  /** All is well again, and nothing was asked. */
  heal(): void;
  close(): Promise<void>;
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(body));
}

export function outcome(severity: string, code: string, number?: string): Resource {
  const details = { coding: [{ system: 'urn:oid:1.2.840.114350.1.13.0.1.7.2.657369', code: number }] };
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity, code, ...(number !== undefined && { details }) }],
  };
}

/** A searchset as healthy servers send it. */
export function searchset(resources: readonly unknown[], base: string, self: string): Resource {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: resources.length,
    link: [{ relation: 'self', url: `${base}/${self}` }],
    entry: resources.map((resource) => ({ resource, search: { mode: 'match' } })),
  };
}

const isAbout = (patient: string) => (resource: Resource) =>
  JSON.stringify(resource['subject'] ?? resource['patient'] ?? {}).includes(`Patient/${patient}"`);

/** A page of `_count` and the link to the next one. */
function paged(all: readonly Resource[], base: string, url: URL): Resource {
  const count = Number(url.searchParams.get('_count') ?? 50);
  const offset = Number(url.searchParams.get('_offset') ?? 0);
  const self = `${url.pathname.split('/').at(-1) ?? ''}${url.search}`;
  const page: Resource = { ...searchset(all.slice(offset, offset + count), base, self), total: all.length };
  if (offset + count >= all.length) return page;
  const next = new URL(`${base}/${self}`);
  next.searchParams.set('_offset', String(offset + count));
  return { ...page, link: [...listOf(page['link']), { relation: 'next', url: next.href }] };
}

function answer(
  resources: readonly Resource[],
  base: string,
  url: URL,
  resourceType: string,
  id?: string,
): Resource {
  const ofType = resources.filter((resource) => resource['resourceType'] === resourceType);
  if (id !== undefined)
    return ofType.find((resource) => resource['id'] === id) ?? outcome('error', 'not-found');
  return paged(ofType.filter(isAbout(url.searchParams.get('patient') ?? '')), base, url);
}

/** Starts a server that holds these resources, at `http://127.0.0.1:<free port>/fhir`. */
export async function startFaultyFhir(resources: readonly Resource[]): Promise<FaultyFhir> {
  const asked: Asked[] = [];
  const faults = new Map<string, Fault>();
  let base = '';

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', base);
    const [resourceType = '', id] = url.pathname.replace(/^\/fhir\/?/, '').split('/');
    asked.push({
      method: request.method ?? '',
      path: `${url.pathname}${url.search}`.replace(/^\/fhir\/?/, ''),
      headers: request.headers,
    });
    const healthy = answer(resources, base, url, resourceType, id);
    const fault = faults.get(resourceType);
    if (fault) fault({ request, response, url, resourceType, healthy, base });
    else sendJson(response, healthy, healthy['resourceType'] === 'OperationOutcome' ? 404 : 200);
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  base = `http://127.0.0.1:${port}/fhir`;
  return {
    base,
    asked,
    breakType: (resourceType, fault) => void faults.set(resourceType, fault),
    heal: () => {
      faults.clear();
      asked.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
