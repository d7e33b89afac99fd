/** How an answer is spoilt: the parts that faults are made of. */
import { listOf, type Resource } from '../../src/fhir/resource.js';
import { sendJson, type Exchange, type Fault } from './faulty-fhir.js';

export const status =
  (code: number, body?: unknown): Fault =>
  ({ response }) => {
    if (body === undefined) response.writeHead(code).end();
    else sendJson(response, body, code);
  };

export const text =
  (body: string, type = 'application/fhir+json'): Fault =>
  ({ response }) => {
    response.writeHead(200, { 'content-type': type }).end(body);
  };

export const packed =
  (encoding: string, pack: (body: Buffer) => Buffer): Fault =>
  ({ response, healthy }) => {
    const headers = { 'content-type': 'application/fhir+json', 'content-encoding': encoding };
    response.writeHead(200, headers).end(pack(Buffer.from(JSON.stringify(healthy))));
  };

export const changed =
  (change: (healthy: Resource, exchange: Exchange) => unknown): Fault =>
  (exchange) => {
    sendJson(exchange.response, change(exchange.healthy, exchange));
  };

export const withEntry = (entry: unknown): Fault =>
  changed((bundle) => ({ ...bundle, entry: [...listOf(bundle['entry']), entry] }));

export const outcomeEntry = (issue: Resource) => ({ resource: issue, search: { mode: 'outcome' } });

export const nextAt = (next: (exchange: Exchange) => string): Fault =>
  changed((bundle, exchange) => ({ ...bundle, link: [{ relation: 'next', url: next(exchange) }] }));

export const firstEntry = (bundle: Resource): Resource => {
  const [entry] = listOf(bundle['entry']) as readonly { readonly resource: Resource }[];
  return entry?.resource ?? {};
};

export const redirect =
  (code: number, to: (exchange: Exchange) => string): Fault =>
  (exchange) => {
    exchange.response.writeHead(code, { location: to(exchange) }).end();
  };

export const hostile = (entry: Resource): Resource => ({
  ...entry,
  id: 'foreign',
  subject: { reference: 'Patient/other' },
});

export const without = (resource: Resource, ...members: readonly string[]): Resource =>
  Object.fromEntries(Object.entries(resource).filter(([member]) => !members.includes(member)));
