/** How an answer is spoilt: the parts that faults are made of. */
import type { OutgoingHttpHeaders } from 'node:http';
import { isRecord, listOf, recordsIn, type Resource } from '../../src/fhir/resource.js';
import { sendJson, type Exchange, type Fault } from './faulty-fhir.js';

export const status =
  (code: number, body?: unknown, headers: OutgoingHttpHeaders = {}): Fault =>
  ({ response }) => {
    if (body === undefined) response.writeHead(code, headers).end();
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
  (change: (healthy: Resource, exchange: Exchange) => unknown, code = 200): Fault =>
  (exchange) => {
    sendJson(exchange.response, change(exchange.healthy, exchange), code);
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

/** The same JSON with its text changed, as careless systems change it. */
export const revived = (resource: Resource, what: RegExp, by: string): Resource =>
  JSON.parse(JSON.stringify(resource).replace(what, by)) as Resource;

/** So many pages, of which the first has everything; `again` makes of an entry what the others repeat. */
export const inPages =
  (pages: number, again: (entry: Resource) => Resource = (entry) => entry): Fault =>
  (exchange) => {
    const { base, url, healthy } = exchange;
    const page = Number(url.searchParams.get('page') ?? 1);
    const entries = listOf(healthy['entry']).filter(isRecord);
    const repeated = entries.map((entry) => ({
      ...entry,
      resource: again(isRecord(entry['resource']) ? entry['resource'] : {}),
    }));
    const next = new URL(`${base}${url.pathname.slice(5)}${url.search}`);
    next.searchParams.set('page', String(page + 1));
    sendJson(exchange.response, {
      ...without(healthy, 'total'),
      entry: page === 1 ? entries : repeated,
      link: page < pages ? [{ relation: 'next', url: next.href }] : [],
    });
  };

/** Entries that were found in another way than `match`. */
export const inMode = (mode: unknown): Fault =>
  changed((bundle) => ({
    ...without(bundle, 'total'),
    entry: recordsIn(bundle['entry']).map((entry) => ({ ...entry, search: { mode } })),
  }));

export const eachEntry = (change: (resource: Resource) => Resource): Fault =>
  changed((bundle) => ({
    ...bundle,
    entry: listOf(bundle['entry'])
      .filter(isRecord)
      .map((entry) => ({ ...entry, resource: change(isRecord(entry['resource']) ? entry['resource'] : {}) })),
  }));
